// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/pointer.h"

#include <algorithm>
#include <cmath>

namespace weg::ui {

void Pointer::advance(std::chrono::milliseconds elapsed) { m_since_tap = std::min(m_since_tap + elapsed, kTapPause); }

/// All but what tells whether the next tap belongs to this one.
void Pointer::forget_touch()
{
    Pointer fresh;
    fresh.m_down_start = m_down_start;
    fresh.m_down_top = m_down_top;
    fresh.m_taps = m_taps;
    fresh.m_since_tap = m_since_tap;
    *this = fresh;
}

void Pointer::down(float start, float top)
{
    bool const again = m_since_tap < kTapPause && std::hypot(start - m_down_start, top - m_down_top) <= kTapReach;
    forget_touch();
    m_taps = again ? m_taps + 1 : 1;
    m_since_tap = std::chrono::milliseconds { 0 };
    m_down = true;
    m_down_start = m_start = start;
    m_down_top = m_top = m_last_top = top;
}

void Pointer::move(float start, float top)
{
    if (!m_down)
        return;
    m_start = start;
    m_top = top;
    if (!m_dragging && std::hypot(start - m_down_start, top - m_down_top) > kSlop) {
        m_dragging = true;
        m_taps = 0;
        m_last_top = top; // The slop itself must not make the page jump.
    }
}

void Pointer::up(float start, float top)
{
    if (!m_down)
        return;
    move(start, top);
    m_down = false;
    m_released = true;
}

void Pointer::cancel() { *this = {}; }

bool Pointer::tapped(Rect const& rect) const
{
    return m_released && !m_dragging && rect.contains(m_down_start, m_down_top) && rect.contains(m_start, m_top);
}

bool Pointer::pressing(Rect const& rect) const
{
    return m_down && !m_dragging && rect.contains(m_down_start, m_down_top) && rect.contains(m_start, m_top);
}

void Pointer::end_frame()
{
    m_last_top = m_top;
    if (m_released)
        forget_touch();
}

} // namespace weg::ui
