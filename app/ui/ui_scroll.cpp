// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Scrolling, and what is brought into sight by it.
#include "app/ui/ui.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weg::ui {

namespace {

constexpr float kPageShare = 0.8f;   ///< Of the viewport: what was last read stays in sight.
constexpr float kFriction = 4.0f;    ///< A thrown page loses e^-kFriction of its speed in a second.
constexpr float kStandstill = 12.0f; ///< Logical pixels a second at which a thrown page rests.
constexpr float kSpokenFrame = 4;

} // namespace

void Ui::set_spoken(std::optional<Spoken> spoken)
{
    m_reveal_spoken = spoken && (m_reveal_spoken || spoken != m_spoken);
    m_spoken = std::move(spoken);
}

bool Ui::is_spoken(std::string_view name)
{
    return m_spoken && m_spoken->name == name && m_spoken_seen++ == m_spoken->nth;
}

void Ui::show_spoken(Block const& block, Rect const& rect)
{
    auto const boxes = boxes_of(block, rect, m_spoken->range);
    for (Rect const& box : boxes) {
        m_canvas.fill(box, m_theme->spoken);
        m_canvas.fill({ box.start, box.bottom() - kMarkLine, box.width, kMarkLine }, m_theme->spoken_line);
    }
    if (!boxes.empty()) {
        float const top = boxes.front().top;
        reveal_spoken({ rect.start, top, rect.width, boxes.back().bottom() - top });
    }
}

/// Like the turn of a page, and only when it is out of sight: what moves all the time cannot be followed.
void Ui::reveal_spoken(Rect const& rect)
{
    if (!m_reveal_spoken || !m_viewport)
        return;
    m_reveal_spoken = false;
    if (rect.top >= m_viewport->top && rect.bottom() <= m_viewport->bottom())
        return;
    *m_scroll += rect.top - m_viewport->top - kSpaceLarge;
    m_animating = true; // The next frame shows it at its new place.
}

/// Scrolls so that what just got the focus is in sight.
void Ui::reveal(Rect const& rect)
{
    if (!m_viewport)
        return;
    float const above = rect.top - m_viewport->top - kSpace;
    float const below = rect.bottom() - m_viewport->bottom() + kSpace;
    if (above < 0 || rect.height > m_viewport->height - 2 * kSpace)
        *m_scroll += above;
    else if (below > 0)
        *m_scroll += below;
    m_animating = true; // The next frame shows it at its new place.
}

float Ui::begin_scroll(std::string_view id, Rect const& viewport, float& offset)
{
    bool const same = m_scroll_id == id;
    if (!same)
        m_velocity = 0;
    m_scroll_id = id;
    m_scroll = &offset;
    m_viewport = viewport;
    m_scroll_view = viewport.height;

    bool const inside = viewport.contains(m_pointer.down_start(), m_pointer.down_top()) && !m_touching_field;
    float const seconds = static_cast<float>(m_elapsed.count()) / 1000.0f;
    if (inside && m_pointer.dragging()) {
        offset -= m_pointer.drag_step();
        if (seconds > 0)
            m_velocity = -m_pointer.drag_step() / seconds;
    } else if (m_settings.motion == Motion::Free && std::abs(m_velocity) > kStandstill) {
        offset += m_velocity * std::min(seconds, 0.1f);
        m_velocity *= std::exp(-kFriction * seconds);
        m_animating = true;
    } else {
        m_velocity = 0;
    }
    offset += m_wheel;
    if (m_page_request != 0) {
        offset += m_page_request * viewport.height * kPageShare;
        m_page_request = 0;
        m_velocity = 0;
    }
    // The height is known at the end of the frame; until then the last one holds.
    offset = std::max(0.0f, same ? std::min(offset, m_scroll_limit) : offset);
    m_scroll_offset = offset;
    m_canvas.push_clip(viewport);
    return offset;
}

void Ui::end_scroll(float content_height)
{
    if (m_spoken_frame)
        m_canvas.outline(
            m_spoken_frame->inset(-kSpokenFrame), m_theme->spoken_line, kSpokenFrame, kCorner + kSpokenFrame);
    m_canvas.pop_clip();
    m_scroll_limit = std::max(0.0f, content_height - m_scroll_view);
    if (*m_scroll > m_scroll_limit) {
        *m_scroll = m_scroll_limit;
        m_velocity = 0;
        m_animating = true;
    }
    Node node;
    node.id = m_scroll_id;
    node.role = Role::Scroll;
    node.language = m_settings.language;
    node.rect = node.visible = *std::exchange(m_viewport, std::nullopt);
    node.actions = m_scroll_limit > 0 ? kActionScroll : kActionNone;
    state(std::move(node));
}

void Ui::scroll_page(int direction)
{
    m_page_request = static_cast<float>(direction);
    m_animating = true;
}

} // namespace weg::ui
