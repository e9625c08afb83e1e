// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"
#include "app/authoring/languages.h"

#include <string>
#include <vector>

namespace weg::authoring {

/// How far a catalog is translated, in messages.
struct Coverage {
    int total = 0;
    int translated = 0; ///< Current words, by whomever.
    int reviewed = 0;   ///< Of these: a person has written or checked them.
    int outdated = 0;   ///< The German has changed since.
};

struct LanguageCoverage {
    std::string tag, autonym, german_name;
    Coverage interface;
    Coverage content;
};

/// Every language but German, in the order of the language choice. `locales` has wegweiser.pot.
std::vector<LanguageCoverage> coverage_of(City const& city, std::vector<SourceLanguage> const& languages,
    std::filesystem::path const& locales, Problems& problems);

/// A table for people, in columns.
std::string coverage_table(std::vector<LanguageCoverage> const& all);

/// The same as a bar chart (SVG): reviewed, a machine's, outdated, missing. Colours differ in lightness too.
std::string coverage_chart(std::vector<LanguageCoverage> const& all);

} // namespace weg::authoring
