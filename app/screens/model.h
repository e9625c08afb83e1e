// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/i18n/localizer.h"
#include "app/screens/state.h"

#include <optional>
#include <string>
#include <vector>

namespace weg::screens {

/// What the screen at a place shows, read from the bundle once and kept while nothing changes.
struct Model {
    i18n::PartialDate content_date;
    std::vector<content::Language> languages;
    bool words_by_machine = false; ///< The interface's own, in the reader's language.
    std::vector<content::Section> sections;
    std::optional<content::Section> section; ///< Of a Section screen.
    std::vector<content::EntryGroup> groups; ///< Of a Section screen.
    std::optional<content::Entry> entry;     ///< Of an Entry screen.
    std::optional<content::Entry> german;    ///< The same in German, when it is to be shown too.
};

/// The reader's language, then what its readers get instead, then German.
std::vector<std::string> language_chain(content::Bundle const& bundle, std::string const& language);

/// Reads what `state`'s place needs. Errors: `NotFound` for an unknown id; those of the bundle.
Result<Model> load_model(content::Bundle const& bundle, State const& state);

} // namespace weg::screens
