// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/model.h"
#include "app/i18n/localizer.h"

#include <string>

namespace weg::screens {

/// What a reader is told about the words of a whole page, by its main text: honest, and once. Empty for what was
/// written or checked by a person.
std::string provenance_note(i18n::Localizer const& words, content::Text const& text);

/// A few words to stand below `text` where its translation is not what the page says of its main text `page`:
/// "Not translated yet: German". Empty where both are alike, or `text` is better.
std::string provenance_mark(i18n::Localizer const& words, content::Text const& text, content::Text const& page);

/// The same below a text on a page that says nothing of itself.
std::string provenance_mark(i18n::Localizer const& words, content::Text const& text);

} // namespace weg::screens
