// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/screen_rest.h"

#include <algorithm>
#include <utility>

namespace weg::kiosk {

ScreenRest::ScreenRest(std::optional<Schedule> schedule, std::chrono::seconds quiet, CityClock clock)
    : m_schedule(std::move(schedule))
    , m_quiet(quiet)
    , m_clock(std::move(clock))
{
}

/// A touch that lies ahead was before the device's clock was set back: it is long ago.
bool ScreenRest::is_visited(Time now) const { return m_touched && now >= *m_touched && now - *m_touched < m_quiet; }

bool ScreenRest::rests(Time now) const { return m_schedule && !m_schedule->is_on(m_clock(now)) && !is_visited(now); }

std::optional<ScreenRest::Time> ScreenRest::changes_at(Time now) const
{
    if (!m_schedule)
        return std::nullopt;
    auto const by_schedule = next_change(*m_schedule, now, m_clock);
    if (!is_visited(now))
        return by_schedule;
    auto const left = *m_touched + m_quiet;
    return by_schedule ? std::min(left, *by_schedule) : left;
}

} // namespace weg::kiosk
