// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"
#include "app/authoring/languages.h"

#include <string>
#include <vector>

namespace weg::authoring {

/// German with accents on every letter, in brackets and 40 % longer: what is cut off, put together from pieces or was
/// never translated is seen at once. {names} stay.
std::string accented(std::string const& german);

/// German in Arabic letters: it runs from right to left and is joined as Arabic is, and German readers can check it.
/// {names} stay.
std::string in_arabic_letters(std::string const& german);

/// Adds en-XA (accented) and ar-XB (in Arabic letters), complete for the interface of `locales`/wegweiser.pot and for
/// `city`. For tests, never for readers. Source: the pseudo-locales of CLDR.
void add_pseudo_languages(
    std::vector<SourceLanguage>& languages, City const& city, std::filesystem::path const& locales, Problems& problems);

} // namespace weg::authoring
