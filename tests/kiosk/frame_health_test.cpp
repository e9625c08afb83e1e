// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/frame_health.h"

#include "tests/support/catch.h"

using namespace weg::kiosk;
using namespace std::chrono_literals;

TEST_CASE("frames are counted, the slowest is known, and late is what lasts more than two of them", "[kiosk][health]")
{
    FrameHealth health;
    CHECK(health.frames() == 0);
    for (auto const time : { 4ms, 33ms, 34ms, 120ms, 5ms })
        health.add(time);
    CHECK(health.frames() == 5);
    CHECK(health.late() == 2);
    CHECK(health.slowest() == 120ms);
}
