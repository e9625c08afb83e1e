// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/session.h"

#include "platform/headless/fixed_clock.h"
#include "tests/support/catch.h"

using namespace weg;
using namespace std::chrono_literals;
using kiosk::Motion;
using kiosk::Phase;
using kiosk::Session;
using std::chrono::milliseconds;

namespace {

using Outcome = Session::Outcome;

struct Kiosk {
    explicit Kiosk(kiosk::SessionTimes times = {})
        : session(clock, times)
    {
    }
    /// Time passes as it does for the program: it wakes when it was told to, and ticks.
    Outcome pass(milliseconds time)
    {
        auto outcome = Outcome::GoesOn;
        while (time > 0ms) {
            auto const step = std::min(time, session.wakes_in().value_or(time));
            REQUIRE(step > 0ms); // Else the processor would not rest.
            clock.advance(step);
            time -= step;
            if (session.tick() == Outcome::Over)
                outcome = Outcome::Over;
        }
        return outcome;
    }
    void begin_visit()
    {
        session.act();
        session.choose_language();
    }

    platform::FixedClock clock { std::chrono::sys_days { std::chrono::year { 2026 } / 11 / 24 } };
    Session session;
};

} // namespace

TEST_CASE("nobody's touch changes nothing, somebody's wakes", "[kiosk][session]")
{
    Kiosk kiosk;
    CHECK(kiosk.session.phase() == Phase::Attract);
    CHECK(kiosk.pass(24h) == Outcome::GoesOn);
    CHECK(kiosk.session.phase() == Phase::Attract);
    kiosk.session.act();
    CHECK(kiosk.session.phase() == Phase::Choosing);
    kiosk.session.choose_language();
    CHECK(kiosk.session.phase() == Phase::Visit);
}

TEST_CASE("who chooses no language is not warned, for nothing is lost", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.session.act();
    CHECK(kiosk.pass(59s) == Outcome::GoesOn);
    kiosk.session.act();
    CHECK(kiosk.pass(59s) == Outcome::GoesOn);
    CHECK(kiosk.session.phase() == Phase::Choosing);
    CHECK(kiosk.pass(1s) == Outcome::Over);
    CHECK(kiosk.session.phase() == Phase::Attract);
    CHECK_FALSE(kiosk.session.says_farewell());
}

TEST_CASE("a visit that nobody keeps is warned of, counted down and over", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.begin_visit();
    CHECK(kiosk.session.wakes_in() == 90s);
    CHECK(kiosk.pass(90s - 1ms) == Outcome::GoesOn);
    CHECK(kiosk.session.phase() == Phase::Visit);
    CHECK(kiosk.pass(1ms) == Outcome::GoesOn);
    CHECK(kiosk.session.phase() == Phase::Warning);
    for (auto left = 30s; left > 0s; --left) {
        CHECK(kiosk.session.left() == left);
        CHECK(kiosk.session.wakes_in() == 1s);
        CHECK(kiosk.session.phase() == Phase::Warning);
        CHECK(kiosk.pass(1s) == (left > 1s ? Outcome::GoesOn : Outcome::Over));
    }
    CHECK(kiosk.session.phase() == Phase::Attract);
    CHECK_FALSE(kiosk.session.says_farewell()); // Nobody is there to be thanked.
}

TEST_CASE("one touch takes a warning back, any number of times", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.begin_visit();
    for (int time = 0; time < 50; ++time) {
        CHECK(kiosk.pass(90s + 29s) == Outcome::GoesOn);
        REQUIRE(kiosk.session.phase() == Phase::Warning);
        kiosk.session.act();
        CHECK(kiosk.session.phase() == Phase::Visit);
        CHECK(kiosk.session.wakes_in() == 90s);
    }
}

TEST_CASE("whatever people do keeps their visit", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.begin_visit();
    for (int minute = 0; minute < 60; ++minute) {
        CHECK(kiosk.pass(60s) == Outcome::GoesOn);
        kiosk.session.act();
        CHECK(kiosk.session.phase() == Phase::Visit);
    }
}

