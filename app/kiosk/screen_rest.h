// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/schedule.h"

#include <chrono>
#include <optional>

namespace weg::kiosk {

/// Whether the screen rests now: outside its schedule, while nobody is in front of it. A touch wakes it for a visit.
class ScreenRest {
public:
    using Time = std::chrono::system_clock::time_point;

    /// Without a schedule it never rests. `quiet`: so long after the last touch a visit is over.
    ScreenRest(std::optional<Schedule> schedule, std::chrono::seconds quiet, CityClock clock);

    void touch(Time now) { m_touched = now; }
    [[nodiscard]] bool rests(Time now) const;
    /// When that changes by itself; nothing: it does not.
    [[nodiscard]] std::optional<Time> changes_at(Time now) const;

private:
    [[nodiscard]] bool is_visited(Time now) const;

    std::optional<Schedule> m_schedule;
    std::chrono::seconds m_quiet;
    CityClock m_clock;
    std::optional<Time> m_touched;
};

} // namespace weg::kiosk
