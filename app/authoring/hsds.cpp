// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds.h"

#include "app/authoring/hsds_words.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sodium.h>

namespace weg::authoring {

namespace {

/// RFC 9562, version 8: the hash of what is named, so that the same thing always has the same id.
std::string uuid(std::string const& kind, std::string const& id)
{
    std::string const name = "wegweiser/" + kind + "/" + id;
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash {};
    crypto_hash_sha256(hash.data(), reinterpret_cast<unsigned char const*>(name.data()), name.size());
    hash[6] = static_cast<unsigned char>((hash[6] & 0x0F) | 0x80);
    hash[8] = static_cast<unsigned char>((hash[8] & 0x3F) | 0x80);
    std::string text;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        std::array<char, 3> digits {};
        std::snprintf(digits.data(), digits.size(), "%02x", hash[i]);
        text += digits.data();
    }
    return text;
}

std::string clock(int minutes)
{
    std::array<char, 32> text {};
    std::snprintf(text.data(), text.size(), "%02d:%02d:00", minutes / 60, minutes % 60);
    return text.data();
}

/// iCalendar's names of our digits; public holidays have none.
std::string weekday_names(std::string const& digits)
{
    std::string names;
    for (char const digit : digits) {
        if (digit >= '1' && digit <= '7')
            names += (names.empty() ? "" : ",") + std::string(kWeekdays[static_cast<std::size_t>(digit - '1')]);
    }
    return names;
}

std::string words(SourceEntry const& entry, std::string const& field)
{
    auto const found = std::ranges::find(entry.messages, field, &Message::field);
    return found == entry.messages.end() ? std::string() : found->german;
}

std::string location_key(SourceLocation const& place)
{
    return place.name + "/" + place.street + "/" + place.postal_code + "/" + place.city;
}

class Exporter {
public:
    explicit Exporter(City const& city)
        : m_city(city)
    {
        for (auto const& message : city.messages)
            m_words.emplace(message.record + "|" + message.field, message.german);
    }

    HsdsTables make()
    {
        for (auto const& organization : m_city.organizations) {
            std::string const id = uuid("organization", organization.id);
            add("organization",
                { { "id", id }, { "name", organization.name }, { "description", organization.name },
                    { "website", organization.website } });
            add_value("organization", id, "id", organization.id);
        }
        for (auto const& program : m_city.programs) {
            std::string const id = uuid("program", program.id);
            add("program",
                { { "id", id }, { "name", program.name }, { "description", program.name },
                    { "organization_id",
                        program.organization ? uuid("organization", program.organization->value) : "" } });
            add_value("program", id, "id", program.id);
        }
        add_sections();
        add_terms();
        for (auto const& entry : m_city.entries)
            ServiceExporter(*this, entry).add();
        return std::move(m_tables);
    }

private:
    /// Empty values are not known and get no column.
    void add(std::string const& table, HsdsRow row)
    {
        std::erase_if(row, [](auto const& cell) { return cell.second.empty(); });
        m_tables[table].push_back(std::move(row));
    }

    /// What HSDS has no column for; an empty value is none.
    void add_value(std::string const& table, std::string const& id, std::string const& type, std::string const& value)
    {
        if (!value.empty())
            add("attribute",
                { { "id", uuid("attribute", id + "/" + type + "/" + value) }, { "link_id", id },
                    { "link_entity", table }, { "link_type", type }, { "value", value } });
    }

    void add_term(std::string const& table, std::string const& id, std::string const& taxonomy, std::string const& term)
    {
        if (!term.empty())
            add("attribute",
                { { "id", uuid("attribute", id + "/" + taxonomy + "/" + term) }, { "link_id", id },
                    { "link_entity", table }, { "link_type", taxonomy },
                    { "taxonomy_term_id", uuid("term", taxonomy + "/" + term) } });
    }

    [[nodiscard]] std::string city_words(std::string const& record, std::string const& field) const
    {
        auto const found = m_words.find(record + "|" + field);
        return found == m_words.end() ? std::string() : found->second;
    }

    [[nodiscard]] std::string term_name(std::string const& taxonomy, std::string const& id) const
    {
        return city_words("term/" + taxonomy + "/" + id, taxonomy == "glossary" ? "meaning" : "name");
    }

