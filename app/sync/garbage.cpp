// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/garbage.h"

#include "app/sync/generation.h"

#include <algorithm>

namespace weg::sync {

namespace {

/// The files below `place`, which a folder's name begins.
Result<std::vector<std::string>> files_below(RepositoryTree const& tree, std::string const& place)
{
    std::vector<std::string> all;
    std::vector<std::string> folders { place };
    while (!folders.empty()) {
        auto const folder = std::move(folders.back());
        folders.pop_back();
        auto const names = tree.files().list(tree.folder() / folder);
        if (!names && folder == place)
            return names.error();
        if (!names) {
            all.push_back(folder); // What cannot be listed is a file.
            continue;
        }
        for (auto const& name : names.value())
            folders.push_back(folder + "/" + name);
    }
    std::ranges::sort(all);
    return all;
}

Result<void> keep_targets(std::string_view bytes, std::string_view role, std::set<std::string>& places)
{
    WEG_TRY(auto const targets, targets_in(bytes, role));
    for (auto const& [path, file] : targets)
        places.insert(target_place(path, file));
    return {};
}

/// What is signed or drafted, and no snapshot leads to yet.
Result<void> keep_coming(RepositoryTree const& tree, Snapshot const& current, std::set<std::string>& places)
{
    std::set<std::string> roles { "targets" };
    for (auto const& [role, file] : current.meta)
        roles.insert(role);
    WEG_TRY(auto const newest, tree.newest("targets"));
    if (newest) {
        WEG_TRY(auto const envelope, read_envelope(*newest, "targets"));
        WEG_TRY(auto const targets, read_targets(envelope));
        for (auto const& role : targets.delegations.roles)
            roles.insert(role.name);
    }
    for (auto const& role : roles) {
        auto const known = current.meta.find(role);
        WEG_TRY(auto const versions, tree.versions(role));
        for (auto const version : versions) {
            if (known != current.meta.end() && version <= known->second.version)
                continue;
            WEG_TRY(auto const bytes, tree.metadata(role, version));
            places.insert(metadata_place(role, version));
            WEG_TRY_VOID(keep_targets(bytes, role, places));
        }
    }
    WEG_TRY(auto const drafts, tree.drafts());
    for (auto const& role : drafts) {
        if (role == "root")
            continue;
        WEG_TRY(auto const bytes, tree.draft(role));
        if (bytes)
            WEG_TRY_VOID(keep_targets(*bytes, role, places));
    }
    return {};
}

} // namespace

Result<std::vector<std::string>> collect_garbage(RepositoryTree& tree)
{
    WEG_TRY(auto const timestamp_bytes, tree.timestamp());
    if (!timestamp_bytes)
        return Error { ErrorCode::NotFound, tree.folder().string() + " has no timestamp; release first" };
    WEG_TRY(auto const envelope, read_envelope(*timestamp_bytes, "timestamp"));
    WEG_TRY(auto const timestamp, read_timestamp(envelope));
    auto const current = timestamp.snapshot.version;
    WEG_TRY(auto places, places_of(tree, current));
    WEG_TRY(auto const snapshots, tree.versions("snapshot"));
    auto const later = std::ranges::lower_bound(snapshots, current);
    if (later != snapshots.begin()) {
        WEG_TRY(auto const before, places_of(tree, *std::prev(later)));
        places.insert(before.begin(), before.end());
    }
    WEG_TRY(auto const snapshot_bytes, tree.metadata("snapshot", current));
    WEG_TRY(auto const snapshot_envelope, read_envelope(snapshot_bytes, "snapshot"));
    WEG_TRY(auto const snapshot, read_snapshot(snapshot_envelope));
    WEG_TRY_VOID(keep_coming(tree, snapshot, places));
    places.insert(kTimestampPlace);
    WEG_TRY(auto const roots, tree.versions("root"));
    for (auto const version : roots)
        places.insert(metadata_place("root", version));

    std::vector<std::string> gone;
    std::set<std::filesystem::path> changed;
    for (char const* const folder : { "metadata", "targets" }) {
        auto const there = files_below(tree, folder);
        if (!there && there.error().code == ErrorCode::NotFound)
            continue; // Nothing was ever added.
        if (!there)
            return there.error();
        for (auto const& place : there.value()) {
            if (places.contains(place))
                continue;
            WEG_TRY_VOID(tree.files().remove(tree.folder() / place));
            changed.insert((tree.folder() / place).parent_path());
            gone.push_back(place);
        }
    }
    for (auto const& folder : changed)
        WEG_TRY_VOID(tree.files().sync_folder(folder));
    return gone;
}

} // namespace weg::sync
