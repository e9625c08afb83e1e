// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/release.h"

#include "app/sync/generation.h"
#include "app/sync/hash.h"
#include "app/sync/limits.h"
#include "app/sync/metadata_writer.h"

namespace weg::sync {

namespace {

using Meta = std::map<std::string, MetaFile, std::less<>>;

/// What clients have followed until now; the files are read and not verified, for the keys may be new ones.
struct Before {
    std::optional<std::string> timestamp_bytes, snapshot_bytes;
    Timestamp timestamp;
    Snapshot snapshot;
};

Result<Before> read_before(RepositoryTree const& tree)
{
    Before before;
    WEG_TRY(before.timestamp_bytes, tree.timestamp());
    if (!before.timestamp_bytes)
        return before;
    WEG_TRY(auto const envelope, read_envelope(*before.timestamp_bytes, "timestamp"));
    WEG_TRY(before.timestamp, read_timestamp(envelope));
    WEG_TRY(before.snapshot_bytes, tree.metadata("snapshot", before.timestamp.snapshot.version));
    WEG_TRY(auto const snapshot, read_envelope(*before.snapshot_bytes, "snapshot"));
    WEG_TRY(before.snapshot, read_snapshot(snapshot));
    return before;
}

bool is_same(MetaFile const& one, MetaFile const& other)
{
    return one.version == other.version && one.length == other.length && one.hashes == other.hashes;
}

/// Whether the snapshot of before announces all of `meta`, is signed by keys that count, and lasts.
bool holds_on(Before const& before, Meta const& meta, Root const& root, std::chrono::sys_seconds until)
{
    if (!before.snapshot_bytes || before.snapshot.expires < until)
        return false;
    for (auto const& [role, file] : meta) {
        auto const found = before.snapshot.meta.find(role);
        if (found == before.snapshot.meta.end() || !is_same(found->second, file))
            return false;
    }
    auto const envelope = read_envelope(*before.snapshot_bytes, "snapshot");
    return envelope && verify(envelope.value(), root.keys, root.snapshot);
}

/// So that the mend is said in the terms of who releases.
Result<void> check_signers(
    std::string const& role, std::span<SecretKey const> keys, Root const& root, RoleKeys const& wanted)
{
    for (auto const& key : keys) {
        auto const id = key_id(key.public_key());
        if (!wanted.key_ids.contains(id) || !root.keys.contains(id))
            return Error { ErrorCode::Untrusted,
                "the key " + id + " has no say in " + role + "; status lists the keys that have" };
    }
    return {};
}

Result<void> check_length(std::string const& bytes, std::string_view role)
{
    if (std::cmp_less_equal(bytes.size(), most_bytes(role)))
        return {};
    return Error { ErrorCode::InvalidData,
        std::string(role) + " would be longer than the " + std::to_string(most_bytes(role))
            + " bytes that clients take" };
}

} // namespace

Result<ReleaseReport> release(RepositoryTree& tree, ports::Clock const& clock, OnlineKeys keys)
{
    auto const now = std::chrono::floor<std::chrono::seconds>(clock.now());
    WEG_TRY(auto const validity, tree.validity());
    WEG_TRY(auto trusted, trusted_roots(tree, now));
    auto const root = trusted.root();
    WEG_TRY_VOID(check_signers("snapshot", keys.snapshot, root, root.snapshot));
    WEG_TRY_VOID(check_signers("timestamp", keys.timestamp, root, root.timestamp));
    WEG_TRY(auto const meta, newest_roles(tree));
    WEG_TRY(auto const before, read_before(tree));
    ReleaseReport report;
    for (auto const& [role, file] : meta) {
        auto const found = before.snapshot.meta.find(role);
        if (found == before.snapshot.meta.end() || found->second.version != file.version)
            report.new_roles.push_back(role + " " + std::to_string(file.version));
    }

    Timestamp timestamp { { before.timestamp.version + 1, now + validity.at("timestamp") }, before.timestamp.snapshot };
    auto snapshot_bytes = before.snapshot_bytes.value_or("");
    auto const renewal = validity.at("snapshot") / 2;
    bool const is_kept = holds_on(before, meta, root, std::max(now + renewal, timestamp.expires));
    if (!is_kept) {
        // Roles that were announced once stay so: clients refuse a snapshot that leaves one out.
        Snapshot snapshot { { before.timestamp.snapshot.version + 1, now + validity.at("snapshot") },
            before.snapshot.meta };
        for (auto const& [role, file] : meta)
            snapshot.meta.insert_or_assign(role, file);
        snapshot_bytes = signed_file(to_json(snapshot), keys.snapshot);
        WEG_TRY_VOID(check_length(snapshot_bytes, "snapshot"));
        report.snapshot = snapshot.version;
        timestamp.snapshot = { snapshot.version, static_cast<std::int64_t>(snapshot_bytes.size()),
            { { "sha256", sha256(snapshot_bytes) } } };
    }
    auto const timestamp_bytes = signed_file(to_json(timestamp), keys.timestamp);
    report.timestamp = timestamp.version;

    // First as one who comes from before, whose floor that is; what no longer verifies is no floor for clients either.
    if (before.timestamp_bytes && trusted.add_timestamp(*before.timestamp_bytes))
        (void)trusted.add_snapshot(*before.snapshot_bytes, TrustedSet::Source::Cached);
    WEG_TRY_VOID(prove(trusted, timestamp_bytes, snapshot_bytes, tree, before.snapshot.meta));

    if (report.snapshot) {
        WEG_TRY_VOID(tree.put_metadata("snapshot", *report.snapshot, snapshot_bytes));
    }
    WEG_TRY_VOID(tree.put_timestamp(timestamp_bytes));
    return report;
}

} // namespace weg::sync
