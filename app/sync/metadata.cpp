// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/metadata.h"

#include "app/sync/fields.h"
#include "app/sync/hash.h"
#include "app/sync/time_text.h"

namespace weg::sync {

namespace {

constexpr std::int64_t kMostThreshold = 1024;
constexpr std::string_view kSpecification = "1."; ///< Of "spec_version": later minor versions only add.

Result<Fields> read_common(Envelope const& envelope, std::string_view type, Common& common)
{
    WEG_TRY(auto const fields, Fields::of(envelope.signed_part, envelope.name + ": signed"));
    WEG_TRY(auto const its_type, fields.text("_type"));
    if (its_type != type)
        return fields.error("_type", '"' + std::string(type) + '"');
    WEG_TRY(auto const specification, fields.text("spec_version"));
    if (!specification.starts_with(kSpecification))
        return fields.error("spec_version", "1.x, the specification that we follow");
    WEG_TRY(common.version, fields.integer("version", 1));
    WEG_TRY(auto const expires, fields.text("expires"));
    auto const time = read_time(expires);
    if (!time)
        return fields.error("expires", "a time like 2026-11-24T08:00:00Z");
    common.expires = *time;
    return fields;
}

Result<RoleKeys> read_role_keys(Fields const& fields)
{
    RoleKeys role;
    WEG_TRY(auto const ids, fields.texts("keyids"));
    role.key_ids = { ids.begin(), ids.end() };
    if (role.key_ids.size() != ids.size())
        return fields.error("keyids", "an array in which no key id comes twice");
    WEG_TRY(role.threshold, fields.integer("threshold", 1, kMostThreshold));
    return role;
}

Result<RoleKeys> read_role(Fields const& roles, std::string_view name)
{
    WEG_TRY(auto const fields, roles.object(name));
    return read_role_keys(fields);
}

Result<Keys> read_keys(Fields const& fields)
{
    Keys keys;
    WEG_TRY(auto const all, fields.object("keys"));
    WEG_TRY(auto const* const members, fields.members("keys"));
    for (auto const& [id, ignored] : *members) {
        WEG_TRY(auto const key, all.object(id));
        WEG_TRY(auto type, key.text("keytype"));
        WEG_TRY(auto scheme, key.text("scheme"));
        WEG_TRY(auto const value, key.object("keyval"));
        WEG_TRY(auto bytes, value.text("public"));
        keys.emplace(id, PublicKey { std::move(type), std::move(scheme), std::move(bytes) });
    }
    return keys;
}

Result<Digests> read_digests(Fields const& fields)
{
    Digests digests;
    if (fields.find("hashes") == nullptr)
        return digests;
    WEG_TRY(auto const hashes, fields.object("hashes"));
    WEG_TRY(auto const* const members, fields.members("hashes"));
    for (auto const& [algorithm, ignored] : *members) {
        WEG_TRY(auto digest, hashes.text(algorithm));
        // They become names of files.
        auto const digits = algorithm == "sha256" ? std::size_t { 64 } : algorithm == "sha512" ? std::size_t { 128 } : 0;
        if (digits != 0 && (digest.size() != digits || !from_hex(digest)))
            return hashes.error(algorithm, std::to_string(digits) + " lower-case hexadecimal digits");
        digests.emplace(algorithm, std::move(digest));
    }
    if (!digests.contains("sha256") && !digests.contains("sha512"))
        return fields.error("hashes", R"(an object with "sha256" or "sha512")");
    return digests;
}

Result<MetaFile> read_meta_file(Fields const& fields)
{
    MetaFile file;
    WEG_TRY(file.version, fields.integer("version", 1));
    if (fields.find("length") != nullptr) {
        WEG_TRY(file.length, fields.integer("length", 1));
    }
    WEG_TRY(file.hashes, read_digests(fields));
    return file;
}

Result<DelegatedRole> read_delegated_role(Json const& json, std::string const& where)
{
    DelegatedRole role;
    WEG_TRY(auto const fields, Fields::of(json, where));
    WEG_TRY(role.name, fields.text("name"));
    if (role.name.empty())
        return fields.error("name", "a name");
    WEG_TRY(role.keys, read_role_keys(fields));
    WEG_TRY(role.terminating, fields.flag("terminating"));
    bool const has_paths = fields.find("paths") != nullptr;
    if (has_paths == (fields.find("path_hash_prefixes") != nullptr))
        return fields.error("paths", "there, or \"path_hash_prefixes\", and not both");
    if (has_paths) {
        WEG_TRY(role.paths, fields.texts("paths"));
    } else {
        WEG_TRY(role.hash_prefixes, fields.texts("path_hash_prefixes"));
    }
    return role;
}

Result<Delegations> read_delegations(Fields const& fields)
{
    Delegations delegations;
    WEG_TRY(delegations.keys, read_keys(fields));
    WEG_TRY(auto const* const roles, fields.array("roles"));
    std::set<std::string> names { "root", "timestamp", "snapshot", "targets" };
    for (auto const& json : *roles) {
        WEG_TRY(auto role, read_delegated_role(json, fields.where() + ".roles"));
        if (!names.insert(role.name).second)
            return fields.error(
                "roles", "an array of different roles, none named as a top-level one; \"" + role.name + "\" is not");
        delegations.roles.push_back(std::move(role));
    }
    return delegations;
}

} // namespace

Result<Envelope> read_envelope(std::string_view bytes, std::string const& name)
{
    WEG_TRY(auto json, read_json(bytes, name));
    WEG_TRY(auto const fields, Fields::of(json, name));
    WEG_TRY_VOID(fields.object("signed"));
    Envelope envelope { name, {}, *json.find("signed"), {} };
    envelope.canonical = canonical_json(envelope.signed_part);
    WEG_TRY(auto const* const signatures, fields.array("signatures"));
    std::set<std::string> signers;
    for (auto const& each : *signatures) {
        WEG_TRY(auto const signature, Fields::of(each, name + ": signatures"));
        WEG_TRY(auto key_id, signature.text("keyid"));
        WEG_TRY(auto value, signature.text("sig"));
        if (!signers.insert(key_id).second)
            return fields.error("signatures", "an array in which no key signs twice; " + key_id + " does");
        envelope.signatures.push_back({ std::move(key_id), std::move(value) });
    }
    return envelope;
}

Result<Root> read_root(Envelope const& envelope)
{
    Root root;
    WEG_TRY(auto const fields, read_common(envelope, "root", root));
    WEG_TRY(root.consistent_snapshot, fields.flag("consistent_snapshot"));
    WEG_TRY(root.keys, read_keys(fields));
    WEG_TRY(auto const roles, fields.object("roles"));
    WEG_TRY(root.root, read_role(roles, "root"));
    WEG_TRY(root.timestamp, read_role(roles, "timestamp"));
    WEG_TRY(root.snapshot, read_role(roles, "snapshot"));
    WEG_TRY(root.targets, read_role(roles, "targets"));
    return root;
}

Result<Timestamp> read_timestamp(Envelope const& envelope)
{
    Timestamp timestamp;
    WEG_TRY(auto const fields, read_common(envelope, "timestamp", timestamp));
    WEG_TRY(auto const meta, fields.object("meta"));
    WEG_TRY(auto const snapshot, meta.object("snapshot.json"));
    WEG_TRY(timestamp.snapshot, read_meta_file(snapshot));
    return timestamp;
}

Result<Snapshot> read_snapshot(Envelope const& envelope)
{
    constexpr std::string_view kSuffix = ".json";
    Snapshot snapshot;
    WEG_TRY(auto const fields, read_common(envelope, "snapshot", snapshot));
    WEG_TRY(auto const meta, fields.object("meta"));
    WEG_TRY(auto const* const members, fields.members("meta"));
    for (auto const& [name, ignored] : *members) {
        if (!name.ends_with(kSuffix))
            return fields.error("meta", "an object of names that end in .json; \"" + name + "\" does not");
        WEG_TRY(auto const file, meta.object(name));
        WEG_TRY(auto read, read_meta_file(file));
        snapshot.meta.emplace(name.substr(0, name.size() - kSuffix.size()), std::move(read));
    }
    if (!snapshot.meta.contains("targets"))
        return fields.error("meta", "an object with \"targets.json\"");
    return snapshot;
}

Result<Targets> read_targets(Envelope const& envelope)
{
    Targets targets;
    WEG_TRY(auto const fields, read_common(envelope, "targets", targets));
    WEG_TRY(auto const all, fields.object("targets"));
    WEG_TRY(auto const* const members, fields.members("targets"));
    for (auto const& [path, ignored] : *members) {
        WEG_TRY(auto const file, all.object(path));
        TargetFile target;
        WEG_TRY(target.length, file.integer("length", 0));
        WEG_TRY(target.hashes, read_digests(file));
        if (target.hashes.empty())
            return file.error("hashes", "there");
        if (auto const* const custom = file.find("custom"))
            target.custom = *custom;
        targets.targets.emplace(path, std::move(target));
    }
    if (fields.find("delegations") != nullptr) {
        WEG_TRY(auto const delegations, fields.object("delegations"));
        WEG_TRY(targets.delegations, read_delegations(delegations));
    }
    return targets;
}

std::int64_t signers(Envelope const& envelope, Keys const& keys, RoleKeys const& role)
{
    std::set<PublicKey> signed_by;
    for (auto const& signature : envelope.signatures) {
        auto const key = keys.find(signature.key_id);
        if (role.key_ids.contains(signature.key_id) && key != keys.end() && !signed_by.contains(key->second)
            && verifies(key->second, envelope.canonical, signature.value))
            signed_by.insert(key->second);
    }
    return static_cast<std::int64_t>(signed_by.size());
}

Result<void> verify(Envelope const& envelope, Keys const& keys, RoleKeys const& role)
{
    auto const count = signers(envelope, keys, role);
    if (count >= role.threshold)
        return {};
    return Error { ErrorCode::Untrusted,
        envelope.name + " is signed by " + std::to_string(count) + " of the " + std::to_string(role.threshold)
            + " keys that its role needs" };
}

std::string digest_of(TargetFile const& file)
{
    auto const sha256 = file.hashes.find("sha256");
    auto const digest = sha256 == file.hashes.end() ? file.hashes.find("sha512") : sha256;
    WEG_CHECK(digest != file.hashes.end());
    return digest->second;
}

Result<void> check_file(std::string_view bytes, std::int64_t length, Digests const& hashes, std::string const& name)
{
    if (static_cast<std::int64_t>(bytes.size()) != length)
        return Error { ErrorCode::Untrusted,
            name + " has " + std::to_string(bytes.size()) + " bytes and should have " + std::to_string(length) };
    for (auto const& [algorithm, digest] : hashes) {
        bool const is_other
            = (algorithm == "sha256" && sha256(bytes) != digest) || (algorithm == "sha512" && sha512(bytes) != digest);
        if (is_other)
            return Error { ErrorCode::Untrusted, name + " has another " + algorithm + " than was signed for" };
    }
    return {};
}

} // namespace weg::sync
