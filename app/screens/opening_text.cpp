// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/opening_text.h"

#include "app/content/event_dates.h"

#include <algorithm>
#include <utility>

namespace weg::screens {

namespace {

constexpr unsigned kHoliday = 8; ///< After content::Hours::weekdays.
constexpr std::chrono::minutes kClosingSoon { 60 };

std::string day_name(unsigned day, i18n::Localizer const& words)
{
    // Translators: stands beside weekdays in opening hours, e.g. "Sat, Sun, public holidays: 9:00-21:00".
    return day == kHoliday ? words.tr("Feiertage") : words.weekday(day);
}

/// Three or more days in a row become a range: Mon-Fri.
std::string days_text(std::vector<unsigned> const& days, i18n::Localizer const& words)
{
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < days.size();) {
        std::size_t last = i;
        while (last + 1 < days.size() && days[last + 1] == days[last] + 1 && days[last + 1] != kHoliday)
            ++last;
        if (last - i >= 2) {
            parts.push_back(day_name(days[i], words) + " – " + day_name(days[last], words));
            i = last + 1;
        } else {
            parts.push_back(day_name(days[i], words));
            ++i;
        }
    }
    return words.list(parts);
}

i18n::PartialDate partial(std::chrono::year_month_day day)
{
    return { static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()) };
}

std::string time_of(content::CityTime moment, i18n::Localizer const& words)
{
    return words.time(moment - std::chrono::floor<std::chrono::days>(moment));
}

/// `text (aside)`, or `text` alone.
std::string in_brackets(std::string const& text, std::string const& aside, i18n::Localizer const& words)
{
    // It may be made of isolates alone, which say nothing of its direction.
    return aside.empty() ? text : text + " (" + i18n::isolate(aside, words.direction()) + ")";
}

int days_from(content::CityTime now, std::chrono::local_days day)
{
    return static_cast<int>((day - std::chrono::floor<std::chrono::days>(now)).count());
}

/// "tomorrow", "Monday", and from a week on the whole date, since the next Monday is another one.
std::string near_day(std::chrono::local_days day, i18n::Localizer const& words, content::CityTime now)
{
    int const days = days_from(now, day);
    if (days >= 7)
        return words.weekday_date(partial(std::chrono::year_month_day { day }));
    std::string name = days <= 1 ? words.relative_day(days) : std::string();
    return name.empty() ? words.weekday_name(std::chrono::weekday { day }.iso_encoding()) : name;
}

std::string exception_text(content::ScheduleException const& exception, i18n::Localizer const& words)
{
    std::string const days = words.date_range(partial(exception.first_day), partial(exception.last_day));
    std::string const hours = exception.hours ? words.time_range(exception.hours->opens, exception.hours->closes)
                                              // Translators: stands after a date: the place is closed then.
                                              : words.tr("geschlossen");
    return labelled(words, days, hours);
}

} // namespace

void append_line(std::string& to, std::string_view line)
{
    if (line.empty())
        return;
    if (!to.empty())
        to += '\n';
    to += i18n::isolate(line);
}

std::string labelled(i18n::Localizer const& words, std::string const& label, std::string const& value)
{
    // Translators: what it is, then its value: a day and its hours, "District" and its name. Only colon and blanks are yours.
    auto const both
        = i18n::fill(words.tr("{label}: {value}"), { { "label", words.capitalized(label) }, { "value", value } });
    // Both parts are isolates: without this, no letter would say which of them comes first.
    return i18n::isolate(both, words.direction());
}

std::string placed_day(
    std::string const& name, i18n::PartialDate date, i18n::Localizer const& words, content::CityTime now)
{
    std::string aside = words.home_date(date);
    std::chrono::year_month_day const day { std::chrono::year { date.year }, std::chrono::month { date.month },
        std::chrono::day { date.day } };
    auto const distance
        = day.ok() ? words.relative_day(days_from(now, std::chrono::local_days { day })) : std::string();
    if (!aside.empty() && !distance.empty())
        aside = i18n::isolate(aside) + " · " + i18n::isolate(distance);
    else
        aside += distance;
    return in_brackets(name, aside, words);
}

