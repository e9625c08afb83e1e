// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/localizer.h"

#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/simpleformatter.h>
#include <unicode/smpdtfmt.h>

#include <array>
#include <chrono>
#include <memory>
#include <string>

namespace weg::i18n {

/// The dates and times of one ICU locale, each format made when it is first asked for.
///
/// Every format runs in UTC, so that the fields asked for are the fields shown.
/// The clock pattern comes from CLDR's skeleton "Hm" (hours 0 to 23), whatever the locale prefers.
class DateFormats {
public:
    explicit DateFormats(icu::Locale locale);

    std::string date(PartialDate date);
    std::string weekday_date(PartialDate date);
    std::string home_date(PartialDate date);
    std::string date_range(PartialDate begin, PartialDate end);
    std::string time(std::chrono::minutes since_midnight);
    std::string time_range(std::chrono::minutes begin, std::chrono::minutes end);

private:
    enum class Shape { Year, Month, Day, Clock, Weekday };

    static Shape shape_of(PartialDate date);
    icu::DateTimePatternGenerator* patterns();
    icu::UnicodeString pattern_of(Shape shape);
    bool lacks_date_order();
    icu::SimpleDateFormat const* format(Shape shape);
    icu::DateIntervalFormat const* range_format(Shape shape);
    icu::SimpleFormatter const& joiner();
    std::string joined(std::string const& begin, std::string const& end);

    icu::Locale m_locale;
    std::unique_ptr<icu::DateTimePatternGenerator> m_patterns;
    std::array<std::unique_ptr<icu::SimpleDateFormat>, 5> m_formats;
    std::array<std::unique_ptr<icu::DateIntervalFormat>, 5> m_range_formats;
    std::unique_ptr<icu::SimpleDateFormat> m_home_format;
    std::unique_ptr<icu::SimpleFormatter> m_joiner;
};

} // namespace weg::i18n
