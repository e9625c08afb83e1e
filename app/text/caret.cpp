// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/caret.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace weg::text {

namespace {

/// A grapheme with its edges on the screen.
struct Cell {
    std::uint32_t begin;
    std::uint32_t end;
    float left;
    float right;
    BidiLevel level;

    [[nodiscard]] bool rtl() const { return level % 2 != 0; }
    [[nodiscard]] Caret at_left() const { return rtl() ? Caret { end, Affinity::Upstream } : Caret { begin }; }
    [[nodiscard]] Caret at_right() const { return rtl() ? Caret { begin } : Caret { end, Affinity::Upstream }; }
    [[nodiscard]] float leading() const { return rtl() ? right : left; }
    [[nodiscard]] float trailing() const { return rtl() ? left : right; }
};

bool ends_line(std::u16string_view text, std::uint32_t at)
{
    char16_t const unit = text[at];
    return (unit >= u'\n' && unit <= u'\r') || unit == u'\u0085' || unit == u'\u2028' || unit == u'\u2029';
}

/// The graphemes of a line in logical order; what ends the line is none of them, for no caret stands behind it there.
std::vector<Cell> cells_of(Layout const& layout, Line const& line)
{
    std::vector<Cell> cells;
    for (auto i = line.cluster_begin; i < line.cluster_end; ++i) {
        auto const& cluster = layout.clusters[i];
        bool const rtl = cluster.level % 2 != 0;
        for (auto stop = cluster.stop_begin; stop < cluster.stop_end; ++stop) {
            bool const is_last = stop + 1 == cluster.stop_end;
            float const far_edge = rtl ? cluster.x : cluster.x + cluster.width;
            float const from = layout.stops[stop].x;
            float const to = is_last ? far_edge : layout.stops[stop + 1].x;
            auto const begin = layout.stops[stop].offset;
            if (!ends_line(layout.text, begin))
                cells.push_back({ begin, is_last ? cluster.text_end : layout.stops[stop + 1].offset, std::min(from, to),
                    std::max(from, to), cluster.level });
        }
    }
    return cells;
}

/// The same as they stand on the screen. Cells without width stay where reading puts them.
std::vector<Cell> visual_cells_of(Layout const& layout, Line const& line)
{
    auto cells = cells_of(layout, line);
    std::vector<BidiLevel> levels;
    levels.reserve(cells.size());
    for (Cell const& cell : cells)
        levels.push_back(cell.level);
    std::vector<Cell> sorted;
    for (auto const index : visual_order(levels))
        sorted.push_back(cells[static_cast<std::size_t>(index)]);
    return sorted;
}

std::uint32_t line_index_of(Layout const& layout, Caret caret)
{
    auto const after = std::ranges::upper_bound(layout.lines, caret.offset, {}, &Line::text_begin);
    auto index = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(after - layout.lines.begin() - 1, 0));
    // Upstream of a wrap is the end of the line before; after a line feed there is no such place.
    if (caret.affinity == Affinity::Upstream && index > 0 && layout.lines[index].text_begin == caret.offset
        && !ends_line(layout.text, caret.offset - 1))
        --index;
    return index;
}

CaretShape shape_at(Layout const& layout, std::uint32_t line, float x, BidiLevel level)
{
    return { x, layout.lines[line].top, layout.lines[line].bottom, line, level };
}

/// Beside the cell that begins at the caret, or the one that ends there; whichever the affinity prefers.
CaretShape shape_in(Layout const& layout, std::uint32_t index, Caret caret)
{
    Line const& line = layout.lines[index];
    std::optional<CaretShape> before;
    std::optional<CaretShape> after;
    for (Cell const& cell : cells_of(layout, line)) {
        if (cell.end <= caret.offset)
            before = shape_at(layout, index, cell.trailing(), cell.level);
        if (cell.begin <= caret.offset && caret.offset < cell.end)
            after = shape_at(layout, index, cell.leading(), cell.level);
    }
    bool const upstream = caret.affinity == Affinity::Upstream;
    if (auto const& best = upstream ? before : after)
        return *best;
    if (auto const& other = upstream ? after : before)
        return *other;
    bool const rtl = layout.base % 2 != 0;
    return shape_at(layout, index, rtl ? line.x + line.width : line.x, layout.base);
}

} // namespace

CaretShape caret_shape(Layout const& layout, Caret caret)
{
    caret.offset = std::min(caret.offset, static_cast<std::uint32_t>(layout.text.size()));
    return shape_in(layout, line_index_of(layout, caret), caret);
}

std::vector<CaretShape> caret_shapes(Layout const& layout, std::uint32_t offset)
{
    std::vector<CaretShape> shapes { caret_shape(layout, { offset, Affinity::Downstream }) };
    auto const other = caret_shape(layout, { offset, Affinity::Upstream });
    if (other.line == shapes.front().line && std::abs(other.x - shapes.front().x) > 0.01f)
        shapes.push_back(other);
    return shapes;
}

