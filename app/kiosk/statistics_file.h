// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/kiosk/counters.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::kiosk {

/// The figures of a day or a month, as they lie on the disk.
struct PeriodFigures {
    std::chrono::year_month_day day; ///< The first of a month.
    bool is_month = false;
    int least = 10;                   ///< Visits that each figure stands for.
    std::vector<Figure> figures = {}; ///< By cell, each once.

    friend bool operator==(PeriodFigures const&, PeriodFigures const&) = default;
};

/// "2026-11-23", or "2026-11" of a month.
std::string date_text(PeriodFigures const& period);

/// Reads "2026-11-23". Nothing: it is no day.
std::optional<std::chrono::year_month_day> read_day(std::string_view text);

/// "day-2026-11-23.txt" or "month-2026-11.txt".
std::string file_name(PeriodFigures const& period);

/// Lines of words with tabs between them, readable for people:
///     wegweiser-statistics 1
///     day     2026-11-23
///     least   10
///     topic   courses  ar   25
/// A word that there is not is "-".
std::string period_bytes(PeriodFigures const& period);

/// Reads exactly what period_bytes() writes. `name`: of the file, for errors.
/// Errors: `WrongFormat`, `NewerFormat`, `InvalidData`, as "NAME:LINE: what is wrong; what to do".
Result<PeriodFigures> read_period(std::string_view bytes, std::string const& name);

/// Adds the figures of other visits in the same period.
void add_figures(PeriodFigures& period, PeriodFigures const& more);

} // namespace weg::kiosk