    void add_taxonomy(std::string const& name)
    {
        add("taxonomy",
            { { "id", uuid("taxonomy", name) }, { "name", name }, { "description", "Wegweiser: " + name } });
    }

    void add_sections()
    {
        add_taxonomy("section");
        add_taxonomy("group");
        for (auto const& section : m_city.sections) {
            std::string const record = "section/" + section.id;
            std::string const id = uuid("term", record);
            add("taxonomy_term",
                { { "id", id }, { "code", section.id }, { "name", city_words(record, "title") },
                    { "description", city_words(record, "intro") }, { "taxonomy_id", uuid("taxonomy", "section") },
                    { "taxonomy", "section" }, { "language", "de" } });
            add_value("taxonomy_term", id, "icon", section.icon);
            add_value("taxonomy_term", id, "accent", section.accent);
            for (auto const& group : section.groups) {
                std::string const path = section.id + "/" + group.id;
                std::string const name = city_words("group/" + path, "title");
                add("taxonomy_term",
                    { { "id", uuid("term", "group/" + path) }, { "code", group.id }, { "name", name },
                        { "description", name }, { "parent_id", id }, { "taxonomy_id", uuid("taxonomy", "group") },
                        { "taxonomy", "group" }, { "language", "de" } });
            }
        }
    }

    void add_terms()
    {
        std::string last;
        for (auto const& term : m_city.terms) {
            if (term.taxonomy != last)
                add_taxonomy(term.taxonomy);
            last = term.taxonomy;
            std::string const name = term_name(term.taxonomy, term.id);
            std::string const id = uuid("term", term.taxonomy + "/" + term.id);
            add("taxonomy_term",
                { { "id", id }, { "code", term.id }, { "name", term.german.empty() ? name : term.german },
                    { "description", name }, { "taxonomy_id", uuid("taxonomy", term.taxonomy) },
                    { "taxonomy", term.taxonomy }, { "language", "de" } });
            add_value("taxonomy_term", id, "icon", term.icon);
            for (auto const& audience : term.audiences)
                add_term("taxonomy_term", id, "audience", audience.value);
            for (auto const& word : term.also)
                add_value("taxonomy_term", id, "also", word.value);
            add_value("taxonomy_term", id, "search_only", term.on_pages ? "" : "true");
        }
    }

    /// A place once, however many services are there.
    std::string add_location(SourceLocation const& place)
    {
        std::string const own = location_key(place);
        std::string id = uuid("location", own);
        if (!m_locations.insert(id).second)
            return id;
        add("location", { { "id", id }, { "location_type", "physical" }, { "name", place.name } });
        // HSDS has no address without all its parts.
        if (!place.street.empty() && !place.postal_code.empty() && !m_city.state.empty()) {
            add("address",
                { { "id", uuid("address", own) }, { "location_id", id }, { "address_1", place.street },
                    { "city", place.city }, { "postal_code", place.postal_code }, { "state_province", m_city.state },
                    { "country", "DE" }, { "address_type", "physical" } });
        } else {
            add_value("location", id, "street", place.street);
            add_value("location", id, "postal_code", place.postal_code);
            add_value("location", id, "city", place.city);
        }
        for (auto const& feature : place.features)
            add("accessibility",
                { { "id", uuid("accessibility", own + feature) }, { "location_id", id }, { "description", feature } });
        add_term("location", id, "district", place.district);
        return id;
    }

    /// One service with all that is its own.
    class ServiceExporter {
    public:
        ServiceExporter(Exporter& all, SourceEntry const& entry)
            : m_all(all)
            , m_entry(entry)
            , m_id(uuid("service", entry.id.value))
        {
        }

        void add()
        {
            add_row();
            add_contacts();
            for (std::size_t i = 0; i < m_entry.locations.size(); ++i)
                m_all.add("service_at_location",
                    { { "id", own("service_at_location", std::to_string(i)) }, { "service_id", m_id },
                        { "location_id", m_all.add_location(m_entry.locations[i]) },
                        { "description", words(m_entry, "location/" + std::to_string(i) + "/note") } });
            if (m_entry.schedule)
                add_schedule(*m_entry.schedule, "schedule", "");
            add_lists();
            add_attributes();
            m_all.add("metadata",
                { { "id", own("metadata", "") }, { "resource_id", m_id }, { "resource_type", "service" },
                    { "last_action_date", m_entry.verified }, { "last_action_type", "verify" },
                    { "field_name", "name" }, { "previous_value", m_entry.name.value },
                    { "replacement_value", m_entry.name.value }, { "updated_by", "Wegweiser" } });
        }

