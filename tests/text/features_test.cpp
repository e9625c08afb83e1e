// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Spans, justification, hyphenation, digits: what a paragraph can ask for beyond plain lines.
#include "app/base/utf8.h"
#include "app/text/caret.h"
#include "tests/support/folder.h"
#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <set>

using namespace weg;
using text::Layout;
using text::ParagraphStyle;
using text::Span;

namespace {

std::string words_of(Layout const& layout, text::Line const& line)
{
    return to_utf8(std::u16string_view(layout.text).substr(line.text_begin, line.text_end - line.text_begin));
}

/// A hyphen of ours stands for no character.
bool has_hyphen(Layout const& layout, text::Line const& line)
{
    return std::any_of(layout.runs.begin() + line.run_begin, layout.runs.begin() + line.run_end,
        [](auto const& run) { return run.text_begin == run.text_end; });
}

std::set<std::uint16_t> fonts_of(Layout const& layout)
{
    std::set<std::uint16_t> ids;
    for (auto const& run : layout.runs)
        ids.insert(run.font.value);
    return ids;
}

test::Sample const kGerman { "de", i18n::Direction::LeftToRight, "" };
test::Sample const kArabic { "ar", i18n::Direction::RightToLeft, "" };

} // namespace

TEST_CASE("spans change weight, slant, size and mark where they stand", "[text][features]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    std::string const words = "Über das Amt hier";
    std::vector<Span> const spans { { .begin = 6, .end = 9, .weight = text::Weight::Bold },
        { .begin = 10, .end = 13, .slant = text::Slant::Italic, .mark = 7 },
        { .begin = 14, .end = 18, .size_factor = 2 } };
    Layout const& plain = engine.lay_out(words, test::style_of(kGerman), 900);
    Layout const& styled = engine.lay_out(words, test::style_of(kGerman), 900, spans);
    CHECK(fonts_of(plain).size() == 1);
    CHECK(fonts_of(styled).size() == 3);
    CHECK(styled.height > plain.height * 1.5f);
    auto const run_at = [&](std::uint32_t offset) {
        return *std::ranges::find_if(
            styled.runs, [&](auto const& run) { return run.text_begin <= offset && offset < run.text_end; });
    };
    CHECK(run_at(9).mark == 7);
    CHECK(run_at(0).mark == 0);
    CHECK(run_at(13).size == 40);
    CHECK(styled.clusters.back().text_end == plain.clusters.back().text_end);
}

TEST_CASE("a span inside a character begins with it, and one beyond the text ends with it", "[text][features]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    std::vector<Span> const spans { { .begin = 1, .end = 900, .mark = 3 } };
    Layout const& layout = engine.lay_out("Üb", test::style_of(kGerman), 900, spans);
    REQUIRE(layout.runs.size() == 1);
    CHECK(layout.runs.front().mark == 3);
}

TEST_CASE("long words are parted as their language does, with a hyphen", "[text][features][hyphenation]")
{
    auto const fonts = test::real_fonts();
    auto const hyphenator = test::real_hyphenator();
    text::Engine engine(fonts, &hyphenator);
    std::string const word = "Aufenthaltserlaubnisverlängerung";
    std::set<std::string> const parts { "Auf", "ent", "haltser", "laub", "nis", "ver", "län", "ge", "rung" };
    // Narrower, a part of the dictionary's would not fit either.
    for (float width = 85; width < 300; width += 5) {
        INFO(width);
        Layout const& layout = engine.lay_out(word, test::style_of(kGerman), width);
        CHECK(to_utf8(layout.text) == word);
        for (auto const& line : layout.lines) {
            CHECK(line.width <= width + 0.02f);
            if (&line == &layout.lines.back())
                continue;
            CHECK(has_hyphen(layout, line));
            auto const end = words_of(layout, line);
            INFO(end);
            CHECK(std::ranges::any_of(parts, [&](auto const& part) { return end.ends_with(part); }));
        }
    }
    Layout const& soft = engine.lay_out("Donau\u00ADdampf\u00ADschiff", test::style_of(kGerman), 110);
    REQUIRE(soft.lines.size() > 1);
    CHECK(words_of(soft, soft.lines.front()).ends_with("\u00AD"));
    CHECK(has_hyphen(soft, soft.lines.front()));
    CHECK(engine.lay_out("Donau\u00ADdampf", test::style_of(kGerman), 900).width
        == Approx(engine.lay_out("Donaudampf", test::style_of(kGerman), 900).width));
}

TEST_CASE("a German name in an Arabic sentence is parted as German", "[text][features][hyphenation]")
{
    auto const fonts = test::real_fonts();
    auto const hyphenator = test::real_hyphenator();
    text::Engine engine(fonts, &hyphenator);
    Layout const& layout = engine.lay_out("دائرة (Ausländerbehörde)", test::style_of(kArabic), 110);
    bool parted = false;
    for (auto const& line : layout.lines)
        parted = parted || words_of(layout, line).ends_with("be") || words_of(layout, line).ends_with("länder");
    CHECK(parted);
}

