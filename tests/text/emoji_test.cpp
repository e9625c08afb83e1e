// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/emoji.h"

#include "app/base/utf8.h"
#include "app/text/atlas.h"
#include "app/text/font_face.h"
#include "app/text/itemize.h"
#include "tests/text/sample_fonts.h"

#include <sstream>
#include <unicode/utf16.h>

using namespace weg;
using namespace weg::text;

namespace {

struct Case {
    std::u16string text;
    std::string status; ///< What stands after the semicolon: "fully-qualified", "emoji style", "text style".
};

/// The lines "CODE POINTS ; STATUS ; ... # comment" of a file of Unicode's emoji data.
std::vector<Case> cases_of(char const* file)
{
    std::ifstream stream(std::string("/usr/share/unicode/emoji/") + file);
    REQUIRE(stream);
    std::vector<Case> cases;
    for (std::string line; std::getline(stream, line);) {
        line = line.substr(0, line.find('#'));
        auto const semicolon = line.find(';');
        if (semicolon == std::string::npos)
            continue;
        Case read;
        std::istringstream code_points(line.substr(0, semicolon));
        for (std::string word; code_points >> word;) {
            char16_t units[2];
            std::int32_t length = 0;
            U16_APPEND_UNSAFE(units, length, static_cast<UChar32>(std::stoul(word, nullptr, 16)));
            read.text.append(units, static_cast<std::size_t>(length));
        }
        auto const begin = line.find_first_not_of(' ', semicolon + 1);
        auto const end = line.find_last_not_of(" ;");
        read.status = line.substr(begin, end - begin + 1);
        cases.push_back(std::move(read));
    }
    return cases;
}

ParagraphStyle plain()
{
    ParagraphStyle style;
    style.language = "de";
    style.size = 32;
    return style;
}

} // namespace

TEST_CASE("variation selectors choose between picture and letter as Unicode lists it", "[text][emoji]")
{
    auto const fonts = test::real_fonts();
    auto const emoji_font = fonts.first_of("Zsye");
    REQUIRE(emoji_font);
    int with_picture = 0;
    int with_letter = 0;
    for (auto const& each : cases_of("emoji-variation-sequences.txt")) {
        INFO(to_utf8(each.text));
        bool const picture = each.status == "emoji style";
        CHECK(is_emoji(each.text) == picture);
        // A picture comes from the font of pictures; a letter from there only when no other font has it.
        Engine engine(fonts);
        auto const& layout = engine.lay_out(to_utf8(each.text), plain(), 900);
        REQUIRE(layout.runs.size() == 1);
        bool const from_emoji_font = layout.runs.front().font == *emoji_font;
        auto const has_letter = [&](FontId font) { return font != *emoji_font && covers(fonts, font, each.text); };
        CHECK(from_emoji_font == (picture || std::ranges::none_of(fonts.stack("Zyyy", {}), has_letter)));
        ++(picture ? with_picture : with_letter);
    }
    CHECK(with_picture > 350);
    CHECK(with_picture == with_letter);
}

TEST_CASE("every emoji is one picture, whatever it is joined from", "[text][emoji]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    int seen = 0;
    for (auto const& each : cases_of("emoji-test.txt")) {
        if (each.status != "fully-qualified")
            continue;
        ++seen;
        INFO(to_utf8(each.text));
        CHECK(is_emoji(each.text));
        auto const& layout = engine.lay_out(to_utf8(each.text), plain(), 900);
        CHECK(layout.missing_glyphs == 0);
        CHECK(layout.clusters.size() == 1);
        auto const drawn = std::ranges::count_if(layout.glyphs,
            [&](PlacedGlyph const& glyph) { return fonts.face(layout.runs.front().font)->ink(glyph.glyph).right > 0; });
        CHECK(drawn == 1);
        engine.end_frame();
    }
    CHECK(seen > 3500);
}

TEST_CASE("emoji stand among words of every direction without changing them", "[text][emoji]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    auto const emoji_font = fonts.first_of("Zsye");
    for (auto const& sample : test::samples()) {
        INFO(sample.language);
        std::string const words = sample.words;
        auto const& layout = engine.lay_out("👋🏽 " + words + " 12 ❤️ 34", test::style_of(sample), 1e5f);
        CHECK(layout.missing_glyphs == 0);
        std::u16string shown;
        for (auto const& run : layout.runs) {
            if (run.font == *emoji_font)
                shown += layout.text.substr(run.text_begin, run.text_end - run.text_begin);
        }
        bool const rtl = layout.base % 2 != 0;
        CHECK(shown == (rtl ? u"❤️👋🏽" : u"👋🏽❤️"));
    }
}

TEST_CASE("a picture keeps its colours at every size, on a page of its own", "[text][emoji][atlas]")
{
    auto const fonts = test::real_fonts();
    auto const font = *fonts.first_of("Zsye");
    auto const heart = fonts.glyph_index(font, U'\u2764');
    Atlas atlas(fonts, 4);
    auto const letters = fonts.stack("Latn", {}).front();
    auto const letter = atlas.glyph(letters, fonts.glyph_index(letters, U'a'), 20, 0);
    for (float const size : { 14.0f, 20.0f, 33.5f, 64.0f, 130.0f }) {
        INFO(size);
        auto const at = atlas.glyph(font, heart, size, 1);
        REQUIRE(at.width > 0);
        CHECK(at.page != letter.page);
        CHECK(atlas.format(at.page) == TexelFormat::Color);
        CHECK(atlas.format(letter.page) == TexelFormat::Coverage);
        CHECK(static_cast<float>(at.width) == Approx(size * 136 / 109).margin(2));
        auto const pixels = atlas.pixels(at.page);
        auto const texel
            = [&](int x, int y) { return pixels.subspan(static_cast<std::size_t>((y * Atlas::kPageSide + x) * 4), 4); };
        auto const middle = texel(at.x + at.width / 2, at.y + at.height / 2);
        CHECK(middle[0] > 180); // A red heart.
        CHECK(middle[1] < 100);
        CHECK(middle[3] == 255);
        CHECK(texel(at.x, at.y)[3] == 0);
    }
}
