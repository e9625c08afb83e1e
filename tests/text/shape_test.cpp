// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Our glyphs against HarfBuzz's own: the library on each line's text, and the program hb-shape.
#include "app/text/font_face.h"
#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

using namespace weg;
using text::Layout;

namespace {

/// What HarfBuzz makes of text[begin, end) when it sees the whole text around it.
std::vector<std::uint32_t> glyphs_of(
    std::u16string const& text, text::GlyphRun const& run, text::FontFace const& face, char const* language)
{
    CHandle<hb_buffer_t, hb_buffer_destroy> const buffer(hb_buffer_create());
    hb_buffer_add_utf16(buffer.get(), reinterpret_cast<std::uint16_t const*>(text.data()),
        static_cast<int>(text.size()), run.text_begin, static_cast<int>(run.text_end - run.text_begin));
    hb_buffer_set_direction(buffer.get(), run.level % 2 == 0 ? HB_DIRECTION_LTR : HB_DIRECTION_RTL);
    hb_buffer_set_script(buffer.get(), hb_script_from_string(uscript_getShortName(run.script), -1));
    hb_buffer_set_language(buffer.get(), hb_language_from_string(language, -1));
    hb_shape(face.font.get(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    auto const* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    std::vector<std::uint32_t> ids;
    for (unsigned i = 0; i < count; ++i)
        ids.push_back(infos[i].codepoint);
    return ids;
}

std::string output_of(std::string const& command)
{
    struct Close {
        void operator()(std::FILE* pipe) const { pclose(pipe); }
    };
    std::unique_ptr<std::FILE, Close> const pipe(popen(command.c_str(), "r"));
    REQUIRE(pipe);
    std::string output;
    std::array<char, 4096> part {};
    while (auto const size = std::fread(part.data(), 1, part.size(), pipe.get()))
        output.append(part.data(), size);
    return output;
}

} // namespace

TEST_CASE("every line's glyphs are HarfBuzz's own for its text in its context", "[text][shape]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto const& [language, words] = GENERATE(from_range(test::sentences()));
    INFO(language);
    text::ParagraphStyle style;
    style.language = language;
    style.direction = text::base_direction(i18n::direction_of(language));
    style.size = 20;
    for (int step = 0; step < 20; ++step) {
        auto const width = static_cast<float>(30 + step * 41);
        INFO(width);
        Layout const& layout = engine.lay_out(words, style, width);
        CHECK(layout.missing_glyphs == 0);
        for (auto const& run : layout.runs) {
            auto const ids = glyphs_of(layout.text, run, *fonts.face(run.font), language.c_str());
            std::vector<std::uint32_t> drawn;
            for (auto i = run.glyph_begin; i < run.glyph_end; ++i)
                drawn.push_back(layout.glyphs[i].glyph);
            // White space that hangs is placed in the paragraph's direction, glyphs of our own stand for no text.
            CHECK(drawn == ids);
        }
        engine.end_frame();
    }
}

TEST_CASE("weg-shape prints what hb-shape prints", "[text][shape][tools]")
{
    auto const [font, arguments] = GENERATE(table<char const*, char const*>({
        { "truetype/noto/NotoSans-Regular.ttf", "--unicodes U+0066,U+0069,U+0301,U+0020,U+0041,U+0056" },
        { "truetype/noto/NotoSans-Regular.ttf", "--unicodes U+0066,U+0069 --features liga=0,tnum" },
        { "truetype/noto/NotoSans-Regular.ttf", "--unicodes U+0053,U+0327,U+015F,U+0163 --language ro" },
        { "truetype/noto/NotoSansArabicUI-Regular.ttf", "--unicodes U+0644,U+0627,U+0628,U+064E,U+200C,U+0647,U+0031" },
        { "truetype/noto/NotoSansArabicUI-Regular.ttf", "--unicodes U+06F4,U+06F5,U+06F6 --language ur" },
        { "truetype/noto/NotoSansArabicUI-Regular.ttf",
            "--unicodes U+0647,U+0020,U+0028,U+0647,U+0029 --direction ltr" },
        { "truetype/noto/NotoSansTamilUI-Regular.ttf", "--unicodes U+0B95,U+0BCD,U+0BB7,U+0BC7,U+0BA4,U+0BCD" },
        { "truetype/noto/NotoSansTamilUI-Regular.ttf", "--unicodes U+0B95,U+0BCA --no-glyph-names --no-clusters" },
        { "truetype/noto/NotoSansEthiopic-Regular.ttf", "--unicodes U+1275,U+130D,U+122D,U+135E,U+129B --ned" },
        { "truetype/noto/NotoSansDevanagariUI-Regular.ttf", "--unicodes U+0930,U+094D,U+0915,U+093F,U+0902" },
        { "opentype/noto/NotoSansCJK-Regular.ttc",
            "--face-index 2 --unicodes U+6B22,U+8FCE,U+FF0C,U+9AA8 --language zh-Hans" },
    }));
    std::string const file = std::string("/usr/share/fonts/") + font;
    INFO(file << " " << arguments);
    auto const theirs = output_of("LC_ALL=C hb-shape --font-file=" + file + " " + arguments);
    REQUIRE(theirs.starts_with("["));
    CHECK(output_of(std::string(WEG_SHAPE) + " --font " + file + " " + arguments) == theirs);
}

TEST_CASE("a language has its own forms of letters", "[text][shape]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    auto const glyphs = [&](char const* words, char const* language) {
        text::ParagraphStyle style;
        style.language = language;
        std::vector<std::uint32_t> ids;
        for (auto const& glyph : engine.lay_out(words, style, 900).glyphs)
            ids.push_back(glyph.glyph);
        return ids;
    };
    // Romanian has commas below where Turkish has cedillas; Urdu has its own four, Persian shares the Arabic table's.
    CHECK(glyphs("şţ", "ro") != glyphs("şţ", "tr"));
    CHECK(glyphs("۴۶۷", "ur") != glyphs("۴۶۷", "ckb"));
}
