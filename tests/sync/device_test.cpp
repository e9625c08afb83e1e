// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A device on a real disk: where it looks, what it keeps, what it says of itself.
#include "app/sync/device.h"

#include "platform/posix/folder_fetcher.h"
#include "tests/support/catch.h"
#include "tests/sync/editions.h"

#include <fstream>
#include <iterator>
#include <set>
#include <sys/stat.h>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::string slurp(fs::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// A device that shows edition 1, and the folders of the sources that it may ask.
struct Bench {
    Bench()
    {
        editions.publish(1);
        place.write("root.json", editions.repository.files.at("metadata/1.root.json"));
        place.write("factory.db", "factory");
        device = { place.path() / "device", place.path() / "root.json", place.path() / "factory.db", clock.moment,
            "bielefeld", 7, { 1, 0, 0 }, [](auto const&) { return Result<void>(); } };
        write_files(editions.repository, stick("first"));
        REQUIRE(look({ "first" }));
        REQUIRE(start() == edition(1));
    }

    fs::path stick(std::string const& name) const { return place.path() / name; }

    Result<UpdateReport> look(std::vector<std::string> const& names)
    {
        std::vector<Source> sources;
        for (auto const& name : names)
            sources.push_back({ "file://" + stick(name).string(), &fetcher });
        return look_for_update(device, files, clock, sources);
    }
    /// A start of the program that shows; gives what it shows.
    std::string start()
    {
        Store store(files, device.folder, device.factory, device.check);
        auto const file = store.start();
        REQUIRE(file);
        REQUIRE(store.confirm());
        return slurp(file.value());
    }
    /// Nothing but what a device keeps, wherever it stopped.
    void check_is_tidy() const
    {
        std::set<std::string> const known { "current", "current.lock", "lock", "status.json", "time.floor", "metadata",
            "partial", "store", "root.json", "timestamp.json", "snapshot.json", "targets.json" };
        for (auto const& entry : fs::recursive_directory_iterator(device.folder)) {
            auto const name = entry.path().filename().string();
            INFO(name);
            bool const is_bundle = entry.path().parent_path().filename() == "store" && name.ends_with(".db");
            CHECK((known.contains(name) || is_bundle));
        }
    }
    /// All refuse: edition 1 stays, as it was.
    void check_refused(std::vector<std::string> const& names)
    {
        auto const before = slurp(device.folder / "current");
        auto const failures = load_status(device, files).failures;
        auto const refused = look(names);
        CHECK_FALSE(refused);
        CHECK(load_status(device, files).failures == failures + 1);
        CHECK_FALSE(load_status(device, files).problem.empty());
        CHECK(slurp(device.folder / "current") == before);
        CHECK(start() == edition(1));
        check_is_tidy();
    }

    test::Folder place { "device" };
    Editions editions;
    FixedClock clock;
    platform::PosixFiles files;
    platform::FolderFetcher fetcher;
    Device device;
};

} // namespace

TEST_CASE("a device says when it was last up to date, and why it is not", "[sync][device]")
{
    Bench bench;
    auto const first = bench.clock.moment;
    CHECK(load_status(bench.device, bench.files) == Status { first, first, 0, {}, false });
    bench.clock.moment += 1h;
    CHECK_FALSE(bench.look({ "nowhere" }));
    auto const status = load_status(bench.device, bench.files);
    CHECK(status.looked == first + 1h);
    CHECK(status.answered == first);
    CHECK(status.failures == 1);
    CHECK(status.problem.find("nowhere") != std::string::npos);
    REQUIRE(bench.look({ "first" }));
    CHECK(load_status(bench.device, bench.files).failures == 0);
    bench.check_is_tidy();
}

TEST_CASE("case 14: when everything has expired, the content stays and the day is known", "[sync][device]")
{
    Bench bench;
    auto const first = bench.clock.moment;
    bench.clock.moment += 100 * 24h;
    bench.check_refused({ "first" });
    CHECK(load_status(bench.device, bench.files).answered == first);
    CHECK(load_status(bench.device, bench.files).problem.ends_with(" has expired"));
}

