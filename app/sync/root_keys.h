// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/publisher.h"

namespace weg::sync {

/// The keys of a top-level role; null for another name.
RoleKeys* keys_of(Root& root, std::string_view role);

/// Errors: `InvalidData` when a role has too few keys for its threshold, or an online key signs something else too.
Result<void> check_keys(Root& root, Delegations const& delegations);
Result<Root> make_root(RootPlan const& plan);
/// Keys that no role has any more go. Errors: also `NotFound` for a role or key that is not there.
Result<void> change_root(Root& root, RootChange const& change);

} // namespace weg::sync
