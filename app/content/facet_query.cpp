// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/facet_query.h"

#include <algorithm>

namespace weg::content {

namespace {

/// The order in which kinds are offered: what most people ask about comes first.
constexpr std::string_view kKinds[] { "group", "level", "language", "audience", "district", "cost", "time", "topic",
    "child-care", "step-free" };

/// Ids whose names stand in the bundle's terms; the rest speak for themselves.
constexpr std::string_view kNamed[] { "audience", "district", "cost", "time", "topic" };

} // namespace

std::string facet_conditions(std::string_view service, std::vector<FacetChoice> const& choices)
{
    std::string sql;
    for (std::size_t i = 0; i < choices.size(); ++i)
        sql += " AND EXISTS (SELECT 1 FROM facet WHERE section = ? AND kind = ? AND term = ? AND service = "
            + std::string(service) + ")";
    return sql;
}

int bind_choices(
    db::Statement& statement, int index, std::string const& section, std::vector<FacetChoice> const& choices)
{
    for (auto const& choice : choices) {
        statement.bind(index, section).bind(index + 1, choice.kind).bind(index + 2, choice.term);
        index += 3;
    }
    return index;
}

Result<Text> facet_name(TextQuery& texts, std::string const& section, FacetChoice const& choice)
{
    if (choice.kind == "group")
        return texts.find("group/" + section + "/" + choice.term, "title");
    if (std::ranges::find(kNamed, choice.kind) == std::end(kNamed))
        return Text {};
    return texts.find("term/" + choice.kind + "/" + choice.term, "name");
}

namespace {

Result<FacetKind> read_kind(db::Connection const& connection, TextQuery& texts, std::string const& section,
    std::string const& kind, std::vector<FacetChoice> const& chosen)
{
    // A kind's own choice does not count against its other terms: they are what one may choose instead.
    std::vector<FacetChoice> others;
    std::ranges::copy_if(
        chosen, std::back_inserter(others), [&](FacetChoice const& each) { return each.kind != kind; });
    // Terms that the bundle lists have its order; the rest go by use.
    WEG_TRY(auto row,
        db::Statement::prepare(connection,
            "SELECT f.term, count(*) FROM facet f LEFT JOIN taxonomy_term t ON t.taxonomy = f.kind AND t.id = f.term"
            " LEFT JOIN section_group g ON f.kind = 'group' AND g.section = f.section AND g.id = f.term"
            " WHERE f.section = ? AND f.kind = ?"
                + facet_conditions("f.service", others)
                + " GROUP BY f.term ORDER BY coalesce(t.position, g.position, 0),"
                  " CASE f.kind WHEN 'level' THEN 0 ELSE -count(*) END, f.term"));
    row.bind(1, section).bind(2, kind);
    bind_choices(row, 3, section, others);
    FacetKind found { kind, {} };
    for (;;) {
        WEG_TRY(bool const more, row.step());
        if (!more)
            return found;
        FacetTerm term;
        term.term = row.text(0);
        term.count = static_cast<int>(row.number(1));
        WEG_TRY(term.name, facet_name(texts, section, { kind, term.term }));
        found.terms.push_back(std::move(term));
    }
}

} // namespace

Result<std::vector<FacetKind>> read_facets(db::Connection const& connection, SectionId const& section,
    std::vector<FacetChoice> const& chosen, std::vector<std::string> const& chain)
{
    WEG_TRY(auto texts, TextQuery::prepare(connection, chain));
    std::vector<FacetKind> kinds;
    for (auto const kind : kKinds) {
        WEG_TRY(auto read, read_kind(connection, texts, section.value, std::string(kind), chosen));
        if (!read.terms.empty())
            kinds.push_back(std::move(read));
    }
    return kinds;
}

Result<int> count_services(
    db::Connection const& connection, SectionId const& section, std::vector<FacetChoice> const& chosen)
{
    WEG_TRY(auto row,
        db::Statement::prepare(
            connection, "SELECT count(*) FROM service s WHERE s.section = ?" + facet_conditions("s.id", chosen)));
    row.bind(1, section.value);
    bind_choices(row, 2, section.value, chosen);
    WEG_TRY(bool const found, row.step());
    return found ? static_cast<int>(row.number(0)) : 0;
}

} // namespace weg::content
