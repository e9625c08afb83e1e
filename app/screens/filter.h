// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/facet.h"
#include "app/i18n/localizer.h"

#include <string>

namespace weg::screens {

/// What a choice is called; `name` as the bundle has it, empty when the choice speaks for itself.
std::string choice_words(content::FacetChoice const& choice, content::Text const& name, i18n::Localizer const& words);

/// "12 offers fit".
std::string matches_words(int count, i18n::Localizer const& words);

} // namespace weg::screens
