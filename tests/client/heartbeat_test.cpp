// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/heartbeat.h"

#include "tests/support/catch.h"

using namespace weg;
using namespace std::chrono_literals;
using client::Heartbeat;

namespace {

struct Listener final : ports::Watchdog {
    explicit Listener(std::optional<std::chrono::microseconds> given)
        : time(given)
    {
    }
    [[nodiscard]] std::optional<std::chrono::microseconds> patience() const override { return time; }
    void tell_ready() override { ++ready; }
    void tell_alive() override { ++alive; }

    std::optional<std::chrono::microseconds> time;
    int ready = 0;
    int alive = 0;
};

Heartbeat::Time const kBegin { 1000h };

} // namespace

TEST_CASE("a program is ready with its first frame, and alive only with frames", "[client][heartbeat]")
{
    Listener listener(30s);
    Heartbeat heartbeat(listener);
    CHECK(heartbeat.is_due(kBegin));
    CHECK(listener.ready == 0);
    heartbeat.frame_presented(kBegin);
    CHECK(listener.ready == 1);
    CHECK(listener.alive == 1);

    SECTION("an idle one is woken well before half of the patience has gone")
    {
        CHECK(heartbeat.next_in(kBegin) == 10s);
        CHECK_FALSE(heartbeat.is_due(kBegin + 9999ms));
        CHECK(heartbeat.is_due(kBegin + 10s));
        heartbeat.frame_presented(kBegin + 10s);
        CHECK(listener.alive == 2);
        CHECK(heartbeat.next_in(kBegin + 10s) == 10s);
    }
    SECTION("a busy one does not chatter")
    {
        for (auto after = 16ms; after < 10s; after += 16ms)
            heartbeat.frame_presented(kBegin + after);
        CHECK(listener.alive == 1);
    }
    SECTION("one that draws nothing says nothing, however late it is")
    {
        CHECK(heartbeat.next_in(kBegin + 1h) == 0ms);
        CHECK(listener.alive == 1);
    }
    CHECK(listener.ready == 1);
}

TEST_CASE("where nobody watches, nobody is woken", "[client][heartbeat]")
{
    Listener listener(std::nullopt);
    Heartbeat heartbeat(listener);
    CHECK_FALSE(heartbeat.is_due(kBegin));
    heartbeat.frame_presented(kBegin);
    CHECK_FALSE(heartbeat.is_due(kBegin + 24h));
    CHECK(listener.ready == 1); // Who starts it may wait for that all the same.
    CHECK(listener.alive == 0);
}
