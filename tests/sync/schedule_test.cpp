// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/schedule.h"

#include "tests/support/catch.h"

#include <limits>

using namespace weg::sync;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();

} // namespace

TEST_CASE("devices look about as often as they are told, and not together", "[sync][schedule]")
{
    CHECK(wait_until_next(1000s, 0, 0) == 751s);
    CHECK(wait_until_next(1000s, 0, kMost / 2) == 1000s);
    CHECK(wait_until_next(1000s, 0, kMost) == 1251s);
    CHECK(wait_until_next(0s, 0, 0) >= 1s);
}

TEST_CASE("after a failure they look soon, then less and less often", "[sync][schedule]")
{
    CHECK(wait_until_next(3600s, 1, kMost) == 31s);
    CHECK(wait_until_next(3600s, 1, 0) == 16s);
    CHECK(wait_until_next(3600s, 2, kMost) == 61s);
    CHECK(wait_until_next(3600s, 4, kMost) == 241s);
    CHECK(wait_until_next(3600s, 50, kMost) == 3601s);
    CHECK(wait_until_next(3600s, std::numeric_limits<std::int64_t>::max(), kMost) == 3601s);
}
