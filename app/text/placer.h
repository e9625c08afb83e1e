// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/justify.h"
#include "app/text/layout.h"

namespace weg::text {

/// Gives the lines of a paragraph their places: visual order (rule L2), alignment, baselines, carets.
class Placer {
public:
    /// All must outlive the placer. `width`: pixels, may be infinite; the widest line then counts.
    Placer(Paragraph const& paragraph, LineBreaker const& breaker, FontLibrary const& fonts,
        ParagraphStyle const& style, float width);

    Layout place(std::vector<LineDraft> const& lines);

private:
    struct Extent {
        float ascent = 0;
        float descent = 0;
    };

    void place_line(LineDraft const& draft);
    void place_piece(Piece const& piece, std::vector<Stretch> const& stretches, float& pen, float baseline);
    void place_glyphs(Piece const& piece, Cluster const& cluster, float pen, float baseline);
    void place_tatweels(Piece const& piece, std::uint32_t count, float& pen, float baseline);
    void place_cluster(Piece const& piece, Cluster const& cluster, float left, float right);
    void add_ink(FontFace const& face, float size, PlacedGlyph const& glyph);
    [[nodiscard]] Extent extent_of(LineDraft const& draft) const;
    [[nodiscard]] float size_of(Piece const& piece) const { return m_paragraph.styles[piece.item.style].size; }

    Paragraph const& m_paragraph;
    LineBreaker const& m_breaker;
    FontLibrary const& m_fonts;
    ParagraphStyle const& m_style;
    float m_width;
    Layout m_layout;
    std::vector<Cluster> m_clusters; ///< Of the piece at hand.
};

} // namespace weg::text
