// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace weg::sync {

// What a client fetches of each kind at most, in bytes. A publisher signs nothing longer.
inline constexpr std::int64_t kMostRootBytes = 512'000;
inline constexpr std::int64_t kMostTimestampBytes = 16'384;
inline constexpr std::int64_t kMostSnapshotBytes = 2'000'000;
inline constexpr std::int64_t kMostTargetsBytes = 5'000'000;
inline constexpr std::int64_t kMostBundleBytes = 200'000'000;

} // namespace weg::sync
