// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/shape.h"

#include <map>
#include <string>
#include <vector>

namespace weg::text {

/// A paragraph that is shaped but not broken into lines: nothing here depends on the column.
struct Paragraph {
    std::u16string text;
    std::string language;
    std::vector<StyleRun> styles;
    BidiLevel base = 0;
    std::vector<std::uint8_t> breaks;         ///< See BreakFinder.
    std::vector<Item> items;                  ///< In logical order.
    std::vector<std::uint32_t> first_cluster; ///< Of each item, and one past the last.
    std::vector<ShapedGlyph> glyphs;
    std::vector<Cluster> clusters; ///< In logical order; they cover the text.
    /// Advance of all clusters before each, and of all. In double, because a long text sums up many.
    std::vector<double> advance_before;
    /// For clusters [0, i): one past the last that is not white space, which hangs at a line's end.
    std::vector<std::uint32_t> visible_end;
    std::uint32_t missing_glyphs = 0; ///< Drawn glyphs that no font has (.notdef).

    [[nodiscard]] std::size_t bytes() const;
};

/// Analyses and shapes: bidi levels, scripts, boundaries, fonts, glyphs.
class ParagraphShaper {
public:
    /// `fonts` must outlive the shaper.
    explicit ParagraphShaper(FontLibrary const& fonts);

    /// `styles` must end at the text's end; `style` gives language and direction.
    Paragraph shape(std::u16string text, ParagraphStyle const& style, std::vector<StyleRun> styles);

    [[nodiscard]] FontLibrary const& fonts() const { return m_fonts; }
    [[nodiscard]] Shaper& shaper() { return m_shaper; }

private:
    /// How often a range is given to other fonts because the chosen one drew .notdef.
    enum class Fallback { Allowed, Done };

    void shape_item(Paragraph& paragraph, Item const& item, Fallback fallback);
    [[nodiscard]] FontId font_without_gaps(Paragraph const& paragraph, Item const& item);

    FontLibrary const& m_fonts;
    [[nodiscard]] UScriptCode script_of(std::string const& language);

    BreakFinder m_breaks;
    std::map<std::string, UScriptCode> m_scripts; ///< By language.
    BidiResolver m_bidi;
    Shaper m_shaper;
};

} // namespace weg::text
