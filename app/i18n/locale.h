// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <optional>
#include <string>
#include <string_view>

namespace weg::i18n {

/// ICU's reading of `tag` (BCP 47), or nothing when it is not well-formed or has no language.
std::optional<icu::Locale> parse_tag(std::string_view tag);

/// The ICU locale that formats for readers of `tag` (BCP 47), always with the Gregorian calendar, which
/// Germany's authorities use, also where CLDR prefers another (Persian).
///
/// CLDR's aliases apply ("kmr" has its data under "ku"). English without a region is Europe's, since
/// day-first dates are what readers in Germany meet. A language without data gets English too, never
/// the computer's own locale.
/// Errors: `Unavailable` when ICU has not even English.
Result<icu::Locale> format_locale(std::string_view tag);

std::string utf8_of(icu::UnicodeString const& text);

} // namespace weg::i18n
