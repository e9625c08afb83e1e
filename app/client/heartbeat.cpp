// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/heartbeat.h"

#include <algorithm>

namespace weg::client {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds kNever = milliseconds::max();

milliseconds every(ports::Watchdog const& watchdog)
{
    auto const patience = watchdog.patience();
    if (!patience)
        return kNever;
    return std::max(std::chrono::duration_cast<milliseconds>(*patience) / 3, milliseconds { 1 });
}

} // namespace

Heartbeat::Heartbeat(ports::Watchdog& watchdog)
    : m_watchdog(watchdog)
    , m_every(every(watchdog))
{
}

milliseconds Heartbeat::next_in(Time now) const
{
    if (m_every == kNever)
        return kNever;
    if (!m_is_ready)
        return milliseconds { 0 };
    return std::max(std::chrono::ceil<milliseconds>(m_told + m_every - now), milliseconds { 0 });
}

void Heartbeat::frame_presented(Time now)
{
    if (!m_is_ready)
        m_watchdog.tell_ready();
    if (m_every != kNever && (!m_is_ready || is_due(now))) {
        m_watchdog.tell_alive();
        m_told = now;
    }
    m_is_ready = true;
}

} // namespace weg::client
