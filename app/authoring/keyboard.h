// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/content/keyboard.h"

#include <string>
#include <vector>

namespace weg::authoring {

/// The keyboard of `language` (BCP 47) with the letters where xkb's `layout` has them ("de", "in(tam)").
///
/// Rows carry letters only. A letter that the language needs and no key of theirs types hangs on its base letter (ä on
/// a), or on the key where xkb has it, or gets a key of its own. Where such letters outnumber the keys (Ge'ez,
/// Vietnamese) they are forms, else variants.
/// Errors: those of read_xkb_layout() and i18n::Letters; `InvalidData` for a layout without letters.
Result<content::Keyboard> make_keyboard(std::string const& language, std::string const& layout);

/// Everything that can be typed on it, once or more, in no order that means anything.
std::vector<std::string> letters_of(content::Keyboard const& keyboard);

} // namespace weg::authoring
