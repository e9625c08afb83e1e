// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/download.h"

#include <utility>

namespace weg::sync {

namespace {

constexpr std::int64_t kPieceBytes = 262'144; ///< What a kill costs at most.
constexpr int kMostVainTries = 3;
constexpr std::string_view kSuffix = ".part";

} // namespace

/// A file on its way: in memory, and on the disk as long as that takes it.
struct Downloader::Part {
    Part(ports::Files& disk, std::filesystem::path place, std::int64_t length)
        : files(disk)
        , file(std::move(place))
    {
        // What is longer than the file may be is no part of it.
        if (auto kept = files.read(file, length))
            bytes = std::move(kept).value();
        else if (kept.error().code != ErrorCode::NotFound)
            clear();
    }

    void take(std::string_view more)
    {
        if (more.empty())
            return;
        bytes += more;
        // A gap in the file would cost more than it saves: a disk that fails once is not asked again.
        if (is_kept && !files.append(file, more)) {
            (void)files.remove(file);
            is_kept = false;
        }
    }
    void clear()
    {
        bytes.clear();
        (void)files.remove(file);
    }

    ports::Files& files;
    std::filesystem::path file;
    std::string bytes;
    bool is_kept = true;
};

Downloader::Downloader(ports::Fetcher& fetcher, ports::Files& files, std::filesystem::path folder, Progress progress)
    : m_fetcher(fetcher)
    , m_files(files)
    , m_folder(std::move(folder))
    , m_progress(std::move(progress))
{
}

Result<std::string> Downloader::get(std::string const& url, TargetFile const& target, std::string const& name)
{
    Part part(m_files, m_folder / (digest_of(target) + std::string(kSuffix)), target.length);
    for (;;) {
        bool const goes_on = !part.bytes.empty();
        WEG_TRY_VOID(complete(part, url, target));
        auto const sound = check_file(part.bytes, target.length, target.hashes, name);
        auto bytes = std::exchange(part.bytes, {});
        part.clear();
        if (sound)
            return bytes;
        if (!goes_on)
            return sound.error();
        // The beginning was of another day: a disk that forgot it, another source.
    }
}

/// Until all bytes are here, whatever they are.
Result<void> Downloader::complete(Part& part, std::string const& url, TargetFile const& target)
{
    std::string validator;
    int vain_tries = 0;
    while (std::cmp_less(part.bytes.size(), target.length)) {
        auto const here = static_cast<std::int64_t>(part.bytes.size());
        auto piece = m_fetcher.fetch_piece(url, here, kPieceBytes, target.length, validator);
        if (!piece && piece.error().code == ErrorCode::InvalidData)
            return fetch_whole(part, url, target);
        if (!piece)
            return piece.error();
        m_fetched_bytes += static_cast<std::int64_t>(piece.value().bytes.size());
        if (piece.value().offset != here)
            part.clear();
        part.take(piece.value().bytes);
        if (std::cmp_greater(part.bytes.size(), target.length))
            return fetch_whole(part, url, target);
        validator = piece.value().validator;
        if (m_progress)
            m_progress(static_cast<std::int64_t>(part.bytes.size()), target.length);
        bool const is_vain = piece.value().bytes.empty() || piece.value().offset != here;
        vain_tries = is_vain ? vain_tries + 1 : 0;
        if (vain_tries < kMostVainTries)
            continue;
        if (piece.value().broken)
            return *piece.value().broken;
        part.clear(); // Nothing is wrong with the network: it is another file.
        return Error { ErrorCode::Untrusted,
            url + " ends before the " + std::to_string(target.length) + " bytes that were signed for" };
    }
    return {};
}

/// From a source that cannot give parts.
Result<void> Downloader::fetch_whole(Part& part, std::string const& url, TargetFile const& target)
{
    part.clear();
    WEG_TRY(auto const bytes, m_fetcher.fetch(url, target.length));
    m_fetched_bytes += static_cast<std::int64_t>(bytes.size());
    part.take(bytes);
    return {};
}

Result<void> Downloader::keep_only(std::set<std::string> const& digests)
{
    WEG_TRY(auto const names, m_files.list(m_folder));
    for (auto const& name : names) {
        auto const digest = name.substr(0, name.rfind('.'));
        if (digest + std::string(kSuffix) != name || !digests.contains(digest))
            WEG_TRY_VOID(m_files.remove(m_folder / name));
    }
    return {};
}

} // namespace weg::sync
