// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle_state.h"
#include "app/content/facet.h"
#include "app/content/text_query.h"

#include <string>
#include <string_view>
#include <vector>

namespace weg::content {

/// SQL that keeps the rows whose column `service` has every choice; its parameters are set by bind_choices().
std::string facet_conditions(std::string_view service, std::vector<FacetChoice> const& choices);
/// Returns the index of the next parameter.
int bind_choices(
    db::Statement& statement, int index, std::string const& section, std::vector<FacetChoice> const& choices);
/// Empty for kinds whose terms speak for themselves.
Result<Text> facet_name(TextQuery& texts, std::string const& section, FacetChoice const& choice);

/// For Bundle::facets(), Bundle::count() and Bundle's finder.
Result<std::vector<FacetKind>> read_facets(db::Connection const& connection, SectionId const& section,
    std::vector<FacetChoice> const& chosen, std::vector<std::string> const& chain);
Result<int> count_services(
    db::Connection const& connection, SectionId const& section, std::vector<FacetChoice> const& chosen);
Result<FinderQuestion> read_question(
    db::Connection const& connection, std::string const& id, std::vector<std::string> const& chain);
Result<std::vector<FinderResult>> read_results(
    db::Connection const& connection, std::vector<FinderStep> const& steps, std::vector<std::string> const& chain);

} // namespace weg::content
