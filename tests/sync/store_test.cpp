// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/store.h"

#include "app/sync/hash.h"
#include "tests/support/catch.h"
#include "tests/support/power_cut_files.h"

#include <algorithm>

using namespace weg;
using namespace weg::sync;
using test::Lost;
using test::PowerCutFiles;

namespace {

std::string const kFactory = "fit: factory";
std::string const kOld = "fit: old";
std::string const kNew = "fit: new";

Content content_of(std::string const& bytes) { return { static_cast<std::int64_t>(bytes.size()), sha256(bytes) }; }

/// A disk with the program's own bundle, and stores on it as one start after another makes them.
struct Disk {
    PowerCutFiles files;

    Disk()
    {
        REQUIRE(files.write("factory.db", kFactory));
        REQUIRE(files.sync("factory.db"));
        REQUIRE(files.sync_folder(""));
    }

    /// What is shown is fit to be.
    Store store()
    {
        return { files, "state", "factory.db", [this](std::filesystem::path const& file) -> Result<void> {
                    auto const bytes = files.read(file, 1000);
                    if (bytes && bytes.value().starts_with("fit"))
                        return {};
                    return Error { ErrorCode::InvalidData, file.string() + " cannot be shown" };
                } };
    }
    /// A start of the program; gives what it shows.
    std::string shown()
    {
        auto started = store();
        return shown_by(started);
    }
    std::string shown_by(Store& store)
    {
        auto const file = store.start();
        REQUIRE(file);
        return files.read(file.value(), 1000).value();
    }
    /// Installs, starts with it and proves it.
    void settle(std::string const& bytes)
    {
        auto installed = store();
        REQUIRE(installed.start());
        REQUIRE(installed.install(bytes, content_of(bytes), 1));
        auto started = store();
        REQUIRE(shown_by(started) == bytes);
        REQUIRE(started.confirm());
    }
    static std::filesystem::path file_of(std::string const& bytes) { return "state/store/" + sha256(bytes) + ".db"; }
    [[nodiscard]] bool has_leftovers() const
    {
        return std::ranges::any_of(files.names(), [](auto const& name) { return name.ends_with(".new"); });
    }
};

} // namespace

TEST_CASE("a client begins with the program's bundle and goes on with what was installed", "[sync][store]")
{
    Disk disk;
    CHECK(disk.shown() == kFactory);
    disk.settle(kOld);
    CHECK(disk.shown() == kOld);
    disk.settle(kNew);
    CHECK(disk.shown() == kNew);
    auto store = disk.store();
    REQUIRE(store.start());
    CHECK(store.active_bytes() == kNew);
    CHECK(store.pointer().previous == sha256(kOld));
    disk.settle("fit: newest");
    REQUIRE(store.start());
    REQUIRE(store.collect_garbage());
    auto const names = disk.files.names();
    CHECK(names.size() == 4); // The pointer, the active one, the one before and the factory's.
    CHECK(std::ranges::find(names, Disk::file_of(kOld).string()) == names.end());
}

TEST_CASE("case 30 and 31: a power cut after any operation leaves the old bundle or the new one", "[sync][store]")
{
    auto const lost = GENERATE(Lost::Nothing, Lost::Bytes, Lost::NamesToo);
    bool was_cut = true;
    for (std::size_t k = 0; was_cut; ++k) {
        INFO("cut after " << k << " operations");
        REQUIRE(k < 100);
        Disk disk;
        disk.settle(kOld);
        disk.files.stop_after(k);
        bool is_done = false;
        {
            auto store = disk.store();
            is_done = store.start() && store.install(kNew, content_of(kNew), 1) && store.collect_garbage();
        }
        was_cut = disk.files.has_failed();
        disk.files.reboot(lost);
        auto const shown = disk.shown();
        CHECK((shown == kOld || shown == kNew));
        if (!was_cut)
            CHECK((is_done && shown == kNew));

        // It resumes, and leaves nothing behind.
        auto store = disk.store();
        REQUIRE(store.start());
        REQUIRE(store.install(kNew, content_of(kNew), 1));
        REQUIRE(store.collect_garbage());
        CHECK(disk.shown() == kNew);
        CHECK(store.pointer().bad.empty());
        CHECK_FALSE(disk.has_leftovers());
        CHECK(disk.files.names().size() == 4);
    }
}

