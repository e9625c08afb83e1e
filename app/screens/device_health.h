// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/localizer.h"
#include "app/kiosk/frame_health.h"
#include "app/sync/status.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weg::screens {

/// How a device is, for those who look after it. Nothing in it is about a visitor.
struct DeviceHealth {
    std::string content_version;           ///< See content::Bundle; empty: no content could be opened.
    i18n::PartialDate content_date;        ///< Of that content.
    std::optional<sync::Status> updates;   ///< How they go; nothing: the device keeps no updates.
    std::chrono::seconds uptime { 0 };     ///< Of the program.
    kiosk::FrameHealth frames;             ///< Since then.
    std::optional<std::int64_t> free_disk; ///< Bytes, where the device keeps its own; nothing: it could not be asked.
    std::int64_t wrong_pins = 0;           ///< Since the last right one.
    std::vector<std::string> problems;     ///< Of the operator's file; in English.
};

} // namespace weg::screens
