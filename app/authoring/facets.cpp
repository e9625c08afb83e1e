// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/facets.h"

#include <algorithm>
#include <set>

namespace weg::authoring {

namespace {

constexpr std::string_view kLevels[] = { "A1", "A2", "B1", "B2", "C1", "C2" };

} // namespace

std::vector<Facet> facets_of(City const& city, SourceEntry const& entry)
{
    std::set<Facet> facets { { "group", entry.group.value } };
    auto const add = [&](char const* kind, std::vector<Written> const& terms) {
        for (auto const& term : terms)
            facets.insert({ kind, term.value });
    };
    add("language", entry.spoken_languages);
    add("district", entry.districts);
    add("district", entry.service_areas);
    add("time", entry.times);
    add("topic", entry.topics);
    if (entry.cost)
        facets.insert({ "cost", entry.cost->value });
    for (auto const& group : entry.target_groups) {
        auto const term = std::ranges::find_if(city.terms,
            [&](SourceTerm const& each) { return each.taxonomy == "target_group" && each.id == group.value; });
        if (term != city.terms.end())
            add("audience", term->audiences);
    }
    for (auto const& location : entry.locations) {
        for (auto const& feature : location.features)
            facets.insert({ feature, "yes" });
    }
    if (entry.course && entry.course->child_care.value_or(false))
        facets.insert({ "child-care", "yes" });
    if (entry.course && !entry.course->level_from.empty()) {
        for (auto const level : kLevels) {
            if (level >= entry.course->level_from && level <= entry.course->level_to)
                facets.insert({ "level", std::string(level) });
        }
    }
    return { facets.begin(), facets.end() };
}

} // namespace weg::authoring
