// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/garbage.h"

#include "tests/support/catch.h"
#include "tests/sync/town.h"

#include <algorithm>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;

namespace {

bool went(std::vector<std::string> const& gone, std::string const& part)
{
    return std::ranges::any_of(gone, [&](auto const& place) { return place.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE(
    "what no client is led to any more goes, and what one in the middle of an update needs stays", "[sync][garbage]")
{
    test::Folder const folder("garbage");
    platform::PosixFiles files;
    Town town(files, folder.path() / "repo");
    REQUIRE(town.init());
    CHECK(collect_garbage(town.tree).error().code == ErrorCode::NotFound);
    REQUIRE(town.sign("root", town.root));
    REQUIRE(town.sign("targets", town.targets));
    REQUIRE(town.release());
    CHECK(collect_garbage(town.tree).value().empty());
    for (int number = 1; number <= 34; ++number)
        town.publish(number);

    // A client that has read the timestamp, and is slow.
    Kiosk slow(town);
    auto const old_timestamp = *town.tree.timestamp().value();
    town.publish(35);
    auto const gone = collect_garbage(town.tree);
    INFO((gone ? "" : gone.error().detail));
    REQUIRE(gone);
    CHECK(went(gone.value(), "metadata/2.targets.json"));
    CHECK(went(gone.value(), "metadata/2.snapshot.json"));
    CHECK(went(gone.value(), ".edition-1.zst"));
    CHECK(went(gone.value(), ".edition-3.zst"));
    CHECK_FALSE(went(gone.value(), ".edition-4.zst"));
    CHECK_FALSE(went(gone.value(), "edition-34-from-"));
    CHECK_FALSE(went(gone.value(), "root.json"));
    CHECK_FALSE(went(gone.value(), "timestamp.json"));
    CHECK(collect_garbage(town.tree).value().empty());

    auto const fresh_timestamp = *town.tree.timestamp().value();
    REQUIRE(town.tree.put_timestamp(old_timestamp));
    auto updated = slow.update();
    INFO((updated ? "" : updated.error().detail));
    REQUIRE(updated);
    CHECK(slow.shown() == 34);
    REQUIRE(town.tree.put_timestamp(fresh_timestamp));
    REQUIRE(slow.update());
    CHECK(slow.shown() == 35);
}

TEST_CASE("what is drafted or waits for its release stays", "[sync][garbage]")
{
    test::Folder const folder("garbage");
    platform::PosixFiles files;
    Town town(files, folder.path() / "repo");
    town.open();
    town.publish(1);
    town.publish(2);
    folder.write("repo/targets/bielefeld/left.zst.new", "half");
    REQUIRE(town.add(edition(3)));
    REQUIRE(town.publisher.delegate("city", { "herford/*" }, { { new_keys(1)[0].public_key() }, 1 }));
    auto const gone = collect_garbage(town.tree);
    REQUIRE(gone);
    CHECK(gone.value()
        == std::vector<std::string> {
            "metadata/1.snapshot.json", "metadata/1.targets.json", "targets/bielefeld/left.zst.new" });
    REQUIRE(town.sign("targets", town.targets));
    CHECK(collect_garbage(town.tree).value().empty());
}
