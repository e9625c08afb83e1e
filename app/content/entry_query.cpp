// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/entry_reader.h"

#include <algorithm>

namespace weg::content {

namespace {

Confidence read_confidence(std::string const& name)
{
    return name == "high" ? Confidence::High : name == "low" ? Confidence::Low : Confidence::Medium;
}

std::chrono::year_month_day read_day(std::string const& text)
{
    auto const date = read_date(text).value_or(i18n::PartialDate {});
    return std::chrono::year { date.year } / std::chrono::month { date.month } / std::chrono::day { date.day };
}

} // namespace

Staleness read_staleness(std::string_view name)
{
    return name == "none" ? Staleness::None
        : name == "low"   ? Staleness::Low
        : name == "high"  ? Staleness::High
                          : Staleness::Medium;
}

Result<Entry> EntryReader::read()
{
    WEG_TRY_VOID(read_service());
    WEG_TRY_VOID(read_words());
    WEG_TRY_VOID(read_body());
    WEG_TRY_VOID(read_contacts());
    WEG_TRY_VOID(read_locations());
    WEG_TRY(m_entry.schedule, read_schedule("schedule"));
    WEG_TRY_VOID(read_lists());
    WEG_TRY_VOID(read_course());
    WEG_TRY_VOID(read_measures());
    WEG_TRY_VOID(read_rounds());
    WEG_TRY_VOID(read_events());
    WEG_TRY_VOID(read_glossary());
    return std::move(m_entry);
}

Result<void> EntryReader::read_service()
{
    bool found = false;
    WEG_TRY_VOID(each_row(
        "SELECT s.section, s.icon, coalesce(o.name, ''), coalesce(p.name, ''), s.name, s.historical, s.as_of_begin,"
        " s.as_of_end, s.assured_date, s.confidence, s.staleness, coalesce(c.term, ''), c.cents FROM service s"
        " LEFT JOIN organization o ON o.id = s.organization LEFT JOIN program p ON p.id = s.program"
        " LEFT JOIN cost_option c ON c.service = s.id WHERE s.id = ?",
        [&](db::Statement& row) -> Result<void> {
            found = true;
            m_entry.id = { m_id };
            m_entry.section = { row.text(0) };
            m_entry.icon = row.text(1);
            m_entry.organization = row.text(2);
            m_entry.program = row.text(3);
            m_entry.name = row.text(4);
            m_entry.historical = row.number(5) != 0;
            m_entry.as_of = { read_date(row.text(6)), read_date(row.text(7)) };
            m_entry.verified = read_date(row.text(8)).value_or(i18n::PartialDate {});
            m_entry.confidence = read_confidence(row.text(9));
            m_entry.staleness = read_staleness(row.text(10));
            m_entry.cents = optional_number(row, 12);
            if (std::string const cost = row.text(11); !cost.empty()) {
                WEG_TRY(m_entry.cost, m_texts.find("term/cost/" + cost, "name"));
            }
            return {};
        }));
    return found ? Result<void>() : Error { ErrorCode::NotFound, "entry " + m_id };
}

Result<void> EntryReader::read_words()
{
    WEG_TRY(m_entry.title, m_texts.find(m_id, "title"));
    WEG_TRY(m_entry.summary, m_texts.find(m_id, "summary"));
    WEG_TRY(m_entry.cost_note, m_texts.find(m_id, "cost_note"));
    WEG_TRY(m_entry.spoken_languages_note, m_texts.find(m_id, "spoken_languages_note"));
    WEG_TRY(m_entry.check, m_texts.find(m_id, "check"));
    return {};
}

Result<std::optional<Schedule>> EntryReader::read_schedule(std::string const& owner)
{
    WEG_TRY(auto row,
        db::Statement::prepare(m_connection,
            "SELECT always, by_appointment, last_admission FROM schedule WHERE service = ? AND owner = ?"));
    row.bind(1, m_id).bind(2, owner);
    WEG_TRY(bool const found, row.step());
    if (!found)
        return std::optional<Schedule> {};
    Schedule schedule;
    schedule.always = row.number(0) != 0;
    schedule.by_appointment = row.number(1) != 0;
    if (auto const minutes = optional_number(row, 2))
        schedule.last_admission = std::chrono::minutes(*minutes);
    WEG_TRY(schedule.note, m_texts.find(m_id, owner + "/note"));
    WEG_TRY(auto line,
        db::Statement::prepare(m_connection,
            "SELECT weekdays, opens_at, closes_at FROM schedule_hours WHERE service = ? AND owner = ? ORDER BY "
            "position"));
    line.bind(1, m_id).bind(2, owner);
    for (;;) {
        WEG_TRY(bool const more, line.step());
        if (!more)
            break;
        Hours hours;
        for (char const digit : line.text(0))
            hours.weekdays.push_back(static_cast<unsigned>(digit - '0'));
        hours.opens = std::chrono::minutes(line.number(1));
        hours.closes = std::chrono::minutes(line.number(2));
        schedule.hours.push_back(std::move(hours));
    }
    WEG_TRY_VOID(read_exceptions(owner, schedule));
    return std::optional<Schedule> { std::move(schedule) };
}

Result<void> EntryReader::read_exceptions(std::string const& owner, Schedule& schedule)
{
    WEG_TRY(auto row,
        db::Statement::prepare(m_connection,
            "SELECT first_day, last_day, opens_at, closes_at FROM schedule_exception WHERE service = ? AND owner = ?"
            " ORDER BY position"));
    row.bind(1, m_id).bind(2, owner);
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return {};
        ScheduleException exception { read_day(row.text(0)), read_day(row.text(1)), {} };
        if (!row.is_null(2))
            exception.hours = { std::chrono::minutes(row.number(2)), std::chrono::minutes(row.number(3)) };
        schedule.exceptions.push_back(exception);
    }
}

