// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/layout.h"

#include <vector>

namespace weg::text {

/// At a change of direction, and where a line wraps, one offset has two places: beside the character before it
/// (Upstream) and beside the one after it (Downstream).
enum class Affinity : std::uint8_t { Downstream, Upstream };

/// A position in the text, before the grapheme at `offset` (UTF-16).
struct Caret {
    std::uint32_t offset = 0;
    Affinity affinity = Affinity::Downstream;

    friend bool operator==(Caret, Caret) = default;
};

/// Where a caret stands in a layout.
struct CaretShape {
    float x = 0;
    float top = 0;
    float bottom = 0;
    std::uint32_t line = 0;
    BidiLevel level = 0; ///< Of the grapheme it stands beside; odd: text is typed towards the left.
};

enum class Toward : std::uint8_t { Left, Right }; ///< On the screen, whatever the direction of the text.

/// The place of `caret`. An offset inside a grapheme or behind the text counts as the nearest before it.
CaretShape caret_shape(Layout const& layout, Caret caret);

/// Both places of an offset: one, or two that differ (split caret).
std::vector<CaretShape> caret_shapes(Layout const& layout, std::uint32_t offset);

/// The caret nearest to a point; points outside count as the nearest line and edge.
Caret hit_test(Layout const& layout, float x, float y);

/// What is painted behind [begin, end): at least one box a line, disjoint, left to right in each line. A line's boxes
/// are as high as it is.
std::vector<Box> selection_boxes(Layout const& layout, std::uint32_t begin, std::uint32_t end);

/// One grapheme on in reading order; at the text's ends the caret itself.
Caret next_grapheme(Layout const& layout, Caret caret);
Caret previous_grapheme(Layout const& layout, Caret caret);

/// One grapheme on in the order of the screen, as an arrow key means it; past a line's edge to the next line.
Caret move_visually(Layout const& layout, Caret caret, Toward toward);

/// `lines` down (negative: up), as near to `x` as can be; beyond the first or last line the text's begin or end.
Caret move_vertically(Layout const& layout, Caret caret, int lines, float x);

/// Where the caret's line begins and ends in reading order.
Caret line_begin(Layout const& layout, Caret caret);
Caret line_end(Layout const& layout, Caret caret);

} // namespace weg::text
