// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Our side of the tests with other programs:
//   weg-sync-peer canonical        each line of standard input, a JSON text, in its canonical form
//   weg-sync-peer repository DIR   a repository with delegations and twelve roots, as files
#include "tests/sync/repository.h"

#include <cstdio>
#include <iostream>

using namespace weg::sync;
using namespace weg::sync::testing;

namespace {

int print_canonical()
{
    for (std::string line; std::getline(std::cin, line);) {
        auto const json = read_json(line, "line");
        std::puts(json ? canonical_json(json.value()).c_str() : json.error().detail.c_str());
    }
    return 0;
}

/// The file's name, which a server finds by the URL that percent-encodes it.
std::string decoded(std::string_view url)
{
    std::string name;
    while (!url.empty()) {
        bool const is_encoded = url.starts_with('%');
        name += is_encoded ? static_cast<char>(std::stoi(std::string(url.substr(1, 2)), nullptr, 16)) : url.front();
        url.remove_prefix(is_encoded ? 3 : 1);
    }
    return name;
}

int write_repository(std::filesystem::path const& folder)
{
    Repository repository;
    // The other side goes by the real clock.
    auto const expires
        = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + std::chrono::days { 7 };
    for (Common* role : { static_cast<Common*>(&repository.root), static_cast<Common*>(&repository.timestamp),
             static_cast<Common*>(&repository.snapshot), static_cast<Common*>(&repository.targets) })
        role->expires = expires;
    for (int i = 2; i <= 12; ++i)
        repository.rotate_root();
    auto const keys = new_keys(1);
    repository.targets.delegations.keys.emplace(key_id(keys[0].public_key()), keys[0].public_key());
    repository.targets.delegations.roles.push_back({ "city ü", role_of(keys, 1), true, { "city/*" }, {} });
    repository.add_target("city/b.db", "delegated content");
    Targets city { { 1, expires }, {}, {} };
    city.targets.emplace("city/b.db", repository.targets.targets.extract("city/b.db").mapped());
    repository.publish_delegated("city ü", city, keys);
    repository.publish();
    for (auto const& [url, bytes] : repository.files) {
        auto const file = folder / decoded(url);
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
    }
    return 0;
}

} // namespace

int main(int count, char** words)
{
    std::string const command = count > 1 ? words[1] : "";
    if (command == "canonical")
        return print_canonical();
    if (command == "repository" && count == 3)
        return write_repository(words[2]);
    std::fputs("usage: weg-sync-peer canonical | repository DIR\n", stderr);
    return 2;
}
