// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Our side of the tests with other programs:
//   weg-sync-peer canonical        each line of standard input, a JSON text, in its canonical form
//   weg-sync-peer repository DIR   a repository with delegations and twelve roots, as files
//   weg-sync-peer bundles DIR FILE    DIR/first offers the bundle FILE, DIR/second an edition with one sentence changed
//                                     too, whole and as a change
//   weg-sync-peer edition FILE NEXT TEXT    NEXT is the bundle FILE with TEXT behind one sentence
#include "app/base/handle.h"
#include "app/content/schema.h"
#include "app/sync/hash.h"
#include "tests/sync/editions.h"

#include <cstdio>
#include <iostream>
#include <iterator>
#include <sqlite3.h>

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

/// The other side goes by the real clock.
void let_live(Repository& repository)
{
    auto const expires
        = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + std::chrono::days { 7 };
    for (Common* role : { static_cast<Common*>(&repository.root), static_cast<Common*>(&repository.timestamp),
             static_cast<Common*>(&repository.snapshot), static_cast<Common*>(&repository.targets) })
        role->expires = expires;
}

std::string slurp(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// The bundle with `text` behind one sentence, which `scratch` is then.
std::string next_edition(
    std::filesystem::path const& bundle, std::filesystem::path const& scratch, std::string const& text = "Neu.")
{
    std::filesystem::copy_file(bundle, scratch, std::filesystem::copy_options::overwrite_existing);
    weg::CHandle<sqlite3, sqlite3_close> connection;
    sqlite3* raw = nullptr;
    bool const is_open = sqlite3_open(scratch.c_str(), &raw) == SQLITE_OK;
    connection.reset(raw);
    bool const is_changed = is_open
        && sqlite3_exec(raw,
               ("UPDATE text SET value = value || ' " + text
                   + "' WHERE field = 'summary' AND language = 'de'"
                     " AND record = (SELECT min(record) FROM text WHERE field = 'summary')")
                   .c_str(),
               nullptr, nullptr, nullptr)
            == SQLITE_OK;
    connection.reset();
    return is_changed ? slurp(scratch) : std::string();
}

void offer(Repository& repository, std::string const& bytes, std::int64_t sequence, std::string const& base = {})
{
    Offer offer;
    offer.bundle = "bielefeld";
    offer.sequence = sequence;
    offer.schema = weg::content::kSchemaVersion;
    offer.content = { static_cast<std::int64_t>(bytes.size()), sha256(bytes) };
    offer.from = base.empty() ? "" : sha256(base);
    auto const path = "bielefeld/" + std::string(base.empty() ? "full" : "delta") + std::to_string(sequence) + ".zst";
    repository.add_target(path, pack(bytes, base).value());
    repository.targets.targets.at(path).custom = custom_of(offer);
}

int write_bundles(std::filesystem::path const& folder, std::filesystem::path const& bundle)
{
    Repository repository;
    let_live(repository);
    auto const first = slurp(bundle);
    offer(repository, first, 1);
    repository.publish_root();
    repository.publish();
    write_files(repository, folder / "first");
    auto const second = next_edition(bundle, folder / "scratch");
    if (second.empty() || second == first)
        return 1;
    offer(repository, second, 2);
    offer(repository, second, 2, first);
    repository.publish();
    write_files(repository, folder / "second");
    return 0;
}

int write_repository(std::filesystem::path const& folder)
{
    Repository repository;
    let_live(repository);
    for (int i = 2; i <= 12; ++i)
        repository.rotate_root();
    auto const keys = new_keys(1);
    repository.targets.delegations.keys.emplace(key_id(keys[0].public_key()), keys[0].public_key());
    repository.targets.delegations.roles.push_back({ "city ü", role_of(keys, 1), true, { "city/*" }, {} });
    repository.add_target("city/b.db", "delegated content");
    Targets city { { 1, repository.targets.expires }, {}, {} };
    city.targets.emplace("city/b.db", repository.targets.targets.extract("city/b.db").mapped());
    repository.publish_delegated("city ü", city, keys);
    repository.publish();
    write_files(repository, folder);
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
    if (command == "bundles" && count == 4)
        return write_bundles(words[2], words[3]);
    if (command == "edition" && count == 5)
        return next_edition(words[2], words[3], words[4]).empty() ? 1 : 0;
    std::fputs("usage: weg-sync-peer canonical | repository DIR | bundles DIR FILE | edition FILE NEXT TEXT\n", stderr);
    return 2;
}
