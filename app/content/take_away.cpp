// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/take_away.h"

namespace weg::content {

std::string plain_text(Leaflet const& leaflet)
{
    std::string text = leaflet.title.value;
    auto const add = [&](std::string const& line) {
        if (!line.empty())
            text += '\n' + line;
    };
    add(leaflet.german_name);
    add(leaflet.summary.value);
    for (auto const& fact : leaflet.facts) {
        // What stands on several lines begins on its own.
        bool const is_short = fact.value.find('\n') == std::string::npos;
        add(fact.label + (is_short ? ": " : ":\n") + fact.value);
    }
    if (!leaflet.documents.empty())
        add(leaflet.documents_label + ":");
    for (auto const& document : leaflet.documents)
        add("– " + document.value);
    for (auto const& note : leaflet.notes)
        add(note);
    return text;
}

} // namespace weg::content
