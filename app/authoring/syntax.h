// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/problems.h"
#include "app/authoring/record.h"

#include <optional>
#include <string>
#include <string_view>

namespace weg::authoring {

/// The forms that single values must have (content/README.md). Each reports what is wrong and how to mend it.

void check_id(Written const& id, Problems& problems);
/// http or https, a host with a dot, ASCII (percent-encoded), no blanks.
void check_url(Written const& url, Problems& problems);
/// +49 and digits, or a short number of 2 to 6 digits (ITU-T E.164), as many as its numbering plan has.
void check_phone(Written const& phone, Problems& problems);
/// What readers see must be the number that is dialled.
void check_display(Written const& display, Written const& phone, Problems& problems);
void check_email(Written const& email, Problems& problems);
/// A text for readers: at most `limit` code points, no stray white space, no control or bidi control characters.
void check_words(Written const& words, std::size_t limit, Problems& problems);
/// "2023", "2023-10" or "2023-10-05".
bool is_date(std::string_view text);

/// A line of opening hours. `weekdays`: ISO digits, 8 for public holidays; minutes after midnight.
struct HoursLine {
    std::string weekdays;
    int opens = 0;
    int closes = 0;
};
/// "mon-fri 07:30-18:00", "sat-sun,holiday 09:00-21:00".
std::optional<HoursLine> read_hours(Written const& line, Problems& problems);

} // namespace weg::authoring
