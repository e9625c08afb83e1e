// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/offer.h"

#include <string>
#include <string_view>
#include <vector>

namespace weg::sync {

// One bundle's editions among the targets of a role: whole files, and changes that lead from older ones to the newest.

/// From so many editions before it a change leads to the newest.
inline constexpr std::int64_t kDeltaBases = 30;

/// "bielefeld/edition-7.zst", and "bielefeld/edition-7-from-5.zst" for the change.
std::string edition_path(std::string_view bundle, std::int64_t sequence);
std::string delta_path(std::string_view bundle, std::int64_t sequence, std::int64_t from);

/// Errors: `InvalidData` as read_offer().
Result<std::vector<Offer>> offers_of(Targets const& targets, std::string_view bundle);
/// The highest that was ever given, also to an edition that was withdrawn; 0: none.
std::int64_t highest_sequence(Targets const& targets, std::string_view bundle);

/// The whole one with the highest sequence; null when there is none.
Offer const* newest_whole(std::vector<Offer> const& offers);
/// The whole editions that changes to `goal` are made from: the last kDeltaBases before it, newest first.
std::vector<Offer> bases_of(std::vector<Offer> const& offers, Offer const& goal);

/// Takes an edition out of the targets with all that leads to it. `mark`, an empty file, remembers its number until a
/// higher one is there: devices never take a lower one again. Errors: `NotFound`.
Result<void> withdraw_edition(Targets& targets, std::string_view bundle, std::int64_t sequence, TargetFile mark);

/// Drops what no client needs, so that metadata does not grow: wholes older than the last editions, unless they are the
/// newest for an older schema or app; changes that lead to any other than such a newest one.
Result<void> drop_outdated(Targets& targets, std::string_view bundle);

} // namespace weg::sync
