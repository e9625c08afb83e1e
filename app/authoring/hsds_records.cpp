// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds_service.h"

#include "app/authoring/link_contact.h"
#include "app/authoring/plain_text.h"

#include <algorithm>

namespace weg::authoring {

namespace {

using Cell = std::string const&;

/// Our taxonomies and their keys in terms.yaml.
constexpr std::pair<char const*, char const*> kTerms[]
    = { { "audience", "audiences" }, { "target_group", "target_groups" }, { "cost", "costs" },
          { "district", "districts" }, { "time", "times" }, { "topic", "topics" }, { "glossary", "glossary" } };

constexpr char const* kOnlySection = "services";
constexpr char const* kOnlyGroup = "all";

/// What of each table our records take over. Links between tables are followed, not taken.
constexpr std::pair<std::string_view, std::string_view> kTaken[] = { { "accessibility", "description" },
    { "address", "address_1 city postal_code state_province country address_type" },
    { "attribute", "link_type link_entity value" }, { "contact", "email name" },
    { "cost_option", "option currency amount amount_description" }, { "language", "code" },
    { "location", "location_type name" },
    { "metadata",
        "resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by" },
    { "organization", "name description website" }, { "phone", "number type description" },
    { "program", "name description" }, { "required_document", "document" },
    { "schedule", "valid_from valid_to freq byday description opens_at closes_at notes" },
    { "service",
        "name alternate_name description url email status interpretation_services application_process fees_description"
        " eligibility_description assured_date alert last_modified" },
    { "service_area", "name" }, { "service_at_location", "description" }, { "taxonomy", "name description" },
    { "taxonomy_term", "code name description taxonomy language" } };

bool is_taken(std::string const& table, std::string const& column)
{
    auto const* const found = std::ranges::find(kTaken, table, &std::pair<std::string_view, std::string_view>::first);
    return column == "id" || column.ends_with("_id")
        || (found != std::end(kTaken)
            && (" " + std::string(found->second) + " ").find(" " + column + " ") != std::string::npos);
}

class CityMaker {
public:
    CityMaker(HsdsTables const& tables, Problems& notes)
        : m_tables(tables)
        , m_index(tables)
        , m_notes(notes)
    {
    }

    Result<DraftCity> make(std::string const& city_id, std::string const& city_name)
    {
        m_city.id = city_id;
        m_city.name = city_name;
        m_city.origin = "Imported from HSDS.";
        if (!rows("address").empty())
            m_city.state = HsdsIndex::cell(rows("address").front(), "state_province");
        note_left_out();
        take_organizations();
        take_terms();
        take_sections();
        HsdsIds ids;
        for (HsdsRow const& row : rows("service"))
            ids.add(m_index, "service", row);
        for (HsdsRow const& row : rows("service")) {
            if (HsdsIndex::cell(row, "name").empty()) {
                m_notes.add("service " + row.at("id"), "has no name; left out");
                continue;
            }
            m_city.entries.push_back(
                HsdsServiceReader(m_index, { m_organizations, m_programs, ids }, row, m_notes).read());
            place(m_city.entries.back(), row);
        }
        if (m_city.entries.empty())
            return Error { ErrorCode::InvalidData, "no service has a name; there is nothing to import" };
        date_undated();
        return std::move(m_city);
    }

private:
    [[nodiscard]] std::vector<HsdsRow> const& rows(std::string const& table) const
    {
        static std::vector<HsdsRow> const none;
        auto const found = m_tables.find(table);
        return found == m_tables.end() ? none : found->second;
    }

    /// One line a column, not one a row: an export has thousands.
    void note_left_out()
    {
        for (auto const& [table, all] : m_tables) {
            std::map<std::string, int> count;
            for (HsdsRow const& row : all) {
                for (auto const& [column, value] : row) {
                    if (!is_taken(table, column))
                        ++count[column];
                }
            }
            for (auto const& [column, values] : count)
                m_notes.add(table,
                    "'" + column + "' has no place in our records; left out " + std::to_string(values)
                        + (values == 1 ? " time" : " times"));
        }
    }

    void take_organizations()
    {
        for (HsdsRow const& row : rows("organization")) {
            std::string const web = percent_encoded(HsdsIndex::cell(row, "website"));
            DraftName name { m_organizations.add(m_index, "organization", row),
                cut(without_direction_marks(HsdsIndex::cell(row, "name")), kHsdsTextLimit), is_url(web) ? web : "" };
            if (name.name.empty())
                name.name = name.id;
            m_city.organizations.push_back(std::move(name));
        }
        for (HsdsRow const& row : rows("program")) {
            DraftName name { m_programs.add(m_index, "program", row),
                cut(without_direction_marks(HsdsIndex::cell(row, "name")), kHsdsTextLimit), {} };
            name.organization = m_organizations.of(HsdsIndex::cell(row, "organization_id"));
            m_city.programs.push_back(std::move(name));
        }
    }

