// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/layout.h"
#include "app/text/lines.h"
#include "app/text/shape.h"

namespace weg::text {

/// Sets one paragraph: shape once, break into lines, put each line's runs in visual order, give every glyph its place.
class Typesetter {
public:
    Typesetter(FontLibrary const& fonts, BreakFinder& breaks, BidiResolver& bidi, Shaper& shaper);

    Layout set(std::u16string text, ParagraphStyle const& style, float max_width);

private:
    struct Run {
        Item item;
        std::vector<ShapedGlyph> glyphs;
        float width = 0;
    };
    struct LineRange {
        std::uint32_t begin;
        std::uint32_t end;
        std::uint32_t visible;
        bool ellipsis = false;
    };

    Run shape(Item const& item) const;
    void analyse();
    [[nodiscard]] std::vector<LineRange> fill() const;
    void cut(std::vector<LineRange>& lines);
    [[nodiscard]] std::vector<Run> runs_of(LineRange const& range) const;
    [[nodiscard]] Run ellipsis_run(Item const& like) const;
    void place(LineRange const& range);
    void place_run(Run const& run, float pen, float baseline);

    FontLibrary const& m_fonts;
    BreakFinder& m_break_finder;
    BidiResolver& m_bidi;
    Shaper& m_shaper;

    ParagraphStyle const* m_style = nullptr;
    float m_max_width = 0;
    Layout m_layout;
    BidiLevel m_base = 0;
    std::vector<std::uint8_t> m_breaks;
    std::vector<Run> m_runs; ///< In logical order, each for one whole item.
    Prefix m_prefix;
};

} // namespace weg::text
