// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/content/opening.h"
#include "app/content/take_away.h"
#include "app/i18n/localizer.h"
#include "app/screens/state.h"
#include "app/search/search.h"

#include <optional>
#include <string>
#include <vector>

namespace weg::screens {

/// An entry that the search found, and where it has what was looked for.
struct Hit {
    content::EntryCard card;
    std::vector<search::Range> title_marks;
    std::vector<search::Range> summary_marks;
};

/// What the screen at a place shows, read from the bundle once and kept while nothing changes.
struct Model {
    i18n::PartialDate content_date;
    std::optional<i18n::PartialDate>
        stale_since; ///< Updates ought to come and have not since that day; set by who knows.
    std::vector<content::Language> languages;
    bool words_by_machine = false; ///< The interface's own, in the reader's language.
    std::vector<content::Section> sections;
    std::optional<content::Section> section; ///< Of a Section screen.
    std::vector<content::EntryGroup> groups; ///< Of a Section screen.
    std::optional<content::Entry> entry;     ///< Of an Entry screen, and of a TakeAway screen.
    std::optional<content::Leaflet> leaflet; ///< Of a TakeAway screen: the entry's words.
    std::vector<content::Code> codes;        ///< Of it, when this device makes some; set by who does.
    std::vector<content::FacetKind> facets;  ///< Of a Filter screen.
    int facet_count = 0;                     ///< How many entries have all that is chosen.
    /// Of a Section without entries left: how many there would be without each choice, in the place's order.
    std::vector<int> without;
    std::vector<content::Text> chosen_names;         ///< Of the place's choices; empty ones speak for themselves.
    std::optional<content::FinderQuestion> question; ///< Of a Finder screen, but at its end.
    std::vector<content::FinderResult> results;      ///< Of the finder's end.
    bool has_finder = false;                         ///< The home screen leads there.
    bool has_query = false;                          ///< Of a Search screen: there is something to look for.
    std::vector<Hit> hits;                           ///< Best first.
    std::vector<content::GlossaryTerm> explained;    ///< Official German words among those typed.
    std::string instead;                             ///< Not empty: what was looked for instead of what was typed.
    std::optional<float> index_progress;             ///< The search's index is being made, 0 to 1; set by who knows.
    std::optional<content::Crisis> crisis;           ///< The city's message to everybody, while it is current,
    std::optional<content::Crisis> crisis_german;    ///< the same in German,
    std::optional<content::CityTime> crisis_change;  ///< and when it begins or ends.
    content::CityTime now;                           ///< When the model was made.
    std::optional<content::Entry> german;            ///< The same in German, when it is to be shown too.
};

/// The reader's language, then what its readers get instead, then German.
std::vector<std::string> language_chain(content::Bundle const& bundle, std::string const& language);

/// Reads what `state`'s place needs. `search` is the bundle's. Errors: `NotFound` for an unknown id; those of the bundle.
Result<Model> load_model(
    content::Bundle const& bundle, search::Search const& search, State const& state, content::CityTime now);

} // namespace weg::screens
