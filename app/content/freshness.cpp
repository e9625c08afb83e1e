// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/freshness.h"

#include <algorithm>

namespace weg::content {

namespace {

using namespace std::chrono;

months months_of(Staleness staleness)
{
    switch (staleness) {
    case Staleness::High:
        return months { 3 };
    case Staleness::Medium:
        return months { 6 };
    case Staleness::Low:
    case Staleness::None:
        break;
    }
    return months { 12 };
}

} // namespace

std::optional<year_month_day> due_date(i18n::PartialDate verified, Staleness staleness)
{
    if (staleness == Staleness::None)
        return std::nullopt;
    year_month_day const from
        = year { verified.year } / month { std::max(verified.month, 1u) } / day { std::max(verified.day, 1u) };
    auto due = from + months_of(staleness);
    if (!due.ok()) // The 31st of a month that has none.
        due = due.year() / due.month() / last;
    return due;
}

bool is_past_due(i18n::PartialDate verified, Staleness staleness, year_month_day today)
{
    auto const due = due_date(verified, staleness);
    return due && *due < today;
}

} // namespace weg::content
