// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What single scripts ask for: mirrored signs, data among right-to-left words, tall letters, words without spaces.
#include "app/base/utf8.h"
#include "app/text/font_face.h"
#include "tests/text/sample_fonts.h"

#include <dlfcn.h>
#include <set>
#include <sstream>
#include <unicode/ubrk.h>

using namespace weg;
using namespace weg::text;

namespace {

int opened_iterators = 0;

ParagraphStyle arabic()
{
    ParagraphStyle style;
    style.language = "ar";
    style.direction = BaseDirection::RightToLeft;
    style.size = 20;
    return style;
}

/// The text as the eye meets it from the left: grapheme by grapheme, isolates left out.
std::string from_left(Layout const& layout)
{
    auto clusters = layout.clusters;
    std::ranges::stable_sort(clusters, {}, &PlacedCluster::x);
    std::string seen;
    for (auto const& cluster : clusters) {
        auto const text = layout.text.substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
        if (cluster.width > 0)
            seen += to_utf8(text);
    }
    return seen;
}

FontLibrary font_of(char const* name)
{
    auto fonts = FontLibrary::of_file(std::string("/usr/share/fonts/truetype/noto/") + name, 0);
    REQUIRE(fonts);
    return std::move(fonts).value();
}

} // namespace

/// Stands before ICU's own, to count.
extern "C" UBreakIterator* U_EXPORT2 ubrk_open(
    UBreakIteratorType type, char const* locale, UChar const* text, std::int32_t length, UErrorCode* status)
{
#define WEG_TEXT_OF(name) #name
#define WEG_EXPANDED(name) WEG_TEXT_OF(name)
    static auto* const real = reinterpret_cast<decltype(&ubrk_open)>(dlsym(RTLD_NEXT, WEG_EXPANDED(ubrk_open)));
    ++opened_iterators;
    return real(type, locale, text, length, status);
}

TEST_CASE("boundary rules are opened once a language, not once a text", "[text][breaks]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    auto const lay_out_all = [&](std::string const& more) {
        for (auto const& sample : test::samples())
            engine.lay_out(sample.words + more, test::style_of(sample), 150);
    };
    int const before = opened_iterators;
    lay_out_all("");
    int const warm = opened_iterators;
    CHECK(warm > before);
    lay_out_all(" x");
    CHECK(opened_iterators == warm);
}

TEST_CASE("signs that open and close are mirrored in right-to-left text", "[text][bidi]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    std::ifstream stream("/usr/share/unicode/BidiMirroring.txt");
    REQUIRE(stream);
    int checked = 0;
    for (std::string line; std::getline(stream, line);) {
        std::istringstream fields(line.substr(0, line.find('#')));
        std::uint32_t sign = 0;
        std::uint32_t mirrored = 0;
        char semicolon = 0;
        if (!(fields >> std::hex >> sign >> semicolon >> mirrored))
            continue;
        // Between Arabic letters the sign is at level 1, and in the Arabic font where that has it.
        std::u16string const text { u'ن', static_cast<char16_t>(sign), u'ن' };
        auto const& layout = engine.lay_out(to_utf8(text), arabic(), 900);
        engine.end_frame();
        for (auto const& run : layout.runs) {
            auto const wanted = fonts.glyph_index(run.font, mirrored);
            if (run.text_begin > 1 || run.text_end < 2 || wanted == 0 || fonts.glyph_index(run.font, sign) == 0)
                continue;
            ++checked;
            INFO(std::hex << sign);
            auto const glyphs = std::span(layout.glyphs).subspan(run.glyph_begin, run.glyph_end - run.glyph_begin);
            CHECK(std::ranges::count(glyphs, wanted, &PlacedGlyph::glyph) == 1);
        }
    }
    CHECK(checked > 100);
}

TEST_CASE("data keep their order among right-to-left words", "[text][bidi]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    for (std::string const data : { "030 123-456", "8:00-12:30", "+49 (0)30", "§ 24 Abs. 1",
             "DE12 5001 0517 5407 3249 31", "info@bielefeld.de", "https://www.bielefeld.de/a?b=1" }) {
        INFO(data);
        Layout const& layout = engine.lay_out("هاتف \u2066" + data + "\u2069 نعم", arabic(), 2000);
        auto const seen = from_left(layout);
        CHECK(seen.find(data) != std::string::npos);
        // The isolate changes nothing outside of itself: the words stand as they stand around one letter.
        Layout const& bare = engine.lay_out("هاتف ن نعم", arabic(), 2000);
        auto outside = seen;
        outside.replace(seen.find(data), data.size(), "ن");
        CHECK(outside == from_left(bare));
    }
}

