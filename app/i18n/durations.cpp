// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/durations.h"

#include "app/i18n/locale.h"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>

#include <utility>
#include <vector>

namespace weg::i18n {

namespace {

/// Empty when ICU or the language cannot.
icu::UnicodeString counted(icu::Locale const& locale, std::int64_t count, icu::MeasureUnit const& unit)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const in = [&](icu::Locale const& of) {
        return icu::number::NumberFormatter::withLocale(of)
            .unit(unit)
            .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
            .formatInt(count, status)
            .toString(status);
    };
    auto const own = in(locale);
    auto const root = in(icu::Locale::getRoot());
    // Root's pattern is the number, a blank and a sign. With other digits the sign alone is the same.
    auto const sign = root.tempSubString(root.indexOf(u' ') + 1);
    bool const is_borrowed = own.endsWith(icu::UnicodeString(u' ') + sign);
    return U_FAILURE(status) || is_borrowed ? icu::UnicodeString() : own;
}

} // namespace

Durations::Durations(icu::Locale locale)
    : m_locale(std::move(locale))
{
}

std::string Durations::words(std::chrono::minutes length)
{
    constexpr std::int64_t kHour = 60;
    std::vector<icu::UnicodeString> parts;
    auto const add = [&](std::int64_t count, icu::MeasureUnit const& unit) {
        if (count > 0)
            parts.push_back(counted(m_locale, count, unit));
        return count <= 0 || !parts.back().isEmpty();
    };
    if (!add(length.count() / kHour, icu::MeasureUnit::getHour())
        || !add(length.count() % kHour, icu::MeasureUnit::getMinute()))
        return {};
    UErrorCode status = U_ZERO_ERROR;
    if (!m_list)
        m_list.reset(icu::ListFormatter::createInstance(m_locale, ULISTFMT_TYPE_UNITS, ULISTFMT_WIDTH_WIDE, status));
    if (U_FAILURE(status))
        return {};
    icu::UnicodeString text;
    m_list->format(parts.data(), static_cast<std::int32_t>(parts.size()), text, status);
    return U_SUCCESS(status) ? utf8_of(text) : std::string();
}

} // namespace weg::i18n
