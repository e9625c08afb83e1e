// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ui/geometry.h"

#include <chrono>
#include <string>

namespace weg::ui {

/// One finger (or mouse) from touching down to letting go: a tap, or a drag that scrolls, never both.
///
/// A thing is tapped when the finger goes down on it and comes up on it without having moved more than
/// kSlop (WCAG 2.5.2: acts on up, can be cancelled by sliding off).
class Pointer {
public:
    static constexpr float kSlop = 10; ///< Logical pixels.

    /// Taps that follow one another sooner and nearer than this count together.
    static constexpr std::chrono::milliseconds kTapPause { 400 };
    static constexpr float kTapReach = 24; ///< Logical pixels.

    /// Time passes.
    void advance(std::chrono::milliseconds elapsed);
    void down(float start, float top);
    void move(float start, float top);
    void up(float start, float top);
    void cancel();

    /// True once, in the frame in which a tap ended inside `rect`.
    [[nodiscard]] bool tapped(Rect const& rect) const;
    /// True once, in the frame in which a tap ended that began outside `rect`.
    [[nodiscard]] bool tapped_outside(Rect const& rect) const
    {
        return m_released && !m_dragging && !rect.contains(m_down_start, m_down_top);
    }
    /// A finger rests on `rect` and may still tap it.
    [[nodiscard]] bool pressing(Rect const& rect) const;
    [[nodiscard]] bool dragging() const { return m_down && m_dragging; }
    /// The finger is down, or came up in this frame; where it is then.
    [[nodiscard]] bool present() const { return m_down || m_released; }
    [[nodiscard]] float start() const { return m_start; }
    [[nodiscard]] float top() const { return m_top; }
    /// 1 for a tap or touch alone, 2 for the second at the same place, and so on.
    [[nodiscard]] int taps() const { return m_taps; }
    /// Where the finger first went down.
    [[nodiscard]] float down_start() const { return m_down_start; }
    [[nodiscard]] float down_top() const { return m_down_top; }
    /// How far a drag went since the last frame; positive moves content towards the bottom of the screen.
    [[nodiscard]] float drag_step() const { return m_dragging ? m_top - m_last_top : 0; }
    /// True in the frame in which a drag ended.
    [[nodiscard]] bool released_drag() const { return m_released && m_dragging; }

    /// Forgets what happened in this frame.
    void end_frame();

private:
    void forget_touch();

    bool m_down = false;
    bool m_released = false;
    bool m_dragging = false;
    float m_down_start = 0;
    float m_down_top = 0;
    float m_start = 0;
    float m_top = 0;
    float m_last_top = 0;
    int m_taps = 0;
    std::chrono::milliseconds m_since_tap { 0 };
};

} // namespace weg::ui
