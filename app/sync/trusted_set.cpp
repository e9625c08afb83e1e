// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/trusted_set.h"

#include <utility>

namespace weg::sync {

namespace {

Error untrusted(std::string detail) { return { ErrorCode::Untrusted, std::move(detail) }; }

std::string version_text(std::string const& name, Version version) { return name + " " + std::to_string(version); }

/// Metadata may announce only a version; a length and digests count where they are given.
Result<void> check_announced(std::string_view bytes, MetaFile const& file, std::string const& name)
{
    return check_file(bytes, file.length.value_or(static_cast<std::int64_t>(bytes.size())), file.hashes, name);
}

} // namespace

Result<TrustedSet> TrustedSet::open(std::string_view bytes, std::chrono::sys_seconds now)
{
    WEG_TRY(auto const envelope, read_envelope(bytes, "root.json"));
    WEG_TRY(auto root, read_root(envelope));
    WEG_TRY_VOID(verify(envelope, root.keys, root.root));
    return TrustedSet(std::move(root), now);
}

Result<void> TrustedSet::add_root(std::string_view bytes)
{
    WEG_TRY(auto const envelope, read_envelope(bytes, version_text("root", m_root.version + 1)));
    WEG_TRY(auto root, read_root(envelope));
    WEG_TRY_VOID(verify(envelope, m_root.keys, m_root.root));
    WEG_TRY_VOID(verify(envelope, root.keys, root.root));
    if (root.version != m_root.version + 1)
        return untrusted(envelope.name + " says that it is version " + std::to_string(root.version));
    m_root = std::move(root);
    return {};
}

Result<void> TrustedSet::end_of_roots() const { return check_expiry(m_root, "root"); }

Result<TrustedSet::Novelty> TrustedSet::add_timestamp(std::string_view bytes)
{
    WEG_TRY(auto const envelope, read_envelope(bytes, "timestamp"));
    WEG_TRY(auto timestamp, read_timestamp(envelope));
    WEG_TRY_VOID(verify(envelope, m_root.keys, m_root.timestamp));
    if (m_timestamp) {
        if (timestamp.version < m_timestamp->version)
            return untrusted("timestamp goes back from version " + std::to_string(m_timestamp->version) + " to "
                + std::to_string(timestamp.version));
        if (timestamp.version == m_timestamp->version)
            return Novelty::Known;
        if (timestamp.snapshot.version < m_timestamp->snapshot.version)
            return untrusted("timestamp takes the snapshot back from version "
                + std::to_string(m_timestamp->snapshot.version) + " to " + std::to_string(timestamp.snapshot.version));
    }
    m_timestamp = std::move(timestamp);
    return Novelty::New;
}

Result<void> TrustedSet::check_timestamp() const
{
    WEG_CHECK(m_timestamp.has_value());
    return check_expiry(*m_timestamp, "timestamp");
}

Result<void> TrustedSet::add_snapshot(std::string_view bytes, Source source)
{
    WEG_CHECK(m_timestamp.has_value());
    MetaFile const& announced = m_timestamp->snapshot;
    if (source == Source::Fetched) {
        WEG_TRY_VOID(check_announced(bytes, announced, "snapshot"));
    }
    WEG_TRY(auto const envelope, read_envelope(bytes, "snapshot"));
    WEG_TRY(auto snapshot, read_snapshot(envelope));
    WEG_TRY_VOID(verify(envelope, m_root.keys, m_root.snapshot));
    if (source == Source::Fetched && snapshot.version != announced.version)
        return untrusted("snapshot says that it is version " + std::to_string(snapshot.version)
            + "; the timestamp announces " + std::to_string(announced.version));
    if (m_snapshot) {
        for (auto const& [role, file] : m_snapshot->meta) {
            auto const now = snapshot.meta.find(role);
            if (now == snapshot.meta.end())
                return untrusted("snapshot leaves out the role \"" + role + "\", which it had");
            if (now->second.version < file.version)
                return untrusted("snapshot takes the role \"" + role + "\" back from version "
                    + std::to_string(file.version) + " to " + std::to_string(now->second.version));
        }
    }
    if (source == Source::Fetched) {
        WEG_TRY_VOID(check_expiry(snapshot, "snapshot"));
    }
    m_snapshot = std::move(snapshot);
    return {};
}

bool TrustedSet::has_snapshot() const
{
    return m_timestamp && m_snapshot && m_snapshot->version == m_timestamp->snapshot.version
        && check_expiry(*m_snapshot, "snapshot");
}

Result<void> TrustedSet::add_targets(std::string_view bytes)
{
    WEG_TRY(auto targets, read_role(bytes, "targets", m_root.keys, m_root.targets));
    m_targets = std::move(targets);
    return {};
}

Result<Targets> TrustedSet::read_delegated(std::string_view bytes, DelegatedRole const& role, Keys const& keys) const
{
    return read_role(bytes, role.name, keys, role.keys);
}

Result<MetaFile> TrustedSet::announced(std::string_view role) const
{
    WEG_CHECK(m_snapshot.has_value());
    auto const file = m_snapshot->meta.find(role);
    if (file == m_snapshot->meta.end())
        return untrusted("snapshot does not list the role \"" + std::string(role) + "\"");
    return file->second;
}

Result<void> TrustedSet::check_expiry(Common const& common, std::string const& name) const
{
    if (m_now < common.expires)
        return {};
    return Error { ErrorCode::Expired, version_text(name, common.version) + " has expired" };
}

Result<Targets> TrustedSet::read_role(
    std::string_view bytes, std::string const& name, Keys const& keys, RoleKeys const& role) const
{
    // No targets without a snapshot that counts, so that nobody mixes files of two generations (5.6.2).
    WEG_CHECK(has_snapshot());
    WEG_TRY(auto const file, announced(name));
    WEG_TRY_VOID(check_announced(bytes, file, name));
    WEG_TRY(auto const envelope, read_envelope(bytes, name));
    WEG_TRY(auto targets, read_targets(envelope));
    WEG_TRY_VOID(verify(envelope, keys, role));
    if (targets.version != file.version)
        return untrusted(name + " says that it is version " + std::to_string(targets.version)
            + "; the snapshot announces " + std::to_string(file.version));
    WEG_TRY_VOID(check_expiry(targets, name));
    return targets;
}

} // namespace weg::sync
