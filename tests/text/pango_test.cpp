// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Our line breaks against Pango's, with one and the same font on both sides.
#include "app/base/utf8.h"
#include "app/text/script.h"
#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>
#include <set>

using namespace weg;

namespace {

/// Pango with one font file and no rounding: its own default rounds every advance to a whole pixel.
class Pango {
public:
    Pango(std::filesystem::path const& font, std::string const& language, bool rtl, double size)
        : m_map(pango_ft2_font_map_new())
    {
        FcConfig* const config = FcConfigCreate();
        FcConfigAppFontAddFile(config, reinterpret_cast<FcChar8 const*>(font.c_str()));
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_map.get()), config);
        FcConfigDestroy(config);
        m_context.reset(pango_font_map_create_context(m_map.get()));
        pango_context_set_round_glyph_positions(m_context.get(), FALSE);
        pango_context_set_language(m_context.get(), pango_language_from_string(language.c_str()));
        pango_context_set_base_dir(m_context.get(), rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        CHandle<PangoFontDescription, pango_font_description_free> const font_name(
            pango_font_description_from_string("Noto Sans"));
        pango_font_description_set_absolute_size(font_name.get(), size * PANGO_SCALE);
        pango_context_set_font_description(m_context.get(), font_name.get());
    }

    /// UTF-8 offsets at which lines begin.
    std::set<std::size_t> lines(std::string const& text, float width)
    {
        CHandle<PangoLayout, g_object_unref> const layout(pango_layout_new(m_context.get()));
        pango_layout_set_auto_dir(layout.get(), FALSE);
        pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD);
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        std::set<std::size_t> begins;
        for (int i = 0; i < pango_layout_get_line_count(layout.get()); ++i)
            begins.insert(static_cast<std::size_t>(pango_layout_get_line_readonly(layout.get(), i)->start_index));
        return begins;
    }

private:
    CHandle<PangoFontMap, g_object_unref> m_map;
    CHandle<PangoContext, g_object_unref> m_context;
};

} // namespace

TEST_CASE("lines break where Pango breaks them", "[text][layout][pango]")
{
    auto const fonts = test::real_fonts();
    int cases = 0;
    std::set<std::string> different;
    for (auto const& [language, words] : test::sentences()) {
        auto const script = uscript_getShortName(text::script_of_language(language));
        auto const file = fonts.file(fonts.stack(script, {}).front());
        if (file.extension() == ".ttc")
            continue; // Pango takes another face of the collection.
        auto const only = text::FontLibrary::of_file(file, 0);
        REQUIRE(only);
        text::Engine engine(only.value());
        bool const rtl = i18n::direction_of(language) == i18n::Direction::RightToLeft;
        Pango pango(file, language, rtl, 20);
        text::ParagraphStyle style;
        style.language = language;
        style.direction = text::base_direction(i18n::direction_of(language));
        style.size = 20;
        // Whatever the font lacks has boxes of other widths in Pango.
        if (engine.lay_out(words, style, 300).missing_glyphs > 0)
            continue;
        for (int step = 0; step < 20; ++step) {
            auto const width = static_cast<float>(260 + step * 23);
            auto const& layout = engine.lay_out(words, style, width);
            std::set<std::size_t> begins;
            for (auto const& line : layout.lines)
                begins.insert(to_utf8(std::u16string_view(layout.text).substr(0, line.text_begin)).size());
            ++cases;
            if (begins != pango.lines(words, width))
                different.insert(language + " at " + std::to_string(static_cast<int>(width)));
        }
    }
    CHECK(cases > 800);
    // A Tamil word wider than the column: we cut it between clusters, Pango lets it stick out.
    CHECK(different == std::set<std::string> { "ta at 260", "ta at 283" });
}
