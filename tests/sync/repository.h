// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/ports/fetcher.h"
#include "app/sync/metadata_writer.h"
#include "app/sync/updater.h"
#include "platform/posix/files.h"
#include "tests/support/folder.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace weg::sync::testing {

using Keyring = std::vector<SecretKey>;

Keyring new_keys(int count);

/// Whose signatures `signers` are, and how many of them count.
RoleKeys role_of(Keyring const& signers, std::int64_t threshold);

/// A repository as a publisher keeps it, in memory. Tests change what they please, publish and break files by hand.
class Repository {
public:
    /// Version 1 of everything: root 2 of 3, all others 1 of 1, valid for a day, with one target "bielefeld/a.db".
    Repository();

    void publish_root();
    void publish_timestamp();
    void publish_snapshot();
    void publish_targets();
    /// Timestamp, snapshot and targets, each a version higher.
    void publish();
    void publish_delegated(std::string const& role, Targets const& targets, Keyring const& signers);
    void add_target(std::string const& path, std::string const& bytes);
    /// New keys for all of root; signed by the old and the new ones.
    void rotate_root();

    Keyring root_keys = new_keys(3), timestamp_keys = new_keys(1), snapshot_keys = new_keys(1),
            targets_keys = new_keys(1);
    Root root;
    Timestamp timestamp;
    Snapshot snapshot;
    Targets targets;
    /// What the server has: "metadata/1.root.json", "targets/bielefeld/DIGEST.a.db".
    std::map<std::string, std::string, std::less<>> files;

    void set_role(RoleKeys Root::*role, Keyring const& signers, std::int64_t threshold);

private:
    void put_metadata(std::string const& name, std::string bytes);
};

/// Where the tests' time stands still until they move it.
class FixedClock final : public ports::Clock {
public:
    [[nodiscard]] std::chrono::system_clock::time_point now() const override { return moment; }
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return {}; }
    std::chrono::sys_seconds moment = std::chrono::sys_days { std::chrono::year { 2026 } / 11 / 24 };
};

/// Cuts pieces from whole files.
class WholeFetcher : public ports::Fetcher {
public:
    Result<ports::Piece> fetch_piece(std::string const& url, std::int64_t offset, std::int64_t most_bytes,
        std::int64_t whole_bytes, std::string const& validator) final;
};

/// Serves a repository, and remembers what was asked for.
class MemoryFetcher final : public WholeFetcher {
public:
    explicit MemoryFetcher(Repository const& repository)
        : m_repository(repository)
    {
    }
    Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) override;

    std::vector<std::string> asked;

private:
    Repository const& m_repository;
};

/// A client with a folder of its own that trusts the repository's first root and shows a bundle already.
class Client {
public:
    explicit Client(Repository const& repository);

    Result<void> refresh() { return m_updater.refresh(); }
    Result<TargetFile> find(std::string_view path) { return m_updater.find(path); }
    /// refresh(), find() and download().
    Result<std::string> get(std::string const& path);
    /// The files that it trusts, by name.
    [[nodiscard]] std::map<std::string, std::string> trusted() const;
    /// Everything else that is in its folder, by path: the bundle that it shows, the pointer to it, parts of others.
    [[nodiscard]] std::map<std::string, std::string> content() const;
    [[nodiscard]] std::filesystem::path const& folder() const { return m_folder.path(); }

    FixedClock clock;
    MemoryFetcher fetcher;
    platform::PosixFiles files;

private:
    test::Folder m_folder;
    MetadataFolder m_metadata;
    Updater m_updater;
    Downloader m_downloader;
};

} // namespace weg::sync::testing