TEST_CASE("case 32: a disk that fails at any operation keeps the old bundle or the new one", "[sync][store]")
{
    bool was_cut = true;
    for (std::size_t k = 0; was_cut; ++k) {
        INFO("failed after " << k << " operations");
        REQUIRE(k < 100);
        Disk disk;
        disk.settle(kOld);
        auto store = disk.store();
        REQUIRE(store.start());
        disk.files.fail_after(k);
        bool const is_installed = store.install(kNew, content_of(kNew), 1).has_value();
        was_cut = disk.files.has_failed();
        CHECK(is_installed == !was_cut);
        disk.files.reboot(Lost::Nothing);
        auto const shown = disk.shown();
        CHECK((shown == kOld || shown == kNew));
        // Space has come back.
        REQUIRE(store.install(kNew, content_of(kNew), 1));
        CHECK(disk.shown() == kNew);
        CHECK_FALSE(disk.has_leftovers());
    }
}

TEST_CASE("a start succeeds even when the disk cannot be written", "[sync][store]")
{
    Disk disk;
    disk.settle(kOld);
    auto store = disk.store();
    REQUIRE(store.start());
    REQUIRE(store.install(kNew, content_of(kNew), 1));
    // Folder, lock, pointer, bundle, check; then the pointer cannot be kept.
    disk.files.fail_after(5);
    CHECK(disk.shown() == kNew);
    CHECK(disk.files.has_failed());
}

TEST_CASE("case 40: what is signed and cannot be shown never counts", "[sync][store]")
{
    Disk disk;
    disk.settle(kOld);
    auto store = disk.store();
    REQUIRE(store.start());
    auto const before = disk.files.names();
    std::string const unfit = "views, triggers";
    auto const refused = store.install(unfit, content_of(unfit), 1);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.find("cannot be shown") != std::string::npos);
    CHECK(disk.files.names() == before);
    CHECK(disk.shown() == kOld);
    CHECK(store.install(kNew, content_of(kOld), 1).error().code == ErrorCode::Untrusted);
    CHECK(store.install(kNew, { 3, sha256(kNew) }, 1).error().code == ErrorCode::Untrusted);
    CHECK(disk.files.names() == before);
}

TEST_CASE("case 43: a bundle that crashes the program twice gives way, and a later one still comes", "[sync][store]")
{
    Disk disk;
    disk.settle(kOld);
    {
        auto store = disk.store();
        REQUIRE(store.start());
        REQUIRE(store.install(kNew, content_of(kNew), 1));
    }
    CHECK(disk.shown() == kNew); // And crashes,
    CHECK(disk.shown() == kNew); // and again.
    CHECK(disk.shown() == kOld);
    auto store = disk.store();
    CHECK(disk.shown_by(store) == kOld);
    CHECK(store.pointer().bad == std::set { sha256(kNew) });
    CHECK(store.install(kNew, content_of(kNew), 1).error().code == ErrorCode::Untrusted);
    disk.settle("fit: newest");
    CHECK(disk.shown() == "fit: newest");
}

TEST_CASE("a pointer that the disk does not give is not written over", "[sync][store]")
{
    Disk disk;
    disk.settle(kOld);
    auto store = disk.store();
    REQUIRE(store.start());
    auto const before = disk.files.read("state/current", 1000).value();
    disk.files.fail_after(1); // The lock; then the pointer cannot be read.
    CHECK_FALSE(store.confirm());
    CHECK(disk.files.read("state/current", 1000).value() == before);
    CHECK(disk.shown() == kOld);
}

