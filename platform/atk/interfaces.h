// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/atk/object.h"

namespace weg::platform {

/// The GObject class of things like `node`, made when the first one is. Readers see what can be done with a thing by the
/// interfaces of its class.
GType accessible_type(ports::AccessibleNode const& node);

/// An instance of such a class.
struct AccessibleInstance {
    AtkObject object;
    Accessible* thing; ///< Null when it is gone from the screen.
};

/// Fill in the functions of an interface, as GInterfaceInitFunc asks for.
void fill_component(gpointer interface, gpointer data);
void fill_action(gpointer interface, gpointer data);
void fill_text(gpointer interface, gpointer data);
void fill_editable_text(gpointer interface, gpointer data);

} // namespace weg::platform
