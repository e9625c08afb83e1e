// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/schedule.h"
#include "app/screens/device_health.h"
#include "app/screens/screens.h"

#include <chrono>
#include <cstddef>
#include <optional>

namespace weg::screens {

/// What the screens for staff show. They are in German, for one town hall's people.
struct StaffView {
    std::size_t digits
        = 0; ///< How many of the PIN have been typed. Which ones, no screen is told (EN 301 549, 5.1.3.8).
    bool is_wrong = false;                               ///< The last PIN was.
    std::optional<std::chrono::minutes> locked_for = {}; ///< No PIN is taken for so long, rounded up.
    DeviceHealth health = {};
    content::CityTime now;
};

/// A pad to type the PIN on. What is typed shows as dots; nothing says it, and the keys have no digits in their names.
Action draw_staff_pin(Context const& context, StaffView const& view);

/// How the device is, and what staff can do about it here.
Action draw_staff(Context const& context, StaffView const& view);

/// Instead of any screen while the display rests: dark and calm, with the hours of the hall, if they are known.
void draw_resting(ui::Ui& ui, i18n::Localizer const& words, kiosk::Schedule const* hall, content::CityTime now);

} // namespace weg::screens
