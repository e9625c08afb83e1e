// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/problems.h"
#include "app/base/result.h"

#include <string>
#include <string_view>

namespace weg::authoring {

/// The events of a calendar as the `events:` of a record (content/README.md), to be put into one. Times of other zones
/// become those of Europe/Berlin. What a record has no place for is named in `notes` by event: whole days, dates
/// left out of a rule, rules repeated more often than daily. Names of people (ORGANIZER, ATTENDEE) are not taken over.
/// Errors: `InvalidData` when the text is no calendar or has no event that can be taken.
/// Source: RFC 5545 through libical. `shown_name` stands for the file.
Result<std::string> events_yaml(std::string const& ical, std::string const& shown_name, Problems& notes);

} // namespace weg::authoring