    private:
        [[nodiscard]] std::string own(std::string const& kind, std::string const& what) const
        {
            return uuid(kind, m_entry.id.value + "/" + what);
        }

        void add_row()
        {
            std::vector<PlainBlock> blocks { { "paragraph", 0, words(m_entry, "summary") } };
            for (std::size_t i = 0; i < m_entry.body.size(); ++i)
                blocks.push_back(
                    { m_entry.body[i].kind, m_entry.body[i].step, words(m_entry, "body/" + std::to_string(i)) });
            std::string groups;
            for (auto const& group : m_entry.target_groups)
                groups += (groups.empty() ? "" : ", ") + m_all.term_name("target_group", group.value);
            std::string const cost = m_entry.cost ? m_all.term_name("cost", m_entry.cost->value) : "";
            m_all.add("service",
                { { "id", m_id },
                    { "organization_id",
                        m_entry.organization ? uuid("organization", m_entry.organization->value) : "" },
                    { "program_id", m_entry.program ? uuid("program", m_entry.program->value) : "" },
                    { "name", m_entry.name.value }, { "alternate_name", words(m_entry, "title") },
                    { "description", plain_description(blocks) },
                    { "status", m_entry.historical ? "inactive" : "active" }, { "fees_description", cost },
                    { "interpretation_services", words(m_entry, "spoken_languages_note") },
                    { "eligibility_description", groups }, { "assured_date", m_entry.verified },
                    { "alert", words(m_entry, "check") }, { "email", first_of("email") }, { "url", first_of("web") } });
        }

        [[nodiscard]] std::string first_of(char const* kind) const
        {
            auto const found = std::ranges::find(m_entry.contacts, kind, &SourceContact::kind);
            return found == m_entry.contacts.end() ? std::string() : found->value;
        }

        void add_contacts()
        {
            std::map<std::string, int> count;
            for (std::size_t i = 0; i < m_entry.contacts.size(); ++i) {
                auto const& contact = m_entry.contacts[i];
                std::string const field = "contact/" + std::to_string(i);
                std::string const label = words(m_entry, field + "/label");
                int const place = count[contact.kind]++;
                std::string const id = own(contact.kind, std::to_string(place));
                if (contact.kind == "phone") {
                    m_all.add("phone",
                        { { "id", id }, { "service_id", m_id }, { "number", contact.value }, { "type", "voice" },
                            { "description", label } });
                    m_all.add_value("phone", id, "display", contact.display == contact.value ? "" : contact.display);
                } else if (contact.kind == "email" && (place > 0 || !label.empty() || contact.schedule)) {
                    m_all.add("contact",
                        { { "id", id }, { "service_id", m_id }, { "email", contact.value }, { "name", label } });
                } else if (contact.kind == "web" && (place > 0 || !label.empty())) {
                    m_all.add("attribute",
                        { { "id", id }, { "link_id", m_id }, { "link_entity", "service" }, { "link_type", "url" },
                            { "value", contact.value } });
                    m_all.add_value("attribute", id, "label", label);
                }
                if (contact.schedule && contact.kind != "web")
                    add_schedule(*contact.schedule, field + "/schedule", id);
            }
        }

        /// `whose`: id of the phone or contact row that it is of; empty: of the service.
        void add_schedule(SourceSchedule const& schedule, std::string const& field, std::string const& whose)
        {
            std::string const note = words(m_entry, field + "/note");
            int number = 0;
            auto const row = [&](HsdsRow cells) {
                std::string const id = own("schedule", (whose.empty() ? "" : whose + "/") + std::to_string(number++));
                cells["id"] = id;
                cells["service_id"] = m_id;
                cells["notes"] = note;
                m_all.add("schedule", std::move(cells));
                m_all.add_value("schedule", id, "contact", whose);
                if (number == 1 && schedule.last_admission)
                    m_all.add_value("schedule", id, "last_admission", std::to_string(*schedule.last_admission));
            };
            if (schedule.always)
                row({ { "freq", "WEEKLY" }, { "byday", weekday_names("1234567") }, { "opens_at", clock(0) },
                    { "closes_at", clock(24 * 60) } });
            for (auto const& hours : schedule.hours) {
                bool const holidays = hours.weekdays.find('8') != std::string::npos;
                row({ { "freq", "WEEKLY" }, { "byday", weekday_names(hours.weekdays) },
                    { "opens_at", clock(hours.opens) }, { "closes_at", clock(hours.closes) },
                    { "description", holidays ? kOnHolidaysToo : "" } });
            }
            for (auto const& exception : schedule.exceptions) {
                HsdsRow cells { { "valid_from", exception.first_day }, { "valid_to", exception.last_day } };
                if (exception.hours) {
                    cells["opens_at"] = clock(exception.hours->opens);
                    cells["closes_at"] = clock(exception.hours->closes);
                } else {
                    cells["description"] = kClosed;
                }
                row(std::move(cells));
            }
            if (schedule.by_appointment)
                row({ { "description", kByAppointment } });
            if (number == 0)
                row({});
        }

