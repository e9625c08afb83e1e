// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// What both ways of the exchange with HSDS share: German for what HSDS has no field for, and a body as plain text.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

inline constexpr char const* kOnHolidaysToo = "auch an Feiertagen";
inline constexpr char const* kClosed = "geschlossen";
inline constexpr char const* kByAppointment = "nur mit Termin";

/// iCalendar's names of the days of the week, Monday first (RFC 5545, 3.3.10).
inline constexpr std::array<std::string_view, 7> kWeekdays { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

struct PlainBlock {
    std::string kind; ///< "heading", "paragraph", "point" or "step".
    int step = 0;
    std::string text; ///< In one line.
};

/// Blocks as text that people can read: "## heading", "- point", "1. step", a blank line between others. A backslash
/// stands before a paragraph that would read as one of these.
std::string plain_description(std::vector<PlainBlock> const& blocks);
/// The blocks of such a text; every line of any other text is a paragraph.
std::vector<PlainBlock> blocks_of(std::string_view description);

} // namespace weg::authoring
