// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A reader in front of the app while another process brings a newer bundle.
#include "app/client/bundle_keeper.h"
#include "app/client/upkeep.h"

#include "app/sync/hash.h"
#include "platform/posix/files.h"
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <fstream>
#include <iterator>
#include <sqlite3.h>
#include <thread>

using namespace weg;
using namespace std::chrono_literals;
using client::BundleKeeper;
namespace fs = std::filesystem;

namespace {

fs::path const kFactory = fs::path(WEG_BUILD_DIR) / "share" / "wegweiser" / "embedded.sqlite";

std::string slurp(fs::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// The program's bundle in another version, with another title for its first section.
std::string other_bundle(fs::path const& scratch)
{
    fs::copy_file(kFactory, scratch, fs::copy_options::overwrite_existing);
    fs::permissions(scratch, fs::perms::owner_all);
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(scratch.c_str(), &connection) == SQLITE_OK);
    CHECK(sqlite3_exec(connection,
              "UPDATE text SET value = 'Neue Hilfe' WHERE record = 'section/advice' AND field = 'title'"
              " AND language = 'de'",
              nullptr, nullptr, nullptr)
        == SQLITE_OK);
    CHECK(sqlite3_changes(connection) == 1);
    CHECK(sqlite3_exec(connection,
              "UPDATE metadata SET value = 'abcdef' || substr(value, 7) WHERE key = 'content_version'", nullptr,
              nullptr, nullptr)
        == SQLITE_OK);
    sqlite3_close(connection);
    return slurp(scratch);
}

/// A device whose store another process fills.
struct Device {
    Device()
        : device(
            sync::make_device(place.path() / "device", place.path() / "root.json", kFactory, "bielefeld", { 9, 0, 0 })
                .value())
        , newer(other_bundle(place.path() / "scratch"))
    {
        REQUIRE(files.make_folder(device.folder));
    }
    void install(std::string const& bytes)
    {
        sync::Store store(files, device.folder, device.factory, device.check);
        REQUIRE(store.look());
        REQUIRE(store.install(bytes, { static_cast<std::int64_t>(bytes.size()), sync::sha256(bytes) }, ++sequence));
    }
    [[nodiscard]] fs::path newer_file() const { return device.folder / "store" / (sync::sha256(newer) + ".db"); }
    [[nodiscard]] std::string current() const { return slurp(device.folder / "current"); }

    test::Folder place { "keeper" };
    platform::PosixFiles files;
    sync::Device device;
    std::string newer;
    std::int64_t sequence = 0;
};

BundleKeeper::Time const kBegin {};

} // namespace

TEST_CASE("case 46: a newer bundle is shown when nobody reads, and never before", "[client][keeper]")
{
    Device device;
    BundleKeeper keeper(device.files, device.device);
    REQUIRE(keeper.start(kBegin).value() == kFactory);
    test::Visitor visitor("de", 1080, 1920, 100, kFactory);
    visitor.tap("section/advice");
    auto const title = [&] { return visitor.seen().find_id("title")->name; };
    REQUIRE(title() == "Beratung und Hilfe");
    device.install(device.newer);

    auto const tick = [&](std::chrono::minutes after, client::Presence presence) {
        if (auto const newer = keeper.tick(kBegin + after, presence))
            visitor.app->show(*newer);
        visitor.look();
    };
    SECTION("somebody reads a page, for however long")
    {
        for (int minute = 1; minute < 600; minute += 9) {
            tick(std::chrono::minutes { minute }, { false, 9min });
            CHECK(title() == "Beratung und Hilfe");
        }
    }
    SECTION("somebody has just left the page")
    {
        tick(1min, { true, 9s });
        CHECK(title() == "Beratung und Hilfe");
        tick(1min, { true, 10s });
        CHECK(title() == "Neue Hilfe");
    }
    SECTION("nobody has touched it for a long time: it changes in its place")
    {
        tick(20min, { false, 10min });
        CHECK(title() == "Neue Hilfe");
        CHECK(visitor.app->state().here().id == "advice");
    }
}

TEST_CASE("case 43: a bundle counts as sound when it has served for a minute, and gives way when it never does",
    "[client][keeper]")
{
    Device device;
    device.install(device.newer);
    SECTION("it serves")
    {
        BundleKeeper keeper(device.files, device.device);
        REQUIRE(keeper.start(kBegin).value() != kFactory);
        CHECK_FALSE(keeper.tick(kBegin + 59s, {}));
        CHECK(device.current().find("\"trial\":2") != std::string::npos);
        CHECK_FALSE(keeper.tick(kBegin + 60s, {}));
        CHECK(device.current().find("\"trial\":0") != std::string::npos);
    }
    SECTION("the program dies twice before that")
    {
        for (int start = 0; start < 2; ++start)
            CHECK(BundleKeeper(device.files, device.device).start(kBegin).value() != kFactory);
        CHECK(BundleKeeper(device.files, device.device).start(kBegin).value() == kFactory);
        CHECK(device.current().find("\"bad\":[\"" + sync::sha256(device.newer)) != std::string::npos);
    }
}

