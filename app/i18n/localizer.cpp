// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/localizer.h"

#include "app/i18n/date_formats.h"
#include "app/i18n/durations.h"
#include "app/i18n/locale.h"
#include "app/i18n/relative_time.h"

#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/nounit.h>
#include <unicode/numberformatter.h>
#include <unicode/stringoptions.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace weg::i18n {

namespace {

constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kLeftToRightIsolate = "\u2066";
constexpr std::string_view kRightToLeftIsolate = "\u2067";
constexpr std::string_view kPopIsolate = "\u2069";

std::unique_ptr<icu::LocaleDisplayNames> open_names(icu::Locale const& locale)
{
    std::array<UDisplayContext, 3> contexts { UDISPCTX_CAPITALIZATION_FOR_STANDALONE, UDISPCTX_DIALECT_NAMES,
        UDISPCTX_NO_SUBSTITUTE };
    return std::unique_ptr<icu::LocaleDisplayNames>(
        icu::LocaleDisplayNames::createInstance(locale, contexts.data(), static_cast<std::int32_t>(contexts.size())));
}

std::optional<std::string> name_of(icu::Locale const& language, icu::LocaleDisplayNames const* names)
{
    if (names == nullptr)
        return std::nullopt;
    icu::UnicodeString name;
    names->localeDisplayName(language, name);
    if (name.isBogus() || name.isEmpty())
        return std::nullopt;
    return utf8_of(name);
}

using NumberFormat = icu::number::LocalizedNumberFormatter;

/// Empty when ICU cannot. Unlike icu::NumberFormat, this one keeps CLDR's minimumGroupingDigits: Spanish writes "2500".
std::string format_number(NumberFormat const& format, std::int64_t value)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const text = format.formatInt(value, status).toString(status);
    return U_SUCCESS(status) ? utf8_of(text) : std::string();
}

} // namespace

struct Localizer::Formats {
    std::string tag;
    std::vector<Catalog const*> catalogs; ///< The language's own first.
    Direction direction;
    icu::Locale locale;
    DateFormats dates;
    RelativeTime relative;
    Durations durations;
    NumberFormat number = icu::number::NumberFormatter::withLocale(locale);
    NumberFormat percent = number.unit(icu::NoUnit::percent());
    std::unique_ptr<icu::DateFormatSymbols> symbols {};
    std::unique_ptr<icu::ListFormatter> list {};
    std::unique_ptr<icu::LocaleDisplayNames> names {};
    std::unique_ptr<icu::Collator> order {};

    std::string weekday(unsigned iso_weekday, icu::DateFormatSymbols::DtWidthType width);

    /// What `slot` holds, made by `make(status)` when it holds nothing; null when ICU cannot make it.
    template <class Format, class Make>
    static Format const* ensure(std::unique_ptr<Format>& slot, Make make)
    {
        if (slot)
            return slot.get();
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<Format> made(make(status));
        if (U_FAILURE(status))
            return nullptr;
        slot = std::move(made);
        return slot.get();
    }
};

Result<Localizer> Localizer::create(std::string tag, std::vector<Catalog const*> catalogs)
{
    WEG_TRY(auto const locale, format_locale(tag));
    auto const direction = direction_of(tag);
    return Localizer(std::make_unique<Formats>(
        Formats { std::move(tag), std::move(catalogs), direction, locale, DateFormats(locale), RelativeTime(locale), Durations(locale) }));
}

Localizer::Localizer(std::unique_ptr<Formats> formats)
    : m_formats(std::move(formats))
{
}

Localizer::Localizer(Localizer&&) noexcept = default;
Localizer& Localizer::operator=(Localizer&&) noexcept = default;
Localizer::~Localizer() = default;

std::string const& Localizer::language() const { return m_formats->tag; }

Direction Localizer::direction() const { return m_formats->direction; }

std::string Localizer::tr(std::string_view msgid) const { return trc(/*context=*/ {}, msgid); }

std::string Localizer::trc(std::string_view context, std::string_view msgid) const
{
    for (auto const* const catalog : m_formats->catalogs) {
        if (auto const found = catalog->find(context, msgid))
            return std::string(*found);
    }
    return std::string(msgid);
}

std::string Localizer::trn(std::string_view singular, std::string_view plural, std::uint64_t n) const
{
    for (auto const* const catalog : m_formats->catalogs) {
        if (auto const found = catalog->find_plural(/*context=*/ {}, singular, n))
            return std::string(*found);
    }
    return std::string(n == 1 ? singular : plural);
}

bool Localizer::translates(std::string_view context, std::string_view msgid) const
{
    return m_formats->catalogs.empty() || m_formats->catalogs.front()->find(context, msgid).has_value();
}

std::string Localizer::number(std::int64_t value) const
{
    auto text = format_number(m_formats->number, value);
    return text.empty() ? std::to_string(value) : text;
}

std::string Localizer::percent(int value) const
{
    auto text = format_number(m_formats->percent, value);
    return text.empty() ? std::to_string(value) + " %" : text;
}

std::string Localizer::date(PartialDate date) const { return m_formats->dates.date(date); }

std::string Localizer::weekday_date(PartialDate date) const { return m_formats->dates.weekday_date(date); }

std::string Localizer::home_date(PartialDate date) const { return m_formats->dates.home_date(date); }

std::string Localizer::relative_day(int days) const { return m_formats->relative.day(days); }

std::string Localizer::relative_minutes(int count) const { return m_formats->relative.minutes(count); }

std::string Localizer::duration(std::chrono::minutes length) const { return m_formats->durations.words(length); }

