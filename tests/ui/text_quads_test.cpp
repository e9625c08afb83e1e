// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/text_quads.h"

#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <cmath>

using namespace weg;

namespace {

/// How much ink each column of pixels gets, from the leftmost that has any to the rightmost.
std::vector<int> ink_by_column(text::Atlas const& atlas, ui::TextQuads const& quads)
{
    std::vector<int> columns(2000);
    for (auto const& batch : quads.batches) {
        auto const pixels = atlas.pixels(batch.page);
        for (auto i = batch.begin; i < batch.end; ++i) {
            auto const& quad = quads.quads[i];
            auto const left = static_cast<int>(std::lround(quad.u0 * text::Atlas::kPageSide));
            auto const top = static_cast<int>(std::lround(quad.v0 * text::Atlas::kPageSide));
            for (int y = 0; y < static_cast<int>(quad.y1 - quad.y0); ++y) {
                for (int x = 0; x < static_cast<int>(quad.x1 - quad.x0); ++x)
                    columns[static_cast<std::size_t>(quad.x0 + 100) + static_cast<std::size_t>(x)]
                        += pixels[static_cast<std::size_t>((top + y) * text::Atlas::kPageSide + left + x)];
            }
        }
    }
    auto const has_ink = [](int ink) { return ink > 0; };
    auto const first = std::ranges::find_if(columns, has_ink);
    auto const last = std::find_if(columns.rbegin(), columns.rend(), has_ink).base();
    return { first, last };
}

} // namespace

TEST_CASE("joined letters touch wherever between two pixels they stand", "[ui][text-quads]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    text::Atlas atlas(fonts);
    ui::QuadCache cache(atlas);
    // Every letter of these words joins the next.
    std::string const word = GENERATE("تعليم", "مكتب", "سكن", "شمس", "جمعية", "صحيفة", "نیست");
    text::ParagraphStyle style;
    style.language = "ar";
    style.direction = text::BaseDirection::RightToLeft;
    std::uint64_t id = 1'000'000;
    for (float const size : { 13.0f, 16.25f, 20.0f, 23.75f, 27.0f, 40.5f }) {
        for (auto const weight : { text::Weight::Regular, text::Weight::Bold }) {
            style.size = size;
            style.weight = weight;
            for (float shift = 0; shift < 1; shift += 0.25f) {
                INFO(word << " at " << size << " + " << shift);
                text::Layout moved = engine.lay_out(word, style, 400);
                moved.id = ++id;
                for (auto& glyph : moved.glyphs)
                    glyph.x += shift;
                auto const columns = ink_by_column(atlas, cache.quads_of(moved));
                CHECK(columns.size() > 10);
                CHECK(std::ranges::count(columns, 0) == 0);
            }
        }
    }
}
