// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::content {

/// "2023", "2023-10" or "2023-10-05"; nothing for an empty text.
std::optional<i18n::PartialDate> read_date(std::string_view text);

/// "2026-10-05", a day that the calendar has; nothing for anything else.
std::optional<i18n::PartialDate> read_day(std::string_view text);

/// The words between blanks; an empty one where two blanks meet.
std::vector<std::string> split_words(std::string const& text);

/// "none", "low" or "high"; anything else is Medium.
Staleness read_staleness(std::string_view name);

} // namespace weg::content
