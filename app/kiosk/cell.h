// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace weg::kiosk {

/// What is counted. The first five by day and language, the others by month and without a language.
enum class Count : std::uint8_t {
    Visits,    ///< Somebody used the kiosk.
    Topic,     ///< A section was opened, or an entry of it.
    Search,    ///< Something was looked for.
    NotFound,  ///< "I did not find it" was said.
    Guide,     ///< The finder was opened.
    Helped,    ///< "Did this help?" Yes.
    NotHelped, ///< No.
    Wrong,     ///< "Something is wrong here."
};

constexpr bool is_monthly(Count count) { return count >= Count::Helped; }
/// The others are about the kiosk as a whole.
constexpr bool has_subject(Count count) { return count == Count::Topic || is_monthly(count); }

/// All that is sensitive, in one: nobody shall see that it was debt and not health.
inline constexpr std::string_view kSensitive = "sensitive";
/// All languages that are rare, here or on a day.
inline constexpr std::string_view kOtherLanguages = "other";

/// A number of the statistics, as it is declared before anybody comes.
struct Cell {
    Count count = Count::Visits;
    std::string subject = {};  ///< Id of a section or an entry, or kSensitive; empty without has_subject().
    std::string language = {}; ///< BCP 47 tag or kOtherLanguages; empty by month.

    friend auto operator<=>(Cell const&, Cell const&) = default;
};

} // namespace weg::kiosk
