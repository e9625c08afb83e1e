// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/mirror.h"

#include "tests/support/catch.h"
#include "tests/sync/town.h"

#include <algorithm>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;
using test::Lost;
using test::PowerCutFiles;

namespace {

constexpr std::int64_t kRoom = 1'000'000'000;

Result<MirrorReport> copy(Town& town, std::int64_t room = kRoom)
{
    return mirror(town.tree, town.clock, "stick", room);
}

void expect_shown(Kiosk& kiosk, int number)
{
    auto const updated = kiosk.update();
    INFO((updated ? "" : updated.error().detail));
    REQUIRE(updated);
    CHECK(kiosk.shown() == number);
}

} // namespace

TEST_CASE("a stick serves what the repository serves, and gets only what it lacks", "[sync][mirror]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    town.publish(1);
    auto const first = copy(town);
    INFO((first ? "" : first.error().detail));
    REQUIRE(first);
    // One edition; root, targets, snapshot and timestamp.
    CHECK(first.value().written_files == 5);
    Kiosk kiosk(town, "stick");
    expect_shown(kiosk, 1);
    CHECK(copy(town).value().written_files == 0);
    CHECK(copy(town).value().kept_files == 5);

    town.publish(2);
    auto const second = copy(town);
    REQUIRE(second);
    CHECK(second.value().kept_files == 2);
    CHECK(second.value().written_files == 5);
    expect_shown(kiosk, 2);
    CHECK(kiosk.asked_for("edition-2-from-1.zst"));

    SECTION("what has rotted on the stick is written again")
    {
        auto const names = files.names();
        auto const rotten = std::ranges::find_if(
            names, [](auto const& name) { return name.starts_with("stick/") && name.ends_with("edition-2.zst"); });
        REQUIRE(rotten != names.end());
        files.flip_bit(*rotten);
        CHECK(copy(town).value().written_files == 1);
    }
    SECTION("what has rotted in the repository is not copied")
    {
        auto const names = files.names();
        auto const rotten = std::ranges::find_if(
            names, [](auto const& name) { return name.starts_with("repo/") && name.ends_with("edition-2.zst"); });
        REQUIRE(rotten != names.end());
        files.flip_bit(*rotten);
        CHECK(copy(town).error().code == ErrorCode::Untrusted);
    }
    SECTION("what has expired is not copied")
    {
        town.clock.moment += std::chrono::days(8);
        CHECK(copy(town).error().code == ErrorCode::Expired);
    }
}

TEST_CASE("a stick without room stays as it is", "[sync][mirror]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    town.publish(1);
    auto const before = files.names();
    auto const refused = copy(town, 100'000);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.find("has room for 100000 bytes, and 163840 are needed") != std::string::npos);
    CHECK(files.names() == before);
}

TEST_CASE("a stick never goes back, and never becomes another's", "[sync][mirror]")
{
    PowerCutFiles files;
    Town town(files);
    CHECK_FALSE(copy(town));
    town.open();
    REQUIRE(copy(town));
    SECTION("it holds another repository")
    {
        Town other(files, "other");
        other.open();
        auto const refused = copy(other);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().detail.find("another repository") != std::string::npos);
    }
    SECTION("it holds a later state")
    {
        auto const old = files.read("repo/metadata/timestamp.json", 100'000).value();
        town.publish(1);
        REQUIRE(copy(town));
        REQUIRE(files.write("repo/metadata/timestamp.json", old));
        auto const refused = copy(town);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().detail.find("clients never go back") != std::string::npos);
    }
}

TEST_CASE(
    "case 39: a stick that is pulled out while it is written serves the old edition or the new one", "[sync][mirror]")
{
    auto const lost = GENERATE(Lost::Nothing, Lost::Bytes, Lost::NamesToo);
    bool was_cut = true;
    for (std::size_t k = 0; was_cut; ++k) {
        INFO("cut after " << k << " operations");
        REQUIRE(k < 300);
        PowerCutFiles files;
        Town town(files);
        town.open();
        town.publish(1);
        REQUIRE(copy(town));
        town.publish(2);
        files.reboot(Lost::NamesToo);
        files.stop_after(k);
        (void)copy(town);
        was_cut = files.has_failed();
        files.reboot(lost);
        Kiosk kiosk(town, "stick");
        auto const updated = kiosk.update();
        INFO((updated ? "" : updated.error().detail));
        REQUIRE(updated);
        CHECK((kiosk.shown() == 1 || kiosk.shown() == 2));
        REQUIRE(copy(town));
        expect_shown(kiosk, 2);
    }
}
