// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/event.h"

#include <chrono>
#include <optional>
#include <string>

namespace weg::ui {

/// Lets through what somebody means whose hand shakes or who lets go late: a key that is held or struck twice counts
/// once. Pure: time is the events' own.
///
/// Source: EN 301 549 V3.2.1, 5.7 (delay before a repeat and time between repeats, each to 2 s) and 5.8 (double strike,
/// to 0.5 s).
class KeyFilter {
public:
    struct Times {
        std::chrono::milliseconds before_repeat { 2000 };
        std::chrono::milliseconds between_repeats { 2000 };
        std::chrono::milliseconds double_strike { 500 };
    };

    KeyFilter() = default;
    explicit KeyFilter(Times times)
        : m_times(times)
    {
    }

    /// To be asked of every event in order. A touch that does not count is refused from its beginning to its end.
    [[nodiscard]] bool accepts(ports::Event const& event);

private:
    [[nodiscard]] bool accepts_key(ports::Event const& event);
    [[nodiscard]] bool accepts_touch(ports::Event const& event);

    struct Strike {
        ports::Key key = ports::Key::None;
        std::string text;
        std::chrono::milliseconds first; ///< When it went down,
        std::chrono::milliseconds last;  ///< and when it was last heard of.
        std::chrono::milliseconds counted;
    };
    struct Lift {
        float x, y;
        std::chrono::milliseconds time;
    };

    Times m_times;
    std::optional<Strike> m_strike;
    std::optional<Lift> m_lift;
    bool m_refusing_touch = false;
};

} // namespace weg::ui