TEST_CASE("dictionaries in any encoding give places between letters", "[text][features][hyphenation]")
{
    auto const hyphenator = test::real_hyphenator();
    auto const parted = [&](std::u16string_view word, char const* language) {
        std::u16string all;
        auto const points = hyphenator.points(word, language);
        for (std::uint32_t at = 0; at < word.size(); ++at) {
            if (std::ranges::find(points, at) != points.end())
                all += u'-';
            all += word[at];
        }
        return to_utf8(all);
    };
    CHECK(parted(u"Straßenbahn", "de") == "Stra-ßen-bahn");
    CHECK(parted(u"administration", "fr") == "ad-mi-nis-tra-tion");
    CHECK(parted(u"Książka", "pl").find('-') != std::string::npos);
    CHECK(parted(u"разрешение", "ru").find('-') != std::string::npos);
    CHECK(parted(u"документи", "uk").find('-') != std::string::npos);
    CHECK(hyphenator.points(u"Wort", "xx").empty());
    CHECK(hyphenator.points(std::u16string(5000, u'a'), "de").empty());
}

TEST_CASE(
    "words that are known need no dictionary, and a bad list is named with its place", "[text][features][hyphenation]")
{
    test::Folder const folder("words");
    folder.write("table.tsv", "xx\tno-such.dic\tno-package\n");
    folder.write("words.tsv", "und-Latn\tbürgeramt\t3,6\nxx\tlangeswort\t6\n");
    auto opened = text::Hyphenator::open(folder.path() / "table.tsv");
    REQUIRE(opened);
    auto hyphenator = std::move(opened).value();
    CHECK(hyphenator.add_words(folder.path() / "not-there.tsv"));
    CHECK(hyphenator.points(u"LangesWort", "xx").empty());
    REQUIRE(hyphenator.add_words(folder.path() / "words.tsv"));
    CHECK(hyphenator.points(u"LangesWort", "xx") == std::vector<std::uint32_t> { 6 });
    CHECK(hyphenator.points(u"Bürgeramt", "xx") == std::vector<std::uint32_t> { 3, 6 });
    CHECK(hyphenator.points(u"Unbekannt", "xx").empty());
    folder.write("words.tsv", "xx\tb\t3\nxx\ta\t6\n");
    auto const unsorted = hyphenator.add_words(folder.path() / "words.tsv");
    REQUIRE_FALSE(unsorted);
    CHECK(unsorted.error().detail.find("words.tsv: word 2") != std::string::npos);
}

TEST_CASE("justified lines reach both edges and the last does not", "[text][features][justify]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto const& sample = GENERATE_REF(table<char const*, i18n::Direction, char const*>(
        { { "de", i18n::Direction::LeftToRight,
              "Wer hilft beim Ankommen, bei Aufenthalt, Arbeit und Wohnen in der Stadt?" },
            { "ar", i18n::Direction::RightToLeft, "من يساعدكم عند الوصول وفي الإقامة والعمل والسكن في المدينة" },
            { "zh-Hans", i18n::Direction::LeftToRight, "欢迎来到比勒费尔德市政厅请拨打电话询问语言课程和医疗帮助" } }));
    auto style = test::style_of({ std::get<0>(sample), std::get<1>(sample), "" });
    style.align = text::Align::Justify;
    style.kashida = GENERATE(text::Kashida::Never, text::Kashida::Allowed);
    Layout const& layout = engine.lay_out(std::get<2>(sample), style, 210);
    REQUIRE(layout.lines.size() > 2);
    for (std::size_t i = 0; i + 1 < layout.lines.size(); ++i)
        CHECK(layout.lines[i].width == Approx(210).margin(0.05));
    CHECK(layout.lines.back().width < 210);
    auto const tatweels = std::ranges::count_if(layout.runs, [&](auto const& run) {
        auto const glyph = fonts.glyph_index(run.font, 0x0640);
        return glyph != 0
            && std::any_of(layout.glyphs.begin() + run.glyph_begin, layout.glyphs.begin() + run.glyph_end,
                [&](auto const& each) { return each.glyph == glyph; });
    });
    CHECK((tatweels > 0) == (std::string(std::get<0>(sample)) == "ar" && style.kashida == text::Kashida::Allowed));
}

TEST_CASE("tabular digits are all as wide as each other", "[text][features]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto style = test::style_of(kGerman);
    style.tabular = true;
    CHECK(engine.lay_out("1111", style, 900).width == Approx(engine.lay_out("0808", style, 900).width));
}

TEST_CASE("text of unknown language begins where its first strong letter says", "[text][features]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    ParagraphStyle style = test::style_of(kGerman);
    style.direction = text::BaseDirection::FirstStrong;
    CHECK(engine.lay_out("12 مرحبا", style, 900).base == 1);
    CHECK(engine.lay_out("12 Hallo مرحبا", style, 900).base == 0);
}

TEST_CASE("composed and decomposed spellings look alike", "[text][features]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    Layout const& composed = engine.lay_out("Größe Việt ё й", test::style_of(kGerman), 900);
    Layout const& decomposed
        = engine.lay_out("Gro\u0308ße Vie\u0323\u0302t е\u0308 и\u0306", test::style_of(kGerman), 900);
    CHECK(composed.width == Approx(decomposed.width).margin(0.5));
    CHECK(composed.stops.size() == decomposed.stops.size());
    CHECK(decomposed.missing_glyphs == 0);
}

TEST_CASE("digits stay in the font of the words before them", "[text][features]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    CHECK(fonts_of(engine.lay_out("«مكتب» 12 هنا: 34!", test::style_of(kArabic), 900)).size() == 1);
    test::Sample const chinese { "zh-Hans", i18n::Direction::LeftToRight, "" };
    CHECK(fonts_of(engine.lay_out("请拨打 112 (24)", test::style_of(chinese), 900)).size() == 1);
}
