// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/opening.h"

#include <string>
#include <string_view>
#include <vector>

namespace weg::content {

/// Whether this is a rule that an event here may have: RFC 5545, 3.3.10, repeated daily, weekly, monthly or yearly.
bool is_recurrence(std::string const& rrule);

/// "2026-12-01 18:00" on the clocks of the city; nothing for what is no such time.
std::optional<CityTime> read_city_time(std::string_view text);

/// When the event begins, the times to come and one that has begun and not ended: at most `most`, earliest first.
/// A rule that is no rule, or has no date at all, counts as none. Times are those of the clocks: 18:00 stays 18:00 in summer and winter.
/// Source: RFC 5545 through libical.
std::vector<CityTime> event_dates(Event const& event, CityTime now, std::size_t most);

} // namespace weg::content
