// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/city.h"

#include <algorithm>
#include <array>

namespace weg::authoring {

namespace {

constexpr std::size_t kTitleLimit = 40;
constexpr std::size_t kSummaryLimit = 160;
constexpr std::size_t kTextLimit = 400;

class EntryReader {
public:
    EntryReader(Record record, std::string file)
        : m_record(std::move(record))
        , m_file(std::move(file))
        , m_problems(m_record.problems())
    {
    }

    SourceEntry read(std::string const& file_id)
    {
        m_entry.id = m_record.required_text("id");
        check_id(m_entry.id, m_problems);
        if (m_entry.id.value != file_id)
            m_problems.add(
                m_entry.id.place, "the id '" + m_entry.id.value + "' is not the file's name; rename one of them");
        m_entry.section = m_record.required_text("section");
        m_entry.group = m_record.required_text("group");
        m_entry.icon = m_record.required_text("icon");
        m_entry.name = m_record.required_text("name");
        check_words(m_entry.name, kTextLimit, m_problems);
        m_entry.order = m_record.number("order").value_or(0);
        m_entry.organization = m_record.optional_text("organization");
        m_entry.historical = m_record.flag("historical");
        m_title = m_record.required_text("title").value;
        words("title", m_record.required_text("title"), kTitleLimit);
        words("summary", m_record.required_text("summary"), kSummaryLimit);
        read_body();
        m_entry.target_groups = m_record.texts("target_groups");
        m_entry.spoken_languages = m_record.texts("spoken_languages");
        words("spoken_languages_note", m_record.optional_text("spoken_languages_note"));
        m_entry.cost = m_record.optional_text("cost");
        words("cost_note", m_record.optional_text("cost_note"));
        read_contacts();
        read_locations();
        if (auto schedule = m_record.record("schedule"))
            m_entry.schedule = read_schedule(std::move(*schedule), "schedule");
        m_entry.related = m_record.texts("related");
        read_origin();
        words("check", m_record.optional_text("check"));
        m_record.finish();
        return std::move(m_entry);
    }

private:
    void words(std::string const& field, std::optional<Written> const& text, std::size_t limit = kTextLimit)
    {
        if (!text || text->value.empty())
            return;
        check_words(*text, limit, m_problems);
        m_entry.messages.push_back(
            { m_entry.id.value, field, context_of(m_entry.id.value, field), text->value, m_file, m_title });
    }

    void block(std::string const& kind, int step, Written const& text)
    {
        words("body/" + std::to_string(m_entry.body.size()), text);
        m_entry.body.push_back({ kind, step });
    }

    void read_body()
    {
        for (Record& item : m_record.records("body")) {
            if (auto const heading = item.optional_text("heading"))
                block("heading", 0, *heading);
            if (auto const paragraph = item.optional_text("paragraph"))
                block("paragraph", 0, *paragraph);
            for (auto const& point : item.texts("points"))
                block("point", 0, point);
            int step = 0;
            for (auto const& text : item.texts("steps"))
                block("step", ++step, text);
            item.finish();
        }
    }

    SourceSchedule read_schedule(Record record, std::string const& field)
    {
        SourceSchedule schedule;
        schedule.always = record.flag("always");
        for (auto const& line : record.texts("hours")) {
            if (auto hours = read_hours(line, m_problems))
                schedule.hours.push_back(std::move(*hours));
        }
        if (schedule.always && !schedule.hours.empty())
            m_problems.add(record.place(), "'always' and 'hours' exclude each other; keep one");
        words(field + "/note", record.optional_text("note"));
        record.finish();
        return schedule;
    }

