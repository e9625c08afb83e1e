// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/facets.h"

#include <algorithm>
#include <tuple>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

struct TermList {
    char const* key;
    char const* taxonomy;
};
constexpr TermList kTerms[] = { { "audiences", "audience" }, { "target_groups", "target_group" }, { "costs", "cost" },
    { "districts", "district" }, { "times", "time" }, { "topics", "topic" }, { "glossary", "glossary" } };

class CityReader {
public:
    CityReader(fs::path folder, fs::path icons, Problems& problems)
        : m_folder(std::move(folder))
        , m_icons(std::move(icons))
        , m_problems(problems)
    {
    }

    City read()
    {
        read_city_file();
        read_terms();
        read_organizations();
        read_entries();
        std::error_code ignored;
        if (fs::is_regular_file(m_folder / "finder.yaml", ignored))
            read_finder(m_folder / "finder.yaml", m_city, m_problems);
        if (fs::is_regular_file(m_folder / "crisis.yaml", ignored))
            read_crisis(m_folder / "crisis.yaml", m_city, m_problems);
        check_references();
        check_finder();
        for (auto const& entry : m_city.entries)
            m_city.messages.insert(m_city.messages.end(), entry.messages.begin(), entry.messages.end());
        return std::move(m_city);
    }

private:
    [[nodiscard]] std::string shown(fs::path const& file) const { return file.lexically_normal().generic_string(); }

    void message(std::string const& record, std::string const& field, Written const& text, fs::path const& file,
        std::string hint)
    {
        if (text.value.empty())
            return;
        check_words(text, 400, m_problems);
        m_city.messages.push_back(
            { record, field, context_of(record, field), text.value, shown(file), std::move(hint) });
    }

    void check_icon(Written const& icon)
    {
        std::error_code ignored;
        if (!icon.value.empty() && !fs::is_regular_file(m_icons / (icon.value + ".svg"), ignored))
            m_problems.add(icon.place,
                "there is no icon '" + icon.value + "'; draw assets/icons/" + icon.value + ".svg or name another");
    }

    void read_city_file()
    {
        fs::path const file = m_folder / "city.yaml";
        auto record = open_record(file, shown(file), m_problems);
        if (!record)
            return;
        m_city.id = record->required_text("city").value;
        m_city.name = record->required_text("name").value;
        if (auto const state = record->optional_text("state"))
            m_city.state = state->value;
        for (Record& item : record->records("sections")) {
            SourceSection section;
            auto const id = item.required_text("id");
            check_id(id, m_problems);
            section.id = id.value;
            auto const icon = item.required_text("icon");
            check_icon(icon);
            section.icon = icon.value;
            section.accent = item.required_text("accent").value;
            message("section/" + section.id, "title", item.required_text("title"), file, "section");
            message("section/" + section.id, "intro", item.required_text("intro"), file, "section");
            for (Record& group : item.records("groups")) {
                auto const group_id = group.required_text("id");
                check_id(group_id, m_problems);
                section.groups.push_back({ group_id.value });
                m_groups.insert({ section.id, group_id.value });
                message("group/" + section.id + "/" + group_id.value, "title", group.required_text("title"), file,
                    "group of a section");
                group.finish();
            }
            item.finish();
            m_city.sections.push_back(std::move(section));
        }
        record->finish();
    }

    void read_terms()
    {
        fs::path const file = m_folder / "terms.yaml";
        auto record = open_record(file, shown(file), m_problems);
        if (!record)
            return;
        for (auto const& [key, taxonomy] : kTerms) {
            for (Record& item : record->records(key))
                read_term(item, taxonomy, file);
        }
        record->finish();
    }

    void read_term(Record& item, std::string const& taxonomy, fs::path const& file)
    {
        auto const id = item.required_text("id");
        check_id(id, m_problems);
        if (!m_terms.insert({ taxonomy, id.value }).second)
            m_problems.add(id.place, "the id '" + id.value + "' stands twice; rename one");
        SourceTerm term { taxonomy, id.value, {}, {}, {} };
        std::string const record = "term/" + taxonomy + "/" + id.value;
        if (auto const icon = item.optional_text("icon")) {
            check_icon(*icon);
            term.icon = icon->value;
        }
        if (taxonomy == "glossary") {
            term.german = item.required_text("word").value;
            term.also = item.texts("also");
            // The bundle orders them by their number as a text.
            if (term.also.size() > 10)
                m_problems.add(id.place, "'also' has more than ten words; keep those that people type");
            term.on_pages = !item.flag("search_only");
            message(record, "meaning", item.required_text("meaning"), file, term.german);
        } else {
            message(record, "name", item.required_text("name"), file, taxonomy);
            term.audiences = item.texts("audiences");
        }
        item.finish();
        m_city.terms.push_back(std::move(term));
    }

    void read_organizations()
    {
        fs::path const file = m_folder / "organizations.yaml";
        auto record = open_record(file, shown(file), m_problems);
        if (!record)
            return;
        for (Record& item : record->records("organizations")) {
            auto const id = item.required_text("id");
            check_id(id, m_problems);
            if (!m_organizations.insert(id.value).second)
                m_problems.add(id.place, "the id '" + id.value + "' stands twice; rename one");
            auto const web = item.optional_text("web");
            if (web)
                check_url(*web, m_problems);
            m_city.organizations.push_back(
                { id.value, item.required_text("name").value, web ? web->value : std::string() });
            item.finish();
        }
        for (Record& item : record->records("programs")) {
            auto const id = item.required_text("id");
            check_id(id, m_problems);
            m_city.programs.push_back(
                { id.value, item.required_text("name").value, item.optional_text("organization") });
            item.finish();
        }
        record->finish();
    }

