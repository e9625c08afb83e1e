// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/metadata.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace weg::sync {

/// The metadata that a client believes, and the rules by which it comes to believe more (TUF 1.0.34, 5.3 to 5.6). It
/// knows bytes and one moment, neither files nor network. What is refused changes nothing.
///
/// Order: root up to its newest, then timestamp, snapshot, targets. A cached file is offered like a fetched one, so that
/// what was believed under keys that no longer count is not believed again.
/// Errors: `InvalidData` for what cannot be read, `Untrusted` for what must not be believed, `Expired`.
class TrustedSet {
public:
    /// `root`: the one that came with the program. `now` counts for all expiry until the set is gone (5.1).
    static Result<TrustedSet> open(std::string_view root, std::chrono::sys_seconds now);

    /// The next root, signed by the keys of the old and of the new one. It may have expired: only the last counts.
    Result<void> add_root(std::string_view bytes);
    /// The newest root must not have expired.
    Result<void> end_of_roots() const;

    enum class Novelty { New, Known };
    /// `Known`: has the version that we have already and is dropped (5.4.3.1).
    /// A cached one may have expired, and still says what may not come back.
    Result<Novelty> add_timestamp(std::string_view bytes);
    Result<void> check_timestamp() const;

    enum class Source { Cached, Fetched };
    /// A cached one need not be the timestamp's (it is then only a floor: see has_snapshot()).
    Result<void> add_snapshot(std::string_view bytes, Source source);
    /// Whether the snapshot that we have is the one that the timestamp announces, and has not expired.
    [[nodiscard]] bool has_snapshot() const;

    Result<void> add_targets(std::string_view bytes);
    /// A delegated role's file, held to the keys that its delegator gives it now. It is handed back, not kept: others may
    /// delegate the same role with other keys.
    [[nodiscard]] Result<Targets> read_delegated(
        std::string_view bytes, DelegatedRole const& role, Keys const& keys) const;

    [[nodiscard]] Root const& root() const { return m_root; }
    [[nodiscard]] std::optional<Timestamp> const& timestamp() const { return m_timestamp; }
    [[nodiscard]] std::optional<Snapshot> const& snapshot() const { return m_snapshot; }
    [[nodiscard]] std::optional<Targets> const& targets() const { return m_targets; }
    /// What the snapshot says of `role`. Errors: `Untrusted` when it says nothing.
    [[nodiscard]] Result<MetaFile> announced(std::string_view role) const;

private:
    TrustedSet(Root root, std::chrono::sys_seconds now)
        : m_root(std::move(root))
        , m_now(now)
    {
    }
    [[nodiscard]] Result<void> check_expiry(Common const& common, std::string const& name) const;
    [[nodiscard]] Result<Targets> read_role(
        std::string_view bytes, std::string const& name, Keys const& keys, RoleKeys const& role) const;

    Root m_root;
    std::chrono::sys_seconds m_now;
    std::optional<Timestamp> m_timestamp;
    std::optional<Snapshot> m_snapshot;
    std::optional<Targets> m_targets;
};

} // namespace weg::sync
