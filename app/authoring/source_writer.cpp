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
            out += (block.kind == BlockKind::Heading ? "  - heading: " : "  - paragraph: ") + in_quotes(block.text) + "\n";
            continue;
        }
        if (!goes_on)
            out += block.kind == BlockKind::Point ? "  - points:\n" : "  - steps:\n";
        out += "      - " + in_quotes(block.text) + "\n";
    }
    return out;
}

std::string contacts_yaml(DraftEntry const& entry)
{
    std::string out = entry.contacts.empty() ? "" : "contacts:\n";
    for (auto const& contact : entry.contacts)
        out += item({ { contact.kind, contact.value }, { "display", contact.display }, { "label", contact.label } });
    out += entry.locations.empty() ? "" : "locations:\n";
    for (auto const& place : entry.locations) {
        out += item({ { "name", place.name }, { "street", place.street }, { "postal_code", place.postal_code },
            { "city", place.city }, { "district", place.district }, { "note", place.note } });
    }
    return out;
}

std::string names_yaml(std::string_view key, std::vector<DraftName> const& names)
{
    std::string out = std::string(key) + (names.empty() ? ": []\n" : ":\n");
    for (auto const& name : names)
        out += item({ { "id", name.id }, { "name", name.name }, { "web", name.web } });
    return out;
}

std::string city_yaml(DraftCity const& city)
{
    std::string out = head(city.origin) + line("city", city.id) + line("name", city.name)
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
    return head(origin) + line("id", entry.id) + line("section", entry.section) + line("group", entry.group) + "order: "
        + std::to_string(entry.order) + "\n" + line("icon", entry.icon) + line("organization", entry.organization)
        + line("name", entry.name) + line("title", entry.title) + line("summary", entry.summary) + body_yaml(entry.body)
        + list_line("target_groups", entry.target_groups) + list_line("spoken_languages", entry.spoken_languages)
        + line("cost", entry.cost) + contacts_yaml(entry) + list_line("related", entry.related)
        + list_line("sources", entry.sources) + line("as_of", entry.as_of.empty() ? "undated" : entry.as_of)
        + line("verified", entry.verified) + line("confidence", kConfidence[static_cast<std::size_t>(entry.confidence)])
        + line("staleness", kStaleness[static_cast<std::size_t>(entry.staleness)]) + line("check", entry.check);
}

Result<void> write_content(DraftCity const& city, fs::path const& folder)
{
    fs::path const root = folder / "content" / city.id;
    WEG_TRY_VOID(write_text_file(root / "city.yaml", city_yaml(city)));
    WEG_TRY_VOID(write_text_file(root / "terms.yaml",
        head(city.origin) + names_yaml("target_groups", city.target_groups) + names_yaml("costs", city.costs)
            + names_yaml("districts", city.districts)));
    WEG_TRY_VOID(write_text_file(
        root / "organizations.yaml", head(city.origin) + names_yaml("organizations", city.organizations)));
    for (auto const& entry : city.entries) {
        WEG_TRY_VOID(
            write_text_file(root / "entries" / entry.section / (entry.id + ".yaml"), entry_yaml(entry, city.origin)));
    }
    return {};
}

} // namespace weg::authoring
