// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace weg::kiosk {

/// What the operator decides about statistics. Off unless asked for.
struct StatisticsOptions {
    bool on = false;
    std::filesystem::path folder; ///< Where the figures of days and months are kept.
    int least = 10;               ///< Visits that a figure must stand for; 5 is the least accepted.
    int named_languages = 8;      ///< So many of the content's first languages have cells of their own; 0 to 9.
    /// Ids of sections and entries that are counted as one (asylum, violence, health, debt ...). There is no default: who
    /// counts must have thought of it. An empty list says that there are none.
    std::optional<std::vector<std::string>> sensitive;

    friend bool operator==(StatisticsOptions const&, StatisticsOptions const&) = default;
};

/// Of `named_languages`: as many as a chart can tell apart, with "other".
inline constexpr int kMostLanguages = 9;

/// Errors: `InvalidData` says what is wrong and what may stand there. What is off is not looked at.
Result<void> check(StatisticsOptions const& options);

} // namespace weg::kiosk
