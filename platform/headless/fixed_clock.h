// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"

namespace weg::platform {

/// A clock that stands still until it is set or moved on: pictures and tests are the same at every hour.
class FixedClock final : public ports::Clock {
public:
    explicit FixedClock(std::chrono::system_clock::time_point time)
        : m_time(time)
    {
    }
    [[nodiscard]] std::chrono::system_clock::time_point now() const override { return m_time; }
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return m_steady; }
    /// Somebody sets the time of day; no time passes.
    void set(std::chrono::system_clock::time_point time) { m_time = time; }
    /// Time passes.
    void advance(std::chrono::milliseconds time)
    {
        m_time += time;
        m_steady += time;
    }

private:
    std::chrono::system_clock::time_point m_time;
    std::chrono::steady_clock::time_point m_steady;
};

} // namespace weg::platform
