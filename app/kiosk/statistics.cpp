// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/statistics.h"

#include "app/base/log.h"

namespace weg::kiosk {

namespace {

constexpr std::int64_t kMostBytes = 4 << 20;

} // namespace

Result<void> check(StatisticsOptions const& options)
{
    auto const wrong = [](std::string const& what) { return Error { ErrorCode::InvalidData, "statistics: " + what }; };
    if (!options.on)
        return {};
    if (options.folder.empty())
        return wrong("there is no folder; name one that only the operator may read");
    if (options.least < kLeastAccepted)
        return wrong("least is below 5; write 5 or more, better 10");
    if (options.named_languages < 0 || options.named_languages > kMostLanguages)
        return wrong("named languages are from 0 to 9");
    if (!options.sensitive)
        return wrong("sensitive is missing; name the sections and entries about asylum, violence, health and debt, or "
                     "write an empty list if there are none");
    return {};
}

Statistics::Statistics(StatisticsOptions options, ports::Files& files, Noise& noise)
    : m_options(std::move(options))
    , m_files(&files)
    , m_counters(m_options.least, noise)
{
}

Result<void> Statistics::add(Visit const& visit, std::chrono::local_days today)
{
    auto turned = turn(today);
    m_counters.add(visit);
    return turned;
}

Result<void> Statistics::turn(std::chrono::local_days today)
{
    if (m_day && *m_day != today) {
        std::chrono::year_month_day const before { *m_day };
        std::chrono::year_month_day const now { today };
        end_periods(before.year() != now.year() || before.month() != now.month());
    }
    m_day = today;
    return write_waiting();
}

Result<void> Statistics::close()
{
    if (m_day)
        end_periods(/*ends_month=*/true);
    return write_waiting();
}

void Statistics::end_periods(bool ends_month)
{
    std::chrono::year_month_day const day { *m_day };
    PeriodFigures const of_day { day, false, m_options.least, m_counters.end_day() };
    if (!of_day.figures.empty())
        m_waiting.push_back(of_day);
    if (!ends_month)
        return;
    bool const ends_quarter = static_cast<unsigned>(day.month()) % 3 == 0;
    auto const rest = ends_quarter ? Counters::Rest::Forgotten : Counters::Rest::CountedOn;
    PeriodFigures const of_month { day.year() / day.month() / 1, true, m_options.least, m_counters.end_month(rest) };
    if (!of_month.figures.empty())
        m_waiting.push_back(of_month);
}

Result<void> Statistics::write_waiting()
{
    Result<void> first;
    std::erase_if(m_waiting, [&](PeriodFigures const& period) {
        auto written = write(period);
        bool const is_written = written.has_value();
        if (!is_written && first)
            first = std::move(written);
        return is_written;
    });
    return first;
}

Result<void> Statistics::write(PeriodFigures const& period)
{
    WEG_TRY_VOID(m_files->make_folder(m_options.folder));
    auto const file = m_options.folder / file_name(period);
    auto whole = period;
    if (auto const there = m_files->read(file, kMostBytes)) {
        WEG_TRY(whole, read_period(there.value(), file.string()));
        add_figures(whole, period);
    } else if (there.error().code != ErrorCode::NotFound) {
        return there.error();
    }
    auto const fresh = m_options.folder / "new";
    WEG_TRY_VOID(m_files->write(fresh, period_bytes(whole)));
    WEG_TRY_VOID(m_files->sync(fresh));
    WEG_TRY_VOID(m_files->rename(fresh, file));
    // The figures stand there now. Written once more they would count twice, so a folder that is not safe yet is no error.
    if (auto const synced = m_files->sync_folder(m_options.folder); !synced)
        log(LogLevel::Warning, synced.error().detail);
    return {};
}

} // namespace weg::kiosk
