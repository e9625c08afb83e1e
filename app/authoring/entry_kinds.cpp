// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/entry_reader.h"

#include "app/content/event_dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <regex>

namespace weg::authoring {

namespace {

/// Common European Framework of Reference for Languages.
constexpr std::array<std::string_view, 6> kLevels { "A1", "A2", "B1", "B2", "C1", "C2" };

bool is_level(std::string_view text) { return std::ranges::find(kLevels, text) != kLevels.end(); }

std::string value_of(std::optional<Written> const& text) { return text ? text->value : std::string(); }

/// "229.00" in cents.
std::optional<int> read_euros(std::optional<Written> const& text, Problems& problems)
{
    if (!text)
        return std::nullopt;
    std::smatch part;
    if (!std::regex_match(text->value, part, std::regex("([0-9]{1,6})\\.([0-9]{2})"))) {
        problems.add(text->place, "'" + text->value + "' is no amount; write 229.00");
        return std::nullopt;
    }
    return std::stoi(part[1].str()) * 100 + std::stoi(part[2].str());
}

} // namespace

void EntryReader::read_cost()
{
    m_entry.cost = m_record.optional_text("cost");
    m_entry.cents = read_euros(m_record.optional_text("cost_eur"), m_problems);
    words("cost_note", m_record.optional_text("cost_note"));
    if (m_entry.cents && !m_entry.cost)
        m_problems.add(m_record.place(), "'cost_eur' needs 'cost'; say charged or partly-free");
}

void EntryReader::read_course()
{
    auto record = m_record.record("course");
    if (!record)
        return;
    SourceCourse course;
    course.type = one_of(*record, "type", { "integration", "literacy", "job", "study", "conversation", "other" });
    if (auto const levels = record->optional_text("levels")) {
        auto const dash = levels->value.find('-');
        course.level_from = levels->value.substr(0, dash);
        course.level_to = dash == std::string::npos ? course.level_from : levels->value.substr(dash + 1);
        if (!is_level(course.level_from) || !is_level(course.level_to) || course.level_to < course.level_from)
            m_problems.add(levels->place, "'" + levels->value + "' are no levels; write B1 or A1-B1");
    }
    course.lessons = record->number("lessons");
    course.lessons_a_week = record->number("lessons_a_week");
    course.test = value_of(record->optional_text("test"));
    if (record->has("child_care"))
        course.child_care = record->flag("child_care");
    for (auto const& start : record->texts("starts")) {
        check_day(start);
        course.starts.push_back(start.value);
    }
    record->finish();
    m_entry.course = std::move(course);
}

void EntryReader::read_documents()
{
    for (auto const& document : m_record.texts("documents"))
        words("document/" + std::to_string(m_entry.documents++), document);
}

void EntryReader::read_measures()
{
    for (Record& item : m_record.records("measures")) {
        words("measure/" + std::to_string(m_entry.measures.size()), item.required_text("words"));
        m_entry.measures.push_back({ item.required_text("number").value, item.texts("today") });
        item.finish();
    }
}

void EntryReader::read_rounds()
{
    for (Record& item : m_record.records("rounds")) {
        SourceRound round;
        round.year = item.number("year").value_or(0);
        if (round.year < 1900 || round.year > 2999)
            m_problems.add(item.place(), "a round needs its year; write year: 2023");
        round.inferred = item.flag("inferred");
        round.number = item.number("number");
        round.deadline = day(item, "deadline");
        round.awarded = day(item, "awarded");
        round.cents_each = read_euros(item.optional_text("eur_each"), m_problems);
        for (auto const& winner : item.texts("winners")) {
            check_words(winner, kTextLimit, m_problems);
            round.winners.push_back(winner.value);
        }
        std::string const field = "round/" + std::to_string(round.year);
        words(field + "/motto", item.optional_text("motto"));
        words(field + "/note", item.optional_text("note"));
        bool const twice = std::ranges::find(m_entry.rounds, round.year, &SourceRound::year) != m_entry.rounds.end();
        if (twice)
            m_problems.add(item.place(), "the year " + std::to_string(round.year) + " stands twice; join the rounds");
        item.finish();
        m_entry.rounds.push_back(std::move(round));
    }
}

void EntryReader::read_events()
{
    for (Record& item : m_record.records("events")) {
        SourceEvent event;
        auto const starts = item.required_text("starts");
        event.starts = starts.value;
        if (starts.value.size() != 16 || !content::read_city_time(starts.value))
            m_problems.add(starts.place, "'" + starts.value + "' is no time; write \"2026-12-01 18:00\"");
        event.minutes = item.number("minutes").value_or(60);
        if (auto const rule = item.optional_text("rrule")) {
            event.rrule = rule->value;
            if (!content::is_recurrence(rule->value))
                m_problems.add(rule->place,
                    "'" + rule->value
                        + "' is no rule; write RFC 5545 such as FREQ=WEEKLY;BYDAY=TU, not more often than daily");
        }
        event.location = value_of(item.optional_text("location"));
        words("event/" + std::to_string(m_entry.events.size()) + "/title", item.required_text("title"), kTitleLimit);
        item.finish();
        m_entry.events.push_back(std::move(event));
    }
}

} // namespace weg::authoring
