// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace weg::fonts {

using CodePoints = std::vector<char32_t>; ///< Each once, ascending.

/// Every code point of `texts` (UTF-8 files) and of the exemplar sets of `languages` (BCP 47; CLDR), of `typed`,
/// and the signs that layout adds by itself (hyphen, ellipsis, dotted circle).
/// Errors: `Unreadable` names the file; `NotFound` a language for which ICU has no exemplars.
Result<CodePoints> needed_characters(
    std::vector<std::filesystem::path> const& texts, std::vector<std::string> const& languages, std::string_view typed);

/// Whether a text of these shows colourful pictures, by default or because a selector asks for them.
bool has_emoji(CodePoints const& points);

} // namespace weg::fonts