        void add_lists()
        {
            for (auto const& language : m_entry.spoken_languages)
                m_all.add("language",
                    { { "id", own("language", language.value) }, { "service_id", m_id }, { "code", language.value } });
            std::string const cost_note = words(m_entry, "cost_note");
            if (m_entry.cost || !cost_note.empty()) {
                std::string const amount = m_entry.cents ? std::to_string(*m_entry.cents / 100) + "."
                        + std::to_string(*m_entry.cents % 100 / 10) + std::to_string(*m_entry.cents % 10)
                                                         : std::string();
                m_all.add("cost_option",
                    { { "id", own("cost_option", "") }, { "service_id", m_id },
                        { "option", m_entry.cost ? m_all.term_name("cost", m_entry.cost->value) : "" },
                        { "amount", amount }, { "currency", m_entry.cents ? "EUR" : "" },
                        { "amount_description", cost_note } });
            }
            for (int i = 0; i < m_entry.documents; ++i)
                m_all.add("required_document",
                    { { "id", own("document", std::to_string(i)) }, { "service_id", m_id },
                        { "document", words(m_entry, "document/" + std::to_string(i)) } });
            for (auto const& area : m_entry.service_areas) {
                std::string const id = own("service_area", area.value);
                m_all.add("service_area",
                    { { "id", id }, { "service_id", m_id }, { "name", m_all.term_name("district", area.value) } });
                m_all.add_term("service_area", id, "district", area.value);
            }
        }

        void add_attributes()
        {
            m_all.add_value("service", m_id, "id", m_entry.id.value);
            m_all.add_value("service", m_id, "icon", m_entry.icon.value);
            m_all.add_value("service", m_id, "order", std::to_string(m_entry.order));
            m_all.add_term("service", m_id, "section", m_entry.section.value);
            m_all.add("attribute",
                { { "id", own("attribute", "group") }, { "link_id", m_id }, { "link_entity", "service" },
                    { "link_type", "group" },
                    { "taxonomy_term_id",
                        uuid("term", "group/" + m_entry.section.value + "/" + m_entry.group.value) } });
            m_all.add_term("service", m_id, "cost", m_entry.cost ? m_entry.cost->value : "");
            for (auto const& [taxonomy, terms] : { std::pair("target_group", &m_entry.target_groups),
                     { "time", &m_entry.times }, { "topic", &m_entry.topics } }) {
                for (auto const& term : *terms)
                    m_all.add_term("service", m_id, taxonomy, term.value);
            }
            for (auto const& related : m_entry.related)
                m_all.add_value("service", m_id, "related", uuid("service", related.value));
            for (auto const& source : m_entry.sources)
                m_all.add_value("service", m_id, "source", source.value);
            m_all.add_value("service", m_id, "as_of",
                m_entry.as_of_begin + (m_entry.as_of_end.empty() ? "" : "/" + m_entry.as_of_end));
            m_all.add_value("service", m_id, "confidence", m_entry.confidence);
            m_all.add_value("service", m_id, "staleness", m_entry.staleness);
        }

        Exporter& m_all;
        SourceEntry const& m_entry;
        std::string m_id;
    };

    City const& m_city;
    std::map<std::string, std::string> m_words; ///< German by "record|field".
    HsdsTables m_tables;
    std::set<std::string> m_locations;
};

} // namespace

HsdsTables hsds_tables(City const& city) { return Exporter(city).make(); }

} // namespace weg::authoring
