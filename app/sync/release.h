// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/sync/repository_tree.h"
#include "app/sync/secret_key.h"

#include <optional>
#include <span>

namespace weg::sync {

struct OnlineKeys {
    std::span<SecretKey const> snapshot;
    std::span<SecretKey const> timestamp;
};

struct ReleaseReport {
    Version timestamp = 0;
    std::optional<Version> snapshot;    ///< Absent: the one before holds on.
    std::vector<std::string> new_roles; ///< "targets 4": what clients did not know before.
};

/// Leads clients to what is published: a new snapshot when a role has a new version or half of the snapshot's time is over,
/// always a new timestamp, which is replaced last. All that they lead to is followed as a client follows it before anything
/// is written, so that an online machine never publishes what clients would refuse.
/// Errors: those of the client, `NotFound`, `Unreadable`. Then the old timestamp stands.
Result<ReleaseReport> release(RepositoryTree& tree, ports::Clock const& clock, OnlineKeys keys);

} // namespace weg::sync
