// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/opening.h"
#include "app/i18n/localizer.h"
#include "app/ui/theme.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weg::screens {

/// One line of what a reader came for: where, when, how to reach.
struct Fact {
    std::string_view icon;
    std::string label; ///< In the interface's language.
    std::string value;
    std::string language;                   ///< Of `value`.
    ui::TextRole role = ui::TextRole::Body; ///< Phone numbers are read from afar.
    std::string uri = {};                   ///< What another program can do with it; empty: nothing.
    std::string deed = {};                  ///< That in words: "Call".
    std::string mark = {};                  ///< A translation that is not what the page says: see provenance_mark().
};

/// Later: on paper or in a telephone, where nothing may depend on the hour at which it was shown.
enum class Reading : std::uint8_t { Now, Later };

/// The known facts of `entry` in the order in which people need them. What is not known is not there.
std::vector<Fact> facts_of(
    content::Entry const& entry, i18n::Localizer const& words, content::CityTime now, Reading reading = Reading::Now);

/// How old and how sure: lines in the interface's language.
std::vector<std::string> origin_lines(content::Entry const& entry, i18n::Localizer const& words);

/// Of the place and its phones.
std::vector<content::Schedule const*> schedules_of(content::Entry const& entry);

} // namespace weg::screens
