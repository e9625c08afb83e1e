// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/counters.h"
#include "app/kiosk/statistics_file.h"
#include "app/kiosk/statistics_options.h"
#include "app/ports/files.h"

#include <chrono>
#include <optional>
#include <vector>

namespace weg::kiosk {

/// Counts visits and, when a day or a month is over, writes the figures that may be seen. Counts are in memory alone: what
/// was not yet written when the program ends without close() is lost.
class Statistics {
public:
    /// `options` must pass check() and be on; `files` and `noise` must outlive the statistics.
    Statistics(StatisticsOptions options, ports::Files& files, Noise& noise);

    /// A visit has ended on `today`, a day of the city. Errors: as turn(); the visit is counted all the same.
    Result<void> add(Visit const& visit, std::chrono::local_days today);
    /// Ends the day and the month that are over. Errors: those of the files; figures that could not be written are kept and
    /// tried again each time.
    Result<void> turn(std::chrono::local_days today);
    /// The program ends in order: writes what may be seen of the day and the month so far. Later visits of the same day
    /// are added to the same file.
    Result<void> close();

    [[nodiscard]] StatisticsOptions const& options() const { return m_options; }

private:
    void end_periods(bool ends_month);
    Result<void> write_waiting();
    Result<void> write(PeriodFigures const& period);

    StatisticsOptions m_options;
    ports::Files* m_files;
    Counters m_counters;
    std::optional<std::chrono::local_days> m_day; ///< That is being counted.
    std::vector<PeriodFigures> m_waiting;         ///< To be written.
};

} // namespace weg::kiosk
