// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/systemd/watchdog.h"

#include <cstdint>
#include <systemd/sd-daemon.h>

namespace weg::platform {

std::optional<std::chrono::microseconds> SystemdWatchdog::patience() const
{
    std::uint64_t microseconds = 0;
    if (sd_watchdog_enabled(/*unset_environment=*/0, &microseconds) <= 0)
        return std::nullopt;
    return std::chrono::microseconds { microseconds };
}

void SystemdWatchdog::tell_ready() { sd_notify(/*unset_environment=*/0, "READY=1\nSTATUS=Shows its pages."); }

void SystemdWatchdog::tell_alive() { sd_notify(/*unset_environment=*/0, "WATCHDOG=1"); }

} // namespace weg::platform
