// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/fetcher.h"
#include "app/ports/files.h"
#include "app/sync/metadata.h"

#include <filesystem>
#include <functional>
#include <set>
#include <string>

namespace weg::sync {

/// Fetches signed files piece by piece. What came is kept, so that after a broken connection, a power cut or on another
/// day the next try goes on where the last one ended. What is kept is not trusted: the digest of the whole decides.
class Downloader {
public:
    /// Bytes that are here, and bytes in all, of the file that is being fetched.
    using Progress = std::function<void(std::int64_t, std::int64_t)>;

    /// `folder`, for the parts, is there. All must outlive the downloader.
    Downloader(ports::Fetcher& fetcher, ports::Files& files, std::filesystem::path folder, Progress progress = {});

    /// The whole file, of the length and digests that were signed for. `name` is what errors call it.
    /// Errors: as Fetcher, and what came is kept; `Untrusted` when all came and is another file.
    Result<std::string> get(std::string const& url, TargetFile const& target, std::string const& name);

    /// Removes the parts of all targets but these (digest_of()), which nobody will go on with.
    Result<void> keep_only(std::set<std::string> const& digests);

    /// What came over the network since the beginning.
    [[nodiscard]] std::int64_t fetched_bytes() const { return m_fetched_bytes; }

private:
    struct Part;
    Result<void> complete(Part& part, std::string const& url, TargetFile const& target);
    Result<void> fetch_whole(Part& part, std::string const& url, TargetFile const& target);

    ports::Fetcher& m_fetcher;
    ports::Files& m_files;
    std::filesystem::path m_folder;
    Progress m_progress;
    std::int64_t m_fetched_bytes = 0;
};

} // namespace weg::sync
