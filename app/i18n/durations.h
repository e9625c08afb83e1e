// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unicode/listformatter.h>
#include <unicode/locid.h>

#include <chrono>
#include <memory>
#include <string>

namespace weg::i18n {

/// How long something lasts, in the words of one ICU locale: "1 hour, 30 minutes".
///
/// Empty where CLDR has no words of the language's own (Sorani, Pashto, Tigrinya): root's "1 h" in Latin letters helps nobody.
/// Source: CLDR units of duration, through ICU's NumberFormatter.
class Durations {
public:
    explicit Durations(icu::Locale locale);

    std::string words(std::chrono::minutes length);

private:
    icu::Locale m_locale;
    std::unique_ptr<icu::ListFormatter> m_list;
};

} // namespace weg::i18n
