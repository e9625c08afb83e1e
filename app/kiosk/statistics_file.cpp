// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/statistics_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <utility>

namespace weg::kiosk {

namespace {

constexpr std::string_view kMagic = "wegweiser-statistics";
constexpr int kMostVisits = 10'000'000;
constexpr std::size_t kMostWord = 200;

constexpr std::array<std::string_view, 8> kNames { "visits", "topic", "search", "not-found", "guide", "helped",
    "not-helped", "wrong" };

std::optional<int> read_number(std::string_view text, int least, int most)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_sound = error == std::errc() && end == text.data() + text.size() && number >= least && number <= most;
    return is_sound && text == std::to_string(number) ? std::optional(number) : std::nullopt;
}

bool is_word(std::string_view word)
{
    return !word.empty() && word != "-" && word.size() <= kMostWord && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// The lines of a file, one after the other, taken apart at tabs.
class Lines {
public:
    Lines(std::string_view bytes, std::string const& name)
        : m_rest(bytes)
        , m_name(name)
    {
    }

    [[nodiscard]] bool at_end() const { return m_rest.empty(); }
    [[nodiscard]] Error error(
        std::string const& what, std::string const& mend, ErrorCode code = ErrorCode::InvalidData) const
    {
        return { code, m_name + ":" + std::to_string(m_number) + ": " + what + "; " + mend };
    }

    Result<std::vector<std::string_view>> next()
    {
        ++m_number;
        auto const end = m_rest.find('\n');
        if (end == std::string_view::npos)
            return error("the file is cut off here", "take it from a backup, or delete the line");
        auto line = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        std::vector<std::string_view> words;
        for (auto tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
            words.push_back(line.substr(0, tab));
            line.remove_prefix(tab + 1);
        }
        words.push_back(line);
        return words;
    }

private:
    std::string_view m_rest;
    std::string const& m_name;
    int m_number = 0;
};

Result<void> read_date(Lines& lines, PeriodFigures& period)
{
    WEG_TRY(auto const words, lines.next());
    period.is_month = words.front() == "month";
    auto const mend = std::string("write \"day\", a tab and 2026-11-23, or \"month\", a tab and 2026-11");
    if (words.size() != 2 || (!period.is_month && words.front() != "day"))
        return lines.error("not a day or a month", mend);
    auto const day = read_day(period.is_month ? std::string(words[1]) + "-01" : std::string(words[1]));
    if (!day)
        return lines.error("\"" + std::string(words[1].substr(0, kMostWord)) + "\" is no date", mend);
    period.day = *day;
    return {};
}

Result<Figure> read_figure(Lines& lines, PeriodFigures const& period)
{
    WEG_TRY(auto const words, lines.next());
    if (words.size() != 4)
        return lines.error(std::to_string(words.size()) + " words instead of four",
            "write what is counted, its id, the language and the visits, with a tab between them and \"-\" for none");
    auto const name = std::ranges::find(kNames, words[0]);
    if (name == kNames.end())
        return lines.error("\"" + std::string(words[0].substr(0, kMostWord)) + "\" is nothing that is counted",
            "write one of visits, topic, search, not-found, guide, helped, not-helped, wrong");
    Figure figure { { static_cast<Count>(name - kNames.begin()) }, 0 };
    auto& cell = figure.cell;
    if (is_monthly(cell.count) != period.is_month)
        return lines.error("\"" + std::string(*name) + "\" is not counted by " + (period.is_month ? "month" : "day"),
            "move the line to a file of the other kind");
    if (has_subject(cell.count) ? !is_word(words[1]) : words[1] != "-")
        return lines.error("the second word is wrong",
            has_subject(cell.count) ? "write the id of a section or an entry" : "write \"-\"");
    if (period.is_month ? words[2] != "-" : !is_word(words[2]))
        return lines.error(
            "the third word is wrong", period.is_month ? "write \"-\"" : "write a language tag or \"other\"");
    cell.subject = has_subject(cell.count) ? words[1] : std::string_view();
    cell.language = period.is_month ? std::string_view() : words[2];
    auto const visits = read_number(words[3], period.least, kMostVisits);
    if (!visits || *visits % kRounding != 0)
        return lines.error("the number of visits is wrong",
            "write a multiple of " + std::to_string(kRounding) + " that is not below " + std::to_string(period.least));
    figure.visits = *visits;
    return figure;
}

} // namespace

std::optional<std::chrono::year_month_day> read_day(std::string_view text)
{
    if (text.size() != 10)
        return std::nullopt;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::from_chars(text.data(), text.data() + 4, year);
    std::from_chars(text.data() + 5, text.data() + 7, month);
    std::from_chars(text.data() + 8, text.data() + 10, day);
    std::chrono::year_month_day const read { std::chrono::year(year), std::chrono::month(month),
        std::chrono::day(day) };
    // What was not quite a number comes out as another text.
    return read.ok() && date_text({ .day = read }) == text ? std::optional(read) : std::nullopt;
}

std::string date_text(PeriodFigures const& period)
{
    std::array<char, 32> text {};
    std::snprintf(text.data(), text.size(), period.is_month ? "%04d-%02u" : "%04d-%02u-%02u",
        static_cast<int>(period.day.year()), static_cast<unsigned>(period.day.month()),
        static_cast<unsigned>(period.day.day()));
    return text.data();
}

std::string file_name(PeriodFigures const& period)
{
    return (period.is_month ? "month-" : "day-") + date_text(period) + ".txt";
}

std::string period_bytes(PeriodFigures const& period)
{
    auto const word = [](std::string const& text) { return text.empty() ? std::string("-") : text; };
    auto text = std::string(kMagic) + "\t1\n" + (period.is_month ? "month\t" : "day\t") + date_text(period)
        + "\nleast\t" + std::to_string(period.least) + "\n";
    for (auto const& [cell, visits] : period.figures)
        text += std::string(kNames[static_cast<std::size_t>(cell.count)]) + "\t" + word(cell.subject) + "\t"
            + word(cell.language) + "\t" + std::to_string(visits) + "\n";
    return text;
}

Result<PeriodFigures> read_period(std::string_view bytes, std::string const& name)
{
    Lines lines(bytes, name);
    PeriodFigures period;
    WEG_TRY(auto const magic, lines.next());
    if (magic.size() != 2 || magic[0] != kMagic)
        return lines.error("this is no file of statistics", "leave it out", ErrorCode::WrongFormat);
    if (magic[1] != "1")
        return lines.error("made by a later version of this program", "use that version", ErrorCode::NewerFormat);
    WEG_TRY_VOID(read_date(lines, period));
    WEG_TRY(auto const least, lines.next());
    auto const number
        = least.size() == 2 && least[0] == "least" ? read_number(least[1], kLeastAccepted, kMostVisits) : std::nullopt;
    if (!number)
        return lines.error("not the least number of visits", "write \"least\", a tab and a number from 5 on");
    period.least = *number;
    while (!lines.at_end()) {
        WEG_TRY(auto figure, read_figure(lines, period));
        if (!period.figures.empty() && !(period.figures.back().cell < figure.cell))
            return lines.error("out of order, or there twice", "sort the lines and keep one");
        period.figures.push_back(std::move(figure));
    }
    return period;
}

void add_figures(PeriodFigures& period, PeriodFigures const& more)
{
    std::map<Cell, int> all;
    for (auto const* const figures : { &std::as_const(period.figures), &more.figures })
        for (auto const& [cell, visits] : *figures) {
            int& sum = all[cell];
            sum = std::min(sum + visits, kMostVisits);
        }
    period.least = std::min(period.least, more.least);
    period.figures.clear();
    for (auto const& [cell, visits] : all)
        period.figures.push_back({ cell, visits });
}

} // namespace weg::kiosk
