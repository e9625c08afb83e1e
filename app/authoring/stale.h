// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"

#include <chrono>
#include <string>
#include <vector>

namespace weg::authoring {

/// An entry whose sources somebody must look at again.
struct StaleEntry {
    std::chrono::year_month_day due;
    std::string id, verified, staleness, confidence;
    std::vector<std::string> sources;
};

/// The entries that are due on or before `day`, the longest overdue first. History is never due.
std::vector<StaleEntry> stale_entries(City const& city, std::chrono::year_month_day day);

} // namespace weg::authoring