TEST_CASE("a foreign word at the beginning does not turn a paragraph around", "[text][bidi]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    Layout const& layout = engine.lay_out("WhatsApp: اكتبوا لنا", arabic(), 900);
    CHECK(layout.base == 1);
    CHECK(from_left(layout).ends_with("WhatsApp"));
    CHECK(layout.lines.front().x + layout.lines.front().width == Approx(900));
}

TEST_CASE("tall scripts are not clipped and their lines do not touch", "[text][layout]")
{
    auto const& [file, language, words] = GENERATE(table<char const*, char const*, char const*>(
        { { "NotoNastaliqUrdu-Regular.ttf", "ur", "یہ ایک نمونہ تحریر ہے جس میں لمبے الفاظ بھی ہیں، چھٹی، بھیجیے" },
            { "NotoSerifTibetan-Regular.ttf", "bo", "བོད་སྐད་ཀྱི་ཡི་གེ་བརྒྱད་སྒྲུབ་ཧཱུྃ་རྐྱེན" },
            { "NotoSansTamilUI-Regular.ttf", "ta", "நல்வரவு க்ஷேத்திரம் ஸ்ரீ கூட்டு மொழி பெரிய" } }));
    auto const fonts = font_of(file);
    Engine engine(fonts);
    ParagraphStyle style;
    style.language = language;
    style.direction = base_direction(i18n::direction_of(language));
    for (float const size : { 14.0f, 24.0f, 60.0f }) {
        style.size = size;
        INFO(language << " at " << size);
        Layout const& layout = engine.lay_out(words, style, size * 8);
        REQUIRE(layout.lines.size() > 1);
        CHECK(layout.missing_glyphs == 0);
        for (auto const& line : layout.lines) {
            for (auto r = line.run_begin; r < line.run_end; ++r) {
                auto const& run = layout.runs[r];
                auto const* const face = fonts.face(run.font);
                float const scale = run.size / face->units_per_em;
                for (auto i = run.glyph_begin; i < run.glyph_end; ++i) {
                    auto const ink = face->ink(layout.glyphs[i].glyph);
                    CHECK(layout.glyphs[i].y - static_cast<float>(ink.top) * scale >= line.top - 0.5f);
                    CHECK(layout.glyphs[i].y - static_cast<float>(ink.bottom) * scale <= line.bottom + 0.5f);
                }
            }
        }
    }
}

TEST_CASE("languages written without spaces break between words", "[text][breaks]")
{
    auto const& [file, language, words, parts] = GENERATE(table<char const*, char const*, char const*, char const*>(
        { { "NotoSansThaiUI-Regular.ttf", "th", "ภาษาไทยเป็นภาษาที่มีระดับเสียง", "ภาษา|ไทย|เป็น|ภาษา|ที่|มี|ระดับ|เสียง" },
            { "NotoSansKhmerUI-Regular.ttf", "km", "ភាសាខ្មែរគឺជាភាសា", "ភាសា|ខ្មែរ|គឺ|ជា|ភាសា" } }));
    auto const fonts = font_of(file);
    Engine engine(fonts);
    ParagraphStyle style;
    style.language = language;
    style.size = 20;
    std::vector<std::string> expected;
    std::istringstream stream(parts);
    for (std::string part; std::getline(stream, part, '|');)
        expected.push_back(part);
    // As wide as the widest word: every line ends at the end of one.
    float widest = 0;
    for (auto const& part : expected)
        widest = std::max(widest, engine.lay_out(part, style, 1e5f).width);
    Layout const& layout = engine.lay_out(words, style, widest + 0.5f);
    REQUIRE(layout.lines.size() > 1);
    std::set<std::size_t> ends { 0 };
    for (auto const& part : expected)
        ends.insert(*ends.rbegin() + to_utf16(part).size());
    for (auto const& line : layout.lines)
        CHECK(ends.contains(line.text_end));
    CHECK(layout.text == to_utf16(words));
}
