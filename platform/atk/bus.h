// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "platform/atk/context_watch.h"
#include "platform/atk/tree.h"

#include <functional>
#include <memory>

namespace weg::platform {

/// AT-SPI, the desktop's bus for screen readers and switches, through ATK's bridge. There can be one in a process.
class AtkBus final : public ports::AccessibilityBus {
public:
    /// `name`: the application's. `wake` is called on another thread when a reader wants to be served.
    /// Errors: `Unavailable` where no session bus is or people have switched the bridge off (NO_AT_BRIDGE=1).
    static Result<std::unique_ptr<AtkBus>> open(std::string name, std::function<void()> wake);
    ~AtkBus() override;
    AtkBus(AtkBus const&) = delete;
    AtkBus& operator=(AtkBus const&) = delete;

    void publish(ports::AccessibleTree tree) override;
    void serve() override { m_watch.serve(); }
    std::optional<ports::AccessibleRequest> next_request() override { return m_tree.next_request(); }

private:
    AtkBus(std::string name, std::function<void()> wake);

    AtkTree m_tree;
    ContextWatch m_watch;
    bool m_is_joined = false; ///< The bridge is up.
};

} // namespace weg::platform
