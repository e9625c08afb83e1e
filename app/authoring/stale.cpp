// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/stale.h"

#include "app/content/freshness.h"
#include "app/content/reading.h"

#include <algorithm>
#include <tuple>

namespace weg::authoring {

std::vector<StaleEntry> stale_entries(City const& city, std::chrono::year_month_day day)
{
    std::vector<StaleEntry> stale;
    for (auto const& entry : city.entries) {
        auto const verified = content::read_date(entry.verified);
        if (entry.historical || !verified)
            continue;
        auto const due = content::due_date(*verified, content::read_staleness(entry.staleness));
        if (!due || *due > day)
            continue;
        StaleEntry each { *due, entry.id.value, entry.verified, entry.staleness, entry.confidence, {} };
        for (auto const& source : entry.sources)
            each.sources.push_back(source.value);
        stale.push_back(std::move(each));
    }
    std::ranges::sort(
        stale, [](auto const& a, auto const& b) { return std::tie(a.due, a.id) < std::tie(b.due, b.id); });
    return stale;
}

} // namespace weg::authoring
