// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// The numbers are those of the acceptance list that sync is built to.
#include "tests/sync/repository.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;

namespace {

constexpr char const* kTimestamp = "metadata/timestamp.json";
constexpr std::chrono::days kPast { -1 };

/// It refuses for this reason, goes on trusting what it trusted of content and showing what it showed, and leaves nothing
/// behind.
void check_refused(Client& client, ErrorCode code, std::string const& says = {})
{
    auto const before = client.trusted();
    auto const content = client.content();
    auto const outcome = client.refresh();
    REQUIRE_FALSE(outcome);
    INFO(outcome.error().detail);
    CHECK(outcome.error().code == code);
    CHECK(outcome.error().detail.find(says) != std::string::npos);
    auto const after = client.trusted();
    auto const targets
        = [](auto const& files) { return files.contains("targets.json") ? files.at("targets.json") : ""; };
    CHECK(targets(before) == targets(after));
    CHECK(std::ranges::none_of(after, [](auto const& file) { return file.first.ends_with(".new"); }));
    CHECK(client.content() == content);
}

/// `signed_part` with these signatures, whatever they are worth.
std::string file_of(Json signed_part, std::vector<Signature> const& signatures)
{
    Json::Array array;
    for (auto const& [id, value] : signatures)
        array.push_back({ Json::Object { { "keyid", { id } }, { "sig", { value } } } });
    return canonical_json(
        { Json::Object { { "signatures", { std::move(array) } }, { "signed", std::move(signed_part) } } });
}

Signature signature(SecretKey const& key, Json const& signed_part, std::string id = {})
{
    return { id.empty() ? key_id(key.public_key()) : id, key.sign(canonical_json(signed_part)) };
}

/// The repository's newest file of each role, to be broken.
std::vector<std::string> newest_files(Repository const& repository)
{
    auto const name = [](Version version, char const* role) {
        return "metadata/" + std::to_string(version) + "." + role + ".json";
    };
    return { name(repository.root.version, "root"), kTimestamp, name(repository.snapshot.version, "snapshot"),
        name(repository.targets.version, "targets") };
}

/// A new version of every role, root too, with no signature to spare.
void publish_all(Repository& repository)
{
    repository.root_keys.pop_back();
    repository.publish_root();
    repository.publish();
}

} // namespace

TEST_CASE("what was published comes, and is kept byte for byte under plain names", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    auto const bytes = client.get("bielefeld/a.db");
    REQUIRE(bytes);
    CHECK(bytes.value() == "content");
    auto const trusted = client.trusted();
    CHECK(trusted.size() == 4);
    CHECK(trusted.at("root.json") == repository.files.at("metadata/1.root.json"));
    CHECK(trusted.at("timestamp.json") == repository.files.at(kTimestamp));
    CHECK(trusted.at("snapshot.json") == repository.files.at("metadata/1.snapshot.json"));
    CHECK(trusted.at("targets.json") == repository.files.at("metadata/1.targets.json"));

    // When there is nothing new, only the next root and the timestamp are asked for.
    client.fetcher.asked.clear();
    REQUIRE(client.refresh());
    CHECK(client.fetcher.asked == std::vector<std::string> { "metadata/2.root.json", kTimestamp });
}

TEST_CASE("case 01: metadata without signatures is refused", "[sync][updater]")
{
    auto const which = GENERATE(0U, 1U, 2U, 3U);
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    publish_all(repository);
    auto& file = repository.files.at(newest_files(repository)[which]);
    file = file_of(read_envelope(file, "x").value().signed_part, {});
    check_refused(client, ErrorCode::Untrusted);
}

TEST_CASE("case 02: one flipped bit anywhere in metadata is seen", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    publish_all(repository);
    for (auto const& name : newest_files(repository)) {
        auto const whole = repository.files.at(name);
        for (std::size_t at = 0; at < whole.size(); at += 5) {
            INFO(name << " byte " << at);
            auto& file = repository.files.at(name);
            file = whole;
            file[at] = static_cast<char>(file[at] ^ (1 << (at % 8)));
            CHECK_FALSE(client.refresh());
        }
        repository.files.at(name) = whole;
    }
    CHECK(client.trusted().at("targets.json") == repository.files.at("metadata/1.targets.json"));
    REQUIRE(client.refresh());
    CHECK(client.trusted().at("targets.json") == repository.files.at("metadata/2.targets.json"));
}

TEST_CASE("case 03: fewer signatures than the threshold are refused", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    repository.root_keys.resize(1, repository.root_keys.front());
    repository.publish_root();
    check_refused(client, ErrorCode::Untrusted, "signed by 1 of the 2 keys");
}

TEST_CASE("case 04: a key that signs twice does not reach the threshold", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    ++repository.root.version;
    auto const signed_part = to_json(repository.root);
    auto const once = signature(repository.root_keys[0], signed_part);
    repository.files["metadata/2.root.json"] = file_of(signed_part, { once, once });
    check_refused(client, ErrorCode::InvalidData, "no key signs twice");
}