TEST_CASE("case 32: a disk that is full keeps the old edition until there is room", "[sync][device]")
{
    Bench bench;
    bench.editions.publish(2);
    write_files(bench.editions.repository, bench.stick("second"));
    struct FullDisk final : platform::PosixFiles {
        Result<std::int64_t> free_bytes(fs::path const&) override { return 10; }
    } full;
    Source const source { "file://" + bench.stick("second").string(), &bench.fetcher };
    auto const refused = look_for_update(bench.device, full, bench.clock, { &source, 1 });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.find("make room on this disk") != std::string::npos);
    CHECK(bench.start() == edition(1));
    bench.check_is_tidy();
    REQUIRE(bench.look({ "second" }));
    CHECK(bench.start() == edition(2));
}

TEST_CASE("case 38: a clock at 1970 or 2099 stops updates for as long as it is wrong", "[sync][device]")
{
    Bench bench;
    auto const now = bench.clock.moment;
    bench.editions.publish(2);
    write_files(bench.editions.repository, bench.stick("second"));
    SECTION("1970: the floor counts, and staff are told")
    {
        bench.clock.moment = {};
        REQUIRE(bench.look({ "second" }));
        CHECK(load_status(bench.device, bench.files).is_clock_suspect);
        CHECK(load_status(bench.device, bench.files).looked == now);
    }
    SECTION("2099: everything has expired until the clock is right")
    {
        bench.clock.moment = std::chrono::sys_days { std::chrono::year { 2099 } / 1 / 1 };
        bench.check_refused({ "second" });
        bench.clock.moment = now;
        REQUIRE(bench.look({ "second" }));
        CHECK_FALSE(load_status(bench.device, bench.files).is_clock_suspect);
    }
    CHECK(bench.start() == edition(2));
}

TEST_CASE("case 39: what a stick brings is proved like everything else", "[sync][device]")
{
    Bench bench;
    auto const second = bench.stick("second");
    bench.editions.publish(2);
    write_files(bench.editions.repository, second);
    auto const whole = [&](fs::path const& folder) {
        return folder / ("targets/bielefeld/" + bench.editions.repository.targets.targets.at(Editions::path_of("full", 2)).hashes.at("sha256")
            + ".full-2.zst");
    };
    auto const change = [&](fs::path const& folder) {
        return folder / ("targets/bielefeld/" + bench.editions.repository.targets.targets.at(Editions::path_of("delta", 2)).hashes.at("sha256")
            + ".delta-2.zst");
    };
    SECTION("newer: it is installed")
    {
        REQUIRE(bench.look({ "second" }));
        CHECK(bench.start() == edition(2));
        SECTION("older: it leads nobody back")
        {
            CHECK_FALSE(bench.look({ "first" }));
            CHECK(bench.start() == edition(2));
            bench.check_is_tidy();
        }
    }
    SECTION("yanked while it is copied")
    {
        fs::remove(whole(second));
        fs::remove(change(second));
        bench.check_refused({ "second" });
    }
    SECTION("a stick that claims more room than it has gives zeros back")
    {
        for (auto const& file : { whole(second), change(second) }) {
            std::string const zeros(fs::file_size(file), '\0');
            std::ofstream(file, std::ios::binary) << zeros;
        }
        bench.check_refused({ "second" });
    }
    SECTION("a link to a file that nobody published")
    {
        auto const timestamp = second / "metadata/timestamp.json";
        fs::rename(timestamp, bench.stick("timestamp.json"));
        fs::create_symlink(bench.stick("timestamp.json"), timestamp);
        bench.check_refused({ "second" });
    }
    SECTION("a link in place of a folder")
    {
        fs::rename(second / "targets", bench.stick("elsewhere"));
        fs::create_directory_symlink(bench.stick("elsewhere"), second / "targets");
        bench.check_refused({ "second" });
    }
    SECTION("a pipe: nobody waits at it")
    {
        fs::remove(second / "metadata/timestamp.json");
        REQUIRE(mkfifo((second / "metadata/timestamp.json").c_str(), 0644) == 0);
        bench.check_refused({ "second" });
    }
    SECTION("a folder in place of a file")
    {
        fs::remove(second / "metadata/timestamp.json");
        fs::create_directory(second / "metadata/timestamp.json");
        bench.check_refused({ "second" });
    }
    SECTION("an update.db that nobody signed is not even looked at")
    {
        auto const folder = bench.stick("bare");
        fs::create_directories(folder);
        std::ofstream(folder / "update.db") << edition(9);
        bench.check_refused({ "bare" });
    }
}

