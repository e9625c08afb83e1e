// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/floor_clock.h"

#include "tests/support/catch.h"
#include "tests/support/power_cut_files.h"
#include "tests/sync/repository.h"

using namespace weg::sync;
using namespace std::chrono;

namespace {

sys_seconds june(int year) { return sys_days { std::chrono::year { year } / 6 / 1 }; }

} // namespace

TEST_CASE("case 38: no time is before what was signed, whatever the clock says", "[sync][floor-clock]")
{
    weg::test::PowerCutFiles files;
    testing::FixedClock system;
    system.moment = june(1970);
    {
        FloorClock clock(files, "time.floor", system, june(2026));
        CHECK(clock.now() == june(2026));
        CHECK(clock.is_suspect());
        REQUIRE(clock.raise(june(2027)));
        REQUIRE(clock.raise(june(2025)));
        CHECK(clock.now() == june(2027));
    }
    FloorClock later(files, "time.floor", system, june(2026));
    CHECK(later.now() == june(2027));
    system.moment = june(2028);
    CHECK(later.now() == june(2028));
    CHECK_FALSE(later.is_suspect());
}

TEST_CASE("a floor that makes no sense counts for nothing", "[sync][floor-clock]")
{
    weg::test::PowerCutFiles files;
    testing::FixedClock const system;
    for (char const* const bytes : { "", "\n", "1", "-1\n", "x\n", "99999999999999\n", "1 \n", "1\n\n",
             "1111111111111111111111111111111111111111111111111111\n" }) {
        INFO(bytes);
        REQUIRE(files.write("time.floor", bytes));
        CHECK(FloorClock(files, "time.floor", system, june(2026)).now() == system.now());
    }
}
