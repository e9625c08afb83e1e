// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/content/opening.h"
#include "app/i18n/localizer.h"
#include "app/screens/state.h"

#include <optional>
#include <string>
#include <vector>

namespace weg::screens {

/// What the screen at a place shows, read from the bundle once and kept while nothing changes.
struct Model {
    i18n::PartialDate content_date;
    std::optional<i18n::PartialDate> stale_since; ///< Updates ought to come and have not since that day; set by who knows.
    std::vector<content::Language> languages;
    bool words_by_machine = false; ///< The interface's own, in the reader's language.
    std::vector<content::Section> sections;
    std::optional<content::Section> section; ///< Of a Section screen.
    std::vector<content::EntryGroup> groups; ///< Of a Section screen.
    std::optional<content::Entry> entry;     ///< Of an Entry screen.
    std::vector<content::FacetKind> facets;  ///< Of a Filter screen.
    int facet_count = 0;                     ///< How many entries have all that is chosen.
    /// Of a Section without entries left: how many there would be without each choice, in the place's order.
    std::vector<int> without;
    std::vector<content::Text> chosen_names;         ///< Of the place's choices; empty ones speak for themselves.
    std::optional<content::FinderQuestion> question; ///< Of a Finder screen, but at its end.
    std::vector<content::FinderResult> results;      ///< Of the finder's end.
    bool has_finder = false;                         ///< The home screen leads there.
    content::CityTime now;                           ///< When the model was made.
    std::optional<content::Entry> german;            ///< The same in German, when it is to be shown too.
};

/// The reader's language, then what its readers get instead, then German.
std::vector<std::string> language_chain(content::Bundle const& bundle, std::string const& language);

/// Reads what `state`'s place needs. Errors: `NotFound` for an unknown id; those of the bundle.
Result<Model> load_model(content::Bundle const& bundle, State const& state, content::CityTime now);

} // namespace weg::screens
