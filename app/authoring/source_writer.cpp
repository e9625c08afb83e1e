// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/source_writer.h"

#include "app/authoring/in_quotes.h"
#include "app/authoring/text_file.h"

#include <algorithm>
#include <array>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;
using content::BlockKind;

std::string head(std::string const& origin) { return origin.empty() ? "" : "# " + origin + "\n"; }

/// "key: value", or nothing for an empty value.
std::string line(std::string_view key, std::string_view value)
{
    return value.empty() ? std::string() : std::string(key) + ": " + in_quotes(value) + "\n";
}

std::string list_line(std::string_view key, std::vector<std::string> const& values)
{
    std::string out;
    for (auto const& value : values)
        out += (out.empty() ? "" : ", ") + in_quotes(value);
    return values.empty() ? out : std::string(key) + ": [" + out + "]\n";
}

/// A list item of several keys: the first with a value gets the dash.
std::string item(std::vector<std::pair<std::string_view, std::string_view>> const& values)
{
    std::string out;
    for (auto const& [key, value] : values) {
        if (!value.empty())
            out += (out.empty() ? "  - " : "    ") + line(key, value);
    }
    return out;
}

std::string body_yaml(std::vector<DraftBlock> const& body)
{
    std::string out = body.empty() ? "" : "body:\n";
    DraftBlock const* before = nullptr;
    for (auto const& block : body) {
        bool const goes_on = before && before->kind == block.kind
            && (block.kind == BlockKind::Point || (block.kind == BlockKind::Step && block.step == before->step + 1));
        before = &block;
        if (block.kind == BlockKind::Heading || block.kind == BlockKind::Paragraph) {
            out += (block.kind == BlockKind::Heading ? "  - heading: " : "  - paragraph: ") + in_quotes(block.text)
                + "\n";
            continue;
        }
        if (!goes_on)
            out += block.kind == BlockKind::Point ? "  - points:\n" : "  - steps:\n";
        out += "      - " + in_quotes(block.text) + "\n";
    }
    return out;
}

/// A schedule below `key`; `indent` stands before each line of it.
std::string schedule_yaml(std::optional<DraftSchedule> const& schedule, std::string const& indent)
{
    if (!schedule)
        return {};
    std::string out = schedule->always ? "always: true\n" : "";
    out += list_line("hours", schedule->hours);
    out += schedule->by_appointment ? "by_appointment: true\n" : "";
    out += schedule->last_admission.empty() ? "" : "last_admission: " + schedule->last_admission + "\n";
    out += schedule->exceptions.empty() ? "" : "exceptions:\n";
    for (auto const& exception : schedule->exceptions)
        out += "  - { from: " + exception.first_day + ", to: " + exception.last_day
            + (exception.hours.empty() ? ", closed: true }\n" : ", hours: " + in_quotes(exception.hours) + " }\n");
    out += line("note", schedule->note);
    if (out.empty())
        return {};
    std::string indented = indent + "schedule:\n";
    for (std::size_t begin = 0; begin < out.size();) {
        std::size_t const end = out.find('\n', begin) + 1;
        indented += indent + "  " + out.substr(begin, end - begin);
        begin = end;
    }
    return indented;
}

std::string contacts_yaml(DraftEntry const& entry)
{
    std::string out = entry.contacts.empty() ? "" : "contacts:\n";
    for (auto const& contact : entry.contacts) {
        out += item({ { contact.kind, contact.value }, { "display", contact.display }, { "label", contact.label } });
        out += schedule_yaml(contact.schedule, "    ");
    }
    out += entry.locations.empty() ? "" : "locations:\n";
    for (auto const& place : entry.locations) {
        out += item({ { "name", place.name }, { "street", place.street }, { "postal_code", place.postal_code },
            { "city", place.city }, { "district", place.district }, { "note", place.note } });
        out += place.step_free ? "    step_free: true\n" : "";
    }
    return out + schedule_yaml(entry.schedule, "");
}

