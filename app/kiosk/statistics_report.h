// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/statistics_file.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace weg::kiosk {

/// The periods of a stretch of time, for those who read figures. Sums of figures only: nothing hidden comes back in them.
struct StatisticsReport {
    std::chrono::year_month_day from; ///< Both days included.
    std::chrono::year_month_day to;
    std::vector<PeriodFigures> periods; ///< By file name. A month is part of it if it ends in it.
    /// What ids are called in German: sections, entries and languages. An id without a name stands for itself.
    std::map<std::string, std::string, std::less<>> subjects = {};
    std::map<std::string, std::string, std::less<>> languages = {};
};

/// "Thema", "Hat geholfen" ... in German, the language of the city's reports.
std::string_view count_name(Count count);
std::string subject_name(StatisticsReport const& report, std::string const& id);
std::string language_name(StatisticsReport const& report, std::string const& tag);
/// The least number of visits that any figure of the report stands for.
int least_of(StatisticsReport const& report);

/// One line per figure below a line that names the columns, UTF-8. Source: RFC 4180.
std::string statistics_csv(StatisticsReport const& report);

/// Bars of the whole stretch, parted by language, with the numbers in words too: for screen readers (title and desc) and
/// for eyes that tell no colours (patterns). Text is UTF-8. Source: SVG 1.1.
std::string statistics_chart(StatisticsReport const& report);

} // namespace weg::kiosk
