// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds.h"

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
    std::array<char, 16> text {};
    std::snprintf(text.data(), text.size(), "%02d:%02d:00", minutes / 60 % 24, minutes % 60);
    return text.data();
}

/// iCalendar's names of our digits; public holidays have none.
std::string weekday_names(std::string const& digits)
{
    constexpr std::array<char const*, 7> kNames { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
    std::string names;
    for (char const digit : digits) {
        if (digit >= '1' && digit <= '7')
            names += (names.empty() ? "" : ",") + std::string(kNames[static_cast<std::size_t>(digit - '1')]);
    }
    return names;
}

class Exporter {
public:
    explicit Exporter(City const& city)
        : m_city(city)
    {
    }

    HsdsTables make()
    {
        for (auto const& organization : m_city.organizations)
            add("organization",
                { { "id", uuid("organization", organization.id) }, { "name", organization.name },
                    { "description", organization.name }, { "website", organization.website } });
        for (auto const& program : m_city.programs)
            add("program",
                { { "id", uuid("program", program.id) }, { "name", program.name }, { "description", program.name },
                    { "organization_id",
                        program.organization ? uuid("organization", program.organization->value) : "" } });
        add_terms();
        for (auto const& entry : m_city.entries)
            add_service(entry);
        return std::move(m_tables);
    }

private:
    /// Empty values are not known and get no column.
    void add(std::string const& table, HsdsRow row)
    {
        std::erase_if(row, [](auto const& cell) { return cell.second.empty(); });
        m_tables[table].push_back(std::move(row));
    }

    [[nodiscard]] std::string city_words(std::string const& record, std::string const& field) const
    {
        auto const found = std::ranges::find_if(m_city.messages,
            [&](Message const& message) { return message.record == record && message.field == field; });
        return found == m_city.messages.end() ? std::string() : found->german;
    }

    static std::string words(SourceEntry const& entry, std::string const& field)
    {
        auto const found = std::ranges::find(entry.messages, field, &Message::field);
        return found == entry.messages.end() ? std::string() : found->german;
    }

    [[nodiscard]] std::string term_name(std::string const& taxonomy, std::string const& id) const
    {
        return city_words("term/" + taxonomy + "/" + id, taxonomy == "glossary" ? "meaning" : "name");
    }

    void add_terms()
    {
        std::string last;
        for (auto const& term : m_city.terms) {
            if (term.taxonomy != last)
                add("taxonomy",
                    { { "id", uuid("taxonomy", term.taxonomy) }, { "name", term.taxonomy },
                        { "description", "Wegweiser: " + term.taxonomy } });
            last = term.taxonomy;
            std::string const name = term_name(term.taxonomy, term.id);
            add("taxonomy_term",
                { { "id", uuid("term", term.taxonomy + "/" + term.id) }, { "code", term.id },
                    { "name", term.german.empty() ? name : term.german }, { "description", name },
                    { "taxonomy_id", uuid("taxonomy", term.taxonomy) }, { "language", "de" } });
        }
    }

    void add_service(SourceEntry const& entry)
    {
        std::string const id = uuid("service", entry.id.value);
        std::string description = words(entry, "summary");
        for (std::size_t i = 0; i < entry.body.size(); ++i)
            description += "\n\n" + words(entry, "body/" + std::to_string(i));
        std::string fees = entry.cost ? term_name("cost", entry.cost->value) : "";
        if (auto const note = words(entry, "cost_note"); !note.empty())
            fees += (fees.empty() ? "" : ". ") + note;
        std::string groups;
        for (auto const& group : entry.target_groups)
            groups += (groups.empty() ? "" : ", ") + term_name("target_group", group.value);
        HsdsRow row { { "id", id },
            { "organization_id", entry.organization ? uuid("organization", entry.organization->value) : "" },
            { "program_id", entry.program ? uuid("program", entry.program->value) : "" }, { "name", entry.name.value },
            { "alternate_name", words(entry, "title") }, { "description", description },
            { "status", entry.historical ? "inactive" : "active" }, { "fees_description", fees },
            { "eligibility_description", groups }, { "assured_date", entry.verified },
            { "alert", words(entry, "check") } };
        add_contacts(entry, id, row);
        add("service", std::move(row));
        add_places(entry, id);
        if (entry.schedule)
            add_schedule(*entry.schedule, entry, "schedule", id);
        add_lists(entry, id);
        std::string sources;
        for (auto const& source : entry.sources)
            sources += (sources.empty() ? "" : " ; ") + source.value;
        add("metadata",
            { { "id", uuid("metadata", entry.id.value) }, { "resource_id", id }, { "resource_type", "service" },
                { "last_action_date", entry.verified }, { "last_action_type", "verify" }, { "field_name", "name" },
                { "previous_value", entry.name.value }, { "replacement_value", entry.name.value },
                { "updated_by", sources } });
    }

    void add_contacts(SourceEntry const& entry, std::string const& id, HsdsRow& service)
    {
        for (std::size_t i = 0; i < entry.contacts.size(); ++i) {
            auto const& contact = entry.contacts[i];
            std::string const field = "contact/" + std::to_string(i);
            std::string const own = entry.id.value + "/" + field;
            std::string const label = words(entry, field + "/label");
            if (contact.kind == "phone")
                add("phone",
                    { { "id", uuid("phone", own) }, { "service_id", id }, { "number", contact.value },
                        { "type", "voice" }, { "description", label } });
            else if (contact.kind == "email" && !service.contains("email"))
                service["email"] = contact.value;
            else if (contact.kind == "email")
                add("contact",
                    { { "id", uuid("contact", own) }, { "service_id", id }, { "email", contact.value },
                        { "name", label } });
            else if (!service.contains("url"))
                service["url"] = contact.value;
            else
                add_attribute(own, id, "url", contact.value, "");
            if (contact.schedule)
                add_schedule(*contact.schedule, entry, field + "/schedule", id);
        }
    }

    void add_attribute(std::string const& own, std::string const& service, std::string const& type,
        std::string const& value, std::string const& term)
    {
        add("attribute",
            { { "id", uuid("attribute", own) }, { "link_id", service }, { "link_entity", "service" },
                { "link_type", type }, { "value", value }, { "taxonomy_term_id", term } });
    }

    void add_places(SourceEntry const& entry, std::string const& service)
    {
        for (std::size_t i = 0; i < entry.locations.size(); ++i) {
            auto const& place = entry.locations[i];
            std::string const own = place.name + "/" + place.street + "/" + place.postal_code + "/" + place.city;
            std::string const id = uuid("location", own);
            auto const& known = m_tables["location"];
            bool const is_new = std::ranges::none_of(known, [&](HsdsRow const& row) { return row.at("id") == id; });
            if (is_new) {
                add("location", { { "id", id }, { "location_type", "physical" }, { "name", place.name } });
                // HSDS has no address without its street and code.
                if (!place.street.empty() && !place.postal_code.empty())
                    add("address",
                        { { "id", uuid("address", own) }, { "location_id", id }, { "address_1", place.street },
                            { "city", place.city }, { "postal_code", place.postal_code },
                            { "state_province", "Nordrhein-Westfalen" }, { "country", "DE" },
                            { "address_type", "physical" } });
                for (auto const& feature : place.features)
                    add("accessibility",
                        { { "id", uuid("accessibility", own + feature) }, { "location_id", id },
                            { "description", feature } });
            }
            add("service_at_location",
                { { "id", uuid("service_at_location", entry.id.value + "/" + std::to_string(i)) },
                    { "service_id", service }, { "location_id", id },
                    { "description", words(entry, "location/" + std::to_string(i) + "/note") } });
        }
    }

    void add_schedule(
        SourceSchedule const& schedule, SourceEntry const& entry, std::string const& field, std::string const& service)
    {
        std::string const note = words(entry, field + "/note");
        std::string const whose = field == "schedule" ? "" : words(entry, field.substr(0, field.rfind('/')) + "/label");
        int number = 0;
        auto const row = [&](HsdsRow cells) {
            cells["id"] = uuid("schedule", entry.id.value + "/" + field + "/" + std::to_string(number++));
            cells["service_id"] = service;
            cells["notes"] = note;
            if (!cells.contains("description"))
                cells["description"] = whose;
            add("schedule", std::move(cells));
        };
        if (schedule.always)
            row({ { "freq", "WEEKLY" }, { "byday", "MO,TU,WE,TH,FR,SA,SU" }, { "opens_at", "00:00:00" },
                { "closes_at", "24:00:00" } });
        for (auto const& hours : schedule.hours) {
            // HSDS has no word for public holidays: they are said in words.
            bool const holidays = hours.weekdays.find('8') != std::string::npos;
            row({ { "freq", "WEEKLY" }, { "byday", weekday_names(hours.weekdays) }, { "opens_at", clock(hours.opens) },
                { "closes_at", hours.closes == 24 * 60 ? "24:00:00" : clock(hours.closes) },
                { "description", holidays ? "auch an Feiertagen" : whose } });
        }
        for (auto const& exception : schedule.exceptions) {
            HsdsRow cells { { "valid_from", exception.first_day }, { "valid_to", exception.last_day } };
            if (exception.hours) {
                cells["opens_at"] = clock(exception.hours->opens);
                cells["closes_at"] = clock(exception.hours->closes);
            } else {
                cells["description"] = "geschlossen";
            }
            row(std::move(cells));
        }
        if (schedule.by_appointment)
            row({ { "description", "nur mit Termin" } });
    }

    void add_lists(SourceEntry const& entry, std::string const& service)
    {
        std::string const& id = entry.id.value;
        for (auto const& language : entry.spoken_languages)
            add("language",
                { { "id", uuid("language", id + "/" + language.value) }, { "service_id", service },
                    { "code", language.value } });
        if (entry.cost) {
            std::string const amount = entry.cents ? std::to_string(*entry.cents / 100) + "."
                    + std::to_string(*entry.cents % 100 / 10) + std::to_string(*entry.cents % 10)
                                                   : std::string();
            add("cost_option",
                { { "id", uuid("cost_option", id) }, { "service_id", service },
                    { "option", term_name("cost", entry.cost->value) }, { "amount", amount },
                    { "currency", entry.cents ? "EUR" : "" }, { "amount_description", words(entry, "cost_note") } });
        }
        for (int i = 0; i < entry.documents; ++i) {
            std::string const field = "document/" + std::to_string(i);
            add("required_document",
                { { "id", uuid("document", id + "/" + field) }, { "service_id", service },
                    { "document", words(entry, field) } });
        }
        for (auto const& area : entry.service_areas)
            add("service_area",
                { { "id", uuid("service_area", id + "/" + area.value) }, { "service_id", service },
                    { "name", term_name("district", area.value) } });
        auto const link = [&](char const* taxonomy, std::vector<Written> const& terms) {
            for (auto const& term : terms)
                add_attribute(id + "/" + taxonomy + "/" + term.value, service, taxonomy, "",
                    uuid("term", std::string(taxonomy) + "/" + term.value));
        };
        link("target_group", entry.target_groups);
        link("time", entry.times);
        link("topic", entry.topics);
        add_attribute(id + "/confidence", service, "confidence", entry.confidence, "");
        add_attribute(id + "/staleness", service, "staleness", entry.staleness, "");
    }

    City const& m_city;
    HsdsTables m_tables;
};

} // namespace

HsdsTables hsds_tables(City const& city) { return Exporter(city).make(); }

} // namespace weg::authoring
