// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/model.h"

#include <chrono>
#include <optional>

namespace weg::content {

/// The day by which somebody must look at the source again: three months after `verified` for facts of high
/// staleness, six for medium, twelve for low. Nothing for none: what is past stays as it was.
std::optional<std::chrono::year_month_day> due_date(i18n::PartialDate verified, Staleness staleness);

/// Whether that day is over.
bool is_past_due(i18n::PartialDate verified, Staleness staleness, std::chrono::year_month_day today);

} // namespace weg::content
