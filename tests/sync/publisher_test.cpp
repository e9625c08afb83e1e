// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/publisher.h"

#include "app/sync/editions.h"
#include "app/sync/hash.h"
#include "app/sync/role_states.h"
#include "tests/support/catch.h"
#include "tests/sync/town.h"

#include <algorithm>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;
using test::Lost;
using test::PowerCutFiles;

namespace {

std::size_t count_of(Town& town, std::string const& part)
{
    auto const targets = next_targets(town.tree, "targets");
    REQUIRE(targets);
    return static_cast<std::size_t>(std::ranges::count_if(
        targets.value().targets, [&](auto const& each) { return each.first.find(part) != std::string::npos; }));
}

void expect(Result<UpdateReport> const& updated)
{
    INFO((updated ? "" : updated.error().detail));
    REQUIRE(updated);
}

} // namespace

TEST_CASE("a repository is served when enough keys have signed it, each where it is kept", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    REQUIRE(town.init());
    CHECK(town.init().error().code == ErrorCode::Unreadable);

    CHECK(town.sign("root", { town.root[0] }).value().empty());
    CHECK(town.tree.versions("root").value().empty());
    CHECK(draft_state(town.tree, "root").value().missing.front().count == 1);
    // The same key again is no second one.
    CHECK(town.sign("root", { town.root[0] }).value().empty());
    CHECK(town.sign("targets", town.targets).value().empty());
    CHECK(town.release().error().code == ErrorCode::NotFound);
    // With the root comes what waited for it.
    CHECK(town.sign("root", { town.root[2] }).value() == std::vector<std::string> { "root 1", "targets 1" });
    CHECK(town.tree.drafts().value().empty());
    REQUIRE(town.release());

    Kiosk kiosk(town);
    auto const nothing = kiosk.update();
    expect(nothing);
    CHECK_FALSE(nothing.value().is_new);
}

TEST_CASE("a kiosk comes to the first edition whole and to the others by changes", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    Kiosk kiosk(town);
    town.publish(1);
    expect(kiosk.update());
    CHECK(kiosk.shown() == 1);
    CHECK(kiosk.asked_for("edition-1.zst"));

    town.publish(2);
    town.publish(3);
    expect(kiosk.update());
    CHECK(kiosk.shown() == 3);
    CHECK(kiosk.asked_for("edition-3-from-1.zst"));
    CHECK_FALSE(kiosk.asked_for("edition-3.zst"));
    // When it was published is signed.
    auto const targets = next_targets(town.tree, "targets");
    CHECK(read_offer("x", targets.value().targets.at("bielefeld/edition-3.zst")).value()->created == town.clock.moment);
}

TEST_CASE("what is drafted and not signed by enough reaches nobody", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    town.publish(1);
    Kiosk kiosk(town);
    REQUIRE(town.add(edition(2)));
    SECTION("it is not signed at all") { }
    SECTION("it is signed by a key that has no say")
    {
        auto const refused = town.sign("targets", town.online);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Untrusted);
        CHECK(refused.error().detail.find("has no say in targets") != std::string::npos);
    }
    SECTION("it is signed, and was changed again afterwards")
    {
        REQUIRE(sign(town.tree, "targets", town.targets));
        REQUIRE(town.add(edition(3)));
        CHECK(publish_ready(town.tree).value().empty());
    }
    REQUIRE(town.release());
    expect(kiosk.update());
    CHECK(kiosk.shown() == 1);
}

TEST_CASE("the online keys are held to their roles before they sign", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    CHECK(release(town.tree, town.clock, { town.targets, town.online }).error().code == ErrorCode::Untrusted);
    CHECK(release(town.tree, town.clock, { town.online, {} }).error().code == ErrorCode::Untrusted);
    SECTION("an online key cannot be one that signs content")
    {
        Town other(files, "other");
        other.online = other.targets;
        auto const refused = other.init();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().detail.find("give the online roles a key of their own") != std::string::npos);
    }
    SECTION("a target that is broken on the disk is not released")
    {
        REQUIRE(town.add(edition(1)));
        REQUIRE(town.sign("targets", town.targets));
        auto const file = next_targets(town.tree, "targets").value().targets.at("bielefeld/edition-1.zst");
        files.flip_bit("repo/" + target_place("bielefeld/edition-1.zst", file));
        CHECK(town.release().error().code == ErrorCode::Untrusted);
    }
    SECTION("targets that have expired are not released")
    {
        town.clock.moment += std::chrono::days(181);
        auto const expired = town.release();
        REQUIRE_FALSE(expired);
        CHECK(expired.error().code == ErrorCode::Expired);
        REQUIRE(town.publisher.renew("targets"));
        REQUIRE(town.sign("targets", town.targets));
        CHECK(town.release());
    }
}

TEST_CASE("a snapshot is signed anew when it says more or half of its time is over", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    CHECK_FALSE(town.release().value().snapshot);
    town.clock.moment += std::chrono::days(16);
    CHECK(town.release().value().snapshot == 2);
    town.publish(1);
    CHECK(town.tree.versions("snapshot").value() == std::vector<Version> { 1, 2, 3 });
}

