// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/bundle_writer.h"

#include "app/authoring/facets.h"
#include "app/authoring/row_writer.h"
#include "app/i18n/direction.h"

#include <algorithm>

namespace weg::authoring {

namespace {

int as_number(bool flag) { return flag ? 1 : 0; }

/// With a blank between them: none of them has one.
std::string joined(std::vector<std::string> const& letters)
{
    std::string text;
    for (auto const& letter : letters)
        text += (text.empty() ? "" : " ") + letter;
    return text;
}

/// Whether `word` stands in `text` as a word of its own.
bool mentions(std::string_view text, std::string_view word)
{
    // Any byte of a letter that is not ASCII counts as part of a word.
    auto const is_letter = [](char byte) {
        auto const code = static_cast<unsigned char>(byte);
        return code >= 0x80 || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    };
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        auto const end = at + word.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end])))
            return true;
    }
    return false;
}

class EntryWriter {
public:
    EntryWriter(RowWriter& rows, City const& city, std::map<SourceLocation, std::string>& locations)
        : m_rows(rows)
        , m_city(city)
        , m_locations(locations)
    {
    }

    Result<void> write(SourceEntry const& entry)
    {
        std::string const& id = entry.id.value;
        WEG_TRY_VOID(m_rows.insert("service", id, entry.section.value, entry.group.value, entry.order, entry.icon.value,
            entry.organization, entry.program, entry.name.value, as_number(entry.historical), entry.as_of_begin,
            entry.as_of_end, entry.verified, entry.confidence, entry.staleness));
        int position = 0;
        for (auto const& block : entry.body)
            WEG_TRY_VOID(m_rows.insert("body_block", id, position++, block.kind, block.step));
        WEG_TRY_VOID(write_contacts(entry));
        WEG_TRY_VOID(write_locations(entry));
        WEG_TRY_VOID(write_schedule(id, "schedule", entry.schedule));
        if (entry.cost) {
            WEG_TRY_VOID(m_rows.insert(
                "cost_option", id, entry.cost->value, entry.cents, std::string(entry.cents ? "EUR" : "")));
        }
        for (int i = 0; i < entry.documents; ++i)
            WEG_TRY_VOID(m_rows.insert("required_document", id, i));
        WEG_TRY_VOID(write_list("language", id, entry.spoken_languages));
        WEG_TRY_VOID(write_list("eligibility", id, entry.target_groups));
        WEG_TRY_VOID(write_list("service_area", id, entry.service_areas));
        WEG_TRY_VOID(write_list("related", id, entry.related));
        WEG_TRY_VOID(write_list("source", id, entry.sources));
        WEG_TRY_VOID(write_attributes(id, "time", entry.times));
        WEG_TRY_VOID(write_attributes(id, "topic", entry.topics));
        WEG_TRY_VOID(write_glossary(entry));
        WEG_TRY_VOID(write_course(entry));
        WEG_TRY_VOID(write_measures(entry));
        WEG_TRY_VOID(write_rounds(entry));
        position = 0;
        for (auto const& event : entry.events)
            WEG_TRY_VOID(
                m_rows.insert("event", id, position++, event.starts, event.minutes, event.rrule, event.location));
        return write_facets(entry);
    }

private:
    Result<void> write_contacts(SourceEntry const& entry)
    {
        int position = 0;
        for (auto const& contact : entry.contacts) {
            std::string const& id = entry.id.value;
            if (contact.kind == "phone") {
                WEG_TRY_VOID(m_rows.insert("phone", id, position, contact.value, contact.display));
            } else {
                WEG_TRY_VOID(m_rows.insert(contact.kind == "email" ? "contact" : "url", id, position, contact.value));
            }
            WEG_TRY_VOID(write_schedule(id, "contact/" + std::to_string(position) + "/schedule", contact.schedule));
            ++position;
        }
        return {};
    }

    /// Places that are alike in everything are one place.
    Result<void> write_locations(SourceEntry const& entry)
    {
        int position = 0;
        for (auto const& place : entry.locations) {
            auto const [found, is_new]
                = m_locations.try_emplace(place, "location-" + std::to_string(m_locations.size() + 1));
            if (is_new) {
                WEG_TRY_VOID(m_rows.insert("location", found->second, place.name, place.street, place.postal_code,
                    place.city, place.district));
                for (auto const& feature : place.features)
                    WEG_TRY_VOID(m_rows.insert("accessibility", found->second, feature));
            }
            WEG_TRY_VOID(m_rows.insert("service_at_location", entry.id.value, position++, found->second));
        }
        return {};
    }