TEST_CASE("a bundle that cannot be shown is looked into once and changes nothing", "[client][keeper]")
{
    Device device;
    BundleKeeper keeper(device.files, device.device);
    REQUIRE(keeper.start(kBegin));
    device.install(device.newer);
    auto const file = device.newer_file();
    auto bytes = slurp(file);
    bytes[bytes.size() / 2] ^= 1;
    REQUIRE(device.files.write(file, bytes));
    for (int minute = 1; minute < 4; ++minute)
        CHECK_FALSE(keeper.tick(kBegin + std::chrono::minutes { minute }, { true, 1min }));
}

TEST_CASE("a newer bundle is shown once its search index is there", "[client][keeper][search]")
{
    Device device;
    client::Options options;
    options.share = kFactory.parent_path();
    options.store = device.device.folder;
    auto upkeep = client::Upkeep::begin(options, kBegin);
    REQUIRE(upkeep);
    auto const indexes = device.place.path() / "search";
    test::Visitor visitor("de", 1080, 1920, 100, upkeep.value()->bundle(), {}, indexes);
    visitor.tap("section/advice");
    auto const title = [&] { return visitor.seen().find_id("title")->name; };
    device.install(device.newer);

    auto now = kBegin;
    auto const tick = [&](std::chrono::minutes idle) {
        now += BundleKeeper::kTick;
        bool const shows = upkeep.value()->tick(*visitor.app, now, idle);
        visitor.look();
        return shows;
    };
    CHECK_FALSE(tick(60min)); // Nobody reads, but there is no index yet.
    CHECK(title() == "Beratung und Hilfe");
    for (int i = 0; i < 3000 && !visitor.app->prepare(device.newer_file()); ++i)
        std::this_thread::sleep_for(20ms);
    for (int i = 0; i < 6; ++i)
        CHECK_FALSE(tick(1min)); // There is one, but somebody reads.
    CHECK(title() == "Beratung und Hilfe");
    CHECK(device.current().find("\"trial\":2") != std::string::npos); // What was not shown has proved nothing.
    CHECK(tick(60min));
    CHECK(title() == "Neue Hilfe");
    CHECK(fs::exists(indexes / (visitor.app->bundle()->content_version() + ".index")));
}

TEST_CASE("a kiosk shows a newer bundle when its visitor has gone, and not before", "[client][keeper][kiosk]")
{
    Device device;
    client::Options options;
    options.share = kFactory.parent_path();
    options.store = device.device.folder;
    auto upkeep = client::Upkeep::begin(options, kBegin);
    REQUIRE(upkeep);
    test::Visitor visitor("de", 1080, 1920, 100, upkeep.value()->bundle(), {}, {}, test::Device::Kiosk);
    device.install(device.newer);
    auto now = kBegin;
    auto const tick = [&](std::chrono::milliseconds idle) {
        now += BundleKeeper::kTick;
        return upkeep.value()->tick(*visitor.app, now, idle);
    };
    for (int i = 0; i < 6; ++i)
        CHECK_FALSE(tick(24h)); // The clock says that nobody reads; the session knows better.
    visitor.tap("visit/finish");
    CHECK(tick(0ms)); // And now it need not wait.
    visitor.look();
    visitor.tap("attract");
    visitor.tap("language/de");
    REQUIRE(visitor.seen().find_id("section/advice"));
    CHECK(visitor.seen().find_id("section/advice")->name == "Neue Hilfe");
}

TEST_CASE("readers are told when nothing new has come for a fortnight", "[client][keeper]")
{
    Device device;
    BundleKeeper const keeper(device.files, device.device);
    auto const answered = std::chrono::sys_days { std::chrono::year { 2026 } / 11 / 1 } + 23h + 30min;
    CHECK_FALSE(keeper.stale_since(answered));
    sync::Status status;
    status.answered = answered;
    REQUIRE(device.files.write(device.device.folder / "status.json", sync::status_bytes(status)));
    CHECK_FALSE(keeper.stale_since(answered + 13 * 24h));
    // The city's day: half past midnight there.
    CHECK(keeper.stale_since(answered + 14 * 24h) == i18n::PartialDate { 2026, 11, 2 });
}

TEST_CASE("the home screen says in every language that nothing new comes", "[client][keeper]")
{
    auto const language = GENERATE(from_range(test::all_languages()));
    INFO(language);
    test::Visitor visitor(language);
    std::string const german = "Seit {date} kamen keine neuen Inhalte. Fragen Sie bei wichtigen Dingen nach.";
    auto const& words = visitor.app->words();
    CHECK((language == "de" || words.tr(german) != german));
    auto const note = i18n::fill(words.tr(german), { { "date", words.date({ 2026, 11, 2 }) } });
    auto const is_told = [&] {
        visitor.look();
        return visitor.seen().find(ui::Role::Note, note) != nullptr;
    };
    CHECK_FALSE(is_told());
    CHECK(visitor.app->tell_stale_since(i18n::PartialDate { 2026, 11, 2 }));
    CHECK_FALSE(visitor.app->tell_stale_since(i18n::PartialDate { 2026, 11, 2 }));
    CHECK(is_told());
    CHECK(visitor.app->tell_stale_since({}));
    CHECK_FALSE(is_told());
}
