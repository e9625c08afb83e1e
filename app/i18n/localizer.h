// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::i18n: what a reader's language asks for: messages from catalogs, and numbers, dates, times
/// and lists from ICU. German is the source language: a msgid is the German text itself.
#pragma once

#include "app/base/result.h"
#include "app/i18n/catalog.h"
#include "app/i18n/direction.h"

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weg::i18n {

/// A date as precise as its source: a year, a year and month, or a day. ISO 8601-1 / EDTF level 0.
struct PartialDate {
    int year = 0;
    unsigned month = 0; ///< 1-12; 0: not known.
    unsigned day = 0;   ///< 1-31; 0: not known.

    friend auto operator<=>(PartialDate const&, PartialDate const&) = default;
};

/// Everything one language needs to speak to its reader. Cheap to make and to keep, one per language:
/// each ICU format is made on first use. So an instance belongs to one thread, const or not.
///
/// Encoding: UTF-8. Digits are the language's own by CLDR (Arabic, Persian and Sorani have theirs);
/// the calendar is Gregorian and the clock counts 24 hours, as on every notice a German authority posts.
/// Errors: what ICU cannot format comes out in ISO 8601 and European digits; nothing here fails.
/// Source: Unicode CLDR, in the version of the ICU that is installed.
class Localizer {
public:
    /// `catalogs`: the language's own, then those to speak from where it has nothing, best first; none for German, the
    /// source, which speaks where none of them does. They must outlive the localizer.
    /// Errors: `Unavailable` when ICU has no data at all to format with.
    static Result<Localizer> create(std::string tag, std::vector<Catalog const*> catalogs);

    Localizer(Localizer&&) noexcept;
    Localizer& operator=(Localizer&&) noexcept;
    ~Localizer();

    [[nodiscard]] std::string const& language() const;
    [[nodiscard]] Direction direction() const;

    /// `msgid` in this language, or itself when it has no translation. xgettext finds these calls.
    [[nodiscard]] std::string tr(std::string_view msgid) const;
    [[nodiscard]] std::string trc(std::string_view context, std::string_view msgid) const;
    [[nodiscard]] std::string trn(std::string_view singular, std::string_view plural, std::uint64_t n) const;
    /// Whether `msgid` has a translation in the language's own catalog (always so in German).
    [[nodiscard]] bool translates(std::string_view context, std::string_view msgid) const;

    [[nodiscard]] std::string number(std::int64_t value) const;
    /// `value` in percent: "200 %" in German, "%200" in Turkish.
    [[nodiscard]] std::string percent(int value) const;
    /// "2023", "October 2023" or "23 November 2026", in this language's own order, names and digits.
    /// Where CLDR has no order of the language's own (Kurmanji in CLDR 42): "11/2026", "23.11.2026".
    [[nodiscard]] std::string date(PartialDate date) const;
    /// A whole day with the day of the week: "Monday, 23 November 2026". Kurmanji: "duşem, 23.11.2026".
    [[nodiscard]] std::string weekday_date(PartialDate date) const;
    /// A whole day in the calendar that readers live by beside the Gregorian one: Persian and Pashto in Solar Hijri
    /// ("۲ آذر ۱۴۰۵"), Arabic in Umm al-Qura ("١٣ جمادى الآخرة ١٤٤٨ هـ"). Empty for other languages.
    [[nodiscard]] std::string home_date(PartialDate date) const;
    /// How far a day is from today (0): "tomorrow", "in 3 days", and from a fortnight on in
    /// the nearest week, month or year: "2 weeks ago".
    /// Empty where CLDR has no words for it (Sorani; Kurmanji but for yesterday, today and tomorrow).
    [[nodiscard]] std::string relative_day(int days) const;
    /// "in 30 minutes"; empty where CLDR has no words for it (Sorani, Kurmanji).
    [[nodiscard]] std::string relative_minutes(int count) const;
    /// "1 hour, 30 minutes"; empty where CLDR has no words for it (Sorani, Pashto, Tigrinya), and for no time at all.
    [[nodiscard]] std::string duration(std::chrono::minutes length) const;
    /// Both ends joined as CLDR joins a range: "2017–2022". Equal ends are one date.
    [[nodiscard]] std::string date_range(PartialDate begin, PartialDate end) const;
    /// Minutes after midnight as a clock time: "07:30", "19:30". 24:00 is the next day's "00:00".
    [[nodiscard]] std::string time(std::chrono::minutes since_midnight) const;
    /// "07:30–19:30", with the word CLDR adds to a range, if any ("Uhr"). It may end after midnight.
    [[nodiscard]] std::string time_range(std::chrono::minutes begin, std::chrono::minutes end) const;
    /// Short stand-alone weekday name. `iso_weekday`: 1 is Monday, 7 is Sunday.
    [[nodiscard]] std::string weekday(unsigned iso_weekday) const;
    /// The whole stand-alone name: "Monday".
    [[nodiscard]] std::string weekday_name(unsigned iso_weekday) const;
    /// An amount of money as it is written here: "2.500,00 €", "€2,500.00"; without cents when there are none.
    /// `currency`: ISO 4217.
    [[nodiscard]] std::string money(std::int64_t cents, std::string_view currency) const;
    /// "A, B and C" as CLDR's list patterns have it.
    [[nodiscard]] std::string list(std::vector<std::string> const& items) const;
    /// The name of the language `tag` in this language ("Arabic", "العربية"), as it stands alone; the
    /// language's own name for itself where this one has none; else the tag.
    [[nodiscard]] std::string language_name(std::string_view tag) const;

    /// Whether `a` stands before `b` in a list of this language: CLDR's order, in which "Ö" is not after "Z" and every
    /// script has its own alphabet.
    [[nodiscard]] bool sorts_before(std::string_view a, std::string_view b) const;
    /// `text` with a capital at its beginning, as this language has it (Turkish "İ"); marks of direction do not count.
    [[nodiscard]] std::string capitalized(std::string_view text) const;

private:
    struct Formats;
    explicit Localizer(std::unique_ptr<Formats> formats);
    std::unique_ptr<Formats> m_formats;
};

/// Puts values into `pattern`'s named places: fill("Stand: {date}", {{"date", "2023"}}). Each value is
/// wrapped in FSI..PDI (UAX #9), so that it cannot disturb the direction of the words around it.
/// A place without a value stays as it is; "{{" and "}}" are not special.
std::string fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// `value` wrapped in FSI..PDI: words of any language among those of another.
std::string isolate(std::string_view value);

/// `value` wrapped in RLI..PDI or LRI..PDI: words whose direction is known though they may begin with others, or be made
/// of isolates alone, which say nothing of the direction around them.
std::string isolate(std::string_view value, Direction direction);

/// `value` wrapped in LRI..PDI: for phone numbers, addresses and URLs, which read left to right everywhere.
std::string isolate_ltr(std::string_view value);

} // namespace weg::i18n