    Result<void> write_schedule(
        std::string const& id, std::string const& owner, std::optional<SourceSchedule> const& schedule)
    {
        if (!schedule)
            return {};
        WEG_TRY_VOID(m_rows.insert("schedule", id, owner, as_number(schedule->always),
            as_number(schedule->by_appointment), schedule->last_admission));
        int position = 0;
        for (auto const& hours : schedule->hours)
            WEG_TRY_VOID(
                m_rows.insert("schedule_hours", id, owner, position++, hours.weekdays, hours.opens, hours.closes));
        position = 0;
        for (auto const& exception : schedule->exceptions) {
            auto const opens = exception.hours ? std::optional(exception.hours->opens) : std::nullopt;
            auto const closes = exception.hours ? std::optional(exception.hours->closes) : std::nullopt;
            WEG_TRY_VOID(m_rows.insert(
                "schedule_exception", id, owner, position++, exception.first_day, exception.last_day, opens, closes));
        }
        return {};
    }

    Result<void> write_list(std::string const& table, std::string const& id, std::vector<Written> const& values)
    {
        int position = 0;
        for (auto const& value : values)
            WEG_TRY_VOID(m_rows.insert(table, id, position++, value.value));
        return {};
    }

    Result<void> write_attributes(std::string const& id, std::string const& taxonomy, std::vector<Written> const& terms)
    {
        int position = 0;
        for (auto const& term : terms)
            WEG_TRY_VOID(m_rows.insert("attribute", id, taxonomy, position++, term.value));
        return {};
    }

    /// The words of the glossary that the entry uses: its page explains them.
    Result<void> write_glossary(SourceEntry const& entry)
    {
        int position = 0;
        for (auto const& term : m_city.terms) {
            auto const uses = [&](Message const& message) { return mentions(message.german, term.german); };
            if (term.taxonomy != "glossary" || !term.on_pages || !std::ranges::any_of(entry.messages, uses))
                continue;
            WEG_TRY_VOID(m_rows.insert("attribute", entry.id.value, std::string("glossary"), position++, term.id));
        }
        return {};
    }

    Result<void> write_course(SourceEntry const& entry)
    {
        if (!entry.course)
            return {};
        SourceCourse const& course = *entry.course;
        auto const child_care
            = course.child_care ? std::optional(as_number(*course.child_care)) : std::optional<int> {};
        WEG_TRY_VOID(m_rows.insert("course", entry.id.value, course.type, course.level_from, course.level_to,
            course.lessons, course.lessons_a_week, course.test, child_care));
        for (auto const& start : course.starts)
            WEG_TRY_VOID(m_rows.insert("course_start", entry.id.value, start));
        return {};
    }

    Result<void> write_measures(SourceEntry const& entry)
    {
        int position = 0;
        for (auto const& measure : entry.measures) {
            WEG_TRY_VOID(m_rows.insert("measure", entry.id.value, position, measure.number));
            int place = 0;
            for (auto const& today : measure.today)
                WEG_TRY_VOID(m_rows.insert("measure_today", entry.id.value, position, place++, today.value));
            ++position;
        }
        return {};
    }

    Result<void> write_rounds(SourceEntry const& entry)
    {
        for (auto const& round : entry.rounds) {
            WEG_TRY_VOID(m_rows.insert("prize_round", entry.id.value, round.year, as_number(round.inferred),
                round.number, round.deadline, round.awarded, round.cents_each));
            int position = 0;
            for (auto const& winner : round.winners)
                WEG_TRY_VOID(m_rows.insert("prize_winner", entry.id.value, round.year, position++, winner));
        }
        return {};
    }

    /// Under its section, and under '' for all sections together. History helps nobody today.
    Result<void> write_facets(SourceEntry const& entry)
    {
        for (auto const& facet : facets_of(m_city, entry)) {
            for (std::string const& section : { entry.section.value, std::string() }) {
                if (!section.empty() || !entry.historical) {
                    WEG_TRY_VOID(m_rows.insert("facet", section, facet.kind, facet.term, entry.id.value));
                }
            }
        }
        return {};
    }

    RowWriter& m_rows;
    City const& m_city;
    std::map<SourceLocation, std::string>& m_locations;
};

class CityWriter {
public:
    CityWriter(db::Connection& connection, City const& city, std::vector<SourceLanguage> const& languages)
        : m_rows(connection)
        , m_city(city)
        , m_languages(languages)
    {
    }

