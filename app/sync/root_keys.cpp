// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/root_keys.h"

#include <array>
#include <set>

namespace weg::sync {

namespace {

constexpr std::array<char const*, 4> kRoles { "root", "targets", "snapshot", "timestamp" };

Error wrong(std::string detail) { return { ErrorCode::InvalidData, std::move(detail) }; }

Result<RoleKeys*> known_keys(Root& root, std::string_view role)
{
    if (auto* const keys = keys_of(root, role))
        return keys;
    return Error { ErrorCode::NotFound,
        "root speaks of root, targets, snapshot and timestamp, not of \"" + std::string(role)
            + "\"; delegate changes the keys of others" };
}

Result<void> check_threshold(std::string const& role, RoleKeys const& keys)
{
    auto const count = static_cast<std::int64_t>(keys.key_ids.size());
    if (keys.threshold >= 1 && keys.threshold <= count)
        return {};
    return wrong("the threshold of " + role + " is " + std::to_string(keys.threshold) + " and it has "
        + std::to_string(count) + " keys; give it from 1 to as many as there are keys");
}

} // namespace

RoleKeys* keys_of(Root& root, std::string_view role)
{
    std::array<RoleKeys*, kRoles.size()> const all { &root.root, &root.targets, &root.snapshot, &root.timestamp };
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        if (role == kRoles.at(i))
            return all.at(i);
    }
    return nullptr;
}

Result<void> check_keys(Root& root, Delegations const& delegations)
{
    std::map<std::string, std::string> offline; // Role by key id.
    auto const remember = [&](std::string const& role, RoleKeys const& keys) {
        for (auto const& id : keys.key_ids)
            offline.emplace(id, role);
    };
    for (auto const* const role : kRoles)
        WEG_TRY_VOID(check_threshold(role, *keys_of(root, role)));
    remember("root", root.root);
    remember("targets", root.targets);
    for (auto const& role : delegations.roles) {
        WEG_TRY_VOID(check_threshold(role.name, role.keys));
        remember(role.name, role.keys);
    }
    for (auto const* const role : { "snapshot", "timestamp" }) {
        for (auto const& id : keys_of(root, role)->key_ids) {
            if (auto const found = offline.find(id); found != offline.end())
                return wrong("the key " + id + " is for " + role + ", which is online, and for " + found->second
                    + " too; give the online roles a key of their own");
        }
    }
    return {};
}

Result<Root> make_root(RootPlan const& plan)
{
    Root root;
    root.version = 1;
    root.consistent_snapshot = true;
    for (auto const& [role, wanted] : plan) {
        WEG_TRY(auto* const keys, known_keys(root, role));
        keys->threshold = wanted.threshold;
        for (auto const& key : wanted.keys) {
            keys->key_ids.insert(key_id(key));
            root.keys.emplace(key_id(key), key);
        }
    }
    WEG_TRY_VOID(check_keys(root, {}));
    return root;
}

Result<void> change_root(Root& root, RootChange const& change)
{
    for (auto const& [role, key] : change.add) {
        WEG_TRY(auto* const keys, known_keys(root, role));
        if (!keys->key_ids.insert(key_id(key)).second)
            return wrong(role + " has the key " + key_id(key) + " already");
        root.keys.emplace(key_id(key), key);
    }
    for (auto const& [role, id] : change.remove) {
        WEG_TRY(auto* const keys, known_keys(root, role));
        if (keys->key_ids.erase(id) == 0)
            return Error { ErrorCode::NotFound, role + " has no key " + id + "; status lists those it has" };
    }
    for (auto const& [role, threshold] : change.thresholds) {
        WEG_TRY(auto* const keys, known_keys(root, role));
        keys->threshold = threshold;
    }
    std::erase_if(root.keys, [&](auto const& each) {
        for (auto const* const role : kRoles) {
            if (keys_of(root, role)->key_ids.contains(each.first))
                return false;
        }
        return true;
    });
    return {};
}

} // namespace weg::sync
