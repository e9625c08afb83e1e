// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/generation.h"

#include "app/sync/hash.h"
#include "app/sync/updater.h"

namespace weg::sync {

namespace {

MetaFile announced(std::string const& bytes, Version version)
{
    return { version, static_cast<std::int64_t>(bytes.size()), { { "sha256", sha256(bytes) } } };
}

Result<void> check_targets(RepositoryTree const& tree, Targets const& targets)
{
    for (auto const& [path, file] : targets.targets) {
        if (!is_plain_path(target_place(path, file)))
            return Error { ErrorCode::InvalidData, "the target path \"" + path + "\" leads out of its folder" };
        WEG_TRY_VOID(tree.target(path, file));
    }
    return {};
}

} // namespace

Result<TrustedSet> trusted_roots(RepositoryTree const& tree, std::chrono::sys_seconds now)
{
    WEG_TRY(auto const versions, tree.versions("root"));
    if (versions.empty())
        return Error { ErrorCode::NotFound, tree.folder().string() + " has no published root; sign the drafted one" };
    WEG_TRY(auto const first, tree.metadata("root", versions.front()));
    WEG_TRY(auto trusted, TrustedSet::open(first, now));
    for (auto version = versions.front() + 1; version <= versions.back(); ++version) {
        WEG_TRY(auto const bytes, tree.metadata("root", version));
        WEG_TRY_VOID(trusted.add_root(bytes));
    }
    WEG_TRY_VOID(trusted.end_of_roots());
    return trusted;
}

Result<std::map<std::string, MetaFile, std::less<>>> newest_roles(RepositoryTree const& tree)
{
    std::map<std::string, MetaFile, std::less<>> meta;
    std::vector<std::string> to_read { "targets" };
    while (!to_read.empty()) {
        auto const role = std::move(to_read.back());
        to_read.pop_back();
        if (meta.contains(role))
            continue;
        WEG_TRY(auto const bytes, tree.newest(role));
        if (!bytes)
            return Error { ErrorCode::NotFound,
                "the role " + role + " has no signed file yet, and clients would miss it; sign " + role + " first" };
        WEG_TRY(auto const envelope, read_envelope(*bytes, role));
        WEG_TRY(auto const targets, read_targets(envelope));
        meta.emplace(role, announced(*bytes, targets.version));
        for (auto const& delegated : targets.delegations.roles)
            to_read.push_back(delegated.name);
    }
    return meta;
}

Result<void> prove(TrustedSet& trusted, std::string_view timestamp, std::string_view snapshot,
    RepositoryTree const& tree, std::map<std::string, MetaFile, std::less<>> const& known)
{
    WEG_TRY_VOID(trusted.add_timestamp(timestamp));
    WEG_TRY_VOID(trusted.check_timestamp());
    WEG_TRY_VOID(trusted.add_snapshot(snapshot, TrustedSet::Source::Fetched));
    auto const file_of = [&](std::string const& role) -> Result<std::string> {
        WEG_TRY(auto const file, trusted.announced(role));
        return tree.metadata(role, file.version);
    };
    auto const is_known = [&](std::string const& role, Version version) {
        auto const found = known.find(role);
        return found != known.end() && found->second.version == version;
    };
    WEG_TRY(auto const bytes, file_of("targets"));
    WEG_TRY_VOID(trusted.add_targets(bytes));
    std::vector<Targets> to_visit { *trusted.targets() };
    if (!is_known("targets", to_visit.front().version)) {
        WEG_TRY_VOID(check_targets(tree, to_visit.front()));
    }
    std::set<std::string> visited;
    while (!to_visit.empty()) {
        auto const delegator = std::move(to_visit.back());
        to_visit.pop_back();
        for (auto const& role : delegator.delegations.roles) {
            WEG_TRY(auto const role_bytes, file_of(role.name));
            WEG_TRY(auto targets, trusted.read_delegated(role_bytes, role, delegator.delegations.keys));
            if (!visited.insert(role.name).second)
                continue;
            if (!is_known(role.name, targets.version)) {
                WEG_TRY_VOID(check_targets(tree, targets));
            }
            to_visit.push_back(std::move(targets));
        }
    }
    return {};
}

Result<std::map<std::string, TargetFile, std::less<>>> targets_in(std::string_view bytes, std::string_view role)
{
    WEG_TRY(auto const envelope, read_envelope(bytes, std::string(role)));
    WEG_TRY(auto targets, read_targets(envelope));
    return std::move(targets.targets);
}

Result<std::set<std::string>> places_of(RepositoryTree const& tree, Version version)
{
    std::set<std::string> places { metadata_place("snapshot", version) };
    WEG_TRY(auto const bytes, tree.metadata("snapshot", version));
    WEG_TRY(auto const envelope, read_envelope(bytes, "snapshot"));
    WEG_TRY(auto const snapshot, read_snapshot(envelope));
    for (auto const& [role, file] : snapshot.meta) {
        places.insert(metadata_place(role, file.version));
        auto const role_bytes = tree.metadata(role, file.version);
        // A role that is delegated no more stays announced; its file may be gone.
        if (!role_bytes && role_bytes.error().code == ErrorCode::NotFound)
            continue;
        if (!role_bytes)
            return role_bytes.error();
        WEG_TRY(auto const targets, targets_in(role_bytes.value(), role));
        for (auto const& [path, target] : targets)
            places.insert(target_place(path, target));
    }
    return places;
}

} // namespace weg::sync