Result<void> EntryReader::read_body()
{
    return each_row("SELECT position, kind, step FROM body_block WHERE service = ? ORDER BY position",
        [&](db::Statement& row) -> Result<void> {
            std::string const kind = row.text(1);
            Block block;
            block.kind = kind == "heading" ? BlockKind::Heading
                : kind == "point"          ? BlockKind::Point
                : kind == "step"           ? BlockKind::Step
                                           : BlockKind::Paragraph;
            block.step = static_cast<int>(row.number(2));
            WEG_TRY(block.text, m_texts.find(m_id, "body/" + row.text(0)));
            m_entry.body.push_back(std::move(block));
            return {};
        });
}

Result<void> EntryReader::read_contacts()
{
    struct Row {
        std::int64_t position;
        Contact contact;
    };
    std::vector<Row> rows;
    auto const collect = [&](ContactKind kind, std::string_view sql) {
        return each_row(sql, [&](db::Statement& row) -> Result<void> {
            Contact contact { kind, row.text(1), {}, {}, {} };
            if (kind == ContactKind::Phone)
                contact.number = row.text(2);
            rows.push_back({ row.number(0), std::move(contact) });
            return {};
        });
    };
    WEG_TRY_VOID(collect(ContactKind::Phone, "SELECT position, display, number FROM phone WHERE service = ?"));
    WEG_TRY_VOID(collect(ContactKind::Email, "SELECT position, email FROM contact WHERE service = ?"));
    WEG_TRY_VOID(collect(ContactKind::Web, "SELECT position, url FROM url WHERE service = ?"));
    std::ranges::sort(rows, {}, &Row::position);
    for (auto& [position, contact] : rows) {
        std::string const owner = "contact/" + std::to_string(position);
        WEG_TRY(contact.label, m_texts.find(m_id, owner + "/label"));
        WEG_TRY(contact.schedule, read_schedule(owner + "/schedule"));
        m_entry.contacts.push_back(std::move(contact));
    }
    return {};
}

