// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace weg::ports {

/// What time it is, and how much of it has passed.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::chrono::system_clock::time_point now() const = 0;
    /// Never goes back and knows nothing of the time of day being set.
    [[nodiscard]] virtual std::chrono::steady_clock::time_point steady() const = 0;
};

} // namespace weg::ports
