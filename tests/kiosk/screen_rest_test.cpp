// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/corner_hold.h"
#include "app/kiosk/screen_rest.h"

#include "tests/support/catch.h"

using namespace weg::kiosk;
using namespace std::chrono;

namespace {

/// A city on Greenwich time.
CityTime city(system_clock::time_point moment) { return CityTime { floor<minutes>(moment.time_since_epoch()) }; }

system_clock::time_point monday(int hour, int minute)
{
    return sys_days(2026y / November / 23) + hours(hour) + minutes(minute);
}

ScreenRest daily() { return { Schedule { { { std::bitset<7>().set(), 8h, 18h } }, {} }, 120s, city }; }

} // namespace

TEST_CASE("the screen rests outside its hours and wakes for them", "[kiosk][schedule]")
{
    auto const rest = daily();
    CHECK(rest.rests(monday(7, 59)));
    CHECK(rest.changes_at(monday(7, 0)) == monday(8, 0));
    CHECK_FALSE(rest.rests(monday(8, 0)));
    CHECK(rest.changes_at(monday(8, 0)) == monday(18, 0));
    CHECK(rest.rests(monday(18, 0)));
}

TEST_CASE("a touch at night wakes it for a visit, and no visit is cut off in the evening", "[kiosk][schedule]")
{
    auto rest = daily();
    rest.touch(monday(3, 0));
    CHECK_FALSE(rest.rests(monday(3, 0)));
    CHECK_FALSE(rest.rests(monday(3, 2) - 1s));
    CHECK(rest.changes_at(monday(3, 1)) == monday(3, 2));
    CHECK(rest.rests(monday(3, 2)));

    rest.touch(monday(17, 59));
    CHECK_FALSE(rest.rests(monday(18, 0)));
    CHECK(rest.rests(monday(18, 1)));
}

TEST_CASE("a clock that is set back does not keep the screen awake", "[kiosk][schedule]")
{
    auto rest = daily();
    rest.touch(monday(12, 0));
    CHECK(rest.rests(monday(3, 0)));
}

TEST_CASE("without a schedule it never rests", "[kiosk][schedule]")
{
    ScreenRest const rest(std::nullopt, 120s, city);
    CHECK_FALSE(rest.rests(monday(3, 0)));
    CHECK_FALSE(rest.changes_at(monday(3, 0)));
}

TEST_CASE("only a finger that stays in the corner for five seconds asks for the staff's menu", "[kiosk][gate]")
{
    CornerHold hold;
    auto const now = monday(9, 0);
    hold.down(10, 10, now);
    CHECK(hold.due() == now + 5s);
    CHECK_FALSE(hold.take(now + 4999ms));
    SECTION("it is asked for once")
    {
        CHECK(hold.take(now + 5s));
        CHECK_FALSE(hold.take(now + 6s));
    }
    SECTION("a finger that trembles stays")
    {
        hold.move(40, 2);
        CHECK(hold.take(now + 5s));
    }
    SECTION("one that leaves the corner is gone, also when it comes back")
    {
        hold.move(10, 57);
        hold.move(10, 10);
        CHECK_FALSE(hold.due());
        CHECK_FALSE(hold.take(now + 5s));
    }
    SECTION("so is one that was lifted")
    {
        hold.up();
        CHECK_FALSE(hold.take(now + 5s));
    }
    SECTION("and one that went down elsewhere never was there")
    {
        hold.down(57, 10, now);
        CHECK_FALSE(hold.due());
    }
}
