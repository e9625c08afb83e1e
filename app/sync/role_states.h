// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/draft.h"

#include <optional>

namespace weg::sync {

/// How a role stands, for those who must act in time.
struct RoleState {
    std::string role;
    std::optional<Common> published;
    std::set<std::string> key_ids; ///< Whose signatures count: by what is published, or else by what is drafted.
    std::int64_t threshold = 0;
    std::optional<DraftState> draft;
};

/// Root, targets, delegated roles, snapshot, timestamp.
Result<std::vector<RoleState>> role_states(RepositoryTree const& tree);

} // namespace weg::sync
