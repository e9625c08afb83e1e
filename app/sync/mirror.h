// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/sync/repository_tree.h"

namespace weg::sync {

struct MirrorReport {
    std::int64_t written_files = 0;
    std::int64_t written_bytes = 0;
    std::int64_t kept_files = 0; ///< They were there and right already.
};

/// Copies what clients are led to, and all roots, to the folder `stick`, which serves clients without a network just as the
/// original does. Every file is held to what was signed for it; what is there and right is not written again; the timestamp
/// comes last, right behind the roots. Cut off before them, the stick leads where it led before.
///
/// `room_bytes`: how much the stick has left. Errors: `Unavailable` when that is too little, and nothing was written;
/// `Untrusted` when the stick holds another repository, or a later state of this one; those of the client for the original.
Result<MirrorReport> mirror(RepositoryTree const& original, ports::Clock const& clock,
    std::filesystem::path const& stick, std::int64_t room_bytes);

} // namespace weg::sync
