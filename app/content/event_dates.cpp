// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/event_dates.h"

#include "app/base/handle.h"

#include <cstdio>
#include <libical/ical.h>

namespace weg::content {

namespace {

using namespace std::chrono;
using Iterator = CHandle<icalrecur_iterator, icalrecur_iterator_free>;

/// More dates than a rule of ours has between two times that are shown.
constexpr int kMostSteps = 4000;

/// A rule that libical has read. It keeps the name of a calendar scale in memory of its own.
class Rule {
public:
    explicit Rule(std::string const& text)
        : m_rule(icalrecurrencetype_from_string(text.c_str()))
        , m_scale(m_rule.rscale)
    {
    }

    [[nodiscard]] bool is_ours() const
    {
        return !m_scale
            && (m_rule.freq == ICAL_DAILY_RECURRENCE || m_rule.freq == ICAL_WEEKLY_RECURRENCE
                || m_rule.freq == ICAL_MONTHLY_RECURRENCE || m_rule.freq == ICAL_YEARLY_RECURRENCE);
    }
    [[nodiscard]] Iterator from(icaltimetype start) const { return Iterator(icalrecur_iterator_new(m_rule, start)); }

private:
    icalrecurrencetype m_rule;
    CHandle<char, icalmemory_free_buffer> m_scale;
};

icaltimetype ical_time(CityTime time)
{
    auto const day = floor<days>(time);
    year_month_day const date { day };
    hh_mm_ss const clock { time - day };
    icaltimetype out = icaltime_null_time();
    out.year = static_cast<int>(date.year());
    out.month = static_cast<int>(static_cast<unsigned>(date.month()));
    out.day = static_cast<int>(static_cast<unsigned>(date.day()));
    out.hour = static_cast<int>(clock.hours().count());
    out.minute = static_cast<int>(clock.minutes().count());
    return out;
}

CityTime city_time(icaltimetype const& time)
{
    auto const date = year { time.year } / time.month / time.day;
    return local_days { date } + hours { time.hour } + minutes { time.minute };
}

} // namespace

bool is_recurrence(std::string const& rrule) { return Rule(rrule).is_ours(); }

std::optional<CityTime> read_city_time(std::string_view text)
{
    int year_number = 0;
    unsigned month_number = 0;
    unsigned day_number = 0;
    int hour = 0;
    int minute = 0;
    char end = 0;
    std::string const copy(text);
    // NOLINTNEXTLINE(cert-err34-c): the numbers' ranges are checked below.
    if (std::sscanf(
            copy.c_str(), "%4d-%2u-%2u %2d:%2d%c", &year_number, &month_number, &day_number, &hour, &minute, &end)
        != 5)
        return std::nullopt;
    year_month_day const date = year { year_number } / month { month_number } / day { day_number };
    if (!date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    return local_days { date } + hours { hour } + minutes { minute };
}

std::vector<CityTime> event_dates(Event const& event, CityTime now, std::size_t most)
{
    auto const start = read_city_time(event.starts);
    if (!start)
        return {};
    Rule const rule(event.rrule);
    Iterator const iterator = rule.is_ours() ? rule.from(ical_time(*start)) : Iterator();
    std::vector<CityTime> dates;
    if (!iterator) {
        if (*start + event.duration > now)
            dates.push_back(*start);
        return dates;
    }
    for (int step = 0; step < kMostSteps && dates.size() < most; ++step) {
        auto const time = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(time))
            break;
        if (auto const begin = city_time(time); begin + event.duration > now)
            dates.push_back(begin);
    }
    return dates;
}

} // namespace weg::content
