// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/repository_tree.h"
#include "app/sync/secret_key.h"

#include <span>
#include <string>
#include <vector>

namespace weg::sync {

// A role's next version while it lacks signatures. Whoever changes a draft begins it: what was signed before counts no more.

/// The role as it will be: the draft, or what is published, a version higher. Errors: `NotFound` without either;
/// `InvalidData`.
Result<Root> next_root(RepositoryTree const& tree);
Result<Targets> next_targets(RepositoryTree const& tree, std::string_view role);
Result<void> put_draft(RepositoryTree& tree, std::string_view role, Json signed_part);

/// Whose keys must sign a draft, and how many of them have not.
struct Missing {
    std::string whose; ///< "root 1", "targets 3"
    std::int64_t count = 0;
};
struct DraftState {
    std::string role;
    Version version = 0;
    std::chrono::sys_seconds expires {};
    std::vector<Missing> missing; ///< Only those with a count.
};
/// Errors: `NotFound` with the mend when there is no such draft.
Result<DraftState> draft_state(RepositoryTree const& tree, std::string_view role);

/// Adds signatures to a draft. A key has a say in a root by the root before or by the draft itself; in targets by the
/// published root or the drafted one; in a delegated role by the published targets or the drafted ones.
/// Errors: `NotFound`; `Untrusted` naming a key that has no say: then nothing is signed.
Result<void> sign(RepositoryTree& tree, std::string_view role, std::span<SecretKey const> keys);

/// Moves every draft that has all its signatures to where clients find it, roots first. Gives the names: "root 2".
Result<std::vector<std::string>> publish_ready(RepositoryTree& tree);

} // namespace weg::sync
