// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/statistics_options.h"
#include "app/kiosk/statistics_report.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace weg::kiosk {

namespace {

std::string name_in(std::map<std::string, std::string, std::less<>> const& names, std::string const& id)
{
    auto const found = names.find(id);
    return found == names.end() ? id : found->second;
}

std::string field(std::string const& text)
{
    // A spreadsheet takes what begins like this for a formula.
    bool const is_formula = !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos;
    std::string quoted = is_formula ? "\"'" : "\"";
    for (char const c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    quoted += '"';
    bool const is_plain = !is_formula && text.find_first_of("\",\r\n") == std::string::npos;
    return is_plain ? text : quoted;
}

std::string row(std::initializer_list<std::string> fields)
{
    std::string line;
    for (auto const& each : fields)
        line += (line.empty() ? "" : ",") + field(each);
    return line + "\r\n";
}

} // namespace

std::string_view count_name(Count count)
{
    static constexpr std::array<std::string_view, 8> names { "Besuche insgesamt", "Thema", "Suche", "Nicht gefunden",
        "Wegweiser-Fragen", "Hat geholfen", "Hat nicht geholfen", "Etwas stimmt nicht" };
    return names[static_cast<std::size_t>(count)];
}

std::string subject_name(StatisticsReport const& report, std::string const& id)
{
    return id == kSensitive ? "Vertrauliche Themen" : name_in(report.subjects, id);
}

std::string language_name(StatisticsReport const& report, std::string const& tag)
{
    return tag == kOtherLanguages ? "Andere Sprachen" : name_in(report.languages, tag);
}

int least_of(StatisticsReport const& report)
{
    auto const least = std::ranges::min_element(report.periods, {}, &PeriodFigures::least);
    return least == report.periods.end() ? StatisticsOptions {}.least : least->least;
}

std::string statistics_csv(StatisticsReport const& report)
{
    auto text = row({ "Tag oder Monat", "Was gezählt wird", "Thema oder Eintrag", "Kennung", "Sprache",
        "Besuche (ungefähr; auf " + std::to_string(kRounding) + " gerundet; unter " + std::to_string(least_of(report))
            + " nie gezeigt)" });
    for (auto const& period : report.periods)
        for (auto const& [cell, visits] : period.figures)
            text += row({ date_text(period), std::string(count_name(cell.count)), subject_name(report, cell.subject),
                cell.subject, language_name(report, cell.language), std::to_string(visits) });
    return text;
}

} // namespace weg::kiosk
