// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/date_formats.h"

#include "app/i18n/locale.h"

#include <unicode/dtitvinf.h>
#include <unicode/gregocal.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

namespace weg::i18n {

namespace {

using std::chrono::minutes;
using Instant = std::optional<UDate>;

// CLDR's skeletons, in the order of Shape.
constexpr std::array<char16_t const*, 5> kSkeletons { u"y", u"yMMMM", u"yMMMMd", u"Hm", u"yMMMMEEEEd" };

// What CLDR's root gives a locale that has no order of its own for these skeletons.
constexpr char16_t const* kRootMonthPattern = u"y MMMM";
constexpr char16_t const* kRootDayPattern = u"y MMMM d";

// Figures as Germany and Turkey write them: no grammar to get wrong, unlike month names in a foreign order.
constexpr char16_t const* kPlainMonthPattern = u"MM/y";
constexpr char16_t const* kPlainDayPattern = u"dd.MM.y";
constexpr char16_t const* kPlainWeekdayPattern = u"EEEE, dd.MM.y";

constexpr minutes kDay { 24 * 60 };

/// The instant whose fields ICU will show as these. ICU counts by the Julian calendar before
/// 15 October 1582, so std::chrono's would show the year 1214 as 1213.
Instant instant_of(PartialDate date)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), icu::Locale::getRoot(), status);
    calendar.clear();
    calendar.set(std::clamp(date.year, 1, 9999), static_cast<std::int32_t>(std::max(date.month, 1U)) - 1,
        static_cast<std::int32_t>(std::max(date.day, 1U)));
    auto const instant = calendar.getTime(status);
    return U_SUCCESS(status) ? Instant(instant) : std::nullopt;
}

minutes within_day(minutes since_midnight) { return (since_midnight % kDay + kDay) % kDay; }

Instant instant_of(minutes since_midnight)
{
    return static_cast<UDate>(std::chrono::milliseconds(since_midnight).count());
}

struct HomeCalendar {
    char const* name; ///< BCP 47 "ca", as ICU's locale keyword has it.
    char16_t const* pattern;
};

/// The calendar that readers of a language live by beside the Gregorian one; null when there is none.
/// Iran and Afghanistan date by the Solar Hijri calendar. Readers of Arabic, from many countries, keep feasts and the
/// fast by the Hijri one; its table of Umm al-Qura is what Saudi Arabia publishes and CLDR prefers there. Urdu is not
/// here: Pakistan begins its months by sighting the moon, often a day after the table, and a wrong date is worse than
/// none.
HomeCalendar const* home_calendar(std::string_view language)
{
    static constexpr HomeCalendar kSolarHijri { "persian", u"d MMMM y" };
    static constexpr HomeCalendar kUmmAlQura { "islamic-umalqura", u"d MMMM y G" };
    if (language == "fa" || language == "ps")
        return &kSolarHijri;
    return language == "ar" ? &kUmmAlQura : nullptr;
}

template <class... Numbers>
std::string printed(char const* pattern, Numbers... numbers)
{
    std::array<char, 40> text {};
    std::snprintf(text.data(), text.size(), pattern, numbers...);
    return text.data();
}

/// Empty when ICU cannot.
std::string format_range(icu::DateIntervalFormat const* format, Instant begin, Instant end)
{
    if (format == nullptr || !begin || !end)
        return {};
    icu::DateInterval const interval(*begin, *end);
    icu::FieldPosition position(icu::FieldPosition::DONT_CARE);
    icu::UnicodeString text;
    UErrorCode status = U_ZERO_ERROR;
    format->format(&interval, text, position, status);
    return U_SUCCESS(status) ? utf8_of(text) : std::string();
}

/// Empty when ICU cannot.
std::string format_instant(icu::SimpleDateFormat const* format, Instant instant)
{
    icu::UnicodeString text;
    return format != nullptr && instant ? utf8_of(format->format(*instant, text)) : std::string();
}

} // namespace

DateFormats::DateFormats(icu::Locale locale)
    : m_locale(std::move(locale))
{
}

std::string DateFormats::date(PartialDate date)
{
    auto const shape = shape_of(date);
    if (shape != Shape::Day)
        date.day = 0;
    if (shape == Shape::Year)
        date.month = 0;
    if (auto text = format_instant(format(shape), instant_of(date)); !text.empty())
        return text;
    switch (shape) {
    case Shape::Year:
        return printed("%04d", date.year);
    case Shape::Month:
        return printed("%04d-%02u", date.year, date.month);
    default:
        return printed("%04d-%02u-%02u", date.year, date.month, date.day);
    }
}

std::string DateFormats::weekday_date(PartialDate date)
{
    auto text = format_instant(format(Shape::Weekday), instant_of(date));
    return text.empty() ? this->date(date) : text;
}

std::string DateFormats::home_date(PartialDate date)
{
    HomeCalendar const* const calendar = home_calendar(m_locale.getLanguage());
    if (calendar == nullptr || shape_of(date) != Shape::Day)
        return {};
    if (!m_home_format) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale home(m_locale);
        home.setKeywordValue("calendar", calendar->name, status);
        auto made = std::make_unique<icu::SimpleDateFormat>(calendar->pattern, home, status);
        if (U_FAILURE(status))
            return {};
        made->setTimeZone(*icu::TimeZone::getGMT());
        m_home_format = std::move(made);
    }
    return format_instant(m_home_format.get(), instant_of(date));
}

