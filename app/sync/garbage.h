// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/repository_tree.h"

namespace weg::sync {

/// Removes what neither the current snapshot nor the one before leads to from metadata/ and targets/: a client that began
/// before a release still finds all that it was led to. Roots stay, and what is drafted or signed and not yet released.
/// Gives the places of what went. Errors: `NotFound` before the first release; then nothing went.
Result<std::vector<std::string>> collect_garbage(RepositoryTree& tree);

} // namespace weg::sync
