// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/app.h"

#include <chrono>
#include <string>
#include <vector>

namespace weg::client {

/// The day on which tours take place, a Monday: what is open or overdue then is so in every picture.
inline constexpr std::chrono::year_month_day kTourDay { std::chrono::year { 2026 }, std::chrono::November,
    std::chrono::day { 23 } };

/// A screen by the name the command line gives it: "attract", "idle-warning", "languages", "home", "display", "section/ID",
/// "filter/ID", "finder/first", "finder/ID", "finder/result", "search", "search/results", "search/nothing", "entry/ID",
/// "take-away/ID" of each section's first entry, "reading" (an entry that is being read aloud, or why it is not).
struct TourStop {
    std::string name;
    screens::Place place;
    screens::Cover cover = {}; ///< What stands there instead.
    bool heard = false;
};

/// Every screen of the open bundle, in reading order.
Result<std::vector<TourStop>> tour_stops(content::Bundle const& bundle);

/// Every voice that the bundle's languages may have.
std::vector<std::string> all_voices(content::Bundle const& bundle);

/// Draws the stops that `options` ask for, in the languages they ask for, to DIR/LANG/NAME.png.
/// Errors: `NotFound` for a screen or language that is not there; those of writing.
Result<int> draw_tour(App& app, Options const& options);

} // namespace weg::client
