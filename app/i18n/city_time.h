// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace weg::i18n {

/// What the clocks of the city (Europe/Berlin) show at `moment`, daylight saving time included, down to the minute.
/// Without ICU's time zone data: Central European Time.
/// Source: the IANA time zone database through ICU.
std::chrono::local_time<std::chrono::minutes> city_time(std::chrono::system_clock::time_point moment);

} // namespace weg::i18n
