// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/disclosure.h"

#include "app/base/check.h"

#include <cstdlib>
#include <numeric>

namespace weg::kiosk {

std::optional<int> disclose(int visits, int noise, int least)
{
    WEG_CHECK(std::abs(noise) <= kMostNoise && least >= kLeastAccepted);
    int const seen = visits + noise;
    // Only what was seen with its noise decides, or the threshold itself would tell of one visitor. So high above the
    // least, that no noise lifts fewer visits over it.
    if (seen < least + kMostNoise)
        return std::nullopt;
    return (seen + kRounding / 2) / kRounding * kRounding;
}

int SystemNoise::draw(Cell const&)
{
    constexpr int kAll = 2 * std::accumulate(kNoiseWeights.begin(), kNoiseWeights.end(), 0) - kNoiseWeights.front();
    int drawn = std::uniform_int_distribution<int>(0, kAll - 1)(m_device);
    for (int noise = -kMostNoise; noise < kMostNoise; ++noise) {
        drawn -= kNoiseWeights[static_cast<std::size_t>(std::abs(noise))];
        if (drawn < 0)
            return noise;
    }
    return kMostNoise;
}

} // namespace weg::kiosk