std::string names_yaml(std::string_view key, std::vector<DraftName> const& names)
{
    std::string out = std::string(key) + (names.empty() ? ": []\n" : ":\n");
    bool const is_glossary = key == "glossary";
    for (auto const& name : names) {
        out += item({ { "id", name.id }, { "icon", name.icon }, { is_glossary ? "word" : "name", name.name },
            { "meaning", name.meaning }, { "web", name.web }, { "organization", name.organization } });
        out += name.audiences.empty() ? "" : "    " + list_line("audiences", name.audiences);
        out += name.also.empty() ? "" : "    " + list_line("also", name.also);
        out += name.search_only ? "    search_only: true\n" : "";
    }
    return out;
}

std::string city_yaml(DraftCity const& city)
{
    std::string out = head(city.origin) + line("city", city.id) + line("name", city.name) + line("state", city.state)
        + (city.sections.empty() ? "sections: []\n" : "sections:\n");
    for (auto const& section : city.sections) {
        out += item({ { "id", section.id }, { "icon", section.icon }, { "accent", section.accent },
            { "title", section.title }, { "intro", section.intro } });
        out += "    groups:\n";
        for (auto const& group : section.groups)
            out += "      - { id: " + in_quotes(group.id) + ", title: " + in_quotes(group.name) + " }\n";
    }
    return out;
}

} // namespace

std::string entry_yaml(DraftEntry const& entry, std::string const& origin)
{
    static constexpr std::array<std::string_view, 3> kConfidence { "low", "medium", "high" };
    static constexpr std::array<std::string_view, 4> kStaleness { "none", "low", "medium", "high" };
    return head(origin) + line("id", entry.id) + line("section", entry.section) + line("group", entry.group)
        + "order: " + std::to_string(entry.order) + "\n" + line("icon", entry.icon)
        + line("organization", entry.organization) + line("program", entry.program) + line("name", entry.name)
        + line("title", entry.title) + line("summary", entry.summary) + body_yaml(entry.body)
        + list_line("target_groups", entry.target_groups) + list_line("spoken_languages", entry.spoken_languages)
        + line("spoken_languages_note", entry.spoken_languages_note) + line("cost", entry.cost)
        + line("cost_eur", entry.cost_eur) + line("cost_note", entry.cost_note) + list_line("topics", entry.topics)
        + list_line("times", entry.times) + list_line("service_areas", entry.service_areas)
        + list_line("documents", entry.documents) + contacts_yaml(entry) + list_line("related", entry.related)
        + (entry.historical ? "historical: true\n" : "") + list_line("sources", entry.sources)
        + line("as_of", entry.as_of.empty() ? "undated" : entry.as_of) + line("verified", entry.verified)
        + line("confidence", kConfidence[static_cast<std::size_t>(entry.confidence)])
        + line("staleness", kStaleness[static_cast<std::size_t>(entry.staleness)]) + line("check", entry.check);
}

Result<void> write_content(DraftCity const& city, fs::path const& folder)
{
    fs::path const root = folder / "content" / city.id;
    WEG_TRY_VOID(write_text_file(root / "city.yaml", city_yaml(city)));
    std::string terms = head(city.origin);
    for (auto const& [key, names] : city.terms)
        terms += names_yaml(key, names);
    WEG_TRY_VOID(write_text_file(root / "terms.yaml", terms + (city.terms.empty() ? "target_groups: []\n" : "")));
    WEG_TRY_VOID(write_text_file(root / "organizations.yaml",
        head(city.origin) + names_yaml("organizations", city.organizations) + names_yaml("programs", city.programs)));
    for (auto const& entry : city.entries) {
        WEG_TRY_VOID(
            write_text_file(root / "entries" / entry.section / (entry.id + ".yaml"), entry_yaml(entry, city.origin)));
    }
    return {};
}

} // namespace weg::authoring
