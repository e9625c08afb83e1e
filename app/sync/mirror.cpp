// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/mirror.h"

#include "app/sync/generation.h"

namespace weg::sync {

namespace {

/// A file to copy. Metadata has its bytes here, since they are few; target files are read when their turn comes.
struct Copy {
    std::string place;
    std::string bytes;
    std::string path;
    TargetFile target;

    [[nodiscard]] bool is_target() const { return !path.empty(); }
    [[nodiscard]] std::int64_t length() const
    {
        return is_target() ? target.length : static_cast<std::int64_t>(bytes.size());
    }
};

/// In the order of writing: what is led to before what leads there.
Result<std::vector<Copy>> copies_of(
    RepositoryTree const& original, std::string const& timestamp, Snapshot const& snapshot, Version snapshot_version)
{
    std::vector<Copy> copies;
    std::vector<Copy> roles;
    for (auto const& [role, file] : snapshot.meta) {
        auto bytes = original.metadata(role, file.version);
        if (!bytes && bytes.error().code == ErrorCode::NotFound)
            continue; // Delegated no more; whoever is led there was found by prove().
        if (!bytes)
            return bytes.error();
        WEG_TRY(auto const targets, targets_in(bytes.value(), role));
        for (auto const& [path, target] : targets)
            copies.push_back({ target_place(path, target), {}, path, target });
        roles.push_back({ metadata_place(role, file.version), std::move(bytes).value(), {}, {} });
    }
    copies.insert(copies.end(), roles.begin(), roles.end());
    WEG_TRY(auto snapshot_bytes, original.metadata("snapshot", snapshot_version));
    copies.push_back({ metadata_place("snapshot", snapshot_version), std::move(snapshot_bytes), {}, {} });
    WEG_TRY(auto const roots, original.versions("root"));
    for (auto const version : roots) {
        WEG_TRY(auto bytes, original.metadata("root", version));
        copies.push_back({ metadata_place("root", version), std::move(bytes), {}, {} });
    }
    copies.push_back({ kTimestampPlace, timestamp, {}, {} });
    return copies;
}

Result<bool> is_right(RepositoryTree const& stick, Copy const& copy)
{
    if (copy.is_target())
        return bool(stick.target(copy.path, copy.target));
    auto const bytes = stick.files().read(stick.folder() / copy.place, copy.length());
    return bytes && bytes.value() == copy.bytes;
}

/// So that no stick goes back, and none is taken for another's.
Result<void> check_stick(RepositoryTree const& stick, RepositoryTree const& original, Version timestamp)
{
    WEG_TRY(auto const ours, original.metadata("root", 1));
    auto const theirs = stick.metadata("root", 1);
    if (theirs && theirs.value() != ours)
        return Error { ErrorCode::Untrusted,
            stick.folder().string() + " holds another repository; take an empty folder" };
    auto const bytes = stick.timestamp();
    if (!bytes || !bytes.value())
        return {}; // What cannot be read is written anew.
    auto const envelope = read_envelope(*bytes.value(), "timestamp");
    auto const there = envelope ? read_timestamp(envelope.value()) : Result<Timestamp>(envelope.error());
    if (there && there.value().version > timestamp)
        return Error { ErrorCode::Untrusted,
            stick.folder().string() + " holds timestamp " + std::to_string(there.value().version) + ", and "
                + original.folder().string() + " is at " + std::to_string(timestamp)
                + "; clients never go back, so mirror from where the later one is" };
    return {};
}

/// What a file takes on a stick, whose clusters are 32 KiB at most where it is no bigger than sticks are.
std::int64_t room_for(std::int64_t bytes)
{
    constexpr std::int64_t kCluster = 32'768;
    return (bytes / kCluster + 1) * kCluster;
}

} // namespace

Result<MirrorReport> mirror(RepositoryTree const& original, ports::Clock const& clock,
    std::filesystem::path const& folder, std::int64_t room_bytes)
{
    auto const now = std::chrono::floor<std::chrono::seconds>(clock.now());
    WEG_TRY(auto trusted, trusted_roots(original, now));
    WEG_TRY(auto const timestamp, original.timestamp());
    if (!timestamp)
        return Error { ErrorCode::NotFound, original.folder().string() + " has no timestamp; release first" };
    WEG_TRY(auto const envelope, read_envelope(*timestamp, "timestamp"));
    WEG_TRY(auto const announced, read_timestamp(envelope));
    WEG_TRY(auto const snapshot, original.metadata("snapshot", announced.snapshot.version));
    WEG_TRY_VOID(prove(trusted, *timestamp, snapshot, original));

    RepositoryTree stick(original.files(), folder);
    WEG_TRY_VOID(check_stick(stick, original, announced.version));
    WEG_TRY(auto copies, copies_of(original, *timestamp, *trusted.snapshot(), announced.snapshot.version));
    MirrorReport report;
    std::int64_t needed = 0;
    std::vector<Copy> to_write;
    for (auto& copy : copies) {
        WEG_TRY(bool const is_there, is_right(stick, copy));
        if (is_there) {
            ++report.kept_files;
            continue;
        }
        needed += room_for(copy.length());
        to_write.push_back(std::move(copy));
    }
    if (needed > room_bytes)
        return Error { ErrorCode::Unavailable,
            folder.string() + " has room for " + std::to_string(room_bytes) + " bytes, and " + std::to_string(needed)
                + " are needed; delete something there or take a bigger stick" };
    for (char const* const name : { "metadata", "targets" })
        WEG_TRY_VOID(stick.files().make_folder(folder / name));
    for (auto const& copy : to_write) {
        if (copy.is_target()) {
            WEG_TRY(auto const bytes, original.target(copy.path, copy.target));
            WEG_TRY_VOID(stick.put_target(copy.path, bytes));
        } else {
            WEG_TRY_VOID(replace_file(stick.files(), folder / copy.place, copy.bytes));
        }
        ++report.written_files;
        report.written_bytes += copy.length();
    }
    return report;
}

} // namespace weg::sync