TEST_CASE("what one program installs, the other that shows does not take back", "[sync][store]")
{
    Disk disk;
    disk.settle(kFactory);
    auto fetches = disk.store();
    REQUIRE(fetches.start());
    REQUIRE(fetches.install(kOld, content_of(kOld), 2));
    auto shows = disk.store();
    REQUIRE(disk.shown_by(shows) == kOld);
    REQUIRE(fetches.install(kNew, content_of(kNew), 3));
    // The old one proves itself when the new one counts already.
    REQUIRE(shows.confirm());
    CHECK(shows.pointer().active == sha256(kNew));
    CHECK(shows.pointer().trial == 1);
    CHECK(disk.shown() == kNew);
}

TEST_CASE("case 32: a bundle for which there is no room is not begun", "[sync][store]")
{
    Disk disk;
    disk.settle(kOld);
    auto store = disk.store();
    REQUIRE(store.start());
    disk.files.set_free_bytes(109);
    auto const full = store.make_room(100);
    REQUIRE_FALSE(full);
    CHECK(full.error().detail == "state: 110 bytes are needed and 109 are free; make room on this disk");
    CHECK(disk.shown() == kOld);
    disk.files.set_free_bytes(110);
    CHECK(store.make_room(100));
}

TEST_CASE("a bundle that has not proved itself is nothing to go back to", "[sync][store]")
{
    Disk disk;
    disk.settle(kOld);
    auto store = disk.store();
    REQUIRE(store.start());
    REQUIRE(store.install("fit: unproved", content_of("fit: unproved"), 1));
    REQUIRE(store.install(kNew, content_of(kNew), 1));
    CHECK(store.pointer().previous == sha256(kOld));
    CHECK(store.pointer().active == sha256(kNew));
}

TEST_CASE("nothing older is installed, also after a failure", "[sync][store]")
{
    Disk disk;
    auto store = disk.store();
    REQUIRE(store.start());
    REQUIRE(store.install(kOld, content_of(kOld), 5));
    CHECK(store.install(kNew, content_of(kNew), 4).error().code == ErrorCode::Untrusted);
    CHECK(store.install(kNew, content_of(kNew), 5));
    CHECK(store.pointer().active == sha256(kNew));
}

TEST_CASE("case 44: bits that rot lead to the bundle before, then to the program's own", "[sync][store]")
{
    Disk disk;
    disk.settle(kOld);
    disk.settle(kNew);
    disk.files.flip_bit(Disk::file_of(kNew));
    CHECK(disk.shown() == kOld);
    // What has rotted may come again.
    disk.settle(kNew);
    disk.files.flip_bit(Disk::file_of(kNew));
    disk.files.flip_bit(Disk::file_of(kOld));
    CHECK(disk.shown() == kFactory);
    CHECK(disk.shown() == kFactory);
    disk.settle(kNew);
    CHECK(disk.shown() == kNew);
}

TEST_CASE("a pointer is read as it was written, and nothing else", "[sync][store]")
{
    Pointer const pointer { sha256("a"), sha256("b"), 7, 2, { sha256("c"), sha256("d") } };
    CHECK(read_pointer(pointer_bytes(pointer)).value() == pointer);
    CHECK(read_pointer(pointer_bytes({})).value() == Pointer {});
    auto const whole = pointer_bytes(pointer);
    for (std::size_t cut = 0; cut < whole.size(); ++cut)
        CHECK_FALSE(read_pointer(whole.substr(0, cut)));
    CHECK_FALSE(read_pointer(whole + " "));
    CHECK_FALSE(read_pointer(R"({"active":"x","bad":[],"previous":"","sequence":0,"trial":0})"));
    CHECK_FALSE(read_pointer(R"({"active":"","bad":[],"more":1,"previous":"","sequence":0,"trial":0})"));
    CHECK_FALSE(read_pointer(R"({"active":"","bad":[],"previous":"","sequence":0,"trial":-1})"));

    // One that cannot be read points at nothing.
    Disk disk;
    disk.settle(kOld);
    disk.files.flip_bit("state/current");
    CHECK(disk.shown() == kFactory);
}
