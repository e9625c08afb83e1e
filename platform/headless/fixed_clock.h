// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"

namespace weg::platform {

/// A clock that stands still until it is set: pictures and tests are the same at every hour.
class FixedClock final : public ports::Clock {
public:
    explicit FixedClock(std::chrono::system_clock::time_point time)
        : m_time(time)
    {
    }
    [[nodiscard]] std::chrono::system_clock::time_point now() const override { return m_time; }
    void set(std::chrono::system_clock::time_point time) { m_time = time; }

private:
    std::chrono::system_clock::time_point m_time;
};

} // namespace weg::platform
