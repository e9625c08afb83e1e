// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/pointer.h"

#include <cmath>

namespace weg::ui {

void Pointer::down(float start, float top)
{
    *this = {};
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
        *this = {};
}

} // namespace weg::ui
