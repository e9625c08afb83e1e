// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/opening.h"
#include "app/i18n/localizer.h"

#include <string>
#include <string_view>

namespace weg::screens {

/// Adds `line` on a line of its own, isolated: an address in German must not be turned round among Arabic words.
void append_line(std::string& to, std::string_view line);

/// "Monday: 8-12", with the colon and the blanks that the language wants.
std::string labelled(i18n::Localizer const& words, std::string const& label, std::string const& value);

/// `name` of a day, then in brackets what helps to place it: the date of the reader's other calendar, and how far off
/// it is: "Tuesday, 1 December 2026 (in 7 days)". A date that is no whole day stays alone.
std::string placed_day(
    std::string const& name, i18n::PartialDate date, i18n::Localizer const& words, content::CityTime now);

/// "Open now until 18:00"; empty when there is nothing to tell.
std::string status_text(content::Schedule const& schedule, i18n::Localizer const& words, content::CityTime now);

/// The status, "Mon-Fri 7:30-18:00" and so on: a line each, in the interface's language. Exceptions that are over
/// are left out.
std::string schedule_text(content::Schedule const& schedule, i18n::Localizer const& words, content::CityTime now);

/// The same without the status, for what is read at another hour.
std::string hours_text(content::Schedule const& schedule, i18n::Localizer const& words, content::CityTime now);

/// The next three dates of an event, a line each, in the interface's language; empty when it is over.
std::string event_text(content::Event const& event, i18n::Localizer const& words, content::CityTime now);

} // namespace weg::screens
