// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace weg::ports {

/// Whoever ends and restarts this program when it says nothing for too long.
class Watchdog {
public:
    virtual ~Watchdog() = default;

    /// For how long one may be silent; nothing: nobody watches.
    [[nodiscard]] virtual std::optional<std::chrono::microseconds> patience() const = 0;
    /// What the program is for can be seen. Said once.
    virtual void tell_ready() = 0;
    virtual void tell_alive() = 0;
};

} // namespace weg::ports
