// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unicode/locid.h>
#include <unicode/reldatefmt.h>

#include <memory>
#include <string>

namespace weg::i18n {

/// How far away a day or a minute is, in the words of one ICU locale.
///
/// Everything comes back empty where CLDR has no words of the language's own: root's "+3 d" and ICU's English help
/// nobody, and CLDR 42's Tigrinya says "in 5 days" of the future and of the past alike.
/// Source: CLDR dateFields, through ICU's RelativeDateTimeFormatter.
class RelativeTime {
public:
    explicit RelativeTime(icu::Locale locale);

    std::string day(int days);
    std::string minutes(int count);

private:
    using Formatter = icu::RelativeDateTimeFormatter;

    std::string words(double offset, URelativeDateTimeUnit unit);

    icu::Locale m_locale;
    std::unique_ptr<Formatter> m_own;
    std::unique_ptr<Formatter> m_english;
};

} // namespace weg::i18n
