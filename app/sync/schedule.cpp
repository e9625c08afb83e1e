// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/schedule.h"

#include <algorithm>
#include <limits>

namespace weg::sync {

std::chrono::seconds wait_until_next(std::chrono::seconds every, std::int64_t failures, std::uint32_t random)
{
    constexpr std::int64_t kFirstRetry = 30;
    constexpr std::int64_t kMostDoublings = 20;
    auto const longest = std::max<std::int64_t>(every.count(), 1);
    auto const share = static_cast<double>(random) / std::numeric_limits<std::uint32_t>::max(); // 0 to 1.
    if (failures <= 0)
        return std::chrono::seconds { static_cast<std::int64_t>(static_cast<double>(longest) * (0.75 + share / 2)) + 1 };
    auto const wait = std::min(longest, kFirstRetry << std::min(failures - 1, kMostDoublings));
    return std::chrono::seconds { static_cast<std::int64_t>(static_cast<double>(wait) * (0.5 + share / 2)) + 1 };
}

} // namespace weg::sync
