// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/update.h"

#include "tests/support/catch.h"
#include "tests/support/power_cut_files.h"
#include "tests/sync/editions.h"

#include <algorithm>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;
using test::Lost;
using test::PowerCutFiles;

namespace {

/// A client on a disk in memory, as one start after another makes it.
struct Device {
    explicit Device(Editions& from)
        : publisher(from)
        , fetcher(from.repository)
    {
        REQUIRE(files.write("factory.db", "factory"));
        REQUIRE(files.write("metadata/root.json", from.repository.files.at("metadata/1.root.json")));
        for (char const* const file : { "factory.db", "metadata/root.json" })
            REQUIRE(files.sync(file));
        for (char const* const folder : { "", "metadata" })
            REQUIRE(files.sync_folder(folder));
    }

    Result<UpdateReport> run()
    {
        Store store(files, "state", "factory.db", [](auto const&) { return Result<void>(); });
        WEG_TRY_VOID(store.start());
        WEG_TRY_VOID(store.confirm());
        MetadataFolder folder(files, "metadata");
        Updater updater(fetcher, folder, clock, "metadata/");
        fetcher.asked.clear();
        Downloader downloader(fetcher, files, "partial");
        return update(updater, downloader, store, { "bielefeld", 7, { 1, 0, 0 }, {}, 0, {}, 1'000'000 }, "targets/");
    }
    std::string shown()
    {
        Store store(files, "state", "factory.db", [](auto const&) { return Result<void>(); });
        auto const file = store.start();
        REQUIRE(file);
        return files.read(file.value(), 1'000'000).value();
    }
    [[nodiscard]] std::size_t asked_for(std::string const& kind) const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            fetcher.asked, [&](auto const& url) { return url.find("." + kind + "-") != std::string::npos; }));
    }

    Editions& publisher;
    PowerCutFiles files;
    FixedClock clock;
    MemoryFetcher fetcher;
};

} // namespace

TEST_CASE("a client comes to the newest edition, the second time by changes alone", "[sync][update]")
{
    Editions publisher;
    publisher.publish(1);
    Device device(publisher);
    auto const first = device.run();
    REQUIRE(first);
    CHECK(first.value().is_new);
    CHECK(device.shown() == edition(1));
    CHECK(device.asked_for("full") == 1);

    publisher.publish(2);
    publisher.publish(3);
    auto const second = device.run();
    REQUIRE(second);
    CHECK(device.shown() == edition(3));
    CHECK(device.asked_for("full") == 0);
    CHECK(device.asked_for("delta") == 2);
    CHECK(second.value().fetched_bytes < first.value().fetched_bytes / 10);

    auto const third = device.run();
    REQUIRE(third);
    CHECK_FALSE(third.value().is_new);
    CHECK(device.asked_for("delta") + device.asked_for("full") == 0);
}

TEST_CASE("a change that cannot be applied is followed by the whole", "[sync][update]")
{
    Editions publisher;
    publisher.publish(1);
    Device device(publisher);
    REQUIRE(device.run());
    publisher.publish(2);
    SECTION("case 20: it is broken on the server")
    {
        publisher.file_of("delta", 2).back() ^= 1;
        REQUIRE(device.run());
        CHECK(device.asked_for("full") == 1);
        CHECK(device.shown() == edition(2));
    }
    SECTION("case 22: the bundle that it builds on has rotted")
    {
        device.files.flip_bit("state/store/" + edition_content(1).sha256 + ".db");
        REQUIRE(device.run());
        CHECK(device.asked_for("full") == 1);
        CHECK(device.shown() == edition(2));
    }
    SECTION("both are broken: the old one stays, and the next time succeeds")
    {
        auto const whole = publisher.file_of("full", 2);
        publisher.file_of("full", 2).back() ^= 1;
        publisher.file_of("delta", 2).back() ^= 1;
        auto const refused = device.run();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Untrusted);
        CHECK(device.shown() == edition(1));
        publisher.file_of("full", 2) = whole;
        REQUIRE(device.run());
        CHECK(device.shown() == edition(2));
    }
}

TEST_CASE("an older edition is not taken, however it is signed", "[sync][update]")
{
    Editions publisher;
    publisher.publish(1);
    publisher.publish(2);
    Device device(publisher);
    REQUIRE(device.run());
    std::erase_if(
        publisher.repository.targets.targets, [](auto const& each) { return each.first.ends_with("-2.zst"); });
    publisher.repository.publish();
    // What is on offer now came before what is shown.
    auto const report = device.run();
    REQUIRE(report);
    CHECK_FALSE(report.value().is_new);
    CHECK(device.shown() == edition(2));
}

TEST_CASE("case 30: an update that is cut after any operation ends at the old edition or the new one", "[sync][update]")
{
    auto const lost = GENERATE(Lost::Nothing, Lost::Bytes, Lost::NamesToo);
    bool was_cut = true;
    for (std::size_t k = 0; was_cut; ++k) {
        INFO("cut after " << k << " operations");
        REQUIRE(k < 200);
        Editions publisher;
        publisher.publish(1);
        Device device(publisher);
        REQUIRE(device.run());
        // New keys for the files that change each time, so that the metadata is cut at its most delicate too.
        publisher.repository.timestamp_keys = new_keys(1);
        publisher.repository.set_role(&Root::timestamp, publisher.repository.timestamp_keys, 1);
        publisher.repository.publish_root();
        publisher.publish(2);
        device.files.stop_after(k);
        (void)device.run();
        was_cut = device.files.has_failed();
        device.files.reboot(lost);
        auto const shown = device.shown();
        CHECK((shown == edition(1) || shown == edition(2)));
        auto const resumed = device.run();
        INFO((resumed ? "" : resumed.error().detail));
        CHECK(resumed);
        CHECK(device.shown() == edition(2));
        CHECK(std::ranges::none_of(device.files.names(), [](auto const& name) { return name.ends_with(".new"); }));
    }
}
