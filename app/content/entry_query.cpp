// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle_state.h"
#include "app/content/text_query.h"

namespace weg::content {

namespace {

/// Collects one entry from its tables; every step may find the file broken.
class EntryReader {
public:
    EntryReader(db::Connection const& connection, TextQuery& texts, EntryId const& id)
        : m_connection(connection)
        , m_texts(texts)
        , m_id(id.value)
    {
    }

    Result<Entry> read()
    {
        WEG_TRY_VOID(read_service());
        WEG_TRY_VOID(read_body());
        WEG_TRY_VOID(read_contacts());
        WEG_TRY_VOID(read_locations());
        WEG_TRY_VOID(read_attributes());
        return std::move(m_entry);
    }

private:
    Result<db::Statement> rows(std::string_view sql)
    {
        WEG_TRY(auto statement, db::Statement::prepare(m_connection, sql));
        statement.bind(1, m_id);
        return statement;
    }

    Result<void> read_service()
    {
        WEG_TRY(auto row,
            rows("SELECT s.section, s.icon, coalesce(o.name, ''), s.name, s.cost_option, s.schedule, s.historical,"
                 " s.as_of_begin, s.as_of_end, s.assured_date, s.confidence, s.staleness"
                 " FROM service s LEFT JOIN organization o ON o.id = s.organization WHERE s.id = ?"));
        WEG_TRY(bool const found, row.step());
        if (!found)
            return Error { ErrorCode::NotFound, "entry " + m_id };
        m_entry.id = { m_id };
        m_entry.section = { row.text(0) };
        m_entry.icon = row.text(1);
        m_entry.organization = row.text(2);
        m_entry.name = row.text(3);
        m_entry.historical = row.number(6) != 0;
        m_entry.as_of = { read_date(row.text(7)), read_date(row.text(8)) };
        m_entry.verified = read_date(row.text(9)).value_or(i18n::PartialDate {});
        std::string const confidence = row.text(10);
        m_entry.confidence = confidence == "high" ? Confidence::High
            : confidence == "low"                 ? Confidence::Low
                                                  : Confidence::Medium;
        std::string const staleness = row.text(11);
        m_entry.staleness = staleness == "none" ? Staleness::None
            : staleness == "low"                ? Staleness::Low
            : staleness == "high"               ? Staleness::High
                                                : Staleness::Medium;
        WEG_TRY(m_entry.schedule, read_schedule(row.text(5), "schedule"));
        if (std::string const cost = row.text(4); !cost.empty()) {
            WEG_TRY(m_entry.cost, m_texts.find("term/cost/" + cost, "name"));
        }
        WEG_TRY(m_entry.title, m_texts.find(m_id, "title"));
        WEG_TRY(m_entry.summary, m_texts.find(m_id, "summary"));
        WEG_TRY(m_entry.cost_note, m_texts.find(m_id, "cost_note"));
        WEG_TRY(m_entry.spoken_languages_note, m_texts.find(m_id, "spoken_languages_note"));
        WEG_TRY(m_entry.check, m_texts.find(m_id, "check"));
        return {};
    }

    /// `kind`: empty for none, "always" or "hours".
    Result<std::optional<Schedule>> read_schedule(std::string const& kind, std::string const& owner)
    {
        if (kind.empty())
            return std::optional<Schedule> {};
        Schedule schedule;
        schedule.always = kind == "always";
        WEG_TRY(schedule.note, m_texts.find(m_id, owner + "/note"));
        WEG_TRY(auto row,
            rows("SELECT weekdays, opens_at, closes_at FROM schedule WHERE service = ? AND owner = ? ORDER BY "
                 "position"));
        row.bind(2, owner);
        for (;;) {
            WEG_TRY(bool const found, row.step());
            if (!found)
                return std::optional<Schedule> { std::move(schedule) };
            Hours hours;
            for (char const digit : row.text(0))
                hours.weekdays.push_back(static_cast<unsigned>(digit - '0'));
            hours.opens = std::chrono::minutes(row.number(1));
            hours.closes = std::chrono::minutes(row.number(2));
            schedule.hours.push_back(std::move(hours));
        }
    }

