// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/search_service.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <chrono>
#include <thread>

using namespace weg;
using client::SearchService;
namespace fs = std::filesystem;

namespace {

fs::path const kFactory = fs::path(WEG_BUILD_DIR) / "share" / "wegweiser" / "embedded.sqlite";
fs::path const kOther = fs::path(WEG_BUILD_DIR) / "pseudo.sqlite";

/// Until nothing is being made any more.
void settle(SearchService& service)
{
    do {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        static_cast<void>(service.search());
    } while (service.progress());
}

std::vector<std::string> names(fs::path const& folder)
{
    std::vector<std::string> all;
    for (auto const& item : fs::directory_iterator(folder))
        all.push_back(item.path().filename().string());
    return all;
}

bool finds(SearchService& service)
{
    auto const answer = service.search().find("BAMF", { "de" });
    return answer && !answer.value().entries.empty();
}

struct Device {
    content::Bundle bundle = content::Bundle::open(kFactory).value();
    test::Folder folder { "indexes" };
    std::string name = bundle.content_version() + ".index";
    fs::path index = folder.path() / name;
};

} // namespace

TEST_CASE("the index is made beside the interface, and searching works before", "[client][search]")
{
    Device device;
    SearchService service(device.folder.path());
    service.open(device.bundle, kFactory);
    CHECK(service.progress());
    CHECK_FALSE(service.search().has_index());
    CHECK(finds(service));
    settle(service);
    CHECK(service.search().has_index());
    CHECK(finds(service));
    CHECK(names(device.folder.path()) == std::vector { device.name });
    // The next start takes it as it is.
    SearchService next(device.folder.path());
    next.open(device.bundle, kFactory);
    CHECK(next.search().has_index());
    CHECK_FALSE(next.progress());
}

TEST_CASE("an index that is damaged or lost is made again", "[client][search]")
{
    Device device;
    device.folder.write(device.name, "This is no index.");
    SearchService service(device.folder.path());
    service.open(device.bundle, kFactory);
    CHECK_FALSE(service.search().has_index());
    CHECK(finds(service));
    settle(service);
    CHECK(service.search().has_index());
    SECTION("what turns out to be damaged later is dropped")
    {
        CHECK(service.drop_index());
        CHECK_FALSE(service.search().has_index());
        CHECK(finds(service));
        settle(service);
        CHECK(fs::exists(device.index));
    }
    SECTION("lost between two starts")
    {
        service.close();
        fs::remove(device.index);
        service.open(device.bundle, kFactory);
        settle(service);
        CHECK(service.search().has_index());
    }
}

TEST_CASE("what served other contents is removed", "[client][search]")
{
    Device device;
    device.folder.write("0123abcd.index", "old");
    device.folder.write("0123abcd.index.part", "what a power cut has left");
    SearchService service(device.folder.path());
    service.open(device.bundle, kFactory);
    settle(service);
    CHECK(names(device.folder.path()) == std::vector { device.name });
}

TEST_CASE("where nothing can be kept, searching goes without an index", "[client][search]")
{
    Device device;
    SECTION("no folder")
    {
        SearchService service({});
        service.open(device.bundle, kFactory);
        CHECK_FALSE(service.progress());
        CHECK(finds(service));
    }
    SECTION("a file stands in its place")
    {
        device.folder.write("file", "");
        SearchService service(device.folder.path() / "file");
        service.open(device.bundle, kFactory);
        settle(service);
        CHECK_FALSE(service.search().has_index());
        CHECK(finds(service));
        CHECK_FALSE(service.progress()); // It is tried once.
    }
}

TEST_CASE("the index of the next bundle is there before it is shown", "[client][search]")
{
    Device device;
    SearchService service(device.folder.path());
    service.open(device.bundle, kFactory);
    settle(service);
    while (!service.prepare(kOther))
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK(service.search().has_index()); // The shown one keeps its own.
    CHECK(names(device.folder.path()).size() == 2);
    auto const next = content::Bundle::open(kOther).value();
    service.open(next, kOther);
    CHECK(service.search().has_index());
    CHECK(names(device.folder.path()) == std::vector { next.content_version() + ".index" });
}

TEST_CASE("a bundle that cannot be indexed is waited for no longer", "[client][search]")
{
    Device device;
    SearchService service(device.folder.path());
    service.open(device.bundle, kFactory);
    settle(service);
    device.folder.write("broken.sqlite", "This is no bundle.");
    CHECK(service.prepare(device.folder.path() / "broken.sqlite"));
}
