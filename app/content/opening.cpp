// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/opening.h"

#include <algorithm>
#include <vector>

namespace weg::content {

namespace {

using namespace std::chrono;

constexpr unsigned kHoliday = 8; ///< See Hours::weekdays.
constexpr int kDaysAhead = 14;

struct Stretch {
    CityTime opens;
    CityTime closes;
};

void add(std::vector<Stretch>& stretches, local_days day, minutes opens, minutes closes)
{
    CityTime const begin = day + opens;
    stretches.push_back({ begin, closes > opens ? day + closes : day + days { 1 } + closes });
}

bool lists(Hours const& hours, unsigned weekday)
{
    return std::ranges::find(hours.weekdays, weekday) != hours.weekdays.end();
}

/// Whether its hours say what happens on public holidays.
bool knows_holidays(Schedule const& schedule)
{
    return std::ranges::any_of(schedule.hours, [](Hours const& hours) { return lists(hours, kHoliday); });
}

/// The exception that holds on `day`, if any.
ScheduleException const* exception_on(Schedule const& schedule, local_days day)
{
    year_month_day const date { day };
    auto const found = std::ranges::find_if(
        schedule.exceptions, [&](auto const& each) { return each.first_day <= date && date <= each.last_day; });
    return found == schedule.exceptions.end() ? nullptr : &*found;
}

void add_day(std::vector<Stretch>& stretches, Schedule const& schedule, local_days day)
{
    if (auto const* const exception = exception_on(schedule, day)) {
        if (exception->hours)
            add(stretches, day, exception->hours->opens, exception->hours->closes);
        return;
    }
    unsigned const weekday
        = is_public_holiday(year_month_day { day }) ? kHoliday : std::chrono::weekday { day }.iso_encoding();
    for (Hours const& hours : schedule.hours) {
        if (lists(hours, weekday))
            add(stretches, day, hours.opens, hours.closes);
    }
}

/// Ascending; stretches that touch are one. A stretch that ends with a last admission ends with that.
std::vector<Stretch> stretches_around(Schedule const& schedule, local_days today)
{
    std::vector<Stretch> all;
    for (int ahead = -1; ahead <= kDaysAhead; ++ahead)
        add_day(all, schedule, today + days { ahead });
    std::ranges::sort(all, {}, &Stretch::opens);
    std::vector<Stretch> joined;
    for (Stretch const& each : all) {
        if (!joined.empty() && each.opens <= joined.back().closes)
            joined.back().closes = std::max(joined.back().closes, each.closes);
        else
            joined.push_back(each);
    }
    if (schedule.last_admission) {
        for (Stretch& each : joined)
            each.closes -= *schedule.last_admission;
    }
    return joined;
}

} // namespace

year_month_day easter_sunday(year year)
{
    int const y = static_cast<int>(year);
    int const a = y % 19;
    int const b = y / 100;
    int const c = y % 100;
    int const d = b / 4;
    int const e = b % 4;
    int const f = (b + 8) / 25;
    int const g = (b - f + 1) / 3;
    int const h = (19 * a + b - d - g + 15) % 30;
    int const i = c / 4;
    int const k = c % 4;
    int const l = (32 + 2 * e + 2 * i - h - k) % 7;
    int const m = (a + 11 * h + 22 * l) / 451;
    int const n = h + l - 7 * m + 114;
    return year / month { static_cast<unsigned>(n / 31) } / day { static_cast<unsigned>(n % 31 + 1) };
}

bool is_public_holiday(year_month_day date)
{
    constexpr month_day kFixed[] { January / 1, May / 1, October / 3, November / 1, December / 25, December / 26 };
    if (std::ranges::find(kFixed, date.month() / date.day()) != std::end(kFixed))
        return true;
    // Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi.
    constexpr days kFromEaster[] { days { -2 }, days { 1 }, days { 39 }, days { 50 }, days { 60 } };
    auto const since = sys_days { date } - sys_days { easter_sunday(date.year()) };
    return std::ranges::find(kFromEaster, since) != std::end(kFromEaster);
}

OpeningStatus opening_status(Schedule const& schedule, CityTime now)
{
    if (schedule.always)
        return { OpenState::Always, {} };
    if (schedule.hours.empty() && schedule.exceptions.empty())
        return { schedule.by_appointment ? OpenState::ByAppointment : OpenState::Unknown, {} };
    auto const today = floor<days>(now);
    for (Stretch const& stretch : stretches_around(schedule, today)) {
        if (now >= stretch.closes)
            continue;
        if (now >= stretch.opens)
            return { OpenState::Open, stretch.closes };
        bool const unclear = is_public_holiday(year_month_day { today }) && !knows_holidays(schedule)
            && exception_on(schedule, today) == nullptr;
        return { unclear ? OpenState::Holiday : OpenState::Closed, stretch.opens };
    }
    return { OpenState::Closed, {} };
}

} // namespace weg::content
