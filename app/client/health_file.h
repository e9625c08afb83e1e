// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/screens/device_health.h"

#include <chrono>
#include <string>

namespace weg::client {

/// status.json of the program that shows the content: one JSON object for whoever watches over many devices. "updates" is
/// what wegweiser-sync says in its own status.json, member by member, or null. `written`: now.
std::string health_bytes(screens::DeviceHealth const& health, std::chrono::sys_seconds written);

} // namespace weg::client