    void take_terms()
    {
        for (HsdsRow const& row : rows("taxonomy_term")) {
            std::string const taxonomy = hsds_taxonomy(m_index, row);
            auto const* const known
                = std::ranges::find(kTerms, taxonomy, [](auto const& pair) { return std::string(pair.first); });
            if (known == std::end(kTerms))
                continue;
            DraftName term { HsdsIndex::cell(row, "code"), HsdsIndex::cell(row, "name"), {} };
            std::string const& id = row.at("id");
            term.icon = m_index.value(id, "icon");
            if (taxonomy == "glossary") {
                term.meaning = HsdsIndex::cell(row, "description");
                term.also = m_index.values(id, "also");
                term.search_only = m_index.value(id, "search_only") == "true";
            }
            for (auto const* const audience : m_index.terms(id, "audience"))
                term.audiences.push_back(HsdsIndex::cell(*audience, "code"));
            m_city.terms[known->second].push_back(std::move(term));
        }
    }

    void take_sections()
    {
        for (HsdsRow const& row : rows("taxonomy_term")) {
            std::string const taxonomy = hsds_taxonomy(m_index, row);
            Cell code = HsdsIndex::cell(row, "code");
            if (taxonomy == "section")
                section(code, HsdsIndex::cell(row, "name"), HsdsIndex::cell(row, "description"), row.at("id"));
            if (auto const* const parent = m_index.row("taxonomy_term", HsdsIndex::cell(row, "parent_id"));
                taxonomy == "group" && parent) {
                section(HsdsIndex::cell(*parent, "code"), HsdsIndex::cell(*parent, "name"),
                    HsdsIndex::cell(*parent, "description"), parent->at("id"))
                    .groups.push_back({ code, HsdsIndex::cell(row, "name"), {} });
            }
        }
    }

    DraftSection& section(Cell id, Cell title, Cell intro, std::string const& term)
    {
        auto const found = std::ranges::find(m_city.sections, id, &DraftSection::id);
        if (found != m_city.sections.end())
            return *found;
        DraftSection made;
        made.id = id;
        made.title = title;
        made.intro = intro.empty() ? title : intro;
        made.icon = m_index.value(term, "icon");
        made.accent = m_index.value(term, "accent");
        made.icon = made.icon.empty() ? "info" : made.icon;
        made.accent = made.accent.empty() ? "teal" : made.accent;
        return m_city.sections.emplace_back(std::move(made));
    }

    /// In the section and group of its terms; services of other systems have neither and stand together.
    void place(DraftEntry& entry, HsdsRow const& row)
    {
        auto const sections = m_index.terms(row.at("id"), "section");
        auto const groups = m_index.terms(row.at("id"), "group");
        entry.section = sections.empty() ? kOnlySection : HsdsIndex::cell(*sections.front(), "code");
        entry.group = groups.empty() ? kOnlyGroup : HsdsIndex::cell(*groups.front(), "code");
        if (!groups.empty() && !sections.empty())
            return;
        DraftSection& here = section(entry.section, "Angebote", "Angebote von vielen Stellen", {});
        if (std::ranges::find(here.groups, entry.group, &DraftName::id) == here.groups.end())
            here.groups.push_back({ entry.group, "Alle Angebote", {} });
    }

    /// A service without a date is as old as the oldest, for all that is known.
    void date_undated()
    {
        std::string oldest = "1970-01-01";
        for (auto const& entry : m_city.entries) {
            if (!entry.verified.empty() && (oldest == "1970-01-01" || entry.verified < oldest))
                oldest = entry.verified;
        }
        for (DraftEntry& entry : m_city.entries) {
            if (!entry.verified.empty())
                continue;
            entry.verified = oldest;
            entry.confidence = content::Confidence::Low;
            m_notes.add(entry.id, "has no date; it is taken to be as old as the oldest service, " + oldest);
        }
    }

    HsdsTables const& m_tables;
    HsdsIndex m_index;
    Problems& m_notes;
    DraftCity m_city;
    HsdsIds m_organizations, m_programs;
};

} // namespace

std::string hsds_taxonomy(HsdsIndex const& index, HsdsRow const& term)
{
    if (auto const& name = HsdsIndex::cell(term, "taxonomy"); !name.empty())
        return name;
    auto const* const taxonomy = index.row("taxonomy", HsdsIndex::cell(term, "taxonomy_id"));
    return taxonomy ? HsdsIndex::cell(*taxonomy, "name") : std::string();
}

std::string HsdsIds::add(HsdsIndex const& index, std::string const& table, HsdsRow const& row)
{
    std::string base = id_from(index.value(row.at("id"), "id"));
    if (base.empty())
        base = id_from(HsdsIndex::cell(row, "name"));
    if (base.empty())
        base = table;
    std::string id = base;
    for (int number = 2; !m_taken.insert(id).second; ++number)
        id = base + "-" + std::to_string(number);
    m_ids[row.at("id")] = id;
    return id;
}

std::string HsdsIds::of(std::string const& uuid) const
{
    auto const found = m_ids.find(uuid);
    return found == m_ids.end() ? std::string() : found->second;
}

Result<DraftCity> hsds_records(
    HsdsTables const& tables, std::string const& city_id, std::string const& city_name, Problems& notes)
{
    return CityMaker(tables, notes).make(city_id, city_name);
}

} // namespace weg::authoring
