// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/model.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace weg::content {

/// A minute on the clocks of the city (Europe/Berlin); see i18n::city_time().
using CityTime = std::chrono::local_time<std::chrono::minutes>;

/// Public holidays of North Rhine-Westphalia: section 2 of its Feiertagsgesetz. Easter and Whit Sunday are
/// Sundays like others there.
bool is_public_holiday(std::chrono::year_month_day day);

/// Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
std::chrono::year_month_day easter_sunday(std::chrono::year year);

enum class OpenState : std::uint8_t {
    Unknown,       ///< No hours are known.
    Always,        ///< Day and night.
    Open,          ///< Until `change`, when the last people are let in.
    Closed,        ///< Until `change`, if it opens within two weeks.
    Holiday,       ///< A public holiday on which nothing is known of its hours; then as Closed.
    ByAppointment, ///< It has no other hours.
};

struct OpeningStatus {
    OpenState state = OpenState::Unknown;
    std::optional<CityTime> change;
};

/// Whether a place with `schedule` is open at `now`. Wall-clock time alone counts: a day with a change of the clocks is as
/// long as its hours say.
OpeningStatus opening_status(Schedule const& schedule, CityTime now);

} // namespace weg::content
