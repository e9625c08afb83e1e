// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/relative_time.h"

#include "app/i18n/locale.h"

#include <unicode/numfmt.h>

#include <cmath>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace weg::i18n {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kDaysOfMonth = 30;
constexpr int kDaysOfYear = 365;

/// Days are named by words where the language has them ("day after tomorrow"); longer spans are counted, since "next
/// week" would move the day.
icu::UnicodeString text_of(icu::RelativeDateTimeFormatter const& formatter, double offset, URelativeDateTimeUnit unit)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    if (unit == UDAT_REL_UNIT_DAY)
        formatter.format(offset, unit, text, status);
    else
        formatter.formatNumeric(offset, unit, text, status);
    return U_SUCCESS(status) ? text : icu::UnicodeString();
}

/// Root writes a sign before the number; words never do.
bool has_sign(icu::UnicodeString const& text) { return text.indexOf(u'+') >= 0 || text.indexOf(u'-') >= 0; }

} // namespace

RelativeTime::RelativeTime(icu::Locale locale)
    : m_locale(std::move(locale))
{
}

std::string RelativeTime::day(int days)
{
    int const distance = std::abs(days);
    auto const counted = [&](int unit_days, URelativeDateTimeUnit unit) {
        return words(std::round(static_cast<double>(days) / unit_days), unit);
    };
    if (distance >= 2 * kDaysOfYear)
        return counted(kDaysOfYear, UDAT_REL_UNIT_YEAR);
    if (distance >= 2 * kDaysOfMonth)
        return counted(kDaysOfMonth, UDAT_REL_UNIT_MONTH);
    if (distance >= 2 * kDaysOfWeek)
        return counted(kDaysOfWeek, UDAT_REL_UNIT_WEEK);
    return words(days, UDAT_REL_UNIT_DAY);
}

std::string RelativeTime::minutes(int count) { return words(count, UDAT_REL_UNIT_MINUTE); }

std::string RelativeTime::words(double offset, URelativeDateTimeUnit unit)
{
    if (!m_own) {
        UErrorCode status = U_ZERO_ERROR;
        m_own = std::make_unique<Formatter>(m_locale, status);
        // English with this locale's digits, so that the two differ in nothing but their words.
        auto english = std::make_unique<Formatter>(
            icu::Locale::getEnglish(), icu::NumberFormat::createInstance(m_locale, status), status);
        if (U_FAILURE(status)) {
            m_own.reset();
            return {};
        }
        m_english = std::move(english);
    }
    auto const text = text_of(*m_own, offset, unit);
    bool const is_english = std::string_view(m_locale.getLanguage()) == "en";
    bool const is_borrowed = !is_english && text == text_of(*m_english, offset, unit);
    bool const is_ambiguous = offset != 0 && text == text_of(*m_own, -offset, unit);
    return has_sign(text) || is_borrowed || is_ambiguous ? std::string() : utf8_of(text);
}

} // namespace weg::i18n
