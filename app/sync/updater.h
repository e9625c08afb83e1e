// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/sync/download.h"
#include "app/sync/metadata_folder.h"
#include "app/sync/trusted_set.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace weg::sync {

/// Brings trusted metadata up to date from one repository and finds targets in it (TUF 1.0.34, 5).
///
/// Each file is kept in `folder` as soon as it is trusted, so that a cut anywhere leaves a state that was true once and
/// that nobody can take back behind.
class Updater {
public:
    /// `metadata_url` ends in "/". All must outlive the updater.
    Updater(ports::Fetcher& fetcher, MetadataFolder& folder, ports::Clock const& clock, std::string metadata_url);

    /// Errors: `NotFound` without a root in the folder; `Untrusted`, `Expired`, `InvalidData` for what the repository
    /// gives; `Unreadable` from network or disk. What was trusted before stays so.
    Result<void> refresh();

    /// The target at `path` in the repository, after refresh().
    /// Errors: `NotFound` when no role that may speak of it knows it; as refresh() for a delegated role.
    Result<TargetFile> find(std::string_view path);

    /// All targets in the folder `folder` ("bielefeld") of the repository, by path, from every role that may speak of
    /// them, after refresh(). Errors: as find(), without `NotFound`.
    Result<std::map<std::string, TargetFile>> list(std::string_view folder);

    /// Fetches a target that find() gave and holds it to its length and digests. `base_url` ends in "/".
    /// Errors: `InvalidData` for a path that leads out of its folder; as Downloader.
    Result<std::string> download(
        Downloader& downloader, std::string_view path, TargetFile const& target, std::string const& base_url) const;

    /// After refresh().
    [[nodiscard]] TrustedSet const& trusted() const { return *m_trusted; }

private:
    Result<void> walk_roots();
    Result<void> refresh_timestamp();
    Result<void> refresh_snapshot();
    Result<void> refresh_targets();
    /// Offers every role that may speak of `path` to `visitor`, in TUF's order, until it returns true.
    Result<void> visit(std::string_view path, std::function<bool(Targets const&)> const& visitor);
    Result<Targets> delegated(DelegatedRole const& role, Keys const& keys);
    Result<std::string> fetch_announced(std::string_view role, MetaFile const& file, std::int64_t most_bytes);

    ports::Fetcher& m_fetcher;
    MetadataFolder& m_folder;
    ports::Clock const& m_clock;
    std::string m_metadata_url;
    std::optional<TrustedSet> m_trusted;
};

/// Whether `path` names a file below the folder that it is relative to, on every system: no empty, "." or ".." segments,
/// no backslash, no control character, at most 1024 bytes.
bool is_plain_path(std::string_view path);

} // namespace weg::sync
