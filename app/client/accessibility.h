// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/app.h"
#include "app/ports/accessibility_bus.h"

#include <deque>

namespace weg::client {

/// The frame that was last drawn as a screen reader is told of it. Every id in it is another one.
ports::AccessibleTree accessible_tree(ui::Ui& ui, ports::WindowPlace const& window);

/// An app on the system's bus for screen readers. What they ask for goes the way of a finger or a key.
class Accessibility {
public:
    /// Both must outlive it.
    Accessibility(App& app, ports::AccessibilityBus& bus)
        : m_app(app)
        , m_bus(bus)
    {
    }

    /// After a frame.
    void publish(ports::WindowPlace const& window);
    /// Before a frame and before sleeping. Returns whether a frame is wanted: somebody asked for something.
    bool serve();
    /// There is more to be done than went into one frame.
    [[nodiscard]] bool is_asked() const { return !m_waiting.empty(); }

private:
    void take();
    void apply(ports::AccessibleRequest const& request);
    void edit(ports::AccessibleRequest const& request);

    App& m_app;
    ports::AccessibilityBus& m_bus;
    std::deque<ports::AccessibleRequest> m_waiting;
};

} // namespace weg::client
