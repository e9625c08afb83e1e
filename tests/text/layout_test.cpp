// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <limits>

using namespace weg;
using text::Layout;

namespace {

/// What must hold of every layout, whatever the words and the column.
void check_whole(Layout const& layout, float width)
{
    std::uint32_t text = 0;
    std::uint32_t cluster_end = 0;
    for (auto const& line : layout.lines) {
        CHECK(line.text_begin == text);
        text = line.text_end;
        // Only a single cluster may be wider than the column.
        auto const visible
            = std::count_if(layout.clusters.begin() + line.cluster_begin, layout.clusters.begin() + line.cluster_end,
                [&](auto const& cluster) { return cluster.text_begin < line.visible_end; });
        if (visible > 1)
            CHECK(line.width <= width + 0.02f);
        float advances = 0;
        for (auto i = line.run_begin; i < line.run_end; ++i) {
            bool const is_sign = layout.runs[i].text_begin == layout.runs[i].text_end || layout.truncated;
            if (is_sign || layout.runs[i].text_begin < line.visible_end)
                advances += layout.runs[i].width;
        }
        CHECK(advances == Approx(line.width).margin(0.05));
        CHECK(line.cluster_begin == cluster_end);
        cluster_end = line.cluster_end;
    }
    CHECK(text == layout.text.size());
    CHECK(cluster_end == layout.clusters.size());
    std::uint32_t covered = 0;
    for (auto const& cluster : layout.clusters) {
        CHECK(cluster.text_begin == covered);
        covered = cluster.text_end;
        CHECK(layout.stops[cluster.stop_begin].offset == cluster.text_begin);
    }
    CHECK(covered == layout.text.size());
}

} // namespace

TEST_CASE("lines cover the text and keep to the column", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    auto const hyphenator = test::real_hyphenator();
    text::Engine engine(fonts, &hyphenator);
    auto const sample = GENERATE(from_range(test::samples()));
    INFO(sample.language);
    for (float width = 20; width < 800; width += width < 120 ? 0.75f : 9.25f) {
        INFO(width);
        Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), width);
        check_whole(layout, width);
        CHECK(layout.missing_glyphs == 0);
        CHECK(layout.ink.y >= -0.01f);
        CHECK(layout.ink.y + layout.ink.height <= layout.height + 0.01f);
        engine.end_frame();
    }
}

TEST_CASE("an ellipsis ends what is cut off and never passes the column", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto const sample = GENERATE(from_range(test::samples()));
    INFO(sample.language);
    auto style = test::style_of(sample);
    style.max_lines = 1;
    for (float width = 40; width < 120; width += 1.75f) {
        INFO(width);
        Layout const& layout = engine.lay_out(sample.words, style, width);
        CHECK(layout.lines.size() == 1);
        CHECK(layout.truncated);
        check_whole(layout, width);
        // At the logical end: the far edge in the direction of reading.
        REQUIRE_FALSE(layout.runs.empty());
        bool const rtl = sample.direction == i18n::Direction::RightToLeft;
        auto const& last = rtl ? layout.runs.front() : layout.runs.back();
        bool const is_ellipsis = fonts.glyph_index(last.font, U'\u2026') == layout.glyphs[last.glyph_begin].glyph;
        CHECK(is_ellipsis);
    }
}

TEST_CASE("trailing spaces hang outside of a right-to-left line", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "ar", i18n::Direction::RightToLeft, "مرحبا" };
    float const bare = engine.lay_out("مرحبا", test::style_of(sample), 300).width;
    Layout const& spaced = engine.lay_out("مرحبا   ", test::style_of(sample), 300);
    CHECK(spaced.width == Approx(bare));
    CHECK(spaced.lines.front().x + spaced.lines.front().width == Approx(300));
}

