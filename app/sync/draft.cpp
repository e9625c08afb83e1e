// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/draft.h"

#include "app/sync/metadata_writer.h"

#include <algorithm>

namespace weg::sync {

namespace {

/// Who decides whether a draft is signed by enough.
struct Judge {
    std::string name;
    Keys keys;
    RoleKeys role;
    bool is_published = false;
};

std::string version_text(std::string_view role, Version version)
{
    return std::string(role) + " " + std::to_string(version);
}

Result<std::optional<Root>> root_of(Result<std::optional<std::string>> const& bytes)
{
    if (!bytes)
        return bytes.error();
    if (!bytes.value())
        return std::optional<Root>();
    WEG_TRY(auto const envelope, read_envelope(*bytes.value(), "root"));
    WEG_TRY(auto root, read_root(envelope));
    return std::optional(std::move(root));
}

Result<std::optional<Targets>> targets_of(Result<std::optional<std::string>> const& bytes, std::string_view role)
{
    if (!bytes)
        return bytes.error();
    if (!bytes.value())
        return std::optional<Targets>();
    WEG_TRY(auto const envelope, read_envelope(*bytes.value(), std::string(role)));
    WEG_TRY(auto targets, read_targets(envelope));
    return std::optional(std::move(targets));
}

Result<std::vector<Judge>> judges(RepositoryTree const& tree, std::string_view role)
{
    std::vector<Judge> all;
    for (bool const is_published : { true, false }) {
        auto const bytes_of
            = [&](std::string_view which) { return is_published ? tree.newest(which) : tree.draft(which); };
        if (role == "root" || role == "targets") {
            WEG_TRY(auto const root, root_of(bytes_of("root")));
            if (root)
                all.push_back({ version_text("root", root->version), root->keys,
                    role == "root" ? root->root : root->targets, is_published });
            continue;
        }
        WEG_TRY(auto const targets, targets_of(bytes_of("targets"), "targets"));
        if (!targets)
            continue;
        auto const found = std::ranges::find(targets->delegations.roles, role, &DelegatedRole::name);
        if (found != targets->delegations.roles.end())
            all.push_back(
                { version_text("targets", targets->version), targets->delegations.keys, found->keys, is_published });
    }
    return all;
}

Result<Envelope> draft_envelope(RepositoryTree const& tree, std::string_view role)
{
    WEG_TRY(auto const bytes, tree.draft(role));
    if (!bytes)
        return Error { ErrorCode::NotFound,
            "nothing is drafted for " + std::string(role)
                + "; add, renew, rotate or delegate drafts it, status shows it" };
    return read_envelope(*bytes, (tree.folder() / "staged" / std::string(role)).string() + ".json");
}

/// The id under which `judge` knows a key of the role; nothing when it has no say.
std::optional<std::string> id_of(Judge const& judge, PublicKey const& key)
{
    for (auto const& id : judge.role.key_ids) {
        auto const known = judge.keys.find(id);
        if (known != judge.keys.end() && known->second == key)
            return id;
    }
    return std::nullopt;
}

std::string file_text(Envelope const& envelope)
{
    Json::Array signatures;
    for (auto const& signature : envelope.signatures)
        signatures.push_back({ Json::Object { { "keyid", { signature.key_id } }, { "sig", { signature.value } } } });
    return canonical_json(
               { Json::Object { { "signatures", { std::move(signatures) } }, { "signed", envelope.signed_part } } })
        + "\n";
}

Result<Common> common_of(Envelope const& envelope, std::string_view role)
{
    if (role == "root") {
        WEG_TRY(auto const root, read_root(envelope));
        return Common { root.version, root.expires };
    }
    WEG_TRY(auto const targets, read_targets(envelope));
    return Common { targets.version, targets.expires };
}

} // namespace

Result<Root> next_root(RepositoryTree const& tree)
{
    WEG_TRY(auto drafted, root_of(tree.draft("root")));
    if (drafted)
        return *std::move(drafted);
    WEG_TRY(auto published, root_of(tree.newest("root")));
    if (!published)
        return Error { ErrorCode::NotFound, tree.folder().string() + " has no root; make one with init" };
    ++published->version;
    return *std::move(published);
}

Result<Targets> next_targets(RepositoryTree const& tree, std::string_view role)
{
    WEG_TRY(auto drafted, targets_of(tree.draft(role), role));
    if (drafted)
        return *std::move(drafted);
    WEG_TRY(auto published, targets_of(tree.newest(role), role));
    if (!published)
        return Error { ErrorCode::NotFound,
            tree.folder().string() + " has no role \"" + std::string(role) + "\"; make one with delegate" };
    ++published->version;
    return *std::move(published);
}

Result<void> put_draft(RepositoryTree& tree, std::string_view role, Json signed_part)
{
    return tree.put_draft(role, signed_file(std::move(signed_part), {}));
}

Result<DraftState> draft_state(RepositoryTree const& tree, std::string_view role)
{
    WEG_TRY(auto const envelope, draft_envelope(tree, role));
    WEG_TRY(auto const common, common_of(envelope, role));
    WEG_TRY(auto const all, judges(tree, role));
    DraftState state { std::string(role), common.version, common.expires, {} };
    for (auto const& judge : all) {
        auto const count = judge.role.threshold - signers(envelope, judge.keys, judge.role);
        if (count > 0)
            state.missing.push_back({ judge.name, count });
    }
    // A first root judges itself; everything else needs somebody whom clients know.
    bool const is_known = role == "root" || std::ranges::any_of(all, &Judge::is_published);
    if (!is_known && state.missing.empty())
        state.missing.push_back({ role == "targets" ? "root: publish it first" : "targets: publish them first", 1 });
    return state;
}

Result<void> sign(RepositoryTree& tree, std::string_view role, std::span<SecretKey const> keys)
{
    WEG_TRY(auto envelope, draft_envelope(tree, role));
    WEG_TRY(auto const all, judges(tree, role));
    for (auto const& key : keys) {
        std::set<std::string> ids;
        for (auto const& judge : all) {
            if (auto const id = id_of(judge, key.public_key()))
                ids.insert(*id);
        }
        if (ids.empty())
            return Error { ErrorCode::Untrusted,
                "the key " + key_id(key.public_key()) + " has no say in " + std::string(role)
                    + "; status lists the keys that have" };
        auto const value = key.sign(envelope.canonical);
        for (auto const& id : ids) {
            std::erase_if(envelope.signatures, [&](auto const& signature) { return signature.key_id == id; });
            envelope.signatures.push_back({ id, value });
        }
    }
    return tree.put_draft(role, file_text(envelope));
}

Result<std::vector<std::string>> publish_ready(RepositoryTree& tree)
{
    std::vector<std::string> published;
    WEG_TRY(auto const roles, tree.drafts());
    for (auto const& role : roles) {
        WEG_TRY(auto const state, draft_state(tree, role));
        if (!state.missing.empty())
            continue;
        WEG_TRY(auto const versions, tree.versions(role));
        auto const next = versions.empty() ? 1 : versions.back() + 1;
        if (state.version != next)
            return Error { ErrorCode::InvalidData,
                "the draft of " + role + " is version " + std::to_string(state.version) + ", and "
                    + std::to_string(next) + " comes next; remove staged/" + role + ".json and draft it anew" };
        WEG_TRY(auto const bytes, tree.draft(role));
        WEG_TRY_VOID(tree.put_metadata(role, state.version, *bytes));
        WEG_TRY_VOID(tree.drop_draft(role));
        published.push_back(version_text(role, state.version));
    }
    return published;
}

} // namespace weg::sync
