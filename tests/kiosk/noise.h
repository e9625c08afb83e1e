// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/disclosure.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <utility>

namespace weg::test {

inline constexpr int kAllNoise
    = 2 * std::accumulate(kiosk::kNoiseWeights.begin(), kiosk::kNoiseWeights.end(), 0) - kiosk::kNoiseWeights.front();

inline int weight_of(int noise) { return kiosk::kNoiseWeights.at(static_cast<std::size_t>(std::abs(noise))); }

/// The noise that a test says.
struct GivenNoise final : kiosk::Noise {
    explicit GivenNoise(std::function<int(kiosk::Cell const&)> noise_of = [](kiosk::Cell const&) { return 0; })
        : of(std::move(noise_of))
    {
    }
    int draw(kiosk::Cell const& cell) override
    {
        ++drawn;
        return of(cell);
    }
    std::function<int(kiosk::Cell const&)> of;
    int drawn = 0;
};

/// As likely as the real one, but the same for the same cell and seed: so two logs can be compared, all else being equal.
inline int noise_of(kiosk::Cell const& cell, std::uint64_t seed)
{
    std::uint64_t hash = 14695981039346656037u ^ (seed * 0x9E3779B97F4A7C15u);
    auto const mix = [&](std::uint64_t value) { hash = (hash ^ value) * 1099511628211u; };
    mix(static_cast<std::uint64_t>(cell.count));
    for (auto const* const text : { &cell.subject, &cell.language }) {
        for (char const c : *text)
            mix(static_cast<unsigned char>(c));
        mix(255);
    }
    hash ^= hash >> 29;
    hash *= 0xBF58476D1CE4E5B9u;
    hash ^= hash >> 32;
    int drawn = static_cast<int>(hash % static_cast<std::uint64_t>(kAllNoise));
    int noise = -kiosk::kMostNoise;
    while ((drawn -= weight_of(noise)) >= 0)
        ++noise;
    return noise;
}

} // namespace weg::test
