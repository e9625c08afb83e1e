// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "tests/text/sample_fonts.h"

using namespace weg;
using text::Layout;

TEST_CASE("lines cover the text and keep to the column", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto const sample = GENERATE(from_range(test::samples()));
    INFO(sample.language);
    for (float width = 24; width < 700; width += 13) {
        INFO(width);
        Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), width);
        std::uint32_t expected = 0;
        for (auto const& line : layout.lines) {
            CHECK(line.text_begin == expected);
            expected = line.text_end;
            CHECK((line.width <= width + 0.5f || line.text_end - line.text_begin <= 6));
        }
        CHECK(expected == layout.text.size());
        CHECK(layout.missing_glyphs == 0);
        CHECK(layout.ink.y >= -0.01f);
        CHECK(layout.ink.y + layout.ink.height <= layout.height + 0.01f);
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
    for (float width = 40; width < 120; width += 9) {
        INFO(width);
        Layout const& layout = engine.lay_out(sample.words, style, width);
        CHECK(layout.lines.size() == 1);
        CHECK(layout.truncated);
        CHECK(layout.lines.front().width <= width + 0.5f);
        // At the logical end: the far edge in the direction of reading.
        auto const& glyphs = layout.glyphs;
        REQUIRE_FALSE(glyphs.empty());
        bool const rtl = sample.direction == i18n::Direction::RightToLeft;
        auto const& last = rtl ? glyphs.front() : glyphs.back();
        bool const is_ellipsis = fonts.glyph_index(last.font, U'\u2026') == last.glyph;
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

TEST_CASE("numbers in Arabic text keep their own order", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "ar", i18n::Direction::RightToLeft, "هاتف: \u20660521 51-0\u2069" };
    Layout const& layout = engine.lay_out(sample.words, test::style_of(sample), 600);
    // The digits, left to right as they are drawn.
    std::u32string drawn;
    for (auto const& glyph : layout.glyphs) {
        for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
            if (fonts.glyph_index(glyph.font, digit) == glyph.glyph)
                drawn += digit;
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

TEST_CASE("the same words at the same width are laid out once", "[text][layout]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    test::Sample const sample { "de", i18n::Direction::LeftToRight, "Guten Tag" };
    auto const* const first = &engine.lay_out(sample.words, test::style_of(sample), 300);
    engine.end_frame();
    CHECK(&engine.lay_out(sample.words, test::style_of(sample), 300) == first);
}
