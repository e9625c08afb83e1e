// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/files.h"
#include "app/sync/metadata.h"
#include "app/sync/metadata_folder.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::sync {

/// How long a role's new version lasts.
using Validity = std::map<std::string, std::chrono::days, std::less<>>; ///< By role; "targets" for delegated ones too.
/// root 365, targets 180, snapshot 30, timestamp 7.
Validity default_validity();

/// The files of a static TUF repository as its publisher keeps them, below one folder:
///   metadata/ targets/    what a web server serves: consistent snapshots (TUF 1.0.34, 6.2), never written twice but
///                         timestamp.json
///   staged/ROLE.json      what is drafted and lacks signatures; nobody is led there
///   settings.json         how long new versions last
/// Every file is at every moment the old one or the new one.
/// Errors: `NotFound`; `Unreadable` from the disk; `InvalidData` for a file that is longer than a client takes, or a
/// repository that is none.
class RepositoryTree {
public:
    RepositoryTree(ports::Files& files, std::filesystem::path folder);

    /// Whether there is a repository, if only a draft of one. Errors: `NotFound` with the mend.
    [[nodiscard]] Result<void> check() const;

    /// Published versions of a role, in order.
    [[nodiscard]] Result<std::vector<Version>> versions(std::string_view role) const;
    /// The newest of them; nothing when there is none.
    [[nodiscard]] Result<std::optional<std::string>> newest(std::string_view role) const;
    [[nodiscard]] Result<std::string> metadata(std::string_view role, Version version) const;
    Result<void> put_metadata(std::string_view role, Version version, std::string_view bytes);
    /// Nothing when there is none.
    [[nodiscard]] Result<std::optional<std::string>> timestamp() const;
    Result<void> put_timestamp(std::string_view bytes);

    /// Nothing when there is none, or when it has been published and only its removal was cut off.
    [[nodiscard]] Result<std::optional<std::string>> draft(std::string_view role) const;
    Result<void> put_draft(std::string_view role, std::string_view bytes);
    Result<void> drop_draft(std::string_view role);
    /// The roles that have one: root and targets first.
    [[nodiscard]] Result<std::vector<std::string>> drafts() const;

    /// Held to its length and digests.
    [[nodiscard]] Result<std::string> target(std::string_view path, TargetFile const& file) const;
    /// Gives what metadata says of it.
    Result<TargetFile> put_target(std::string_view path, std::string_view bytes);

    [[nodiscard]] Result<Validity> validity() const;
    Result<void> put_validity(Validity const& validity);

    [[nodiscard]] ports::Files& files() const { return m_files; }
    [[nodiscard]] std::filesystem::path const& folder() const { return m_folder; }

private:
    ports::Files& m_files;
    std::filesystem::path m_folder;
    MetadataFolder m_staged;
};

/// "metadata/3.targets.json"
std::string metadata_place(std::string_view role, Version version);
inline constexpr char const* kTimestampPlace = "metadata/timestamp.json";
/// "targets/bielefeld/DIGEST.name": with consistent snapshots every version of a target keeps its place (TUF 1.0.34, 6.2).
std::string target_place(std::string_view path, TargetFile const& file);
/// What a client takes of a role's file.
std::int64_t most_bytes(std::string_view role);

/// Whether `name` can be a bundle's, or a delegated role's: lower-case ASCII words joined by hyphens, and no top-level role.
/// So it is the same in a URL, on every disk and for every reader.
bool is_plain_name(std::string_view name);

} // namespace weg::sync