std::string DateFormats::date_range(PartialDate begin, PartialDate end)
{
    if (begin == end)
        return date(begin);
    auto const shape = shape_of(begin);
    // CLDR 42's Persian range of months names the first month twice ("LLLL تا MMMM y"), so months are
    // joined as whole dates, and with them all dates of a locale whose ranges would have root's order.
    bool const has_range = shape == shape_of(end) && begin < end
        && (shape == Shape::Year || (shape == Shape::Day && !lacks_date_order()));
    if (has_range)
        if (auto text = format_range(range_format(shape), instant_of(begin), instant_of(end)); !text.empty())
            return text;
    return joined(date(begin), date(end));
}

std::string DateFormats::time(minutes since_midnight)
{
    since_midnight = within_day(since_midnight);
    if (auto text = format_instant(format(Shape::Clock), instant_of(since_midnight)); !text.empty())
        return text;
    return printed(
        "%02d:%02d", static_cast<int>(since_midnight.count() / 60), static_cast<int>(since_midnight.count() % 60));
}

std::string DateFormats::time_range(minutes begin, minutes end)
{
    begin = within_day(begin);
    end = within_day(end);
    // ICU would name equal ends once, and midnight to midnight is a whole day.
    if (begin != end)
        if (auto text = format_range(range_format(Shape::Clock), instant_of(begin), instant_of(end)); !text.empty())
            return text;
    return joined(time(begin), time(end));
}

DateFormats::Shape DateFormats::shape_of(PartialDate date)
{
    if (date.month < 1 || date.month > 12)
        return Shape::Year;
    return date.day < 1 || date.day > 31 ? Shape::Month : Shape::Day;
}

icu::DateTimePatternGenerator* DateFormats::patterns()
{
    UErrorCode status = U_ZERO_ERROR;
    if (!m_patterns)
        m_patterns.reset(icu::DateTimePatternGenerator::createInstance(m_locale, status));
    return m_patterns.get();
}

/// Empty when ICU has none.
icu::UnicodeString DateFormats::pattern_of(Shape shape)
{
    UErrorCode status = U_ZERO_ERROR;
    auto* generator = patterns();
    if (generator == nullptr)
        return {};
    auto const best
        = [&](Shape wanted) { return generator->getBestPattern(kSkeletons[static_cast<std::size_t>(wanted)], status); };
    auto pattern = best(shape);
    if (shape == Shape::Day && pattern == kRootDayPattern)
        return kPlainDayPattern;
    if (shape == Shape::Weekday && lacks_date_order())
        return kPlainWeekdayPattern;
    if (shape != Shape::Month || pattern != kRootMonthPattern)
        return pattern;
    // Sorani in CLDR 42 has its own whole date but not its own month of a year: that is the date less its day.
    auto const day_pattern = best(Shape::Day);
    if (day_pattern == kRootDayPattern || !day_pattern.startsWith(u"d"))
        return kPlainMonthPattern;
    return day_pattern.tempSubString(day_pattern.indexOf(u'M'));
}

bool DateFormats::lacks_date_order()
{
    UErrorCode status = U_ZERO_ERROR;
    auto* generator = patterns();
    return generator == nullptr
        || generator->getBestPattern(kSkeletons[static_cast<std::size_t>(Shape::Month)], status) == kRootMonthPattern;
}

icu::SimpleDateFormat const* DateFormats::format(Shape shape)
{
    auto& slot = m_formats[static_cast<std::size_t>(shape)];
    if (slot)
        return slot.get();
    auto const pattern = pattern_of(shape);
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::SimpleDateFormat>(pattern, m_locale, status);
    if (pattern.isEmpty() || U_FAILURE(status))
        return nullptr;
    made->setTimeZone(*icu::TimeZone::getGMT());
    slot = std::move(made);
    return slot.get();
}

icu::DateIntervalFormat const* DateFormats::range_format(Shape shape)
{
    auto& slot = m_range_formats[static_cast<std::size_t>(shape)];
    if (slot)
        return slot.get();
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::DateIntervalFormat> made(
        icu::DateIntervalFormat::createInstance(kSkeletons[static_cast<std::size_t>(shape)], m_locale, status));
    if (U_FAILURE(status))
        return nullptr;
    made->setTimeZone(*icu::TimeZone::getGMT());
    slot = std::move(made);
    return slot.get();
}

icu::SimpleFormatter const& DateFormats::joiner()
{
    if (m_joiner)
        return *m_joiner;
    UErrorCode status = U_ZERO_ERROR;
    icu::DateIntervalInfo const ranges(m_locale, status);
    icu::UnicodeString pattern(u"{0} – {1}");
    if (U_SUCCESS(status))
        ranges.getFallbackIntervalPattern(pattern);
    m_joiner = std::make_unique<icu::SimpleFormatter>(pattern, 2, 2, status);
    return *m_joiner;
}

std::string DateFormats::joined(std::string const& begin, std::string const& end)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    joiner().format(icu::UnicodeString::fromUTF8(begin), icu::UnicodeString::fromUTF8(end), text, status);
    return U_SUCCESS(status) ? utf8_of(text) : begin + " – " + end;
}

} // namespace weg::i18n