TEST_CASE("more to read gives more time, within bounds", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.begin_visit();
    kiosk.session.show_letters(100);
    CHECK(kiosk.session.wakes_in() == 90s);
    kiosk.session.show_letters(1000);
    CHECK(kiosk.session.wakes_in() == 200s);
    kiosk.session.show_letters(1'000'000'000);
    CHECK(kiosk.session.wakes_in() == 240s);
    CHECK(kiosk.pass(239s) == Outcome::GoesOn);
    CHECK(kiosk.session.phase() == Phase::Visit);
}

TEST_CASE("who listens is not hurried, and has the whole time when it ends", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.begin_visit();
    CHECK(kiosk.pass(80s) == Outcome::GoesOn);
    kiosk.session.listen(true);
    CHECK_FALSE(kiosk.session.wakes_in());
    CHECK(kiosk.pass(1h) == Outcome::GoesOn);
    CHECK(kiosk.session.phase() == Phase::Visit);
    kiosk.session.listen(false);
    CHECK(kiosk.session.wakes_in() == 90s);
    CHECK(kiosk.pass(90s) == Outcome::GoesOn);
    REQUIRE(kiosk.session.phase() == Phase::Warning);
    // The warning may be read aloud; that nobody is there stays true.
    kiosk.session.listen(true);
    CHECK(kiosk.pass(30s) == Outcome::Over);
    kiosk.begin_visit();
    CHECK(kiosk.session.wakes_in() == 90s); // The next one listens to nothing yet.
}

TEST_CASE("who has finished is thanked, and whoever comes need not wait for that", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.begin_visit();
    kiosk.session.finish();
    CHECK(kiosk.session.phase() == Phase::Attract);
    CHECK(kiosk.session.says_farewell());
    CHECK(kiosk.session.wakes_in() == 6s);
    SECTION("nobody comes")
    {
        CHECK(kiosk.pass(6s) == Outcome::GoesOn);
        CHECK_FALSE(kiosk.session.says_farewell());
        CHECK(kiosk.session.greeting() == kiosk::Greeting { 0, 1 });
    }
    SECTION("somebody comes")
    {
        kiosk.session.act();
        CHECK(kiosk.session.phase() == Phase::Choosing);
        CHECK_FALSE(kiosk.session.says_farewell());
    }
    SECTION("it can be finished from the warning too")
    {
        kiosk.begin_visit();
        CHECK(kiosk.pass(95s) == Outcome::GoesOn);
        REQUIRE(kiosk.session.phase() == Phase::Warning);
        kiosk.session.finish();
        CHECK(kiosk.session.says_farewell());
    }
}

TEST_CASE("greetings follow one another, and between them nothing is drawn", "[kiosk][session]")
{
    Kiosk kiosk;
    auto const motion = GENERATE(Motion::Full, Motion::Calm);
    kiosk.session.set_motion(motion);
    int frames = 0;
    for (auto passed = 0ms; passed < 60s; ++frames) {
        auto const greeting = kiosk.session.greeting();
        CHECK(greeting.turn == static_cast<std::size_t>(passed / 3s));
        CHECK(greeting.shown >= 0);
        CHECK(greeting.shown <= 1);
        if (motion == Motion::Calm)
            CHECK(greeting.shown == 1);
        bool const rests = passed % 3s >= 600ms && passed % 3s < 2400ms;
        if (rests)
            CHECK(greeting.shown == 1);
        auto const wake = kiosk.session.wakes_in();
        REQUIRE(wake);
        REQUIRE(*wake > 0ms);
        kiosk.clock.advance(*wake);
        passed += *wake;
    }
    // Of 3600 that a minute of a screen has.
    CHECK(frames <= (motion == Motion::Calm ? 20 : 20 * 13));
}

TEST_CASE("setting the time of day changes nothing", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.begin_visit();
    CHECK(kiosk.pass(60s) == Outcome::GoesOn);
    kiosk.clock.set(kiosk.clock.now() + 24h);
    CHECK(kiosk.session.tick() == Outcome::GoesOn);
    CHECK(kiosk.session.wakes_in() == 30s);
    kiosk.clock.set(kiosk.clock.now() - 48h);
    CHECK(kiosk.session.wakes_in() == 30s);
}

TEST_CASE("a device that was held up still warns for the whole time", "[kiosk][session]")
{
    Kiosk kiosk;
    kiosk.begin_visit();
    kiosk.clock.advance(1h);
    CHECK(kiosk.session.wakes_in() == 0ms);
    CHECK(kiosk.session.tick() == Outcome::GoesOn);
    CHECK(kiosk.session.phase() == Phase::Warning);
    CHECK(kiosk.session.left() == 30s);
}

TEST_CASE("however it is set, people are warned long enough", "[kiosk][session]")
{
    Kiosk kiosk({ .idle = 0s, .longest_idle = 0s, .warning = 1s, .choosing = 0s, .greeting = 0s, .farewell = -1s });
    CHECK(kiosk.pass(10s) == Outcome::GoesOn);
    kiosk.begin_visit();
    CHECK(kiosk.session.wakes_in() == kiosk::kLeastIdle);
    CHECK(kiosk.pass(kiosk::kLeastIdle) == Outcome::GoesOn);
    CHECK(kiosk.session.phase() == Phase::Warning);
    CHECK(kiosk.session.left() == 20s);
    CHECK(kiosk.pass(19s) == Outcome::GoesOn);
    kiosk.session.act();
    kiosk.session.finish();
    CHECK_FALSE(kiosk.session.says_farewell());
}
