// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/city_time.h"

#include <unicode/timezone.h>

#include <memory>

namespace weg::i18n {

std::chrono::local_time<std::chrono::minutes> city_time(std::chrono::system_clock::time_point moment)
{
    using namespace std::chrono;
    auto const since_epoch = duration_cast<milliseconds>(moment.time_since_epoch());
    std::unique_ptr<icu::TimeZone> const zone(icu::TimeZone::createTimeZone("Europe/Berlin"));
    std::int32_t standard = 0;
    std::int32_t daylight = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(static_cast<UDate>(since_epoch.count()), /*local=*/false, standard, daylight, status);
    auto const offset = U_SUCCESS(status) ? milliseconds { standard + daylight } : hours { 1 };
    return local_time<minutes> { floor<minutes>(since_epoch + offset) };
}

} // namespace weg::i18n
