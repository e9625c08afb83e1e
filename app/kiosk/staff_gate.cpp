// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/staff_gate.h"

#include "app/kiosk/pin.h"

#include <algorithm>

namespace weg::kiosk {

StaffGate::StaffGate(ports::Clock const& clock, std::string hash, std::int64_t wrong_tries, Keep keep)
    : m_clock(clock)
    , m_hash(std::move(hash))
    , m_keep(std::move(keep))
    , m_wrong(std::max<std::int64_t>(wrong_tries, 0))
{
    if (m_wrong >= kTries)
        lock();
}

void StaffGate::count(std::int64_t wrong)
{
    m_wrong = wrong;
    m_keep(m_wrong);
}

void StaffGate::lock()
{
    auto const doublings = std::min<std::int64_t>(m_wrong / kTries - 1, 10);
    m_lock = std::min<std::chrono::seconds>(kFirstLock * (std::int64_t { 1 } << doublings), kLongestLock);
    m_locked_at = m_clock.now();
}

StaffGate::Answer StaffGate::enter(std::string_view pin)
{
    if (locked_for())
        return Answer::Locked;
    m_lock = std::chrono::seconds { 0 };
    if (!has_pin() || pin.size() < kLeastPinDigits)
        return Answer::Wrong;
    // Counted before it is looked at: a power cut between the two must not make a try free.
    auto const before = m_wrong;
    count(before + 1);
    if (fits_pin(m_hash, pin)) {
        count(0);
        m_opened_at = m_clock.now();
        m_open_until = m_opened_at + kOpenFor;
        return Answer::Open;
    }
    if (m_wrong % kTries == 0)
        lock();
    return m_lock.count() > 0 ? Answer::Locked : Answer::Wrong;
}

bool StaffGate::is_open() const
{
    auto const now = m_clock.now();
    // A clock that is set back would keep it open.
    return m_open_until && now >= m_opened_at && now < *m_open_until;
}

std::optional<std::chrono::seconds> StaffGate::locked_for() const
{
    if (m_lock.count() == 0)
        return std::nullopt;
    auto const passed = m_clock.now() - m_locked_at;
    // One that is set back lengthens it, but never beyond its whole length.
    auto const left = passed < std::chrono::seconds { 0 }
        ? m_lock
        : std::chrono::ceil<std::chrono::seconds>(m_locked_at + m_lock - m_clock.now());
    return left.count() > 0 ? std::optional(left) : std::nullopt;
}

} // namespace weg::kiosk
