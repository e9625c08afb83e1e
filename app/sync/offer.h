// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/metadata.h"
#include "app/sync/patch.h"

#include <chrono>
#include <compare>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weg::sync {

/// A version of the app, "1.4.0".
struct AppVersion {
    std::int64_t major = 0, minor = 0, patch = 0;
    friend auto operator<=>(AppVersion const&, AppVersion const&) = default;
};
/// Nothing unless it is three numbers.
std::optional<AppVersion> read_app_version(std::string_view text);

/// A target that leads to a bundle: all of it, or the way to it from another one. Its facts are signed, in the target's
/// "custom".
struct Offer {
    std::string path; ///< Of the target.
    TargetFile file;
    std::string bundle; ///< Whose content it is: "bielefeld".
    std::int64_t sequence = 0;
    std::int64_t schema = 0;
    AppVersion least_app;
    Content content;  ///< What it leads to.
    std::string from; ///< SHA-256 of the bundle that it builds on; empty: it is whole.
    std::optional<std::chrono::sys_seconds> created {}; ///< When it was published; not all publishers say it.
};

/// Errors: `InvalidData` naming the target and the field. Nothing when the target is no bundle.
Result<std::optional<Offer>> read_offer(std::string const& path, TargetFile const& file);
/// The "custom" of a target that read_offer() reads as `offer`.
Json custom_of(Offer const& offer);

/// What a client is and has.
struct Wanted {
    std::string bundle;
    std::int64_t schema = 0;
    AppVersion app;
    std::string active;              ///< SHA-256 of what it shows.
    std::int64_t least_sequence = 0; ///< What is older is not taken, however it is signed.
    std::set<std::string> bad;       ///< SHA-256 of bundles that failed here.
    std::int64_t most_bytes = 0;     ///< A longer bundle is not taken.
};

/// The newest bundle that this client can show and does not have; nothing when there is none.
std::optional<Offer> newest(std::vector<Offer> const& offers, Wanted const& wanted);

/// The way from the bundle `active` (SHA-256; empty: none) to `goal` that costs fewest bytes: one delta, up to five in a
/// row while they are below 60 % of the whole, or the whole. Empty when there is no way.
std::vector<Offer> plan(std::vector<Offer> const& offers, std::string_view active, Content const& goal);

} // namespace weg::sync
