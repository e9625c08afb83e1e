// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/watchdog.h"

namespace weg::platform {

/// The service manager's, or that of wegweiser-session, which speaks as it does.
/// Source: sd_notify(3), sd_watchdog_enabled(3). Where NOTIFY_SOCKET is not set, what is told goes nowhere.
class SystemdWatchdog final : public ports::Watchdog {
public:
    [[nodiscard]] std::optional<std::chrono::microseconds> patience() const override;
    void tell_ready() override;
    void tell_alive() override;
};

} // namespace weg::platform
