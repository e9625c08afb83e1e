// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace weg::sync {

/// How long to wait until the next look at the sources: about `every` after a good one; after `failures` bad ones in a row
/// half a minute, then twice as long each time, and never longer than `every`. `random`, evenly spread, keeps devices that
/// began together from asking together.
std::chrono::seconds wait_until_next(std::chrono::seconds every, std::int64_t failures, std::uint32_t random);

} // namespace weg::sync