Caret hit_test(Layout const& layout, float x, float y)
{
    auto const below = std::ranges::upper_bound(layout.lines, y, {}, &Line::bottom);
    Line const& line = below == layout.lines.end() ? layout.lines.back() : *below;
    std::optional<Caret> nearest;
    float distance = 0;
    for (Cell const& cell : visual_cells_of(layout, line)) {
        for (bool const left : { true, false }) {
            // A point on a cell is nearest to one of its own edges, though another cell may end just there.
            bool const inside = x >= cell.left && x < cell.right;
            float const away = std::abs(x - (left ? cell.left : cell.right)) - (inside ? 0.001f : 0.0f);
            if (!nearest || away < distance) {
                nearest = left ? cell.at_left() : cell.at_right();
                distance = away;
            }
        }
    }
    return nearest.value_or(Caret { line.text_begin });
}

std::vector<Box> selection_boxes(Layout const& layout, std::uint32_t begin, std::uint32_t end)
{
    std::vector<Box> boxes;
    for (Line const& line : layout.lines) {
        if (line.text_end <= begin || line.text_begin >= end)
            continue;
        auto const first = boxes.size();
        for (Cell const& cell : visual_cells_of(layout, line)) {
            if (cell.end <= begin || cell.begin >= end)
                continue;
            bool const touches
                = boxes.size() > first && std::abs(boxes.back().x + boxes.back().width - cell.left) < 0.01f;
            if (touches)
                boxes.back().width = cell.right - boxes.back().x;
            else
                boxes.push_back({ cell.left, line.top, cell.right - cell.left, line.bottom - line.top });
        }
        if (boxes.size() == first) // A line feed alone: something must show that it is selected.
            boxes.push_back({ line.x, line.top, (line.bottom - line.top) / 4, line.bottom - line.top });
    }
    return boxes;
}

Caret next_grapheme(Layout const& layout, Caret caret)
{
    auto const next = std::ranges::upper_bound(layout.clusters, caret.offset, {}, &PlacedCluster::text_begin);
    if (next != layout.clusters.begin()) {
        auto const& here = *std::prev(next);
        for (auto stop = here.stop_begin; stop < here.stop_end; ++stop) {
            if (layout.stops[stop].offset > caret.offset)
                return { layout.stops[stop].offset };
        }
    }
    return { next == layout.clusters.end() ? static_cast<std::uint32_t>(layout.text.size()) : next->text_begin };
}

Caret previous_grapheme(Layout const& layout, Caret caret)
{
    auto const next = std::ranges::lower_bound(layout.clusters, caret.offset, {}, &PlacedCluster::text_begin);
    if (next == layout.clusters.begin())
        return { 0 };
    auto const& here = *std::prev(next);
    auto stop = here.stop_end - 1;
    while (stop > here.stop_begin && layout.stops[stop].offset >= caret.offset)
        --stop;
    return { layout.stops[stop].offset };
}

Caret move_visually(Layout const& layout, Caret caret, Toward toward)
{
    auto const index = caret_shape(layout, caret).line;
    auto const cells = visual_cells_of(layout, layout.lines[index]);
    // The gap between cells at which the caret stands, counted from the left edge.
    std::optional<std::size_t> gap;
    auto const find = [&](Caret wanted) {
        for (std::size_t i = 0; i < cells.size() && !gap; ++i) {
            if (cells[i].at_left() == wanted)
                gap = i;
            else if (cells[i].at_right() == wanted)
                gap = i + 1;
        }
    };
    find(caret);
    find({ caret.offset, caret.affinity == Affinity::Upstream ? Affinity::Downstream : Affinity::Upstream });
    bool const right = toward == Toward::Right;
    if (gap && right && *gap < cells.size())
        return cells[*gap].at_right();
    if (gap && !right && *gap > 0)
        return cells[*gap - 1].at_left();
    // Over the edge: reading goes on there, or comes from there.
    bool const forward = right != (layout.base % 2 != 0);
    if (forward)
        return index + 1 < layout.lines.size() ? Caret { layout.lines[index + 1].text_begin } : caret;
    return index > 0 ? line_end(layout, { layout.lines[index - 1].text_begin }) : caret;
}

Caret move_vertically(Layout const& layout, Caret caret, int lines, float x)
{
    auto const target = static_cast<std::ptrdiff_t>(caret_shape(layout, caret).line) + lines;
    if (target < 0)
        return { 0 };
    if (target >= std::ssize(layout.lines))
        return { static_cast<std::uint32_t>(layout.text.size()) };
    Line const& line = layout.lines[static_cast<std::size_t>(target)];
    return hit_test(layout, x, (line.top + line.bottom) / 2);
}

Caret line_begin(Layout const& layout, Caret caret)
{
    return { layout.lines[caret_shape(layout, caret).line].text_begin };
}

Caret line_end(Layout const& layout, Caret caret)
{
    auto const index = caret_shape(layout, caret).line;
    auto const cells = cells_of(layout, layout.lines[index]);
    return cells.empty() ? Caret { layout.lines[index].text_begin } : Caret { cells.back().end, Affinity::Upstream };
}

} // namespace weg::text
