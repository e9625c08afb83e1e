// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"

#include <string>
#include <vector>

namespace weg::authoring {

/// One thing by which an entry can be found. Kinds and terms: content/facet.h.
struct Facet {
    std::string kind;
    std::string term;

    friend auto operator<=>(Facet const&, Facet const&) = default;
};

/// Everything `entry` can be found by, each once, ascending. What is not known gives no facet.
std::vector<Facet> facets_of(City const& city, SourceEntry const& entry);

} // namespace weg::authoring
