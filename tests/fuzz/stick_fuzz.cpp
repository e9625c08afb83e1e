// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A stick with folders, files, links and pipes as the bytes say, and a URL that somebody asks for on it.
#include "platform/posix/folder_fetcher.h"
#include "tests/support/folder.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;

constexpr char const* kPublished = "published";
constexpr char const* kSecret = "secret";
constexpr std::size_t kMostThings = 12;

/// Makes one thing below `place`, which becomes that thing when it is a folder.
void make(fs::path& place, fs::path const& stick, fs::path const& outside, std::uint8_t what)
{
    std::error_code ignored;
    auto const name = place / std::string(1, static_cast<char>('a' + what % 4));
    switch (what / 4 % 8) {
    case 0:
    case 1:
        if (fs::create_directory(name, ignored))
            place = name;
        break;
    case 2:
        fs::create_symlink(outside / "file", name, ignored);
        break;
    case 3:
        fs::create_directory_symlink(outside, name, ignored);
        break;
    case 4:
        (void)mkfifo(name.c_str(), 0600);
        break;
    case 5:
        place = stick;
        break;
    default:
        if (!fs::exists(fs::symlink_status(name, ignored)))
            std::ofstream(name) << kPublished;
    }
}

} // namespace

/// Property: nothing comes from outside the stick, and nobody waits, whatever is on it and whatever is asked for.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    weg::test::Folder const folder("stick-fuzz");
    folder.write("outside/file", kSecret);
    auto const stick = folder.path() / "stick";
    fs::create_directory(stick);
    auto place = stick;
    auto const things = std::min(size, kMostThings);
    for (std::size_t i = 0; i < things; ++i)
        make(place, stick, folder.path() / "outside", data[i]);
    std::string const asked(reinterpret_cast<char const*>(data + things), size - things);
    weg::platform::FolderFetcher fetcher;
    constexpr std::int64_t kMostBytes = 100;
    for (auto const& path : { asked, std::string("a"), std::string("a/file"), std::string("b/a"), "a/" + asked }) {
        auto const bytes = fetcher.fetch("file://" + stick.string() + "/" + path, kMostBytes);
        if (bytes && bytes.value() != kPublished)
            std::abort();
    }
    return 0;
}
