// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"
#include "app/ports/accessibility_bus.h"

#include <atk/atk.h>

#include <string>
#include <string_view>
#include <vector>

namespace weg::platform {

using AtkObjectHandle = CHandle<AtkObject, g_object_unref>;

/// What all things on the screen share: where the window is, and where readers' wishes are put down.
struct AccessibleDesk {
    ports::PixelRect window; ///< On the display.
    std::vector<ports::AccessibleRequest> requests;
};

/// One thing on the screen, as ATK asks after it. Readers may keep its AtkObject for longer than it lives; that is said
/// to be defunct then and knows nothing any more.
class Accessible {
public:
    /// `desk` and `parent` (null for the application) must outlive it.
    Accessible(ports::AccessibleNode node, Accessible* parent, AccessibleDesk& desk);
    ~Accessible();
    Accessible(Accessible const&) = delete;
    Accessible& operator=(Accessible const&) = delete;

    [[nodiscard]] AtkObject* object() const { return m_object.get(); }
    [[nodiscard]] ports::AccessibleNode const& node() const { return m_node; }
    [[nodiscard]] AccessibleDesk& desk() const { return m_desk; }
    [[nodiscard]] Accessible* parent() const { return m_parent; }
    [[nodiscard]] std::vector<Accessible*> const& children() const { return m_children; }
    [[nodiscard]] std::string const& locale() const { return m_locale; } ///< POSIX.
    /// What ATK's text functions are about: what a field holds, or else the words themselves.
    [[nodiscard]] std::string const& text() const { return m_node.can_type ? m_node.value : m_node.name; }
    /// In the order in which readers see it: its place among its parent's children.
    [[nodiscard]] int index() const;

    /// Whether `node` can be told of with this object: it offers the same things in the same place.
    [[nodiscard]] bool can_become(ports::AccessibleNode const& node) const;
    /// Tells what is different, but for the focus. Returns whether it has moved.
    bool become(ports::AccessibleNode node);
    /// If that has changed since it was last told.
    void tell_focus();

    /// Tells of it.
    void insert_child(std::size_t at, Accessible& child);
    void remove_child(std::size_t at);

    /// Nothing for an object whose thing is gone from the screen.
    static Accessible* of(gpointer object);

private:
    void tell_text(std::string const& before, std::string const& after) const;

    ports::AccessibleNode m_node;
    Accessible* m_parent;
    AccessibleDesk& m_desk;
    std::vector<Accessible*> m_children;
    std::string m_locale;
    bool m_told_focused = false;
    AtkObjectHandle m_object;
};

} // namespace weg::platform
