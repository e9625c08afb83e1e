// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/atk/object.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace weg::platform {

/// The screen as ATK objects: an application, its window, and in it what the screen states. From one tree to the next
/// only what has changed is told of.
class AtkTree {
public:
    explicit AtkTree(std::string name);
    ~AtkTree();
    AtkTree(AtkTree const&) = delete;
    AtkTree& operator=(AtkTree const&) = delete;

    void publish(ports::AccessibleTree tree);
    /// The oldest not yet taken.
    [[nodiscard]] std::optional<ports::AccessibleRequest> next_request();
    /// The application.
    [[nodiscard]] AtkObject* root() const { return m_application.object(); }

private:
    using Nodes = std::vector<ports::AccessibleNode>;
    void begin_window(ports::AccessibleNode node);
    void drop_missing(std::map<std::string, Nodes> const& wanted);
    void drop_all_in(Accessible& parent);
    /// Makes `nodes` the children of `parent`. Returns whether any that stayed has moved.
    bool fill(Accessible& parent, Nodes nodes);
    void tell_focus();

    AccessibleDesk m_desk;
    Accessible m_application;
    std::unique_ptr<Accessible> m_window; ///< From the first tree on.
    std::map<std::string, std::unique_ptr<Accessible>> m_things;
};

} // namespace weg::platform
