// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/pin.h"
#include "app/kiosk/staff_gate.h"
#include "platform/headless/fixed_clock.h"

#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace weg;
using namespace std::chrono_literals;
using kiosk::StaffGate;
using Answer = StaffGate::Answer;

namespace {

/// Hashing is slow on purpose: once for all tests.
std::string const& hash()
{
    static std::string const hash = [] {
        auto made = kiosk::hash_pin("135790");
        REQUIRE(made);
        return made.value();
    }();
    return hash;
}

struct Door {
    explicit Door(std::int64_t wrong = 0)
        : gate(clock, hash(), wrong, [this](std::int64_t tries) { kept.push_back(tries); })
    {
    }
    void guess(int times)
    {
        for (int i = 0; i < times; ++i)
            (void)gate.enter("000000");
    }
    void wait(std::chrono::seconds time) { clock.set(clock.now() + time); }

    platform::FixedClock clock { std::chrono::sys_days { std::chrono::January / 5 / 2026 } };
    std::vector<std::int64_t> kept;
    StaffGate gate;
};

} // namespace

TEST_CASE("a hash holds no PIN and fits its own alone", "[kiosk][pin]")
{
    CHECK(kiosk::is_pin_hash(hash()));
    CHECK(hash().find("135790") == std::string::npos);
    CHECK(kiosk::fits_pin(hash(), "135790"));
    for (char const* const wrong : { "135791", "13579", "1357900", "" })
        CHECK_FALSE(kiosk::fits_pin(hash(), wrong));
}

TEST_CASE("what is no PIN is not hashed, and what is no hash of ours fits none", "[kiosk][pin]")
{
    for (char const* const bad : { "12345", "1234567890123", "12345a", "", "１２３４５６" }) {
        INFO(bad);
        auto const made = kiosk::hash_pin(bad);
        REQUIRE_FALSE(made);
        CHECK(made.error().code == ErrorCode::InvalidData);
    }
    // Another's limits: 4 GB to check one PIN.
    auto greedy = hash();
    auto const memory = greedy.find("m=");
    greedy.replace(memory, greedy.find(',') - memory, "m=4194304");
    for (std::string const& bad : { std::string("135790"), std::string(), greedy, hash() + "x" }) {
        INFO(bad);
        CHECK_FALSE(kiosk::is_pin_hash(bad));
        CHECK_FALSE(kiosk::fits_pin(bad, "135790"));
    }
}

TEST_CASE("the right PIN opens for five minutes", "[kiosk][gate]")
{
    Door door;
    CHECK_FALSE(door.gate.is_open());
    CHECK(door.gate.enter("135790") == Answer::Open);
    door.wait(5min - 1s);
    CHECK(door.gate.is_open());
    SECTION("then it shuts by itself")
    {
        door.wait(1s);
        CHECK_FALSE(door.gate.is_open());
    }
    SECTION("or when it is shut")
    {
        door.gate.shut();
        CHECK_FALSE(door.gate.is_open());
    }
    SECTION("and a clock that is set back does not keep it open")
    {
        door.wait(-24h);
        CHECK_FALSE(door.gate.is_open());
    }
}

TEST_CASE(
    "five wrong PINs lock even the right one out, each five for twice as long, at most four hours", "[kiosk][gate]")
{
    Door door;
    door.guess(4);
    CHECK_FALSE(door.gate.locked_for());
    CHECK(door.gate.enter("000000") == Answer::Locked);
    for (auto const lock : { 15min, 30min, 60min, 120min, 240min, 240min }) {
        CHECK(door.gate.locked_for() == std::chrono::seconds(lock));
        door.wait(lock - 1s);
        CHECK(door.gate.enter("135790") == Answer::Locked);
        CHECK_FALSE(door.gate.is_open());
        door.wait(1s);
        CHECK_FALSE(door.gate.locked_for());
        door.guess(5);
    }
    // Tries while it was locked cost nothing.
    CHECK(door.gate.wrong_tries() == 35);
    door.wait(4h);
    CHECK(door.gate.enter("135790") == Answer::Open);
    CHECK(door.gate.wrong_tries() == 0);
    CHECK(door.kept.back() == 0);
}

TEST_CASE("a PIN that is being typed costs no try", "[kiosk][gate]")
{
    Door door;
    for (int i = 0; i < 20; ++i)
        CHECK(door.gate.enter("00000") == Answer::Wrong);
    CHECK(door.gate.wrong_tries() == 0);
    CHECK(door.kept.empty());
}

TEST_CASE(
    "beginning anew in a lock-out waits for all of it, and a try is counted before it is looked at", "[kiosk][gate]")
{
    Door before;
    before.guess(5);
    CHECK(before.kept == std::vector<std::int64_t> { 1, 2, 3, 4, 5 });
    before.wait(14min);
    Door after(before.kept.back());
    CHECK(after.gate.locked_for() == std::chrono::seconds(15min));
    after.wait(15min);
    CHECK(after.gate.enter("135790") == Answer::Open);
    // The right one was counted too until it was seen to be right.
    CHECK(after.kept == std::vector<std::int64_t> { 6, 0 });
}

TEST_CASE("setting the clock back does not lengthen a lock-out beyond its whole", "[kiosk][gate]")
{
    Door door;
    door.guess(5);
    door.wait(-48h);
    CHECK(door.gate.locked_for() == std::chrono::seconds(15min));
}

TEST_CASE("without a PIN nothing opens", "[kiosk][gate]")
{
    platform::FixedClock const clock { std::chrono::sys_days { std::chrono::January / 5 / 2026 } };
    StaffGate gate(clock, {}, 0, [](std::int64_t) {});
    CHECK_FALSE(gate.has_pin());
    CHECK(gate.enter("135790") == Answer::Wrong);
    CHECK_FALSE(gate.is_open());
}
