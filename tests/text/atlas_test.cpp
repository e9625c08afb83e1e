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
