// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/hyphenator.h"
#include "app/text/paragraph.h"

#include <optional>
#include <vector>

namespace weg::text {

/// Glyphs of one item that stand on one line. They lie in the paragraph, or with `own` in the breaker's own store.
struct Piece {
    Item item; ///< Its part of the text, at its level on this line.
    std::uint32_t glyph_begin = 0;
    std::uint32_t glyph_end = 0;
    float width = 0;
    bool own = false;
    bool sign = false; ///< A hyphen or ellipsis of ours, within which no caret stands.
    bool backwards
        = false; ///< The glyphs' order is that of the other direction than the level's (white space, rule L1).
};

/// How a line comes to its end. The last line of a text ends with it.
enum class LineEnd : std::uint8_t { Soft, Hyphen, Hard, Text, Ellipsis };

/// A line without a place. Offsets are UTF-16; [begin, visible) is seen, [visible, end) is white space that hangs.
struct LineDraft {
    std::uint32_t begin = 0;
    std::uint32_t visible = 0;
    std::uint32_t end = 0;
    LineEnd ends = LineEnd::Text;
    float width = 0;            ///< Of what is seen, with its hyphen or ellipsis.
    std::vector<Piece> pieces;  ///< In logical order; a hyphen or ellipsis is the last of them.
    std::vector<Piece> hanging; ///< At the paragraph's level.
};

/// Breaks a shaped paragraph into lines no wider than a column, at the places the language allows (UAX #14). A word
/// wider than the column is parted by the language's hyphenation, or else between clusters; a single cluster that is
/// wider stands alone. A line that begins or ends inside shaped text is shaped again there, and measured as it is drawn.
class LineBreaker {
public:
    /// All must outlive the breaker; `hyphenator` may be null. `width`: pixels, may be infinite.
    LineBreaker(Paragraph const& paragraph, ParagraphShaper& shaper, Hyphenator const* hyphenator, float width);

    /// `max_lines` 0: as many as it takes; else the last ends in an ellipsis when something is left over.
    std::vector<LineDraft> lines(int max_lines);

    [[nodiscard]] std::span<ShapedGlyph const> glyphs_of(Piece const& piece) const;

private:
    using Index = std::uint32_t; ///< Of a cluster.

    struct End {
        Index end;
        bool hyphen = false;
    };

    [[nodiscard]] Index cluster_count() const { return static_cast<Index>(m_paragraph.clusters.size()); }
    [[nodiscard]] std::uint32_t offset_of(Index cluster) const;
    [[nodiscard]] Index visible_end(Index begin, Index end) const;
    [[nodiscard]] double advance(Index begin, Index end) const;
    [[nodiscard]] End choose_end(Index begin, Index limit) const;
    [[nodiscard]] std::optional<End> part_word(Index begin, Index limit) const;
    [[nodiscard]] float hyphen_width(Index before) const;
    LineDraft draft(Index begin, End end);
    LineDraft next_line(Index begin, Index& end);
    LineDraft cut_line(Index begin);
    void add_pieces(Index begin, Index end, std::vector<Piece>& pieces);
    [[nodiscard]] Piece sign(char16_t character, Item const& beside, BidiLevel level);
    void add_sign(LineDraft& line, Piece piece);

    Paragraph const& m_paragraph;
    ParagraphShaper& m_shaper;
    Hyphenator const* m_hyphenator;
    double m_width;
    std::vector<ShapedGlyph> m_own;
};

} // namespace weg::text
