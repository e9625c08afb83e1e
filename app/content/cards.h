// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// What a reader's own telephone understands of an entry: contacts as vCard, dates as iCalendar.
#pragma once

#include "app/content/model.h"

#include <string>
#include <vector>

namespace weg::content {

/// A vCard 4.0 of one entry: its name in German and in the language of its title, its phones, e-mail and web
/// addresses, its first place with street and code, and where the facts come from. UTF-8, CR LF, folded at 75 octets.
/// Source: RFC 6350.
std::string vcard(Entry const& entry);

/// The events of `entries` as one calendar, times on the clocks of Europe/Berlin with that zone's rules inside.
/// Equal entries give equal text. Source: RFC 5545 through libical.
std::string icalendar(std::vector<Entry> const& entries);

/// "tel:+49521510"; short numbers such as 112, which are no E.164, as they stand. Source: RFC 3966.
std::string tel_uri(std::string const& number);

/// Where a map shows the place; empty without a street. Source: OpenStreetMap's search, which names nobody who asks.
std::string map_uri(Location const& location);

} // namespace weg::content