std::string status_text(content::Schedule const& schedule, i18n::Localizer const& words, content::CityTime now)
{
    using content::OpenState;
    auto const status = content::opening_status(schedule, now);
    switch (status.state) {
    case OpenState::Open: {
        // Translators: an office is open now, until {time} today.
        auto text = i18n::fill(words.tr("Jetzt geöffnet bis {time}"), { { "time", time_of(*status.change, words) } });
        auto const remaining = std::chrono::ceil<std::chrono::minutes>(*status.change - now);
        return remaining > kClosingSoon
            ? text
            : in_brackets(text, words.relative_minutes(static_cast<int>(remaining.count())), words);
    }
    case OpenState::Closed: {
        if (!status.change)
            return words.tr("Jetzt geschlossen");
        auto const day = std::chrono::floor<std::chrono::days>(*status.change);
        // Translators: {day} is "today", "tomorrow" or the weekday on which the office opens again, {time} the hour.
        return i18n::fill(words.tr("Jetzt geschlossen. Öffnet wieder: {day}, {time}"),
            { { "day", near_day(day, words, now) }, { "time", time_of(*status.change, words) } });
    }
    case OpenState::Holiday:
        return words.tr("Heute ist Feiertag. Fragen Sie, ob geöffnet ist.");
    case OpenState::ByAppointment: // Said with the hours.
    case OpenState::Always:
    case OpenState::Unknown:
        break;
    }
    return {};
}

std::string event_text(content::Event const& event, i18n::Localizer const& words, content::CityTime now)
{
    constexpr std::size_t kMostShown = 3;
    std::string text;
    for (auto const begin : content::event_dates(event, now, kMostShown)) {
        auto const day = std::chrono::floor<std::chrono::days>(begin);
        auto const date = partial(std::chrono::year_month_day { day });
        std::string const name = placed_day(words.weekday_date(date), date, words, now);
        auto const since_midnight = begin - day;
        auto const hours = words.time_range(since_midnight, since_midnight + event.duration);
        append_line(text, labelled(words, name, in_brackets(hours, words.duration(event.duration), words)));
    }
    return text;
}

std::string schedule_text(content::Schedule const& schedule, i18n::Localizer const& words, content::CityTime now)
{
    std::string text;
    append_line(text, status_text(schedule, words, now));
    auto const hours = hours_text(schedule, words, now);
    return text.empty() || hours.empty() ? text + hours : text + '\n' + hours;
}

std::string hours_text(content::Schedule const& schedule, i18n::Localizer const& words, content::CityTime now)
{
    std::string text;
    if (schedule.always)
        // Translators: open 24 hours, every day.
        append_line(text, words.tr("Tag und Nacht"));
    for (auto const& hours : schedule.hours)
        append_line(
            text, labelled(words, days_text(hours.weekdays, words), words.time_range(hours.opens, hours.closes)));
    if (schedule.last_admission) {
        auto const minutes = schedule.last_admission->count();
        append_line(text,
            // Translators: nobody is let in any more so many minutes before closing.
            i18n::fill(words.trn("Letzter Einlass: {count} Minute vor Schluss",
                           "Letzter Einlass: {count} Minuten vor Schluss", static_cast<std::uint64_t>(minutes)),
                { { "count", words.number(minutes) } }));
    }
    if (schedule.by_appointment)
        // Translators: one must make an appointment before coming.
        append_line(text, words.tr("Nur mit Termin"));
    std::chrono::year_month_day const today { std::chrono::floor<std::chrono::days>(now) };
    for (auto const& exception : schedule.exceptions) {
        if (exception.last_day >= today)
            append_line(text, exception_text(exception, words));
    }
    append_line(text, schedule.note.value);
    return text;
}

} // namespace weg::screens
