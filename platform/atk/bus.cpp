// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/atk/bus.h"

#include <atk-bridge.h>

#include <cstdlib>
#include <filesystem>
#include <utility>

namespace weg::platform {

namespace {

/// Whether there is a session bus to ask at: without one, D-Bus would begin one of its own for nobody.
bool has_session_bus()
{
    for (char const* const name : { "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS" })
        if (char const* const address = std::getenv(name); address && *address != '\0')
            return true;
    char const* const runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return runtime && *runtime != '\0' && std::filesystem::is_socket(std::filesystem::path(runtime) / "bus", ignored);
}

/// ATK asks for the root without saying of whom, so the root is put where ATK's own class is.
GQuark root_quark() { return g_quark_from_static_string("weg-accessible-root"); }

AtkObject* get_root() { return static_cast<AtkObject*>(g_type_get_qdata(ATK_TYPE_UTIL, root_quark())); }

char const* get_toolkit_name() { return "Wegweiser"; }

void set_root(AtkObject* root)
{
    g_type_set_qdata(ATK_TYPE_UTIL, root_quark(), root);
    auto* const functions = static_cast<AtkUtilClass*>(g_type_class_ref(ATK_TYPE_UTIL));
    functions->get_root = get_root;
    functions->get_toolkit_name = get_toolkit_name;
    functions->get_toolkit_version = atk_get_version;
    g_type_class_unref(functions);
}

} // namespace

Result<std::unique_ptr<AtkBus>> AtkBus::open(std::string name, std::function<void()> wake)
{
    if (!has_session_bus())
        return Error { ErrorCode::Unavailable, "no session bus, so no screen reader" };
    std::unique_ptr<AtkBus> bus(new AtkBus(std::move(name), std::move(wake)));
    if (!bus->m_is_joined)
        return Error { ErrorCode::Unavailable, "no accessibility bus" };
    return bus;
}

AtkBus::AtkBus(std::string name, std::function<void()> wake)
    : m_tree(std::move(name))
    , m_watch(std::move(wake))
{
    set_root(m_tree.root());
    m_is_joined = atk_bridge_adaptor_init(nullptr, nullptr) == 0;
}

AtkBus::~AtkBus()
{
    if (m_is_joined)
        atk_bridge_adaptor_cleanup();
    set_root(nullptr);
}

void AtkBus::publish(ports::AccessibleTree tree)
{
    m_tree.publish(std::move(tree));
    m_watch.serve(); // What could not be sent at once is to be sent on.
}

} // namespace weg::platform