TEST_CASE("case 05: a key under two key ids counts once", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    auto const& key = repository.timestamp_keys[0];
    repository.root.keys.emplace("aa", key.public_key());
    repository.root.keys.emplace("bb", key.public_key());
    repository.root.timestamp = { { "aa", "bb" }, 2 };
    repository.publish_root();
    auto const signed_part = to_json(repository.timestamp);
    repository.files[kTimestamp]
        = file_of(signed_part, { signature(key, signed_part, "aa"), signature(key, signed_part, "bb") });
    check_refused(client, ErrorCode::Untrusted, "signed by 1 of the 2 keys");
}

TEST_CASE("case 06: a new root is signed by the old keys and by the new ones", "[sync][updater]")
{
    bool const by_old_ones = GENERATE(true, false);
    Repository repository;
    Client client(repository);
    auto const old_keys = repository.root_keys;
    repository.root_keys = new_keys(3);
    repository.set_role(&Root::root, repository.root_keys, 2);
    ++repository.root.version;
    repository.files["metadata/2.root.json"]
        = signed_file(to_json(repository.root), by_old_ones ? old_keys : repository.root_keys);
    check_refused(client, ErrorCode::Untrusted, "signed by 0 of the 2 keys");
}

TEST_CASE("case 07: twelve roots in a row with all keys replaced lead to the newest", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    for (int i = 2; i <= 12; ++i)
        repository.rotate_root();
    REQUIRE(client.refresh());
    CHECK(client.trusted().at("root.json") == repository.files.at("metadata/12.root.json"));
}

TEST_CASE("case 08: rotations end, and no root is skipped", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    SECTION("256 at a time, the others next time")
    {
        for (int i = 2; i <= 300; ++i)
            repository.publish_root();
        REQUIRE(client.refresh());
        CHECK(client.trusted().at("root.json") == repository.files.at("metadata/257.root.json"));
        REQUIRE(client.refresh());
        CHECK(client.trusted().at("root.json") == repository.files.at("metadata/300.root.json"));
    }
    SECTION("a gap ends the chain")
    {
        repository.publish_root();
        repository.publish_root();
        repository.files.erase("metadata/2.root.json");
        REQUIRE(client.refresh());
        CHECK(client.trusted().at("root.json") == repository.files.at("metadata/1.root.json"));
    }
    SECTION("a root in another's place")
    {
        repository.publish_root();
        repository.publish_root();
        repository.files["metadata/2.root.json"] = repository.files["metadata/3.root.json"];
        check_refused(client, ErrorCode::Untrusted, "says that it is version 3");
    }
}

TEST_CASE("case 09: no role goes back to an older version", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    auto const first_timestamp = repository.files.at(kTimestamp);
    repository.publish();
    REQUIRE(client.refresh());
    SECTION("timestamp")
    {
        repository.files[kTimestamp] = first_timestamp;
        check_refused(client, ErrorCode::Untrusted, "timestamp goes back from version 2 to 1");
    }
    SECTION("snapshot, by a newer timestamp")
    {
        repository.timestamp.snapshot.version = 1;
        repository.publish_timestamp();
        check_refused(client, ErrorCode::Untrusted, "takes the snapshot back from version 2 to 1");
    }
    SECTION("targets, by a newer snapshot")
    {
        repository.snapshot.meta["targets"].version = 1;
        repository.publish_snapshot();
        repository.publish_timestamp();
        check_refused(client, ErrorCode::Untrusted, "takes the role \"targets\" back from version 2 to 1");
    }
}

TEST_CASE("case 10: another timestamp of the same version is dropped", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    auto const kept = client.trusted();
    --repository.timestamp.version;
    repository.timestamp.expires += std::chrono::days { 5 };
    repository.publish_timestamp();
    REQUIRE(repository.files.at(kTimestamp) != kept.at("timestamp.json"));
    REQUIRE(client.refresh());
    CHECK(client.trusted() == kept);
}

TEST_CASE("case 11: a role that disappears from the snapshot is missed", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    repository.publish_delegated("city", Targets { { 1, repository.targets.expires }, {}, {} }, new_keys(1));
    repository.publish_snapshot();
    repository.publish_timestamp();
    REQUIRE(client.refresh());
    repository.snapshot.meta.erase("city");
    repository.publish_snapshot();
    repository.publish_timestamp();
    check_refused(client, ErrorCode::Untrusted, "leaves out the role \"city\"");
}

TEST_CASE("case 12: a snapshot that the timestamp does not announce is refused", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    auto const announced = repository.snapshot;
    repository.publish();
    // Both are validly signed; the server mixes them.
    repository.snapshot = announced;
    repository.snapshot.expires += std::chrono::seconds { 1 };
    auto const right = repository.timestamp.snapshot;
    repository.publish_snapshot();
    repository.timestamp.snapshot = right;
    check_refused(client, ErrorCode::Untrusted, "another sha256");
}

