// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/opening.h"

#include "app/content/freshness.h"
#include "tests/support/catch.h"

#include <set>

using namespace weg;
using namespace weg::content;
using namespace std::chrono;

namespace {

CityTime at(year_month_day day, int hour, int minute = 0)
{
    return local_days { day } + hours { hour } + minutes { minute };
}

Hours line(std::vector<unsigned> weekdays, int opens, int closes)
{
    return { std::move(weekdays), hours { opens }, hours { closes } };
}

Schedule office()
{
    Schedule schedule;
    schedule.hours = { line({ 1, 2, 3, 4, 5 }, 9, 12), line({ 4 }, 14, 18) };
    return schedule;
}

void check(Schedule const& schedule, CityTime now, OpenState state, std::optional<CityTime> change)
{
    auto const status = opening_status(schedule, now);
    CHECK(status.state == state);
    CHECK(status.change == change);
}

} // namespace

TEST_CASE("Easter falls where the almanacs have it", "[content][holidays]")
{
    for (auto const& day : { 1818y / March / 22, 1943y / April / 25, 2000y / April / 23, 2024y / March / 31,
             2025y / April / 20, 2026y / April / 5, 2027y / March / 28, 2038y / April / 25, 2285y / March / 22 })
        CHECK(easter_sunday(day.year()) == day);
}

TEST_CASE("public holidays are those of North Rhine-Westphalia", "[content][holidays]")
{
    std::set<sys_days> found;
    for (sys_days day = 2026y / January / 1; day < sys_days { 2027y / January / 1 }; day += days { 1 }) {
        if (is_public_holiday(year_month_day { day }))
            found.insert(day);
    }
    std::set<sys_days> const expected { 2026y / January / 1, 2026y / April / 3, 2026y / April / 6, 2026y / May / 1,
        2026y / May / 14, 2026y / May / 25, 2026y / June / 4, 2026y / October / 3, 2026y / November / 1,
        2026y / December / 25, 2026y / December / 26 };
    CHECK(found == expected);
}

TEST_CASE("a place is open within its hours and tells when that changes", "[content][opening]")
{
    auto const schedule = office();
    // 23 November 2026 is a Monday.
    check(schedule, at(2026y / November / 23, 8, 59), OpenState::Closed, at(2026y / November / 23, 9));
    check(schedule, at(2026y / November / 23, 9), OpenState::Open, at(2026y / November / 23, 12));
    check(schedule, at(2026y / November / 23, 12), OpenState::Closed, at(2026y / November / 24, 9));
    check(schedule, at(2026y / November / 26, 13), OpenState::Closed, at(2026y / November / 26, 14));
    check(schedule, at(2026y / November / 27, 12), OpenState::Closed, at(2026y / November / 30, 9));
}

TEST_CASE("on a public holiday nothing is promised that the hours do not say", "[content][opening]")
{
    auto schedule = office();
    check(schedule, at(2026y / May / 14, 10), OpenState::Holiday, at(2026y / May / 15, 9));
    schedule.hours.push_back(line({ 8 }, 10, 11));
    check(schedule, at(2026y / May / 14, 10), OpenState::Open, at(2026y / May / 14, 11));
    check(schedule, at(2026y / May / 14, 11), OpenState::Closed, at(2026y / May / 15, 9));
}

TEST_CASE("hours over midnight and without a break are one stretch", "[content][opening]")
{
    Schedule nights;
    nights.hours = { line({ 1, 2, 4 }, 18, 8), line({ 3, 5 }, 13, 8), line({ 6, 7, 8 }, 0, 24) };
    check(nights, at(2026y / November / 24, 3), OpenState::Open, at(2026y / November / 24, 8));
    check(nights, at(2026y / November / 24, 12), OpenState::Closed, at(2026y / November / 24, 18));
    // Friday noon to Monday morning.
    check(nights, at(2026y / November / 27, 13), OpenState::Open, at(2026y / November / 30, 0));
    Schedule always;
    always.always = true;
    check(always, at(2026y / November / 24, 3), OpenState::Always, {});
}

TEST_CASE("exceptions come before the week, and the last admission before closing", "[content][opening]")
{
    auto schedule = office();
    schedule.exceptions = { { 2026y / November / 23, 2026y / November / 24, {} },
        { 2026y / November / 25, 2026y / November / 25, ScheduleException::Span { hours { 10 }, hours { 11 } } } };
    schedule.last_admission = minutes { 30 };
    check(schedule, at(2026y / November / 23, 10), OpenState::Closed, at(2026y / November / 25, 10));
    check(schedule, at(2026y / November / 25, 10), OpenState::Open, at(2026y / November / 25, 10, 30));
    check(schedule, at(2026y / November / 25, 10, 30), OpenState::Closed, at(2026y / November / 26, 9));
}

TEST_CASE("unknown stays unknown", "[content][opening]")
{
    check({}, at(2026y / November / 23, 10), OpenState::Unknown, {});
    Schedule appointment;
    appointment.by_appointment = true;
    check(appointment, at(2026y / November / 23, 10), OpenState::ByAppointment, {});
    Schedule closed;
    closed.exceptions = { { 2026y / January / 1, 2026y / December / 31, {} } };
    closed.hours = office().hours;
    check(closed, at(2026y / June / 1, 10), OpenState::Closed, {});
}

TEST_CASE("days on which the clocks change are as long as their hours say", "[content][opening]")
{
    Schedule sundays;
    sundays.hours = { line({ 7 }, 1, 5) };
    check(sundays, at(2026y / March / 29, 3), OpenState::Open, at(2026y / March / 29, 5));
    check(sundays, at(2026y / October / 25, 2, 30), OpenState::Open, at(2026y / October / 25, 5));
}

TEST_CASE("facts are due for another look by how fast they change", "[content][freshness]")
{
    i18n::PartialDate const verified { 2026, 8, 31 };
    CHECK(due_date(verified, Staleness::Low) == 2027y / August / 31);
    CHECK(due_date(verified, Staleness::Medium) == 2027y / February / 28);
    CHECK(due_date(verified, Staleness::High) == 2026y / November / 30);
    CHECK_FALSE(due_date(verified, Staleness::None));
    CHECK_FALSE(is_past_due(verified, Staleness::High, 2026y / November / 30));
    CHECK(is_past_due(verified, Staleness::High, 2026y / December / 1));
    CHECK_FALSE(is_past_due(verified, Staleness::None, 2099y / January / 1));
}
