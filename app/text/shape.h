// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/font_face.h"
#include "app/text/itemize.h"

#include <span>
#include <string_view>
#include <vector>

namespace weg::text {

/// A glyph in visual order, before it has a place. Units: pixels at the size it was shaped for.
struct ShapedGlyph {
    std::uint32_t glyph = 0;
    std::uint32_t cluster = 0; ///< UTF-16 offset of the first code unit it stands for.
    float advance = 0;
    float dx = 0;
    float dy = 0;        ///< Downwards.
    bool drawn = true;   ///< False for what is invisible by nature.
    bool unsafe = false; ///< A line that begins before this cluster must be shaped anew (HarfBuzz UNSAFE_TO_BREAK).
    bool takes_tatweel = false; ///< U+0640 may be put before this cluster.
};

/// What one or more graphemes became together: the smallest piece that can be placed and cut at.
struct Cluster {
    std::uint32_t begin = 0; ///< UTF-16.
    std::uint32_t end = 0;
    std::uint32_t glyph_begin = 0; ///< In visual order, so right-to-left clusters follow each other backwards.
    std::uint32_t glyph_end = 0;
    std::uint32_t item = 0;
    float advance = 0;
    bool unsafe = false;
    bool takes_tatweel = false;
};

/// Shapes with HarfBuzz. One buffer serves all calls.
class Shaper {
public:
    Shaper();

    /// Appends the glyphs of `item`, in visual order and just as HarfBuzz gives them. It sees all of `text` around the
    /// item, so that letters join across items and line ends. `style`: that of the item.
    void shape(std::u16string_view text, Item const& item, FontFace const& face, StyleRun const& style,
        std::vector<ShapedGlyph>& glyphs);

private:
    CHandle<hb_buffer_t, hb_buffer_destroy> m_buffer;
};

/// Makes what is no sign invisible, whatever the font has for it: line feeds, directional marks. A tab becomes four
/// spaces wide. `style`: of the item.
void hide_controls(
    std::u16string_view text, FontFace const& face, StyleRun const& style, std::span<ShapedGlyph> glyphs);

/// The sum of the advances.
float width_of(std::span<ShapedGlyph const> glyphs);

/// Appends the clusters of one item's glyphs, glyphs[first] and after, in logical order; together they cover the item.
/// What HarfBuzz keeps apart within a grapheme (a zero-width non-joiner) goes with the cluster before it.
/// `breaks`: of the whole text; see BreakFinder.
void append_clusters(std::span<ShapedGlyph const> glyphs, std::uint32_t first, Item const& item,
    std::uint32_t item_index, std::span<std::uint8_t const> breaks, std::vector<Cluster>& clusters);

} // namespace weg::text
