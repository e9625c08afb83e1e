// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace weg::ui {

struct Size {
    float width = 0;
    float height = 0;
};

/// A rectangle in logical pixels. `start` counts from the edge at which a line of the interface language
/// begins, so that one layout serves both directions; `top` counts downwards.
struct Rect {
    float start = 0;
    float top = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float end() const { return start + width; }
    [[nodiscard]] float bottom() const { return top + height; }
    [[nodiscard]] bool contains(float at_start, float at_top) const
    {
        return at_start >= start && at_start < end() && at_top >= top && at_top < bottom();
    }
    [[nodiscard]] Rect inset(float by) const { return { start + by, top + by, width - 2 * by, height - 2 * by }; }
};

/// What is kept free at the top and bottom of the screen, in logical pixels.
struct Insets {
    float top = 0;
    float bottom = 0;
};

/// The part that both have; empty (no width or height) when they do not meet.
inline Rect intersect(Rect const& a, Rect const& b)
{
    float const start = a.start > b.start ? a.start : b.start;
    float const top = a.top > b.top ? a.top : b.top;
    float const end = a.end() < b.end() ? a.end() : b.end();
    float const bottom = a.bottom() < b.bottom() ? a.bottom() : b.bottom();
    return { start, top, end > start ? end - start : 0, bottom > top ? bottom - top : 0 };
}

} // namespace weg::ui
