// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/metadata_writer.h"

#include "app/sync/time_text.h"

namespace weg::sync {

namespace {

Json::Object common(char const* type, Common const& role)
{
    return { { "_type", { type } }, { "spec_version", { "1.0.34" } }, { "version", { role.version } },
        { "expires", { time_text(role.expires) } } };
}

template <class Texts>
Json texts(Texts const& all)
{
    Json::Array array;
    for (auto const& text : all)
        array.push_back({ text });
    return { std::move(array) };
}

Json::Object role_keys(RoleKeys const& role)
{
    return { { "keyids", texts(role.key_ids) }, { "threshold", { role.threshold } } };
}

Json keys_json(Keys const& keys)
{
    Json::Object object;
    for (auto const& [id, key] : keys)
        object.emplace(id, to_json(key));
    return { std::move(object) };
}

Json digests_json(Digests const& digests)
{
    Json::Object object;
    for (auto const& [algorithm, digest] : digests)
        object.emplace(algorithm, Json { digest });
    return { std::move(object) };
}

Json meta_json(MetaFile const& file)
{
    Json::Object object { { "version", { file.version } } };
    if (file.length)
        object.emplace("length", Json { *file.length });
    if (!file.hashes.empty())
        object.emplace("hashes", digests_json(file.hashes));
    return { std::move(object) };
}

Json delegations_json(Delegations const& delegations)
{
    Json::Array roles;
    for (auto const& role : delegations.roles) {
        Json::Object object = role_keys(role.keys);
        object.emplace("name", Json { role.name });
        object.emplace("terminating", Json { role.terminating });
        if (role.hash_prefixes.empty())
            object.emplace("paths", texts(role.paths));
        else
            object.emplace("path_hash_prefixes", texts(role.hash_prefixes));
        roles.push_back({ std::move(object) });
    }
    return { Json::Object { { "keys", keys_json(delegations.keys) }, { "roles", { std::move(roles) } } } };
}

} // namespace

Json to_json(PublicKey const& key)
{
    return { Json::Object { { "keytype", { key.type } }, { "scheme", { key.scheme } },
        { "keyval", { Json::Object { { "public", { key.value } } } } } } };
}

Json to_json(Root const& root)
{
    auto object = common("root", root);
    object.emplace("consistent_snapshot", Json { root.consistent_snapshot });
    object.emplace("keys", keys_json(root.keys));
    object.emplace("roles",
        Json { Json::Object { { "root", { role_keys(root.root) } }, { "timestamp", { role_keys(root.timestamp) } },
            { "snapshot", { role_keys(root.snapshot) } }, { "targets", { role_keys(root.targets) } } } });
    return { std::move(object) };
}

Json to_json(Timestamp const& timestamp)
{
    auto object = common("timestamp", timestamp);
    object.emplace("meta", Json { Json::Object { { "snapshot.json", meta_json(timestamp.snapshot) } } });
    return { std::move(object) };
}

Json to_json(Snapshot const& snapshot)
{
    auto object = common("snapshot", snapshot);
    Json::Object meta;
    for (auto const& [role, file] : snapshot.meta)
        meta.emplace(role + ".json", meta_json(file));
    object.emplace("meta", Json { std::move(meta) });
    return { std::move(object) };
}

Json to_json(Targets const& targets)
{
    auto object = common("targets", targets);
    Json::Object files;
    for (auto const& [path, target] : targets.targets) {
        Json::Object file { { "length", { target.length } }, { "hashes", digests_json(target.hashes) } };
        if (!std::holds_alternative<std::nullptr_t>(target.custom.value))
            file.emplace("custom", target.custom);
        files.emplace(path, Json { std::move(file) });
    }
    object.emplace("targets", Json { std::move(files) });
    if (!targets.delegations.roles.empty())
        object.emplace("delegations", delegations_json(targets.delegations));
    return { std::move(object) };
}

std::string signed_file(Json signed_part, std::span<SecretKey const> signers)
{
    auto const bytes = canonical_json(signed_part);
    Json::Array signatures;
    for (auto const& key : signers)
        signatures.push_back(
            { Json::Object { { "keyid", { key_id(key.public_key()) } }, { "sig", { key.sign(bytes) } } } });
    return canonical_json(
               { Json::Object { { "signatures", { std::move(signatures) } }, { "signed", std::move(signed_part) } } })
        + "\n";
}

} // namespace weg::sync
