// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/role_states.h"

#include <algorithm>

namespace weg::sync {

namespace {

template <class Role>
Result<std::optional<Role>> read(
    Result<std::optional<std::string>> const& bytes, std::string const& name, Result<Role> (*reader)(Envelope const&))
{
    if (!bytes)
        return bytes.error();
    if (!bytes.value())
        return std::optional<Role>();
    WEG_TRY(auto const envelope, read_envelope(*bytes.value(), name));
    WEG_TRY(auto role, reader(envelope));
    return std::optional(std::move(role));
}

/// What is published, or else what is drafted.
template <class Role>
Result<std::optional<Role>> current(
    RepositoryTree const& tree, std::string const& name, Result<Role> (*reader)(Envelope const&))
{
    WEG_TRY(auto published, read<Role>(tree.newest(name), name, reader));
    return published ? Result<std::optional<Role>>(std::move(published)) : read<Role>(tree.draft(name), name, reader);
}

template <class Role>
std::optional<Common> common_of(std::optional<Role> const& role)
{
    return role ? std::optional<Common>(*role) : std::nullopt;
}

Result<RoleState> state_of(RepositoryTree const& tree, std::string const& name, RoleKeys const& keys)
{
    RoleState state { name, {}, keys.key_ids, keys.threshold, {} };
    if (name == "root") {
        WEG_TRY(auto const root, read<Root>(tree.newest(name), name, read_root));
        state.published = common_of(root);
    } else if (name == "timestamp") {
        WEG_TRY(auto const timestamp, read<Timestamp>(tree.timestamp(), name, read_timestamp));
        state.published = common_of(timestamp);
    } else if (name == "snapshot") {
        WEG_TRY(auto const timestamp, read<Timestamp>(tree.timestamp(), "timestamp", read_timestamp));
        if (timestamp) {
            WEG_TRY(auto bytes, tree.metadata(name, timestamp->snapshot.version));
            WEG_TRY(auto const snapshot, read<Snapshot>(std::optional(std::move(bytes)), name, read_snapshot));
            state.published = common_of(snapshot);
        }
    } else {
        WEG_TRY(auto const targets, read<Targets>(tree.newest(name), name, read_targets));
        state.published = common_of(targets);
    }
    auto draft = draft_state(tree, name);
    if (draft)
        state.draft = std::move(draft).value();
    else if (draft.error().code != ErrorCode::NotFound)
        return draft.error();
    return state;
}

} // namespace

Result<std::vector<RoleState>> role_states(RepositoryTree const& tree)
{
    WEG_TRY_VOID(tree.check());
    WEG_TRY(auto root, current<Root>(tree, "root", read_root));
    WEG_TRY(auto const targets, current<Targets>(tree, "targets", read_targets));
    std::vector<std::pair<std::string, RoleKeys>> roles { { "root", root->root }, { "targets", root->targets } };
    if (targets) {
        for (auto const& role : targets->delegations.roles)
            roles.emplace_back(role.name, role.keys);
    }
    WEG_TRY(auto const drafted, read<Targets>(tree.draft("targets"), "targets", read_targets));
    for (auto const& role : drafted ? drafted->delegations.roles : std::vector<DelegatedRole>()) {
        bool const is_known = std::ranges::any_of(roles, [&](auto const& each) { return each.first == role.name; });
        if (!is_known)
            roles.emplace_back(role.name, role.keys);
    }
    roles.emplace_back("snapshot", root->snapshot);
    roles.emplace_back("timestamp", root->timestamp);
    std::vector<RoleState> states;
    for (auto const& [name, keys] : roles) {
        WEG_TRY(auto state, state_of(tree, name, keys));
        states.push_back(std::move(state));
    }
    return states;
}

} // namespace weg::sync