    void read_contacts()
    {
        for (Record& record : m_record.records("contacts")) {
            std::string const field = "contact/" + std::to_string(m_entry.contacts.size());
            SourceContact contact;
            if (auto const phone = record.optional_text("phone")) {
                check_phone(*phone, m_problems);
                auto const display = record.optional_text("display");
                contact = { "phone", display ? display->value : phone->value, {} };
            } else if (auto const email = record.optional_text("email")) {
                check_email(*email, m_problems);
                contact = { "email", email->value, {} };
            } else if (auto const web = record.optional_text("web")) {
                check_url(*web, m_problems);
                contact = { "web", web->value, {} };
            } else {
                m_problems.add(record.place(), "a contact needs phone, email or web; add one");
            }
            words(field + "/label", record.optional_text("label"));
            if (auto schedule = record.record("schedule"))
                contact.schedule = read_schedule(std::move(*schedule), field + "/schedule");
            record.finish();
            m_entry.contacts.push_back(std::move(contact));
        }
    }

    void read_locations()
    {
        auto const optional = [](Record& record, char const* key) {
            auto const text = record.optional_text(key);
            return text ? text->value : std::string();
        };
        for (Record& record : m_record.records("locations")) {
            std::string const field = "location/" + std::to_string(m_entry.locations.size());
            SourceLocation location { optional(record, "name"), optional(record, "street"),
                optional(record, "postal_code"), record.required_text("city").value, {} };
            if (auto const district = record.optional_text("district")) {
                location.district = district->value;
                m_entry.districts.push_back(*district);
            }
            words(field + "/note", record.optional_text("note"));
            record.finish();
            m_entry.locations.push_back(std::move(location));
        }
    }

    std::string one_of(char const* key, std::initializer_list<std::string_view> allowed)
    {
        auto const text = m_record.required_text(key);
        if (!text.value.empty() && std::ranges::find(allowed, text.value) == allowed.end()) {
            std::string list;
            for (auto const word : allowed)
                list += (list.empty() ? "" : ", ") + std::string(word);
            m_problems.add(text.place, "'" + text.value + "' is no " + key + "; write one of " + list);
        }
        return text.value;
    }

    void read_origin()
    {
        m_entry.sources = m_record.texts("sources");
        if (m_entry.sources.empty())
            m_problems.add(m_record.place(), "'sources' is missing; say where the facts come from");
        for (auto const& source : m_entry.sources) {
            if (source.value.starts_with("http"))
                check_url(source, m_problems);
        }
        auto const as_of = m_record.required_text("as_of");
        auto const slash = as_of.value.find('/');
        m_entry.as_of_begin = as_of.value == "undated" ? "" : as_of.value.substr(0, slash);
        m_entry.as_of_end = slash == std::string::npos ? "" : as_of.value.substr(slash + 1);
        bool const dated = is_date(m_entry.as_of_begin) && (slash == std::string::npos || is_date(m_entry.as_of_end));
        if (!as_of.value.empty() && as_of.value != "undated" && !dated)
            m_problems.add(as_of.place, "'" + as_of.value + "' is no date; write 2023, 2023-10, 2017/2022 or undated");
        auto const verified = m_record.required_text("verified");
        m_entry.verified = verified.value;
        if (verified.value.size() != 10 || !is_date(verified.value))
            m_problems.add(verified.place, "'" + verified.value + "' is no day; write 2026-11-23");
        m_entry.confidence = one_of("confidence", { "high", "medium", "low" });
        m_entry.staleness = one_of("staleness", { "none", "low", "medium", "high" });
        bool const sends_people = !m_entry.locations.empty() || m_entry.schedule
            || std::ranges::any_of(m_entry.contacts, [](auto const& contact) { return contact.kind != "web"; });
        if (m_entry.staleness == "high" && sends_people) {
            m_problems.add(m_record.place(),
                "facts with staleness high may not send people anywhere; take out phone, e-mail, locations and "
                "schedule");
        }
    }

    Record m_record;
    std::string m_file;
    Problems& m_problems;
    std::string m_title;
    SourceEntry m_entry;
};

} // namespace

SourceEntry read_entry(Record record, std::string const& file, std::string const& file_id)
{
    return EntryReader(std::move(record), file).read(file_id);
}

} // namespace weg::authoring