    Result<void> write()
    {
        WEG_TRY_VOID(write_languages());
        WEG_TRY_VOID(write_sections());
        WEG_TRY_VOID(write_terms());
        for (auto const& organization : m_city.organizations)
            WEG_TRY_VOID(m_rows.insert("organization", organization.id, organization.name, organization.website));
        for (auto const& program : m_city.programs)
            WEG_TRY_VOID(m_rows.insert("program", program.id, program.organization, program.name));
        std::map<SourceLocation, std::string> locations;
        std::string date;
        for (auto const& entry : m_city.entries) {
            WEG_TRY_VOID(EntryWriter(m_rows, m_city, locations).write(entry));
            date = std::max(date, entry.verified);
        }
        WEG_TRY_VOID(write_finder());
        if (auto const& crisis = m_city.crisis) {
            WEG_TRY_VOID(m_rows.insert("crisis", std::string("crisis"), crisis->severity, crisis->starts, crisis->ends,
                crisis->number, crisis->display, crisis->entry));
        }
        for (auto const& message : m_city.messages)
            WEG_TRY_VOID(write_text(message));
        std::string const version = m_rows.version();
        WEG_TRY_VOID(m_rows.insert("metadata", std::string("city"), m_city.name));
        WEG_TRY_VOID(m_rows.insert("metadata", std::string("city_id"), m_city.id));
        WEG_TRY_VOID(m_rows.insert("metadata", std::string("content_date"), date));
        return m_rows.insert("metadata", std::string("content_version"), version);
    }

private:
    Result<void> write_languages()
    {
        int position = 0;
        for (auto const& language : m_languages) {
            bool const rtl = i18n::direction_of(language.tag) == i18n::Direction::RightToLeft;
            WEG_TRY_VOID(m_rows.insert("locale", language.tag, position++, language.autonym, language.greeting,
                language.german_name, language.english_name, std::string(rtl ? "rtl" : "ltr"), language.fallback,
                as_number(language.machine), language.voice, RowWriter::Blob { language.catalog }));
            WEG_TRY_VOID(write_keyboard(language.tag, language.keyboard));
        }
        return {};
    }

    Result<void> write_keyboard(std::string const& tag, content::Keyboard const& keyboard)
    {
        WEG_TRY_VOID(write_keys(tag, "digits", { keyboard.digits }));
        WEG_TRY_VOID(write_keys(tag, "letters", keyboard.rows));
        WEG_TRY_VOID(write_keys(tag, "symbols", keyboard.symbols));
        int position = 0;
        for (auto const& set : keyboard.forms)
            WEG_TRY_VOID(m_rows.insert("keyboard_form", tag, position++, joined(set)));
        return {};
    }

    Result<void> write_keys(
        std::string const& tag, std::string const& layer, std::vector<content::KeyboardRow> const& rows)
    {
        int position = 0;
        for (auto const& row : rows) {
            int place = 0;
            for (auto const& key : row)
                WEG_TRY_VOID(m_rows.insert("keyboard_key", tag, layer, position, place++, key.letter, key.shifted,
                    joined(key.variants), joined(key.shifted_variants)));
            ++position;
        }
        return {};
    }

    Result<void> write_sections()
    {
        int position = 0;
        for (auto const& section : m_city.sections) {
            WEG_TRY_VOID(m_rows.insert("section", section.id, position++, section.icon, section.accent));
            int place = 0;
            for (auto const& group : section.groups)
                WEG_TRY_VOID(m_rows.insert("section_group", section.id, group.id, place++));
        }
        return {};
    }

    Result<void> write_terms()
    {
        std::map<std::string, int> positions;
        for (auto const& term : m_city.terms) {
            int& position = positions[term.taxonomy];
            if (position == 0) {
                WEG_TRY_VOID(m_rows.insert("taxonomy", term.taxonomy));
            }
            WEG_TRY_VOID(m_rows.insert("taxonomy_term", term.taxonomy, term.id, position++, term.icon, term.german));
            int place = 0;
            for (auto const& word : term.also) {
                WEG_TRY_VOID(m_rows.insert("text", "term/" + term.taxonomy + "/" + term.id,
                    "also/" + std::to_string(place++), std::string("de"), word.value, std::string("original")));
            }
        }
        return {};
    }

    Result<void> write_finder()
    {
        int position = 0;
        for (auto const& question : m_city.finder.questions) {
            std::string const& id = question.id.value;
            WEG_TRY_VOID(m_rows.insert("finder_question", id, position++, question.source));
            int place = 0;
            for (auto const& answer : question.answers) {
                WEG_TRY_VOID(m_rows.insert("finder_answer", id, place++, answer.id, answer.icon, answer.next.value));
                for (auto const& match : answer.matches)
                    WEG_TRY_VOID(
                        m_rows.insert("finder_match", id, answer.id, match.kind, match.term.value, match.weight));
            }
        }
        return {};
    }

    Result<void> write_text(Message const& message)
    {
        WEG_TRY_VOID(m_rows.insert(
            "text", message.record, message.field, std::string("de"), message.german, std::string("original")));
        for (auto const& language : m_languages) {
            if (!language.content)
                continue;
            auto const found = language.content->messages.find({ message.context, message.german });
            if (found == language.content->messages.end())
                continue;
            auto const& translation = found->second;
            std::string const provenance = translation.fuzzy ? "outdated" : translation.machine ? "machine" : "human";
            WEG_TRY_VOID(m_rows.insert("text", message.record, message.field, language.tag,
                translation.fuzzy ? translation.outdated_since : translation.words, provenance));
        }
        return {};
    }

    RowWriter m_rows;
    City const& m_city;
    std::vector<SourceLanguage> const& m_languages;
};

} // namespace

Result<void> write_rows(db::Connection& connection, City const& city, std::vector<SourceLanguage> const& languages)
{
    return CityWriter(connection, city, languages).write();
}

} // namespace weg::authoring
