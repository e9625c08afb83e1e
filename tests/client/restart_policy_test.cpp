// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/session/restart_policy.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using weg::session::RestartPolicy;

TEST_CASE("a program that had served is begun again at once, as it was", "[client][session]")
{
    RestartPolicy policy;
    for (int death = 0; death < 100; ++death) {
        auto const next = policy.after(RestartPolicy::kSettled);
        CHECK(next.delay == 0ms);
        CHECK_FALSE(next.factory);
    }
}

TEST_CASE(
    "one that keeps dying is begun later and later, and from the third time on as it was made", "[client][session]")
{
    RestartPolicy policy;
    CHECK(policy.after(1s).delay == 0ms);
    CHECK_FALSE(policy.after(1s).factory);
    auto last = 0ms;
    for (int death = 2; death < 100; ++death) {
        auto const next = policy.after(1s);
        CHECK(next.factory);
        CHECK(next.delay >= last);
        CHECK(next.delay <= RestartPolicy::kLongestDelay);
        last = next.delay;
    }
    CHECK(last == RestartPolicy::kLongestDelay);
    // It has lived as it was made: what it was given gets another chance.
    auto const next = policy.after(2min);
    CHECK(next.delay == 0ms);
    CHECK_FALSE(next.factory);
}

TEST_CASE("whom staff ask to begin anew did not die, and gets what it was given again", "[client][session]")
{
    RestartPolicy policy;
    for (int death = 0; death < 5; ++death)
        (void)policy.after(1s);
    auto const next = policy.asked_for();
    CHECK(next.delay == 0ms);
    CHECK_FALSE(next.factory);
    CHECK_FALSE(policy.after(1s).factory);
}
