// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"

#include <filesystem>
#include <functional>

namespace weg::search {

/// Says how far the work is, 0 to 1. Returning false ends it.
using Progress = std::function<bool(float)>;

/// Makes the index of `bundle` in `file`, which is there whole or not at all. Equal bundles have equal indexes.
/// Errors: `Unavailable` when `progress` ended it; `Unreadable` when it cannot be written; those of the bundle.
Result<void> build_index(content::Bundle const& bundle, std::filesystem::path const& file, Progress const& progress);

} // namespace weg::search
