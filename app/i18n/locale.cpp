// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/locale.h"

#include "app/base/handle.h"

#include <unicode/ures.h>

namespace weg::i18n {

namespace {

/// Whether ICU has data of this language's own; where it has none it would use the process locale's.
bool has_data(icu::Locale const& locale)
{
    UErrorCode status = U_ZERO_ERROR;
    CHandle<UResourceBundle, ures_close> const bundle(
        ures_open(/*packageName=*/nullptr, locale.getBaseName(), &status));
    return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

bool is_plain_english(icu::Locale const& locale) { return std::string_view(locale.getBaseName()) == "en"; }

} // namespace

std::optional<icu::Locale> parse_tag(std::string_view tag)
{
    UErrorCode status = U_ZERO_ERROR;
    auto locale
        = icu::Locale::forLanguageTag(icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), status);
    if (U_FAILURE(status) || *locale.getLanguage() == '\0')
        return std::nullopt;
    return locale;
}

Result<icu::Locale> format_locale(std::string_view tag)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const english("en", "150");
    auto locale = parse_tag(tag).value_or(english);
    // The table of aliases takes milliseconds to read, and few tags need it.
    if (!has_data(locale))
        locale.canonicalize(status);
    if (U_FAILURE(status) || is_plain_english(locale) || !has_data(locale))
        locale = english;
    if (!has_data(locale))
        return Error { ErrorCode::Unavailable, "ICU has no locale data" };
    status = U_ZERO_ERROR;
    // By ICU's own names: the BCP 47 ones ("ca", "gregory") first read a table for milliseconds.
    locale.setKeywordValue("calendar", "gregorian", status);
    if (U_FAILURE(status))
        return Error { ErrorCode::Unavailable, std::string("ICU: ") + u_errorName(status) };
    return locale;
}

std::string utf8_of(icu::UnicodeString const& text)
{
    std::string utf8;
    return text.toUTF8String(utf8);
}

} // namespace weg::i18n
