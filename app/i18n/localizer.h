// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::i18n: what a reader's language asks for: messages from catalogs, and numbers, dates, times
/// and lists from ICU. German is the source language: a msgid is the German text itself.
#pragma once

#include "app/base/result.h"
#include "app/i18n/catalog.h"
#include "app/i18n/direction.h"

#include <array>
#include <chrono>
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

/// Everything one language needs to speak to its reader. Immutable; cheap to keep one per language.
class Localizer {
public:
    /// `catalog` may be null (German, the source) and must outlive the localizer.
    /// Errors: `Unavailable` when ICU has no data at all to format with.
    static Result<Localizer> create(std::string tag, Catalog const* catalog);

    Localizer(Localizer&&) noexcept;
    Localizer& operator=(Localizer&&) noexcept;
    ~Localizer();

    [[nodiscard]] std::string const& language() const;
    [[nodiscard]] Direction direction() const;

    /// `msgid` in this language, or itself when it has no translation. xgettext finds these calls.
    [[nodiscard]] std::string tr(std::string_view msgid) const;
    [[nodiscard]] std::string trc(std::string_view context, std::string_view msgid) const;
    [[nodiscard]] std::string trn(std::string_view singular, std::string_view plural, std::uint64_t n) const;
    /// Whether `msgid` has a translation here (always so in German).
    [[nodiscard]] bool translates(std::string_view context, std::string_view msgid) const;

    [[nodiscard]] std::string number(std::int64_t value) const;
    /// "2023", "October 2023" or "23 November 2026", in this language's own order, names and digits.
    [[nodiscard]] std::string date(PartialDate date) const;
    /// Both ends joined as CLDR joins a range: "2017–2022".
    [[nodiscard]] std::string date_range(PartialDate begin, PartialDate end) const;
    /// Minutes after midnight as a clock time: "7:30", "19:30".
    [[nodiscard]] std::string time(std::chrono::minutes since_midnight) const;
    [[nodiscard]] std::string time_range(std::chrono::minutes begin, std::chrono::minutes end) const;
    /// Short stand-alone weekday name. `iso_weekday`: 1 is Monday, 7 is Sunday.
    [[nodiscard]] std::string weekday(unsigned iso_weekday) const;
    /// "A, B and C" as CLDR's list patterns have it.
    [[nodiscard]] std::string list(std::vector<std::string> const& items) const;
    /// The name of the language `tag` in this language ("Arabic", "العربية").
    [[nodiscard]] std::string language_name(std::string_view tag) const;

private:
    struct Formats;
    explicit Localizer(std::unique_ptr<Formats> formats);
    std::unique_ptr<Formats> m_formats;
};

/// Puts values into `pattern`'s named places: fill("Stand: {date}", {{"date", "2023"}}). Each value is
/// wrapped in FSI..PDI (UAX #9), so that it cannot disturb the direction of the words around it.
/// A place without a value stays as it is; "{{" and "}}" are not special.
std::string fill(std::string_view pattern,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values);

/// `value` wrapped in LRI..PDI: for phone numbers, addresses and URLs, which read left to right everywhere.
std::string isolate_ltr(std::string_view value);

} // namespace weg::i18n
