// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/repository.h"

#include "app/sync/hash.h"
#include "app/sync/store.h"

#include <fstream>
#include <iterator>

namespace weg::sync::testing {

namespace {

constexpr std::chrono::days kValid { 1 };

std::string slurp(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

MetaFile announced(std::string const& bytes, Version version)
{
    return { version, static_cast<std::int64_t>(bytes.size()), { { "sha256", sha256(bytes) } } };
}

} // namespace

Keyring new_keys(int count)
{
    Keyring keys;
    for (int i = 0; i < count; ++i)
        keys.push_back(SecretKey::generate());
    return keys;
}

RoleKeys role_of(Keyring const& signers, std::int64_t threshold)
{
    RoleKeys role;
    role.threshold = threshold;
    for (auto const& key : signers)
        role.key_ids.insert(key_id(key.public_key()));
    return role;
}

Repository::Repository()
{
    auto const expires = FixedClock().moment + kValid;
    for (Common* role : { static_cast<Common*>(&root), static_cast<Common*>(&timestamp),
             static_cast<Common*>(&snapshot), static_cast<Common*>(&targets) })
        role->expires = expires;
    root.consistent_snapshot = true;
    set_role(&Root::root, root_keys, 2);
    set_role(&Root::timestamp, timestamp_keys, 1);
    set_role(&Root::snapshot, snapshot_keys, 1);
    set_role(&Root::targets, targets_keys, 1);
    publish_root();
    add_target("bielefeld/a.db", "content");
    publish();
}

void Repository::set_role(RoleKeys Root::*role, Keyring const& signers, std::int64_t threshold)
{
    root.*role = role_of(signers, threshold);
    for (auto const& key : signers)
        root.keys.emplace(key_id(key.public_key()), key.public_key());
}

void Repository::put_metadata(std::string const& name, std::string bytes)
{
    files["metadata/" + name] = std::move(bytes);
}

void Repository::publish_root()
{
    ++root.version;
    put_metadata(std::to_string(root.version) + ".root.json", signed_file(to_json(root), root_keys));
}

void Repository::publish_timestamp()
{
    ++timestamp.version;
    put_metadata("timestamp.json", signed_file(to_json(timestamp), timestamp_keys));
}

void Repository::publish_snapshot()
{
    ++snapshot.version;
    auto const bytes = signed_file(to_json(snapshot), snapshot_keys);
    put_metadata(std::to_string(snapshot.version) + ".snapshot.json", bytes);
    timestamp.snapshot = announced(bytes, snapshot.version);
}

void Repository::publish_targets()
{
    ++targets.version;
    auto const bytes = signed_file(to_json(targets), targets_keys);
    put_metadata(std::to_string(targets.version) + ".targets.json", bytes);
    snapshot.meta["targets"] = announced(bytes, targets.version);
}

void Repository::publish()
{
    publish_targets();
    publish_snapshot();
    publish_timestamp();
}

void Repository::publish_delegated(std::string const& role, Targets const& delegated, Keyring const& signers)
{
    auto const bytes = signed_file(to_json(delegated), signers);
    put_metadata(std::to_string(delegated.version) + "." + percent_encoded(role) + ".json", bytes);
    snapshot.meta[role] = announced(bytes, delegated.version);
}

void Repository::add_target(std::string const& path, std::string const& bytes)
{
    auto const digest = sha256(bytes);
    targets.targets[path] = { static_cast<std::int64_t>(bytes.size()), { { "sha256", digest } }, {} };
    auto const name = path.rfind('/') + 1;
    files["targets/" + path.substr(0, name) + digest + "." + path.substr(name)] = bytes;
}

void Repository::rotate_root()
{
    auto const old_keys = root_keys;
    root_keys = new_keys(3);
    set_role(&Root::root, root_keys, 2);
    ++root.version;
    auto signers = old_keys;
    signers.insert(signers.end(), root_keys.begin(), root_keys.end());
    put_metadata(std::to_string(root.version) + ".root.json", signed_file(to_json(root), signers));
}

Result<std::string> MemoryFetcher::fetch(std::string const& url, std::int64_t most_bytes)
{
    asked.push_back(url);
    auto const file = m_repository.files.find(url);
    if (file == m_repository.files.end())
        return Error { ErrorCode::NotFound, url };
    if (static_cast<std::int64_t>(file->second.size()) > most_bytes)
        return Error { ErrorCode::InvalidData, url };
    return file->second;
}

Result<ports::Piece> WholeFetcher::fetch_piece(std::string const& url, std::int64_t offset, std::int64_t most_bytes,
    std::int64_t whole_bytes, std::string const& /*validator*/)
{
    WEG_TRY(auto const whole, fetch(url, whole_bytes));
    if (std::cmp_greater(offset, whole.size()))
        return Error { ErrorCode::Unreadable, url };
    return ports::Piece { whole.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(most_bytes)), offset, {},
        {} };
}

Client::Client(Repository const& repository)
    : fetcher(repository)
    , m_folder("sync")
    , m_metadata(files, m_folder.path())
    , m_updater(fetcher, m_metadata, clock, "metadata/")
    , m_downloader(fetcher, files, m_folder.path() / "partial")
{
    std::filesystem::create_directories(m_folder.path() / "partial");
    m_folder.write("root.json", repository.files.at("metadata/1.root.json"));
    Store store(files, m_folder.path() / "state", {}, [](auto const&) { return Result<void>(); });
    std::string const bundle = "the bundle that readers see";
    bool const is_shown = store.look()
        && store.install(bundle, { static_cast<std::int64_t>(bundle.size()), sha256(bundle) }, 1);
    WEG_CHECK(is_shown);
}

Result<std::string> Client::get(std::string const& path)
{
    WEG_TRY_VOID(refresh());
    WEG_TRY(auto const target, find(path));
    return m_updater.download(m_downloader, path, target, "targets/");
}

std::map<std::string, std::string> Client::trusted() const
{
    std::map<std::string, std::string> all;
    for (auto const& entry : std::filesystem::directory_iterator(m_folder.path())) {
        if (entry.is_regular_file())
            all.emplace(entry.path().filename().string(), slurp(entry.path()));
    }
    return all;
}

std::map<std::string, std::string> Client::content() const
{
    std::map<std::string, std::string> all;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(m_folder.path())) {
        if (entry.is_regular_file() && entry.path().parent_path() != m_folder.path())
            all.emplace(entry.path().lexically_relative(m_folder.path()).string(), slurp(entry.path()));
    }
    return all;
}

} // namespace weg::sync::testing
