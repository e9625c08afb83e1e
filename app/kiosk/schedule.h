// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace weg::kiosk {

/// What the clocks of the city show, daylight saving time included.
using CityTime = std::chrono::local_time<std::chrono::minutes>;
/// What they show at a moment. i18n::city_time() is one.
using CityClock = std::function<CityTime(std::chrono::system_clock::time_point)>;

/// The same stretch of some days of the week. What goes past midnight is two of them.
struct WeekHours {
    std::bitset<7> days;               ///< Monday is 0.
    std::chrono::minutes begins { 0 }; ///< After midnight.
    std::chrono::minutes ends { 0 };   ///< Later than `begins`, at most 24:00; exclusive.

    friend bool operator==(WeekHours const&, WeekHours const&) = default;
};

/// When something is on in a week: the screen, or the hall it stands in.
struct Schedule {
    std::vector<WeekHours> hours;
    std::vector<std::chrono::year_month_day> closed; ///< Off all day.

    [[nodiscard]] bool is_on(CityTime now) const;
    /// When that changes next, within a year; nothing: it does not. The clock is taken to go evenly.
    [[nodiscard]] std::optional<CityTime> next_change(CityTime now) const;

    friend bool operator==(Schedule const&, Schedule const&) = default;
};

/// The moment at which `schedule` changes next after `now`, also over a night in which the clocks are set forward or
/// back; nothing: it does not change.
std::optional<std::chrono::system_clock::time_point> next_change(
    Schedule const& schedule, std::chrono::system_clock::time_point now, CityClock const& clock);

} // namespace weg::kiosk
