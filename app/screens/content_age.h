// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/localizer.h"

#include <optional>
#include <string>

namespace weg::screens {

/// From which day the contents are; with `stale_since`, on a line of its own, that none have arrived since that day and
/// what to do then.
std::string content_age_note(
    i18n::Localizer const& words, i18n::PartialDate content_date, std::optional<i18n::PartialDate> stale_since);

} // namespace weg::screens