TEST_CASE("case 13: targets of another generation are refused", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    repository.publish();
    repository.snapshot.meta["targets"] = { 2, {}, {} };
    repository.publish_snapshot();
    repository.publish_timestamp();
    repository.files["metadata/2.targets.json"] = repository.files["metadata/1.targets.json"];
    check_refused(client, ErrorCode::Untrusted, "says that it is version 1; the snapshot announces 2");
}

TEST_CASE("case 14: what has expired is refused, and said to have", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    auto const long_ago = client.clock.moment + kPast;
    SECTION("root")
    {
        repository.root.expires = long_ago;
        repository.publish_root();
        check_refused(client, ErrorCode::Expired, "root 2 has expired");
    }
    SECTION("timestamp")
    {
        repository.timestamp.expires = long_ago;
        repository.publish();
        check_refused(client, ErrorCode::Expired, "timestamp 2 has expired");
    }
    SECTION("snapshot")
    {
        repository.snapshot.expires = long_ago;
        repository.publish();
        check_refused(client, ErrorCode::Expired, "snapshot 2 has expired");
    }
    SECTION("targets")
    {
        repository.targets.expires = long_ago;
        repository.publish();
        check_refused(client, ErrorCode::Expired, "targets 2 has expired");
    }
}

TEST_CASE("case 15: a root on the way may have expired, the last may not", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    auto const good = repository.root.expires;
    repository.root.expires = client.clock.moment + kPast;
    repository.publish_root();
    repository.root.expires = good;
    repository.publish_root();
    CHECK(client.refresh());
}

TEST_CASE("case 16: a server that repeats an old timestamp is found out when it expires", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    client.clock.moment = repository.timestamp.expires;
    repository.root.expires += std::chrono::days { 365 };
    repository.publish_root();
    check_refused(client, ErrorCode::Expired, "timestamp 1 has expired");
}

TEST_CASE("case 17: a version that is far too high goes with the keys that signed it", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    SECTION("the thief of the online keys is undone by a new root")
    {
        repository.timestamp.version = 2'147'483'646;
        repository.snapshot.version = 2'147'483'646;
        repository.publish_snapshot();
        repository.publish_timestamp();
        REQUIRE(client.refresh());
        repository.timestamp.version = 1;
        repository.snapshot.version = 1;
        bool const with_new_keys = GENERATE(true, false);
        if (with_new_keys) {
            repository.timestamp_keys = new_keys(1);
            repository.snapshot_keys = new_keys(1);
            repository.set_role(&Root::timestamp, repository.timestamp_keys, 1);
            repository.set_role(&Root::snapshot, repository.snapshot_keys, 1);
        }
        repository.publish_root();
        repository.publish();
        INFO("with new keys: " << with_new_keys);
        CHECK(client.refresh().has_value() == with_new_keys);
    }
    SECTION("a version that is none")
    {
        auto const version = GENERATE(std::string("9007199254740992"), std::string("-1"), std::string("0"),
            std::string("1.5"), std::string("\"2\""));
        auto const whole = repository.files.at(kTimestamp);
        auto& file = repository.files.at(kTimestamp);
        auto const at = whole.rfind("\"version\":1") + std::string("\"version\":").size();
        file = whole.substr(0, at) + version + whole.substr(at + 1);
        check_refused(client, ErrorCode::InvalidData);
    }
}

TEST_CASE("case 36: a captive portal's page is no metadata", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    for (auto& [name, bytes] : repository.files)
        bytes = "<!doctype html><title>Willkommen im WLAN</title>";
    repository.files["metadata/2.root.json"] = repository.files.at(kTimestamp);
    check_refused(client, ErrorCode::InvalidData, "root 2 has at byte 1");
}

TEST_CASE("case 38: a clock that is wrong bricks nothing", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    auto const right = client.clock.moment;
    client.clock.moment = std::chrono::sys_days { std::chrono::year { 2099 } / 1 / 1 };
    check_refused(client, ErrorCode::Expired);
    client.clock.moment = std::chrono::sys_days { std::chrono::year { 1970 } / 1 / 1 };
    CHECK(client.refresh());
    client.clock.moment = right;
    repository.publish();
    REQUIRE(client.refresh());
    CHECK(client.trusted().at("targets.json") == repository.files.at("metadata/2.targets.json"));
}

TEST_CASE("case 50: a year without a network ends with the newest of everything", "[sync][updater]")
{
    Repository repository;
    Client client(repository);
    REQUIRE(client.refresh());
    client.clock.moment += std::chrono::days { 365 };
    for (Common* role : { static_cast<Common*>(&repository.root), static_cast<Common*>(&repository.timestamp),
             static_cast<Common*>(&repository.snapshot), static_cast<Common*>(&repository.targets) })
        role->expires += std::chrono::days { 365 };
    for (int month = 1; month <= 12; ++month) {
        repository.rotate_root();
        repository.publish();
    }
    REQUIRE(client.refresh());
    CHECK(client.trusted().at("root.json") == repository.files.at("metadata/13.root.json"));
    CHECK(client.trusted().at("targets.json") == repository.files.at("metadata/13.targets.json"));
}