    Result<void> read_body()
    {
        WEG_TRY(auto row, rows("SELECT position, kind, step FROM body_block WHERE service = ? ORDER BY position"));
        for (;;) {
            WEG_TRY(bool const found, row.step());
            if (!found)
                return {};
            std::string const kind = row.text(1);
            Block block;
            block.kind = kind == "heading" ? BlockKind::Heading
                : kind == "point"          ? BlockKind::Point
                : kind == "step"           ? BlockKind::Step
                                           : BlockKind::Paragraph;
            block.step = static_cast<int>(row.number(2));
            WEG_TRY(block.text, m_texts.find(m_id, "body/" + row.text(0)));
            m_entry.body.push_back(std::move(block));
        }
    }

    Result<void> read_contacts()
    {
        WEG_TRY(
            auto row, rows("SELECT position, kind, value, schedule FROM contact WHERE service = ? ORDER BY position"));
        for (;;) {
            WEG_TRY(bool const found, row.step());
            if (!found)
                return {};
            std::string const owner = "contact/" + row.text(0);
            std::string const kind = row.text(1);
            Contact contact;
            contact.kind = kind == "phone" ? ContactKind::Phone
                : kind == "email"          ? ContactKind::Email
                                           : ContactKind::Web;
            contact.value = row.text(2);
            WEG_TRY(contact.label, m_texts.find(m_id, owner + "/label"));
            WEG_TRY(contact.schedule, read_schedule(row.text(3), owner + "/schedule"));
            m_entry.contacts.push_back(std::move(contact));
        }
    }

    Result<void> read_locations()
    {
        WEG_TRY(auto row,
            rows("SELECT position, name, street, postal_code, city, district FROM location WHERE service = ? ORDER BY "
                 "position"));
        for (;;) {
            WEG_TRY(bool const found, row.step());
            if (!found)
                return {};
            Location location { row.text(1), row.text(2), row.text(3), row.text(4), {}, {} };
            WEG_TRY(location.note, m_texts.find(m_id, "location/" + row.text(0) + "/note"));
            if (std::string const district = row.text(5); !district.empty()) {
                WEG_TRY(location.district, m_texts.find("term/district/" + district, "name"));
            }
            m_entry.locations.push_back(std::move(location));
        }
    }

    Result<void> read_attributes()
    {
        WEG_TRY(auto row,
            rows("SELECT a.kind, a.value, coalesce(s.icon, '') FROM service_attribute a LEFT JOIN service s"
                 " ON a.kind = 'related' AND s.id = a.value WHERE a.service = ? ORDER BY a.kind, a.position"));
        for (;;) {
            WEG_TRY(bool const found, row.step());
            if (!found)
                return {};
            std::string const kind = row.text(0);
            if (kind == "language") {
                m_entry.spoken_languages.push_back(row.text(1));
            } else if (kind == "source") {
                m_entry.sources.push_back({ row.text(1) });
            } else if (kind == "target_group") {
                WEG_TRY(auto name, m_texts.find("term/target_group/" + row.text(1), "name"));
                m_entry.target_groups.push_back(std::move(name));
            } else if (kind == "related") {
                WEG_TRY(auto card, read_card(m_connection, m_texts, { row.text(1) }, row.text(2)));
                m_entry.related.push_back(std::move(card));
            }
        }
    }

    db::Connection const& m_connection;
    TextQuery& m_texts;
    std::string m_id;
    Entry m_entry;
};

} // namespace

Result<EntryCard> read_card(db::Connection const& connection, TextQuery& texts, EntryId const& id, std::string icon)
{
    EntryCard card { id, std::move(icon), {}, {}, {} };
    WEG_TRY(card.title, texts.find(id.value, "title"));
    WEG_TRY(card.summary, texts.find(id.value, "summary"));
    WEG_TRY(auto row,
        db::Statement::prepare(
            connection, "SELECT value FROM contact WHERE service = ? AND kind = 'phone' ORDER BY position LIMIT 1"));
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
