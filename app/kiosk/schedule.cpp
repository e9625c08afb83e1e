// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/schedule.h"

#include <algorithm>

namespace weg::kiosk {

namespace {

using namespace std::chrono;

constexpr days kFarthest { 366 };
/// No clock is set forward or back by more; so near a change every minute is looked at.
constexpr hours kSettingOfClocks { 3 };

bool is_on_day(WeekHours const& hours, local_days day) { return hours.days.test(weekday(day).iso_encoding() - 1); }

} // namespace

bool Schedule::is_on(CityTime now) const
{
    auto const day = floor<days>(now);
    if (std::ranges::find(closed, year_month_day(day)) != closed.end())
        return false;
    auto const time = now - day;
    return std::ranges::any_of(
        hours, [&](WeekHours const& each) { return is_on_day(each, day) && each.begins <= time && time < each.ends; });
}

std::optional<CityTime> Schedule::next_change(CityTime now) const
{
    bool const is_on_now = is_on(now);
    auto const today = floor<days>(now);
    for (auto day = today; day <= today + kFarthest; day += days { 1 }) {
        std::vector<CityTime> edges { CityTime(day) };
        for (auto const& each : hours) {
            if (is_on_day(each, day)) {
                edges.push_back(day + each.begins);
                edges.push_back(day + each.ends);
            }
        }
        std::ranges::sort(edges);
        auto const changes = [&](CityTime edge) { return edge > now && is_on(edge) != is_on_now; };
        if (auto const found = std::ranges::find_if(edges, changes); found != edges.end())
            return *found;
    }
    return std::nullopt;
}

std::optional<system_clock::time_point> next_change(
    Schedule const& schedule, system_clock::time_point now, CityClock const& clock)
{
    auto const shown = clock(now);
    auto const change = schedule.next_change(shown);
    if (!change)
        return std::nullopt;
    auto moment = floor<minutes>(now);
    if (auto const far = *change - shown - kSettingOfClocks; far > minutes { 0 })
        moment += far;
    bool const is_on_now = schedule.is_on(shown);
    auto const last = moment + 3 * kSettingOfClocks;
    do
        moment += minutes { 1 };
    while (moment < last && schedule.is_on(clock(moment)) == is_on_now);
    return moment;
}

} // namespace weg::kiosk
