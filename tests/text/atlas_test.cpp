// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/atlas.h"
#include "tests/text/sample_fonts.h"

#include <map>

using namespace weg;
using text::Atlas;
using text::AtlasGlyph;

namespace {

std::vector<std::uint8_t> texels(Atlas const& atlas, AtlasGlyph const& glyph)
{
    std::vector<std::uint8_t> copy;
    auto const pixels = atlas.pixels(glyph.page);
    for (int row = 0; row < glyph.height; ++row) {
        auto const begin = pixels.begin() + (glyph.y + row) * Atlas::kPageSide + glyph.x;
        copy.insert(copy.end(), begin, begin + glyph.width);
    }
    return copy;
}

} // namespace

TEST_CASE("five thousand glyphs in one frame overwrite none of each other", "[text][atlas]")
{
    auto const fonts = test::real_fonts();
    Atlas crowded(fonts, 2);
    auto const font = fonts.stack("Hani", { text::Weight::Regular }).front();
    std::map<std::uint32_t, AtlasGlyph> placed;
    for (char32_t code_point = 0x4E00; code_point < 0x4E00 + 5000; ++code_point) {
        auto const glyph = fonts.glyph_index(font, code_point);
        if (glyph != 0)
            placed[glyph] = crowded.glyph(font, glyph, 30, 0);
    }
    REQUIRE(placed.size() > 4000);
    int checked = 0;
    for (auto const& [glyph, at] : placed) {
        if (++checked % 97 != 0)
            continue;
        Atlas fresh(fonts, 1);
        CHECK(texels(crowded, at) == texels(fresh, fresh.glyph(font, glyph, 30, 0)));
    }
}

TEST_CASE("old pages give way and what is drawn again is right", "[text][atlas]")
{
    auto const fonts = test::real_fonts();
    Atlas atlas(fonts, 1);
    auto const font = fonts.stack("Hani", { text::Weight::Regular }).front();
    auto const first = fonts.glyph_index(font, U'中');
    auto const before = texels(atlas, atlas.glyph(font, first, 60, 1));
    for (char32_t code_point = 0x5000; code_point < 0x5000 + 900; ++code_point) {
        atlas.glyph(font, fonts.glyph_index(font, code_point), 60, 0);
        atlas.end_frame();
    }
    CHECK(atlas.page_count() == 1);
    CHECK(atlas.generation(0) > 0);
    CHECK(texels(atlas, atlas.glyph(font, first, 60, 1)) == before);
}

TEST_CASE("only what changed is to be uploaded", "[text][atlas]")
{
    auto const fonts = test::real_fonts();
    Atlas atlas(fonts, 1);
    auto const font = fonts.stack("Latn", { text::Weight::Regular }).front();
    auto const a = atlas.glyph(font, fonts.glyph_index(font, U'a'), 20, 0);
    auto const dirty = atlas.take_dirty(0);
    CHECK(dirty.width == a.width);
    CHECK(dirty.height == a.height);
    CHECK(atlas.take_dirty(0).width == 0);
    atlas.mark_all_dirty();
    CHECK(atlas.take_dirty(0).width == Atlas::kPageSide);
}

TEST_CASE("thousands of glyphs in one frame keep their own texels, and the pages are given back", "[text][atlas]")
{
    auto const fonts = test::real_fonts();
    auto const font = fonts.stack("Hani", {}).front();
    text::Atlas crowded(fonts, 2);
    std::vector<std::pair<std::uint32_t, float>> glyphs;
    for (char32_t letter = 0x4E00; glyphs.size() < 3 * 700; ++letter) {
        if (auto const glyph = fonts.glyph_index(font, letter); glyph != 0) {
            for (float const size : { 18.0f, 27.0f, 40.0f })
                glyphs.emplace_back(glyph, size);
        }
    }
    for (auto const& [glyph, size] : glyphs)
        crowded.glyph(font, glyph, size, 0);
    CHECK(crowded.page_count() > 2);
    auto const texels = [](text::Atlas const& atlas, text::AtlasGlyph const& at) {
        std::vector<std::uint8_t> found;
        auto const pixels = atlas.pixels(at.page);
        for (int row = 0; row < at.height; ++row) {
            auto const begin = static_cast<std::size_t>((at.y + row) * text::Atlas::kPageSide + at.x);
            found.insert(found.end(), pixels.begin() + static_cast<std::ptrdiff_t>(begin),
                pixels.begin() + static_cast<std::ptrdiff_t>(begin + at.width));
        }
        return found;
    };
    int wrong = 0;
    for (std::size_t i = 0; i < glyphs.size(); i += 7) {
        auto const& [glyph, size] = glyphs[i];
        text::Atlas fresh(fonts, 1);
        wrong
            += texels(crowded, crowded.glyph(font, glyph, size, 0)) == texels(fresh, fresh.glyph(font, glyph, size, 0))
            ? 0
            : 1;
    }
    CHECK(wrong == 0);
    crowded.end_frame();
    auto const epoch = crowded.epoch();
    crowded.glyph(font, glyphs.front().first, 18, 0);
    crowded.end_frame();
    CHECK(crowded.page_count() <= 2);
    CHECK(crowded.epoch() > epoch);
}