TEST_CASE("an ellipsis after a foreign word stands at the end of reading", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "ar", i18n::Direction::RightToLeft, "مكتب Ausländerbehörde Bielefeld" };
    auto style = test::style_of(sample);
    style.max_lines = 1;
    for (float width = 60; width < 300; width += 7) {
        Layout const& layout = engine.lay_out(sample.words, style, width);
        check_whole(layout, width);
        if (layout.truncated) {
            auto const& first = layout.runs.front();
            CHECK(layout.glyphs[first.glyph_begin].glyph == fonts.glyph_index(first.font, U'\u2026'));
        }
    }
}

TEST_CASE("numbers in Arabic text keep their own order", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "ar", i18n::Direction::RightToLeft, "هاتف: \u20660521 51-0\u2069" };
    Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), 600);
    // The digits, left to right as they are drawn.
    std::u32string drawn;
    for (auto const& run : layout.runs) {
        for (auto i = run.glyph_begin; i < run.glyph_end; ++i) {
            for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
                if (fonts.glyph_index(run.font, digit) == layout.glyphs[i].glyph)
                    drawn += digit;
            }
        }
    }
    CHECK(drawn == U"0521510");
    CHECK(layout.missing_glyphs == 0);
}

TEST_CASE("letters join and a zero-width non-joiner parts them", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "fa", i18n::Direction::RightToLeft, "" };
    auto const glyphs_of = [&](char const* words) {
        std::vector<std::uint32_t> ids;
        for (auto const& glyph : engine.lay_out(words, test::style_of(sample), 600).glyphs)
            ids.push_back(glyph.glyph);
        return ids;
    };
    // beh + beh joined are two other glyphs than beh alone; parted, both are the lone form.
    auto const lone = glyphs_of("ب");
    auto const joined = glyphs_of("بب");
    auto const parted = glyphs_of("ب\u200Cب");
    CHECK(joined != std::vector { lone[0], lone[0] });
    CHECK(std::ranges::count(parted, lone[0]) == 2);
}

TEST_CASE("ill-formed and empty input is set without harm", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "de", i18n::Direction::LeftToRight, "" };
    CHECK(engine.lay_out("", test::style_of(sample), 100).lines.size() == 1);
    CHECK(engine.lay_out("", test::style_of(sample), 100).height > 0);
    CHECK(to_utf8(engine.lay_out("a\xFF\xFE b", test::style_of(sample), 100).text) == "a\uFFFD\uFFFD b");
    CHECK(engine.lay_out("eins\nzwei\n", test::style_of(sample), 1000).lines.size() == 2);
    std::string const long_text(200'000, 'x');
    CHECK(engine.lay_out(long_text, test::style_of(sample), 500).lines.size() > 1000);
}

TEST_CASE("a very long paragraph costs no more a character than a short one", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "ar", i18n::Direction::RightToLeft, "" };
    // Each of these took minutes when lines looked back, or over all runs, for every character.
    auto const repeated = [](std::string_view part, std::size_t bytes) {
        std::string words;
        while (words.size() < bytes)
            words += part;
        return words;
    };
    for (auto const* const part : { " ", "مكتب Amt ", "a", "12", "ab\u00AD", "(", "\u202Aא" }) {
        INFO(part);
        Layout const& layout = engine.lay_out(repeated(part, 1 << 18), test::style_of(sample), 300);
        CHECK(layout.lines.back().text_end == layout.text.size());
        engine.end_frame();
    }
}

TEST_CASE("an unbounded column sets one line at the edge", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "ar", i18n::Direction::RightToLeft, "مرحبا بكم" };
    Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), std::numeric_limits<float>::infinity());
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines.front().x == 0);
    CHECK(layout.width == Approx(layout.lines.front().width));
}

TEST_CASE("the same words at the same width are laid out once", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "de", i18n::Direction::LeftToRight, "Guten Tag" };
    auto const* const first = &engine.lay_out(sample.words, test::style_of(sample), 300);
    engine.end_frame();
    CHECK(&engine.lay_out(sample.words, test::style_of(sample), 300) == first);
}