    void read_entries()
    {
        std::vector<fs::path> files;
        std::error_code error;
        for (auto const& item : fs::recursive_directory_iterator(m_folder / "entries", error)) {
            if (item.path().extension() == ".yaml")
                files.push_back(item.path());
        }
        std::ranges::sort(files);
        std::map<std::string, std::string> seen;
        for (auto const& file : files) {
            auto record = open_record(file, shown(file), m_problems);
            if (!record)
                continue;
            auto entry = authoring::read_entry(std::move(*record), shown(file), file.stem().string());
            auto const [first, is_new] = seen.emplace(entry.id.value, entry.id.place);
            if (!is_new)
                m_problems.add(
                    entry.id.place, "the id '" + entry.id.value + "' stands in " + first->second + " too; rename one");
            m_city.entries.push_back(std::move(entry));
        }
        std::ranges::sort(m_city.entries, {}, [this](SourceEntry const& entry) {
            auto const section = std::ranges::find(m_city.sections, entry.section.value, &SourceSection::id);
            auto const place = section - m_city.sections.begin();
            std::ptrdiff_t group = 0;
            if (section != m_city.sections.end())
                group
                    = std::ranges::find(section->groups, entry.group.value, &SourceGroup::id) - section->groups.begin();
            return std::tuple(place, group, entry.order, entry.id.value);
        });
    }

    void need(bool known, Written const& reference, std::string const& what, std::string const& where)
    {
        if (!known && !reference.value.empty())
            m_problems.add(reference.place,
                "there is no " + what + " '" + reference.value + "'; add it to " + where + " or name another");
    }

    [[nodiscard]] bool has_term(char const* taxonomy, std::string const& id) const
    {
        return m_terms.contains({ taxonomy, id });
    }

    /// Ids of `references` in `taxonomy` of terms.yaml.
    void need_terms(std::vector<Written> const& references, char const* taxonomy, char const* what)
    {
        for (auto const& reference : references)
            need(has_term(taxonomy, reference.value), reference, what, "terms.yaml");
    }

    void check_links(SourceEntry const& entry, std::set<std::string> const& ids)
    {
        for (auto const& related : entry.related) {
            need(ids.contains(related.value), related, "entry", "entries/");
            if (related.value == entry.id.value)
                m_problems.add(related.place, "an entry cannot be related to itself; take it out");
        }
        for (auto const& measure : entry.measures) {
            for (auto const& today : measure.today)
                need(ids.contains(today.value), today, "entry", "entries/");
        }
    }

    /// Every choice of the finder speaks for something that some entry is.
    void check_finder()
    {
        std::set<std::pair<std::string, std::string>> known;
        for (auto const& entry : m_city.entries) {
            for (auto const& facet : facets_of(m_city, entry))
                known.insert({ facet.kind, facet.term });
        }
        for (auto const& question : m_city.finder.questions) {
            for (auto const& answer : question.answers) {
                check_icon({ answer.icon, question.id.place });
                for (auto const& match : answer.matches) {
                    if (!known.contains({ match.kind, match.term.value }))
                        m_problems.add(match.term.place,
                            "no entry has " + match.kind + " '" + match.term.value
                                + "'; name another or write such an entry");
                }
            }
        }
    }

    void check_references()
    {
        std::set<std::string> ids;
        for (auto const& entry : m_city.entries)
            ids.insert(entry.id.value);
        if (m_city.crisis && m_city.crisis->entry)
            need(ids.contains(m_city.crisis->entry->value), *m_city.crisis->entry, "entry", "entries/");
        for (auto const& term : m_city.terms)
            need_terms(term.audiences, "audience", "audience");
        auto const need_organization = [this](std::optional<Written> const& id) {
            if (id)
                need(m_organizations.contains(id->value), *id, "organization", "organizations.yaml");
        };
        for (auto const& program : m_city.programs)
            need_organization(program.organization);
        for (auto const& entry : m_city.entries) {
            bool const has_section
                = std::ranges::find(m_city.sections, entry.section.value, &SourceSection::id) != m_city.sections.end();
            need(has_section, entry.section, "section", "city.yaml");
            if (has_section)
                need(m_groups.contains({ entry.section.value, entry.group.value }), entry.group, "group", "city.yaml");
            check_icon(entry.icon);
            need_organization(entry.organization);
            if (entry.program)
                need(std::ranges::find(m_city.programs, entry.program->value, &SourceProgram::id)
                        != m_city.programs.end(),
                    *entry.program, "program", "organizations.yaml");
            if (entry.cost)
                need(has_term("cost", entry.cost->value), *entry.cost, "cost", "terms.yaml");
            need_terms(entry.target_groups, "target_group", "target group");
            need_terms(entry.districts, "district", "district");
            need_terms(entry.service_areas, "district", "district");
            need_terms(entry.times, "time", "time of day");
            need_terms(entry.topics, "topic", "topic");
            check_links(entry, ids);
        }
    }

    fs::path m_folder;
    fs::path m_icons;
    Problems& m_problems;
    City m_city;
    std::set<std::pair<std::string, std::string>> m_groups;
    std::set<std::pair<std::string, std::string>> m_terms;
    std::set<std::string> m_organizations;
};

} // namespace

std::vector<fs::path> cities_in(fs::path const& folder)
{
    std::vector<fs::path> cities;
    std::error_code ignored;
    for (auto const& item : fs::directory_iterator(folder, ignored)) {
        if (fs::is_regular_file(item.path() / "city.yaml", ignored))
            cities.push_back(item.path());
    }
    std::ranges::sort(cities);
    return cities;
}

City read_city(fs::path const& folder, fs::path const& icons, Problems& problems)
{
    return CityReader(folder, icons, problems).read();
}

} // namespace weg::authoring