TEST_CASE("all keys are changed for others and the kiosk follows", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    town.publish(1);
    Kiosk kiosk(town);
    expect(kiosk.update());

    RootChange change;
    auto const fresh_root = new_keys(3), fresh_targets = new_keys(1), fresh_online = new_keys(1);
    for (auto const& [role, before, after] :
        { std::tuple("root", town.root, fresh_root), std::tuple("targets", town.targets, fresh_targets),
            std::tuple("snapshot", town.online, fresh_online), std::tuple("timestamp", town.online, fresh_online) }) {
        for (auto const& key : before)
            change.remove.emplace_back(role, key_id(key.public_key()));
        for (auto const& key : after)
            change.add.emplace_back(role, key.public_key());
    }
    REQUIRE(town.publisher.rotate(change));
    // Neither the new keys alone nor the old ones.
    CHECK(town.sign("root", fresh_root).value().empty());
    auto const state = draft_state(town.tree, "root").value();
    REQUIRE(state.missing.size() == 1);
    CHECK(state.missing.front().whose == "root 1");
    CHECK(state.missing.front().count == 2);
    // Its targets are signed by the new key before the root is there.
    CHECK(town.sign("targets", fresh_targets).value().empty());
    CHECK(town.sign("root", { town.root[0], town.root[1] }).value()
        == std::vector<std::string> { "root 2", "targets 3" });
    CHECK(town.release().error().code == ErrorCode::Untrusted);
    town.online = fresh_online;
    town.targets = fresh_targets;
    REQUIRE(town.release());
    town.publish(2);
    expect(kiosk.update());
    CHECK(kiosk.shown() == 2);
    Kiosk fresh(town);
    expect(fresh.update());
    CHECK(fresh.shown() == 2);
}

TEST_CASE("a root takes no more signatures than it has keys, and no key that it does not have", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    RootChange change;
    SECTION("a threshold beyond its keys") { change.thresholds["root"] = 4; }
    SECTION("a threshold of nobody") { change.thresholds["targets"] = 0; }
    SECTION("a role that is none") { change.thresholds["city"] = 1; }
    SECTION("a key that is not there") { change.remove.emplace_back("root", "00"); }
    SECTION("a key that is there") { change.add.emplace_back("root", town.root[0].public_key()); }
    CHECK_FALSE(town.publisher.rotate(change));
    CHECK(town.tree.drafts().value().empty());
}

TEST_CASE("a municipality signs its own bundle and nothing else", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    auto const city = new_keys(2);
    RolePlan const keys { { city[0].public_key(), city[1].public_key() }, 2 };
    CHECK_FALSE(town.publisher.delegate("targets", { "bielefeld/*" }, keys));
    CHECK_FALSE(town.publisher.delegate("stadt ü", { "bielefeld/*" }, keys));
    CHECK_FALSE(town.publisher.delegate("city", { "../*" }, keys));
    REQUIRE(town.publisher.delegate("city", { "bielefeld/*" }, keys));
    REQUIRE(town.sign("targets", town.targets));
    // Nobody is led to a role that has no file.
    CHECK(town.release().error().detail.find("sign city first") != std::string::npos);
    CHECK(town.publisher.role_for("bielefeld").value() == "city");
    CHECK_FALSE(town.add(edition(1), "targets"));
    CHECK_FALSE(town.publisher.add({ "herford", 7, {}, edition(1) }, "city"));
    REQUIRE(town.add(edition(1), "city"));
    CHECK_FALSE(town.sign("city", town.targets));
    CHECK(town.sign("city", { city[0] }).value().empty());
    CHECK(town.sign("city", { city[1] }).value() == std::vector<std::string> { "city 1" });
    REQUIRE(town.release());
    Kiosk kiosk(town);
    expect(kiosk.update());
    CHECK(kiosk.shown() == 1);

    SECTION("with other keys it must be signed anew")
    {
        auto const others = new_keys(1);
        REQUIRE(town.publisher.delegate("city", { "bielefeld/*" }, { { others[0].public_key() }, 1 }));
        CHECK(town.sign("city", others).value().empty());
        CHECK(town.sign("targets", town.targets).value() == std::vector<std::string> { "targets 3", "city 2" });
        REQUIRE(town.release());
        expect(kiosk.update());
    }
}

TEST_CASE("a withdrawn edition is offered to nobody, and its number never comes again", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    for (int number : { 1, 2, 3 })
        town.publish(number);
    Kiosk had(town);
    expect(had.update());
    REQUIRE(town.publisher.withdraw("bielefeld", 3, "targets"));
    CHECK_FALSE(town.publisher.withdraw("bielefeld", 3, "targets"));
    REQUIRE(town.sign("targets", town.targets));
    REQUIRE(town.release());
    Kiosk fresh(town);
    expect(fresh.update());
    CHECK(fresh.shown() == 2);
    expect(had.update());
    CHECK(had.shown() == 3);
    // The same words as before, as an edition of their own.
    CHECK(town.add(edition(2)).error().detail.find("nothing new") != std::string::npos);
    CHECK(count_of(town, "withdrawn") == 1);
    auto const added = town.add(edition(4));
    REQUIRE(added);
    CHECK(added.value().sequence == 4);
    CHECK(count_of(town, "withdrawn") == 0);
    REQUIRE(town.sign("targets", town.targets));
    REQUIRE(town.release());
    for (auto* const kiosk : { &had, &fresh }) {
        expect(kiosk->update());
        CHECK(kiosk->shown() == 4);
    }
}

