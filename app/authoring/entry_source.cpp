// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/entry_reader.h"
#include "app/authoring/phone.h"

#include <algorithm>

namespace weg::authoring {

SourceEntry EntryReader::read(std::string const& file_id)
{
    read_name(file_id);
    read_body();
    m_entry.target_groups = m_record.texts("target_groups");
    m_entry.service_areas = m_record.texts("service_areas");
    m_entry.times = m_record.texts("times");
    m_entry.topics = m_record.texts("topics");
    m_entry.spoken_languages = m_record.texts("spoken_languages");
    words("spoken_languages_note", m_record.optional_text("spoken_languages_note"));
    read_cost();
    read_course();
    read_documents();
    read_measures();
    read_rounds();
    read_contacts();
    read_locations();
    if (auto schedule = m_record.record("schedule"))
        m_entry.schedule = read_schedule(std::move(*schedule), "schedule");
    read_events();
    m_entry.related = m_record.texts("related");
    read_origin();
    words("check", m_record.optional_text("check"));
    m_record.finish();
    return std::move(m_entry);
}

void EntryReader::read_name(std::string const& file_id)
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
    m_entry.program = m_record.optional_text("program");
    m_entry.historical = m_record.flag("historical");
    m_title = m_record.required_text("title").value;
    words("title", m_record.required_text("title"), kTitleLimit);
    words("summary", m_record.required_text("summary"), kSummaryLimit);
}

void EntryReader::words(std::string const& field, std::optional<Written> const& text, std::size_t limit)
{
    if (!text || text->value.empty())
        return;
    check_words(*text, limit, m_problems);
    m_entry.messages.push_back(
        { m_entry.id.value, field, context_of(m_entry.id.value, field), text->value, m_file, m_title });
}

void EntryReader::block(std::string const& kind, int step, Written const& text)
{
    words("body/" + std::to_string(m_entry.body.size()), text);
    m_entry.body.push_back({ kind, step });
}

void EntryReader::read_body()
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

SourceSchedule EntryReader::read_schedule(Record record, std::string const& field)
{
    SourceSchedule schedule;
    schedule.always = record.flag("always");
    schedule.by_appointment = record.flag("by_appointment");
    schedule.last_admission = record.number("last_admission");
    for (auto const& line : record.texts("hours")) {
        if (auto hours = read_hours(line, m_problems))
            schedule.hours.push_back(std::move(*hours));
    }
    if (schedule.always && !schedule.hours.empty())
        m_problems.add(record.place(), "'always' and 'hours' exclude each other; keep one");
    read_exceptions(record, schedule);
    words(field + "/note", record.optional_text("note"));
    record.finish();
    return schedule;
}

void EntryReader::read_contacts()
{
    for (Record& record : m_record.records("contacts")) {
        std::string const field = "contact/" + std::to_string(m_entry.contacts.size());
        SourceContact contact;
        if (auto const phone = record.optional_text("phone")) {
            check_phone(*phone, m_problems);
            auto const display = record.optional_text("display");
            if (display)
                check_display(*display, *phone, m_problems);
            auto const read = read_phone(phone->value);
            contact = { "phone", phone->value, display ? display->value : read ? read->display : phone->value, {} };
        } else if (auto const email = record.optional_text("email")) {
            check_email(*email, m_problems);
            contact = { "email", email->value, email->value, {} };
        } else if (auto const web = record.optional_text("web")) {
            check_url(*web, m_problems);
            contact = { "web", web->value, web->value, {} };
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

void EntryReader::read_locations()
{
    auto const optional = [](Record& record, char const* key) {
        auto const text = record.optional_text(key);
        return text ? text->value : std::string();
    };
    for (Record& record : m_record.records("locations")) {
        std::string const field = "location/" + std::to_string(m_entry.locations.size());
        SourceLocation location { optional(record, "name"), optional(record, "street"), optional(record, "postal_code"),
            record.required_text("city").value, {}, {} };
        if (auto const district = record.optional_text("district")) {
            location.district = district->value;
            m_entry.districts.push_back(*district);
        }
        if (record.flag("step_free"))
            location.features.emplace_back("step-free");
        words(field + "/note", record.optional_text("note"));
        record.finish();
        m_entry.locations.push_back(std::move(location));
    }
}

std::string EntryReader::one_of(Record& record, char const* key, std::initializer_list<std::string_view> allowed)
{
    auto const text = record.required_text(key);
    if (!text.value.empty() && std::ranges::find(allowed, text.value) == allowed.end()) {
        std::string list;
        for (auto const word : allowed)
            list += (list.empty() ? "" : ", ") + std::string(word);
        m_problems.add(text.place, "'" + text.value + "' is no " + key + "; write one of " + list);
    }
    return text.value;
}

void EntryReader::read_origin()
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
    check_day(verified);
    m_entry.confidence = one_of(m_record, "confidence", { "high", "medium", "low" });
    m_entry.staleness = one_of(m_record, "staleness", { "none", "low", "medium", "high" });
    bool const sends_people = !m_entry.locations.empty() || m_entry.schedule
        || std::ranges::any_of(m_entry.contacts, [](auto const& contact) { return contact.kind != "web"; });
    if (m_entry.staleness == "high" && sends_people) {
        m_problems.add(m_record.place(),
            "facts with staleness high may not send people anywhere; take out phone, e-mail, locations and "
            "schedule");
    }
}

void EntryReader::check_day(Written const& day)
{
    if (day.value.size() != 10 || !is_date(day.value))
        m_problems.add(day.place, "'" + day.value + "' is no day; write 2026-11-23");
}

std::string EntryReader::day(Record& record, char const* key)
{
    auto const text = record.optional_text(key);
    if (!text)
        return {};
    check_day(*text);
    return text->value;
}

void EntryReader::read_exceptions(Record& record, SourceSchedule& schedule)
{
    for (Record& item : record.records("exceptions")) {
        SourceException exception { day(item, "from"), day(item, "to"), {} };
        if (exception.last_day.empty())
            exception.last_day = exception.first_day;
        if (exception.first_day.empty() || exception.last_day < exception.first_day)
            m_problems.add(item.place(), "'from' is missing or after 'to'; write from: 2026-12-24, to: 2027-01-01");
        if (auto const hours = item.optional_text("hours"))
            exception.hours = read_hours({ "mon-sun,holiday " + hours->value, hours->place }, m_problems);
        else if (!item.flag("closed"))
            m_problems.add(item.place(), "an exception needs hours or closed: true; write one of them");
        item.finish();
        schedule.exceptions.push_back(std::move(exception));
    }
}

SourceEntry read_entry(Record record, std::string const& file, std::string const& file_id)
{
    return EntryReader(std::move(record), file).read(file_id);
}

} // namespace weg::authoring
