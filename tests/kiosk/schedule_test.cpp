// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/city_time.h"
#include "app/kiosk/schedule.h"

#include "tests/support/catch.h"

using namespace weg::kiosk;
using namespace std::chrono;

namespace {

constexpr std::bitset<7> kWorkdays { 0b0011111 };
constexpr std::bitset<7> kSaturday { 0b0100000 };

/// Monday to Friday 07:30 to 18:00, Saturday 09:00 to 24:00; closed on Christmas Day.
Schedule town_hall()
{
    return { { { kWorkdays, hours(7) + minutes(30), hours(18) }, { kSaturday, hours(9), hours(24) } },
        { 2026y / December / 25 } };
}

CityTime at(year_month_day day, int hour, int minute) { return local_days(day) + hours(hour) + minutes(minute); }

/// What UTC shows, as a moment.
system_clock::time_point utc(year_month_day day, int hour, int minute)
{
    return sys_days(day) + hours(hour) + minutes(minute);
}

} // namespace

TEST_CASE("the screen is on from the first minute to before the last", "[kiosk][schedule]")
{
    auto const schedule = town_hall();
    auto const monday = 2026y / November / 23;
    CHECK_FALSE(schedule.is_on(at(monday, 7, 29)));
    CHECK(schedule.is_on(at(monday, 7, 30)));
    CHECK(schedule.is_on(at(monday, 17, 59)));
    CHECK_FALSE(schedule.is_on(at(monday, 18, 0)));
    CHECK(schedule.is_on(at(2026y / November / 28, 23, 59)));
    CHECK_FALSE(schedule.is_on(at(2026y / November / 29, 0, 0)));
    CHECK_FALSE(schedule.is_on(at(2026y / December / 25, 12, 0)));
}

TEST_CASE("the next change skips nights, weekends and closed days", "[kiosk][schedule]")
{
    auto const schedule = town_hall();
    auto const [now, next] = GENERATE(table<CityTime, CityTime>({
        { at(2026y / November / 23, 0, 0), at(2026y / November / 23, 7, 30) },
        { at(2026y / November / 23, 7, 30), at(2026y / November / 23, 18, 0) },
        { at(2026y / November / 23, 18, 0), at(2026y / November / 24, 7, 30) },
        { at(2026y / November / 28, 10, 0), at(2026y / November / 29, 0, 0) },
        { at(2026y / November / 29, 0, 0), at(2026y / November / 30, 7, 30) },
        { at(2026y / December / 24, 18, 0), at(2026y / December / 26, 9, 0) },
    }));
    REQUIRE(schedule.next_change(now));
    CHECK(*schedule.next_change(now) == next);
    CHECK(schedule.is_on(next) != schedule.is_on(now));
}

TEST_CASE("two stretches that touch are one, and what never changes says so", "[kiosk][schedule]")
{
    Schedule const joined { { { kWorkdays, hours(8), hours(12) }, { kWorkdays, hours(12), hours(16) } }, {} };
    CHECK(joined.next_change(at(2026y / November / 23, 8, 0)) == at(2026y / November / 23, 16, 0));
    Schedule const always { { { std::bitset<7>().set(), hours(0), hours(24) } }, {} };
    CHECK(always.is_on(at(2026y / November / 23, 3, 0)));
    CHECK_FALSE(always.next_change(at(2026y / November / 23, 3, 0)));
    CHECK_FALSE(Schedule {}.next_change(at(2026y / November / 23, 3, 0)));
    CHECK_FALSE(next_change(always, utc(2026y / November / 23, 3, 0), weg::i18n::city_time));
}

TEST_CASE("the screen goes on at the hour the city's clocks show, in the nights in which they are set too",
    "[kiosk][schedule]")
{
    Schedule const daily { { { std::bitset<7>().set(), hours(6), hours(22) } }, {} };
    // Night before, in UTC, and when it is 06:00 in Bielefeld: UTC+1 in winter, UTC+2 in summer.
    auto const [evening, morning] = GENERATE(table<system_clock::time_point, system_clock::time_point>({
        { utc(2026y / November / 23, 21, 0), utc(2026y / November / 24, 5, 0) },
        { utc(2026y / March / 28, 21, 0), utc(2026y / March / 29, 4, 0) },
        { utc(2026y / October / 24, 20, 0), utc(2026y / October / 25, 5, 0) },
        { utc(2026y / October / 25, 0, 30), utc(2026y / October / 25, 5, 0) },
        { utc(2026y / March / 29, 0, 59) + seconds(31), utc(2026y / March / 29, 4, 0) },
    }));
    auto const change = next_change(daily, evening, weg::i18n::city_time);
    REQUIRE(change);
    CHECK(*change == morning);
}

TEST_CASE("hours that the clocks skip do not hold the screen", "[kiosk][schedule]")
{
    // 02:30 does not exist on that night; the first minute after it is 03:00, which is 01:00 UTC.
    Schedule const early { { { std::bitset<7>().set(), hours(2) + minutes(30), hours(22) } }, {} };
    auto const change = next_change(early, utc(2026y / March / 29, 0, 10), weg::i18n::city_time);
    CHECK(change == utc(2026y / March / 29, 1, 0));
}
