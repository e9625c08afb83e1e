// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/watchdog.h"

#include <chrono>

namespace weg::client {

/// Tells a watchdog that the program lives, and only ever after a frame was presented: a loop that hangs, or that can
/// draw no more, falls silent. Where nothing happens, a frame is drawn for that alone, three times within the
/// watchdog's patience.
class Heartbeat {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// `watchdog` must outlive the heartbeat.
    explicit Heartbeat(ports::Watchdog& watchdog);

    /// When a frame is wanted although nothing happens; the longest there is where nobody watches.
    [[nodiscard]] std::chrono::milliseconds next_in(Time now) const;
    [[nodiscard]] bool is_due(Time now) const { return next_in(now) <= std::chrono::milliseconds { 0 }; }
    /// A frame is on the screen.
    void frame_presented(Time now);

private:
    ports::Watchdog& m_watchdog;
    std::chrono::milliseconds m_every;
    Time m_told {};
    bool m_is_ready = false;
};

} // namespace weg::client
