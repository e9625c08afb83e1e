// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// Holds every file of the project to the rules of rules.h and to the shape that the README describes.
#include "tests/architecture/rules.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

using namespace weg::architecture;
namespace fs = std::filesystem;

namespace {

constexpr std::ptrdiff_t kMostLines = 500;

fs::path const kRoot = WEG_SOURCE_DIR;

std::string read(fs::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// C++ files below `folder`, relative to the root.
std::vector<std::string> sources(std::string const& folder)
{
    std::vector<std::string> found;
    for (auto const& entry : fs::recursive_directory_iterator(kRoot / folder)) {
        auto const extension = entry.path().extension();
        if (extension == ".h" || extension == ".cpp")
            found.push_back(fs::relative(entry.path(), kRoot).generic_string());
    }
    std::sort(found.begin(), found.end());
    REQUIRE_FALSE(found.empty());
    return found;
}

std::vector<std::string> folders(fs::path const& parent)
{
    std::vector<std::string> found;
    for (auto const& entry : fs::directory_iterator(parent))
        if (entry.is_directory())
            found.push_back(entry.path().filename().string());
    return found;
}

/// What git tracks. A checkout of another user (in a container) is as good as our own.
std::vector<std::string> tracked_files()
{
    std::string const command = "git -c safe.directory='*' -C '" + kRoot.string() + "' ls-files -z";
    std::FILE* const pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string listed;
    std::array<char, 4096> block {};
    while (auto const count = std::fread(block.data(), 1, block.size(), pipe))
        listed.append(block.data(), count);
    INFO("this test needs git and a checkout: " << command);
    REQUIRE(pclose(pipe) == 0);

    std::vector<std::string> files;
    std::istringstream names(listed);
    for (std::string name; std::getline(names, name, '\0');)
        if (fs::exists(kRoot / name)) // Deleted and not yet committed.
            files.push_back(name);
    return files;
}

/// modules.txt, which CMake writes: module, and the modules that it links.
std::map<std::string, std::vector<std::string>> linked_modules()
{
    std::map<std::string, std::vector<std::string>> linked;
    std::istringstream lines(read(fs::path(WEG_BUILD_DIR) / "modules.txt"));
    for (std::string line; std::getline(lines, line);) {
        auto const colon = line.find(':');
        REQUIRE(colon != std::string::npos);
        auto const module = line.substr(0, colon);
        INFO(line << ": declared twice");
        CHECK_FALSE(linked.contains(module));
        auto& used = linked[module];
        std::istringstream names(line.substr(colon + 1));
        for (std::string name; names >> name;)
            used.push_back(name);
    }
    return linked;
}

void check_none(Breaches const& breaches)
{
    for (auto const& breach : breaches)
        FAIL_CHECK(breach);
}

} // namespace

TEST_CASE("every include in app/ and platform/ keeps to the module table", "[architecture]")
{
    for (auto const* folder : { "app", "platform" })
        for (auto const& file : sources(folder))
            check_none(include_breaches(file, read(kRoot / file)));
}

TEST_CASE("screens say start and end, never left and right", "[architecture]")
{
    for (auto const& file : sources("app/screens")) {
        INFO(file);
        check_none(sidedness_breaches(read(kRoot / file)));
    }
}

TEST_CASE("every word of the screens can be found by xgettext", "[architecture]")
{
    for (auto const& file : sources("app/screens")) {
        INFO(file);
        check_none(extraction_breaches(read(kRoot / file)));
    }
}

TEST_CASE("each module is one folder and one CMake target that links what the table allows", "[architecture]")
{
    auto const linked = linked_modules();
    for (auto const& folder : folders(kRoot / "app")) {
        if (is_composition(folder) || folder == "decisions")
            continue;
        INFO("app/" << folder << " needs weg_module(" << folder << " ...) in its CMakeLists.txt");
        CHECK(linked.contains(folder));
    }
    for (auto const& [module, used] : linked) {
        INFO("module " << module);
        CHECK(fs::is_directory(kRoot / "app" / module));
        auto const allowed = may_use(module);
        for (auto const& name : used) {
            INFO("links " << name);
            CHECK(allowed.contains(name));
        }
    }
}

TEST_CASE("no source file is longer than a person reads at once", "[architecture]")
{
    for (auto const* folder : { "app", "platform" })
        for (auto const& file : sources(folder)) {
            auto const text = read(kRoot / file);
            INFO(file);
            CHECK(std::count(text.begin(), text.end(), '\n') <= kMostLines);
        }
}

TEST_CASE("the top of the tree holds the folders of the README and no others", "[architecture]")
{
    std::set<std::string> const known { ".ci", ".reuse", "app", "assets", "content", "locales", "platform", "tests" };
    for (auto const& folder : known) {
        INFO(folder);
        CHECK(fs::is_directory(kRoot / folder));
    }
    for (auto const& file : tracked_files()) {
        auto const slash = file.find('/');
        INFO(file << ": a new folder at the top needs a place in the README's map and in this test");
        CHECK((slash == std::string::npos || known.contains(file.substr(0, slash))));
    }
}

TEST_CASE("every file says whose it is and under which licence", "[architecture]")
{
    auto const patterns = dep5_patterns(read(kRoot / ".reuse/dep5"));
    for (auto const& file : tracked_files()) {
        // The REUSE specification leaves out the licence text and its own folder.
        if (file == "LICENSE" || file.starts_with(".reuse/"))
            continue;
        bool const covered = std::any_of(
            patterns.begin(), patterns.end(), [&](auto const& pattern) { return matches(file, pattern); });
        INFO(file << ": start it with the two SPDX lines, or name it in .reuse/dep5 if it cannot have comments");
        CHECK((covered || has_spdx_lines(read(kRoot / file))));
    }
}

TEST_CASE("platform/linux/run installs the package of every font in the manifest", "[architecture]")
{
    auto const scripts = read(kRoot / "platform/linux/packages.sh");
    std::istringstream rows(read(kRoot / "assets/fonts/fonts.tsv"));
    for (std::string row; std::getline(rows, row);) {
        auto const last = row.rfind('\t');
        // Relative files are our own; absolute ones come from a package.
        if (row.starts_with("#") || row.find("\t/") == std::string::npos)
            continue;
        INFO(row);
        CHECK(scripts.find(row.substr(last + 1)) != std::string::npos);
    }
}
