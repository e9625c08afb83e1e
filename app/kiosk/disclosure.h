// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/cell.h"

#include <array>
#include <optional>
#include <random>

namespace weg::kiosk {

/// How a number of visits becomes a figure that anybody may see: noise is added, what is then not clearly above the least
/// is not shown, and the rest is rounded. What it proves and what not: app/decisions/0012-statistics-show-no-visitor.md.
/// Source: the geometric mechanism (Ghosh, Roughgarden, Sundararajan 2009), cut off as the cell key method of official
/// statistics cuts its noise off (Fraser, Wooton 2005).

inline constexpr int kMostNoise = 5; ///< Either way.
inline constexpr int kRounding = 5;
inline constexpr int kLeastAccepted = 5; ///< Below so many visits nothing may ever be shown, whatever is set.

/// How likely noise of 0, 1 or -1, 2 or -2 ... is, compared to one another: each step is two thirds of the one before.
inline constexpr std::array<int, kMostNoise + 1> kNoiseWeights { 243, 162, 108, 72, 48, 32 };

/// The figure for so many visits; nothing when it may not be shown. What is shown stands for `least` visits or more and
/// is at most kMostNoise + kRounding / 2 from the truth.
std::optional<int> disclose(int visits, int noise, int least);

/// Where noise comes from: from -kMostNoise to kMostNoise, as likely as kNoiseWeights say.
class Noise {
public:
    virtual ~Noise() = default;
    /// Another number each time, and for each cell.
    virtual int draw(Cell const& cell) = 0;
};

/// From the system's random numbers, which nobody can foretell.
class SystemNoise final : public Noise {
public:
    int draw(Cell const& cell) override;

private:
    std::random_device m_device;
};

} // namespace weg::kiosk
