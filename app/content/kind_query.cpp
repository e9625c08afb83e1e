// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/entry_reader.h"

namespace weg::content {

Result<void> EntryReader::read_course()
{
    WEG_TRY_VOID(each_row("SELECT type, level_from, level_to, lessons, lessons_a_week, test, child_care FROM course"
                          " WHERE service = ?",
        [&](db::Statement& row) -> Result<void> {
            Course course { row.text(0), row.text(1), row.text(2), optional_number(row, 3), optional_number(row, 4),
                row.text(5), {}, {} };
            if (!row.is_null(6))
                course.child_care = row.number(6) != 0;
            m_entry.course = std::move(course);
            return {};
        }));
    return each_row(
        "SELECT starts FROM course_start WHERE service = ? ORDER BY starts", [&](db::Statement& row) -> Result<void> {
            if (auto const day = read_date(row.text(0)); day && m_entry.course)
                m_entry.course->starts.push_back(*day);
            return {};
        });
}

Result<void> EntryReader::read_measures()
{
    WEG_TRY_VOID(each_row("SELECT position, number FROM measure WHERE service = ? ORDER BY position",
        [&](db::Statement& row) -> Result<void> {
            Measure measure { row.text(1), {}, {} };
            WEG_TRY(measure.text, m_texts.find(m_id, "measure/" + row.text(0)));
            m_entry.measures.push_back(std::move(measure));
            return {};
        }));
    return each_row("SELECT m.position, s.id, s.icon FROM measure_today m JOIN service s ON s.id = m.other"
                    " WHERE m.service = ? ORDER BY m.position, m.place",
        [&](db::Statement& row) -> Result<void> {
            auto const position = static_cast<std::size_t>(row.number(0));
            WEG_TRY(auto card, read_card(m_connection, m_texts, { row.text(1) }, row.text(2)));
            if (position < m_entry.measures.size())
                m_entry.measures[position].today.push_back(std::move(card));
            return {};
        });
}

Result<void> EntryReader::read_rounds()
{
    WEG_TRY_VOID(each_row("SELECT year, inferred, deadline, awarded, cents_each FROM prize_round WHERE service = ?"
                          " ORDER BY year DESC",
        [&](db::Statement& row) -> Result<void> {
            PrizeRound round;
            round.year = static_cast<int>(row.number(0));
            round.inferred = row.number(1) != 0;
            round.deadline = read_date(row.text(2));
            round.awarded = read_date(row.text(3));
            round.cents_each = optional_number(row, 4);
            std::string const field = "round/" + row.text(0);
            WEG_TRY(round.motto, m_texts.find(m_id, field + "/motto"));
            WEG_TRY(round.note, m_texts.find(m_id, field + "/note"));
            m_entry.rounds.push_back(std::move(round));
            return {};
        }));
    return each_row("SELECT year, name FROM prize_winner WHERE service = ? ORDER BY year, position",
        [&](db::Statement& row) -> Result<void> {
            for (auto& round : m_entry.rounds) {
                if (round.year == row.number(0))
                    round.winners.push_back(row.text(1));
            }
            return {};
        });
}

Result<void> EntryReader::read_events()
{
    return each_row("SELECT position, starts, minutes, rrule, location FROM event WHERE service = ? ORDER BY position",
        [&](db::Statement& row) -> Result<void> {
            Event event;
            event.starts = row.text(1);
            event.duration = std::chrono::minutes(row.number(2));
            event.rrule = row.text(3);
            event.location = row.text(4);
            WEG_TRY(event.title, m_texts.find(m_id, "event/" + row.text(0) + "/title"));
            m_entry.events.push_back(std::move(event));
            return {};
        });
}

Result<void> EntryReader::read_glossary()
{
    return each_row("SELECT a.term, t.word FROM attribute a JOIN taxonomy_term t ON t.taxonomy = a.taxonomy"
                    " AND t.id = a.term WHERE a.service = ? AND a.taxonomy = 'glossary' ORDER BY a.position",
        [&](db::Statement& row) -> Result<void> {
            WEG_TRY(auto term, read_glossary_term(m_connection, m_texts, row.text(0), row.text(1)));
            m_entry.glossary.push_back(std::move(term));
            return {};
        });
}

} // namespace weg::content