TEST_CASE("case 45: who comes second leaves everything to who was first", "[sync][device]")
{
    Bench bench;
    auto const hold = bench.files.hold(bench.device.folder / "lock", ports::Files::Patience::None);
    REQUIRE(hold);
    auto const status = load_status(bench.device, bench.files);
    auto const second = bench.look({ "first" });
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::Unavailable);
    CHECK(load_status(bench.device, bench.files) == status);
}

TEST_CASE("case 47: a source that lies is passed over for one that does not", "[sync][device]")
{
    Bench bench;
    Editions liar;
    liar.publish(1);
    liar.publish(2);
    write_files(liar.repository, bench.stick("liar"));
    bench.editions.publish(2);
    write_files(bench.editions.repository, bench.stick("good"));
    write_files(bench.editions.repository, bench.stick("broken"));
    for (auto const& entry : fs::recursive_directory_iterator(bench.stick("broken") / "targets"))
        if (entry.is_regular_file())
            std::ofstream(entry.path()) << "broken";
    bench.check_refused({ "liar", "broken", "nowhere" });
    REQUIRE(bench.look({ "liar", "broken", "good" }));
    CHECK(bench.start() == edition(2));
    CHECK(load_status(bench.device, bench.files).problem.empty());
    bench.check_is_tidy();
}

TEST_CASE("a later program's root is taken, an earlier one's is not", "[sync][device]")
{
    Bench bench;
    auto const trusted = bench.device.folder / "metadata/root.json";
    bench.editions.repository.rotate_root();
    auto const second = bench.editions.repository.files.at("metadata/2.root.json");
    bench.place.write("root.json", second);
    REQUIRE(bench.look({ "first" }));
    CHECK(slurp(trusted) == second);
    bench.place.write("root.json", bench.editions.repository.files.at("metadata/1.root.json"));
    REQUIRE(bench.look({ "first" }));
    CHECK(slurp(trusted) == second);
}

TEST_CASE("a device that keeps up asks its sources in turn until it is told to stop", "[sync][device]")
{
    Bench bench;
    std::stop_source stop;
    struct Counting final : WholeFetcher {
        Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) override
        {
            bool const is_first = asked.empty() || asked.back() != url.substr(0, url.find("metadata"));
            if (is_first)
                asked.push_back(url.substr(0, url.find("metadata")));
            if (asked.size() == 4)
                stop->request_stop();
            return folder.fetch(url, most_bytes);
        }
        platform::FolderFetcher folder;
        std::vector<std::string> asked;
        std::stop_source* stop = nullptr;
    } fetcher;
    fetcher.stop = &stop;
    fs::copy(bench.stick("first"), bench.stick("again"), fs::copy_options::recursive);
    std::vector<Source> const sources { { "file://" + bench.stick("first").string(), &fetcher },
        { "file://" + bench.stick("again").string(), &fetcher } };
    keep_up_to_date(bench.device, bench.files, bench.clock, sources, 0s, stop.get_token());
    CHECK(fetcher.asked
        == std::vector { sources[0].url + "/", sources[1].url + "/", sources[0].url + "/", sources[1].url + "/" });
}
