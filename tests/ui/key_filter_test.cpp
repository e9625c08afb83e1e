// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/key_filter.h"

#include "tests/support/catch.h"

using namespace weg;
using namespace std::chrono_literals;
using ports::Event;
using ports::EventKind;
using ports::Key;

namespace {

Event strike(Key key, std::chrono::milliseconds time, bool repeat = false)
{
    return { .kind = EventKind::KeyDown, .key = key, .repeat = repeat, .time = time };
}

Event touch(EventKind kind, float x, std::chrono::milliseconds time)
{
    return { .kind = kind, .x = x, .y = 100, .time = time };
}

} // namespace

TEST_CASE("a key that is struck twice within half a second counts once", "[ui][key-filter][5.8]")
{
    ui::KeyFilter filter;
    CHECK(filter.accepts(strike(Key::Tab, 0ms)));
    CHECK_FALSE(filter.accepts(strike(Key::Tab, 499ms)));
    CHECK(filter.accepts(strike(Key::Enter, 600ms))); // Another key is meant.
    CHECK(filter.accepts(strike(Key::Tab, 700ms)));
    CHECK(filter.accepts(strike(Key::Tab, 1200ms)));
    CHECK_FALSE(filter.accepts(strike(Key::Tab, 1300ms)));
    CHECK_FALSE(filter.accepts(strike(Key::Tab, 1790ms))); // A hand that shakes goes on shaking.

    Event const letter { .kind = EventKind::TextInput, .text = "ä", .time = 3000ms };
    CHECK(filter.accepts(letter));
    CHECK_FALSE(filter.accepts(letter));
}

TEST_CASE("a key that is held repeats after two seconds and then every two", "[ui][key-filter][5.7]")
{
    ui::KeyFilter filter;
    CHECK(filter.accepts(strike(Key::Down, 10'000ms)));
    std::vector<std::chrono::milliseconds> counted;
    for (auto time = 10'030ms; time <= 16'100ms; time += 30ms) {
        if (filter.accepts(strike(Key::Down, time, /*repeat=*/true)))
            counted.push_back(time);
    }
    REQUIRE(counted.size() == 3);
    CHECK(counted[0] - 10'000ms >= 2000ms);
    CHECK(counted[1] - counted[0] >= 2000ms);
    CHECK(counted[2] - counted[1] >= 2000ms);
}

TEST_CASE("how long a key may be held or a hand may shake can be set", "[ui][key-filter][5.7][5.8]")
{
    ui::KeyFilter filter({ .before_repeat = 300ms, .between_repeats = 100ms, .double_strike = 0ms });
    CHECK(filter.accepts(strike(Key::Tab, 0ms)));
    CHECK(filter.accepts(strike(Key::Tab, 1ms)));
    CHECK_FALSE(filter.accepts(strike(Key::Tab, 200ms, true)));
    CHECK(filter.accepts(strike(Key::Tab, 301ms, true)));
    CHECK(filter.accepts(strike(Key::Tab, 401ms, true)));
}

TEST_CASE("a second touch at the same place at once is refused as a whole", "[ui][key-filter][5.8]")
{
    ui::KeyFilter filter;
    CHECK(filter.accepts(touch(EventKind::PointerDown, 100, 0ms)));
    CHECK(filter.accepts(touch(EventKind::PointerUp, 100, 100ms)));
    CHECK_FALSE(filter.accepts(touch(EventKind::PointerDown, 104, 300ms)));
    CHECK_FALSE(filter.accepts(touch(EventKind::PointerMove, 104, 320ms)));
    CHECK_FALSE(filter.accepts(touch(EventKind::PointerUp, 104, 350ms)));
    CHECK(filter.accepts(touch(EventKind::PointerDown, 400, 400ms))); // Elsewhere it is meant.
    CHECK(filter.accepts(touch(EventKind::PointerUp, 400, 450ms)));
    CHECK(filter.accepts(touch(EventKind::PointerDown, 400, 950ms)));
}
