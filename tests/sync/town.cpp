// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/town.h"

#include "tests/support/catch.h"

#include <algorithm>

namespace weg::sync::testing {

namespace {

RolePlan plan_of(Keyring const& keys, std::int64_t threshold)
{
    RolePlan plan { {}, threshold };
    for (auto const& key : keys)
        plan.keys.push_back(key.public_key());
    return plan;
}

} // namespace

Town::Town(ports::Files& files, std::filesystem::path const& folder)
    : tree(files, folder)
    , publisher(tree, clock)
{
}

Result<void> Town::init()
{
    return publisher.init({ { "root", plan_of(root, 2) }, { "targets", plan_of(targets, 1) },
                              { "snapshot", plan_of(online, 1) }, { "timestamp", plan_of(online, 1) } },
        default_validity());
}

void Town::open()
{
    REQUIRE(init());
    REQUIRE(sign("root", root));
    REQUIRE(sign("targets", targets));
    REQUIRE(release());
}

Result<std::vector<std::string>> Town::sign(std::string const& role, Keyring const& keys)
{
    WEG_TRY_VOID(sync::sign(tree, role, keys));
    return publish_ready(tree);
}

Result<EditionReport> Town::add(
    std::string const& bytes, std::string const& role, std::int64_t schema, AppVersion least_app)
{
    return publisher.add({ "bielefeld", schema, least_app, bytes }, role);
}

void Town::publish(int number)
{
    auto const added = add(edition(number));
    INFO((added ? "" : added.error().detail));
    REQUIRE(added);
    REQUIRE(sign("targets", targets));
    auto const released = release();
    INFO((released ? "" : released.error().detail));
    REQUIRE(released);
}

Result<ReleaseReport> Town::release() { return sync::release(tree, clock, { online, online }); }

Kiosk::Kiosk(Town& town, std::filesystem::path const& copy)
    : clock(town.clock)
    , fetcher(town.tree.files(), copy.empty() ? town.tree.folder() : copy)
{
    auto const root = town.tree.metadata("root", 1);
    REQUIRE(root);
    REQUIRE(files.write("factory.db", "factory"));
    REQUIRE(files.write("metadata/root.json", root.value()));
}

Result<UpdateReport> Kiosk::update(std::int64_t schema)
{
    Store store(files, "state", "factory.db", [](auto const&) { return Result<void>(); });
    WEG_TRY_VOID(store.start());
    WEG_TRY_VOID(store.confirm());
    MetadataFolder folder(files, "metadata");
    Updater updater(fetcher, folder, clock, "metadata/");
    fetcher.asked.clear();
    Downloader downloader(fetcher, files, "partial");
    return sync::update(updater, downloader, store, { "bielefeld", schema, { 1, 0, 0 }, {}, 0, {}, 1'000'000 }, "targets/");
}

int Kiosk::shown()
{
    Store store(files, "state", "factory.db", [](auto const&) { return Result<void>(); });
    auto const file = store.start();
    REQUIRE(file);
    REQUIRE(store.confirm());
    auto const bytes = files.read(file.value(), 1'000'000).value();
    if (bytes == "factory")
        return 0;
    for (int number = 1; number < 100; ++number) {
        if (bytes == edition(number))
            return number;
    }
    return -1;
}

bool Kiosk::asked_for(std::string const& part) const
{
    return std::ranges::any_of(fetcher.asked, [&](auto const& url) { return url.find(part) != std::string::npos; });
}

} // namespace weg::sync::testing