TEST_CASE("targets keep the last editions, what older clients need, and changes to the newest", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    REQUIRE(town.add(edition(1), "targets", 6));
    REQUIRE(town.add(edition(2), "targets", 6));
    for (int number = 3; number <= 34; ++number)
        REQUIRE(town.add(edition(number)));
    // 34 and the thirty before it; 2 is the newest of its schema.
    CHECK(count_of(town, ".zst") == 31 + 1 + 30);
    CHECK(count_of(town, "edition-34-from-") == 30);
    CHECK(count_of(town, "edition-2.zst") == 1);
    CHECK(count_of(town, "edition-3.zst") == 0);
    REQUIRE(town.sign("targets", town.targets));
    REQUIRE(town.release());
    Kiosk old(town), current(town);
    expect(old.update(6));
    CHECK(old.shown() == 2);
    expect(current.update());
    CHECK(current.shown() == 34);
}

TEST_CASE("a change that is no smaller than the whole is not offered", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    town.open();
    std::string const zeros(100'000, '\0');
    REQUIRE(town.add(edition(1)));
    auto const added = town.add(zeros);
    REQUIRE(added);
    CHECK(added.value().delta_bytes.empty());
    auto const next = town.add(zeros + edition(1));
    REQUIRE(next);
    CHECK(next.value().delta_bytes.size() == 1);
}

TEST_CASE("the same editions give the same bytes", "[sync][publisher]")
{
    PowerCutFiles files;
    std::vector<std::vector<std::string>> names;
    for (auto const* const folder : { "one", "two" }) {
        Town town(files, folder);
        town.open();
        for (int number : { 1, 2 })
            town.publish(number);
        names.emplace_back();
        auto const targets = next_targets(town.tree, "targets");
        REQUIRE(targets);
        for (auto const& [path, file] : targets.value().targets)
            names.back().push_back(target_place(path, file));
    }
    CHECK(names[0].size() == 3);
    CHECK(names[0] == names[1]);
}

TEST_CASE("status knows what has expired, who may sign and what is missing", "[sync][publisher]")
{
    PowerCutFiles files;
    Town town(files);
    CHECK(role_states(town.tree).error().code == ErrorCode::NotFound);
    REQUIRE(town.init());
    auto states = role_states(town.tree).value();
    REQUIRE(states.size() == 4);
    CHECK(states[0].role == "root");
    CHECK(states[0].key_ids.size() == 3);
    CHECK_FALSE(states[0].published);
    CHECK(states[0].draft->missing.front().count == 2);
    REQUIRE(town.sign("root", town.root));
    REQUIRE(town.sign("targets", town.targets));
    REQUIRE(town.release());
    states = role_states(town.tree).value();
    CHECK_FALSE(states[0].draft);
    CHECK(states[3].role == "timestamp");
    CHECK(states[3].published->expires == town.clock.moment + std::chrono::days(7));
    CHECK(states[2].published->version == 1);
}

TEST_CASE("adding, signing and releasing, cut after any operation, leave what clients can use", "[sync][publisher]")
{
    auto const lost = GENERATE(Lost::Nothing, Lost::Bytes, Lost::NamesToo);
    bool was_cut = true;
    for (std::size_t k = 0; was_cut; ++k) {
        INFO("cut after " << k << " operations");
        REQUIRE(k < 500);
        PowerCutFiles files;
        Town town(files);
        town.open();
        town.publish(1);
        files.reboot(Lost::NamesToo); // All of it was safe.
        files.stop_after(k);
        if (town.add(edition(2)) && town.sign("targets", town.targets))
            (void)town.release();
        was_cut = files.has_failed();
        files.reboot(lost);
        Kiosk kiosk(town);
        expect(kiosk.update());
        CHECK((kiosk.shown() == 1 || kiosk.shown() == 2));
        // And the publisher goes on where it was.
        if (kiosk.shown() == 1) {
            auto const added = town.add(edition(2));
            INFO((added ? "" : added.error().detail));
            CHECK((added || added.error().detail.starts_with("nothing new")));
            auto const is_drafted = town.tree.draft("targets").value().has_value();
            if (is_drafted) {
                REQUIRE(town.sign("targets", town.targets));
            }
        }
        auto const released = town.release();
        INFO((released ? "" : released.error().detail));
        REQUIRE(released);
        expect(kiosk.update());
        CHECK(kiosk.shown() == 2);
    }
}