std::string Localizer::date_range(PartialDate begin, PartialDate end) const
{
    return m_formats->dates.date_range(begin, end);
}

std::string Localizer::time(std::chrono::minutes since_midnight) const { return m_formats->dates.time(since_midnight); }

std::string Localizer::time_range(std::chrono::minutes begin, std::chrono::minutes end) const
{
    return m_formats->dates.time_range(begin, end);
}

std::string Localizer::Formats::weekday(unsigned iso_weekday, icu::DateFormatSymbols::DtWidthType width)
{
    auto const* all = ensure(symbols,
        [&](UErrorCode& status) { return std::make_unique<icu::DateFormatSymbols>(locale, status).release(); });
    if (all == nullptr)
        return std::to_string(iso_weekday);
    std::int32_t count = 0;
    auto const* weekdays = all->getWeekdays(count, icu::DateFormatSymbols::STANDALONE, width);
    // ICU's names begin at index 1, with Sunday.
    auto const index = static_cast<std::int32_t>(iso_weekday % 7 + 1);
    return index < count ? utf8_of(weekdays[index]) : std::to_string(iso_weekday);
}

std::string Localizer::weekday(unsigned iso_weekday) const
{
    return m_formats->weekday(iso_weekday, icu::DateFormatSymbols::ABBREVIATED);
}

std::string Localizer::weekday_name(unsigned iso_weekday) const
{
    return m_formats->weekday(iso_weekday, icu::DateFormatSymbols::WIDE);
}

std::string Localizer::money(std::int64_t cents, std::string_view currency) const
{
    UErrorCode status = U_ZERO_ERROR;
    auto const unit
        = icu::CurrencyUnit(icu::StringPiece(currency.data(), static_cast<std::int32_t>(currency.size())), status);
    auto formatter = icu::number::NumberFormatter::withLocale(m_formats->locale)
                         .unit(unit)
                         .unitWidth(UNUM_UNIT_WIDTH_NARROW)
                         .precision(cents % 100 == 0 ? icu::number::Precision::integer()
                                                     : icu::number::Precision::fixedFraction(2));
    auto const text = formatter.formatDouble(static_cast<double>(cents) / 100, status).toString(status);
    if (U_FAILURE(status))
        return std::to_string(cents / 100) + " " + std::string(currency);
    return utf8_of(text);
}

std::string Localizer::list(std::vector<std::string> const& items) const
{
    auto const* format = Formats::ensure(m_formats->list, [&](UErrorCode& status) {
        return icu::ListFormatter::createInstance(m_formats->locale, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, status);
    });
    std::vector<icu::UnicodeString> texts;
    texts.reserve(items.size());
    std::ranges::transform(
        items, std::back_inserter(texts), [](std::string const& item) { return icu::UnicodeString::fromUTF8(item); });
    if (format != nullptr) {
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString text;
        format->format(texts.data(), static_cast<std::int32_t>(texts.size()), text, status);
        if (U_SUCCESS(status))
            return utf8_of(text);
    }
    std::string joined;
    for (auto const& item : items)
        joined += joined.empty() ? item : ", " + item;
    return joined;
}

std::string Localizer::language_name(std::string_view tag) const
{
    auto const* names
        = Formats::ensure(m_formats->names, [&](UErrorCode&) { return open_names(m_formats->locale).release(); });
    auto const language = parse_tag(tag);
    if (!language)
        return std::string(tag);
    if (auto name = name_of(*language, names))
        return *std::move(name);
    if (auto name = name_of(icu::Locale(language->getLanguage()), names))
        return *std::move(name);
    return name_of(*language, open_names(*language).get()).value_or(std::string(tag));
}

bool Localizer::sorts_before(std::string_view a, std::string_view b) const
{
    auto const* order = Formats::ensure(
        m_formats->order, [&](UErrorCode& status) { return icu::Collator::createInstance(m_formats->locale, status); });
    if (order == nullptr)
        return a < b;
    UErrorCode status = U_ZERO_ERROR;
    auto const piece
        = [](std::string_view text) { return icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())); };
    return order->compareUTF8(piece(a), piece(b), status) == UCOL_LESS;
}

std::string Localizer::capitalized(std::string_view text) const
{
    auto title = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    title.toTitle(nullptr, m_formats->locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE);
    return utf8_of(title);
}

std::string fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values)
{
    std::string filled;
    while (!pattern.empty()) {
        auto const open = std::min(pattern.find('{'), pattern.size());
        filled += pattern.substr(0, open);
        pattern.remove_prefix(open);
        auto const place = std::ranges::find_if(values, [&](auto const& value) {
            auto const rest = pattern.substr(std::min<std::size_t>(1, pattern.size()));
            return rest.starts_with(value.first) && rest.substr(value.first.size()).starts_with('}');
        });
        if (place != values.end()) {
            filled.append(kFirstStrongIsolate).append(place->second).append(kPopIsolate);
            pattern.remove_prefix(place->first.size() + 2);
        } else if (!pattern.empty()) {
            filled += pattern.front();
            pattern.remove_prefix(1);
        }
    }
    return filled;
}

std::string isolate(std::string_view value) { return "\u2068" + std::string(value) + "\u2069"; }

std::string isolate(std::string_view value, Direction direction)
{
    auto const begin = direction == Direction::RightToLeft ? kRightToLeftIsolate : kLeftToRightIsolate;
    return std::string(begin) + std::string(value) + std::string(kPopIsolate);
}

std::string isolate_ltr(std::string_view value) { return isolate(value, Direction::LeftToRight); }

} // namespace weg::i18n