Result<void> EntryReader::read_locations()
{
    return each_row("SELECT p.position, l.name, l.street, l.postal_code, l.city, l.district,"
                    " EXISTS (SELECT 1 FROM accessibility WHERE location = l.id AND feature = 'step-free')"
                    " FROM service_at_location p JOIN location l ON l.id = p.location WHERE p.service = ?"
                    " ORDER BY p.position",
        [&](db::Statement& row) -> Result<void> {
            Location location { row.text(1), row.text(2), row.text(3), row.text(4), {}, {}, row.number(6) != 0 };
            WEG_TRY(location.note, m_texts.find(m_id, "location/" + row.text(0) + "/note"));
            if (std::string const district = row.text(5); !district.empty()) {
                WEG_TRY(location.district, m_texts.find("term/district/" + district, "name"));
            }
            m_entry.locations.push_back(std::move(location));
            return {};
        });
}

Result<void> EntryReader::read_terms(std::string_view sql, std::string const& taxonomy, std::vector<Text>& into)
{
    return each_row(sql, [&](db::Statement& row) -> Result<void> {
        WEG_TRY(auto name, m_texts.find("term/" + taxonomy + "/" + row.text(0), "name"));
        into.push_back(std::move(name));
        return {};
    });
}

Result<void> EntryReader::read_lists()
{
    WEG_TRY_VOID(each_row(
        "SELECT code FROM language WHERE service = ? ORDER BY position", [&](db::Statement& row) -> Result<void> {
            m_entry.spoken_languages.push_back(row.text(0));
            return {};
        }));
    WEG_TRY_VOID(each_row(
        "SELECT name FROM source WHERE service = ? ORDER BY position", [&](db::Statement& row) -> Result<void> {
            m_entry.sources.push_back({ row.text(0) });
            return {};
        }));
    WEG_TRY_VOID(each_row("SELECT r.other, s.icon FROM related r JOIN service s ON s.id = r.other WHERE r.service = ?"
                          " ORDER BY r.position",
        [&](db::Statement& row) -> Result<void> {
            WEG_TRY(auto card, read_card(m_connection, m_texts, { row.text(0) }, row.text(1)));
            m_entry.related.push_back(std::move(card));
            return {};
        }));
    WEG_TRY_VOID(each_row("SELECT position FROM required_document WHERE service = ? ORDER BY position",
        [&](db::Statement& row) -> Result<void> {
            WEG_TRY(auto words, m_texts.find(m_id, "document/" + row.text(0)));
            m_entry.documents.push_back(std::move(words));
            return {};
        }));
    WEG_TRY_VOID(read_terms(
        "SELECT term FROM eligibility WHERE service = ? ORDER BY position", "target_group", m_entry.target_groups));
    WEG_TRY_VOID(read_terms(
        "SELECT district FROM service_area WHERE service = ? ORDER BY position", "district", m_entry.service_areas));
    WEG_TRY_VOID(read_terms(
        "SELECT term FROM attribute WHERE service = ? AND taxonomy = 'time' ORDER BY position", "time", m_entry.times));
    return read_terms("SELECT term FROM attribute WHERE service = ? AND taxonomy = 'topic' ORDER BY position", "topic",
        m_entry.topics);
}

Result<EntryCard> read_card(db::Connection const& connection, TextQuery& texts, EntryId const& id, std::string icon)
{
    EntryCard card { id, std::move(icon), {}, {}, {} };
    WEG_TRY(card.title, texts.find(id.value, "title"));
    WEG_TRY(card.summary, texts.find(id.value, "summary"));
    WEG_TRY(auto row,
        db::Statement::prepare(connection, "SELECT display FROM phone WHERE service = ? ORDER BY position LIMIT 1"));
    row.bind(1, id.value);
    WEG_TRY(bool const found, row.step());
    if (found)
        card.phone = row.text(0);
    return card;
}

Result<Entry> read_entry(db::Connection const& connection, EntryId const& id, std::vector<std::string> const& chain)
{
    WEG_TRY(auto texts, TextQuery::prepare(connection, chain));
    return EntryReader(connection, texts, id).read();
}

} // namespace weg::content
