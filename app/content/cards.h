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

/// A contact of at most `most_bytes` for a telephone's camera, in version 3.0, which every telephone takes: its name in
/// the language of its title, the German one as the organisation, numbers, addresses and `note`. What is needed least is
/// left out first; name and first number never are. UTF-8, CR LF, unfolded: lines are as short as the whole is.
/// Source: RFC 2426.
std::string small_vcard(Entry const& entry, std::string const& note, std::size_t most_bytes);

/// One event of `entry`, or a day on which its course begins, for a telephone's camera: on the clocks of where the
/// telephone is (RFC 5545, 3.3.5, form 1), for a zone's rules alone would fill a code.
std::string small_event(Entry const& entry, std::size_t event);
std::string small_course_start(Entry const& entry, i18n::PartialDate day);

/// "tel:+49521510"; short numbers such as 112, which are no E.164, as they stand. Source: RFC 3966.
std::string tel_uri(std::string const& number);

/// Where a map shows the place; empty without a street. Source: OpenStreetMap's search, which names nobody who asks.
std::string map_uri(Location const& location);

} // namespace weg::content
