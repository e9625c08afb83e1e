// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/breaks.h"
#include "app/text/caret.h"

#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <functional>

using namespace weg;
using text::Affinity;
using text::Caret;
using text::Layout;

namespace {

/// Every place a caret can have: each stop from both sides, and the end.
std::vector<Caret> all_carets(Layout const& layout)
{
    std::vector<Caret> carets;
    for (auto const& stop : layout.stops) {
        carets.push_back({ stop.offset });
        carets.push_back({ stop.offset, Affinity::Upstream });
    }
    auto const end = static_cast<std::uint32_t>(layout.text.size());
    carets.push_back({ end, Affinity::Upstream });
    return carets;
}

/// Every sample in a narrow, a middling and a wide column.
void for_each_layout(std::function<void(test::Sample const&, Layout const&)> const& check)
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto const sample = GENERATE(from_range(test::samples()));
    INFO(sample.language);
    for (float const width : { 60.0f, 140.0f, 900.0f })
        check(sample, engine.lay_out(sample.words, test::style_of(sample), width));
}

} // namespace

TEST_CASE("a caret stands before every grapheme once", "[text][caret]")
{
    for_each_layout([](test::Sample const& sample, Layout const& layout) {
        text::BreakFinder finder;
        auto const breaks = finder.find(layout.text, sample.language);
        std::vector<std::uint32_t> wanted;
        for (std::uint32_t at = 0; at < layout.text.size(); ++at) {
            if ((breaks[at] & text::kGraphemeStart) != 0)
                wanted.push_back(at);
        }
        std::vector<std::uint32_t> found;
        for (auto const& stop : layout.stops)
            found.push_back(stop.offset);
        std::ranges::sort(found);
        CHECK(found == wanted);
    });
}

TEST_CASE("a point on a caret finds that caret", "[text][caret]")
{
    for_each_layout([](test::Sample const&, Layout const& layout) {
        for (Caret const caret : all_carets(layout)) {
            INFO(caret.offset << (caret.affinity == Affinity::Upstream ? " upstream" : " downstream"));
            auto const shape = text::caret_shape(layout, caret);
            auto const found = text::hit_test(layout, shape.x, (shape.top + shape.bottom) / 2);
            auto const again = text::caret_shape(layout, found);
            CHECK(again.line == shape.line);
            CHECK(again.x == Approx(shape.x).margin(0.02));
        }
    });
}

TEST_CASE("arrow keys visit every place of a line once and end at its other edge", "[text][caret]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto const sample = GENERATE(from_range(test::samples()));
    INFO(sample.language);
    Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), 2000);
    REQUIRE(layout.lines.size() == 1);
    Caret caret = text::hit_test(layout, -1, 5);
    float x = text::caret_shape(layout, caret).x;
    std::size_t steps = 0;
    for (;; ++steps) {
        auto const next = text::move_visually(layout, caret, text::Toward::Right);
        if (next == caret)
            break;
        float const next_x = text::caret_shape(layout, next).x;
        CHECK(next_x >= x - 0.02f);
        CHECK(text::caret_shape(layout, text::move_visually(layout, next, text::Toward::Left)).x
            == Approx(x).margin(0.02));
        x = next_x;
        caret = next;
        REQUIRE(steps < layout.stops.size() + 1);
    }
    CHECK(steps == layout.stops.size());
    auto const& line = layout.lines.front();
    CHECK(x == Approx(line.x + line.width).margin(0.05));
}

TEST_CASE("reading order leads over every grapheme and back", "[text][caret]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto const sample = GENERATE(from_range(test::samples()));
    Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), 90);
    Caret caret { 0 };
    std::size_t steps = 0;
    while (caret.offset < layout.text.size()) {
        auto const next = text::next_grapheme(layout, caret);
        CHECK(text::previous_grapheme(layout, next).offset == caret.offset);
        REQUIRE(next.offset > caret.offset);
        caret = next;
        ++steps;
    }
    CHECK(steps == layout.stops.size());
}

TEST_CASE("what is selected is painted once and as wide as its graphemes", "[text][caret]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "ar", i18n::Direction::RightToLeft, "هاتف 0521 51-0 مكتب Amt هنا" };
    Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), 900);
    auto const size = static_cast<std::uint32_t>(layout.text.size());
    std::size_t split = 0;
    for (std::uint32_t begin = 0; begin < size; ++begin) {
        for (std::uint32_t end = begin + 1; end <= size; ++end) {
            auto const boxes = text::selection_boxes(layout, begin, end);
            split += boxes.size() > 1 ? 1 : 0;
            float painted = 0;
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                painted += boxes[i].width;
                if (i > 0)
                    CHECK(boxes[i].x >= boxes[i - 1].x + boxes[i - 1].width - 0.02f);
            }
            float wanted = 0;
            for (auto const& cluster : layout.clusters) {
                if (cluster.text_end > begin && cluster.text_begin < end)
                    wanted += cluster.width;
            }
            // Whole clusters only in this sample's fonts: each is one grapheme.
            if (layout.clusters.size() == layout.stops.size())
                CHECK(painted == Approx(wanted).margin(0.05));
        }
    }
    CHECK(split > 0);
}

TEST_CASE("where the direction changes one offset has two places", "[text][caret]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "de", i18n::Direction::LeftToRight, "abc אבג def" };
    Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), 900);
    CHECK(text::caret_shapes(layout, 1).size() == 1);
    CHECK(text::caret_shapes(layout, 4).size() == 2);
    CHECK(text::caret_shape(layout, { 4, Affinity::Downstream }).level % 2 == 1);
    CHECK(text::caret_shape(layout, { 4, Affinity::Upstream }).level % 2 == 0);
}

TEST_CASE("a ligature has a caret inside, a line feed none behind it", "[text][caret]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const arabic { "ar", i18n::Direction::RightToLeft, "لا" };
    Layout const& ligature = engine.lay_out(arabic.words, test::style_of(arabic), 900);
    REQUIRE(ligature.clusters.size() == 1);
    REQUIRE(ligature.stops.size() == 2);
    CHECK(ligature.stops[0].x > ligature.stops[1].x);
    CHECK(ligature.stops[1].x > ligature.clusters[0].x);

    test::Sample const german { "de", i18n::Direction::LeftToRight, "ab\ncd" };
    Layout const& lines = engine.lay_out(german.words, test::style_of(german), 900);
    CHECK(text::caret_shape(lines, { 3 }).line == 1);
    CHECK(text::caret_shape(lines, { 3, Affinity::Upstream }).line == 1);
    CHECK(text::hit_test(lines, 800, 1).offset == 2);
    CHECK(text::line_end(lines, { 0 }).offset == 2);
    CHECK(text::move_vertically(lines, { 1 }, 1, text::caret_shape(lines, { 1 }).x).offset == 4);
    CHECK(text::move_vertically(lines, { 1 }, -1, 0).offset == 0);
}
