// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/leaflet.h"

#include "app/content/event_dates.h"
#include "app/content/freshness.h"
#include "app/screens/entry_facts.h"
#include "app/screens/opening_text.h"
#include "app/screens/provenance.h"

#include <algorithm>
#include <array>

namespace weg::screens {

namespace {

/// Of the page's facts, those that one needs on the way; the others are for choosing.
constexpr std::array<std::string_view, 8> kNeeded { "phone", "mail", "web", "clock", "pin", "speech", "coin",
    "calendar" };

i18n::PartialDate partial(std::chrono::year_month_day day)
{
    return { static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()) };
}

std::string dates_text(content::Event const& event, i18n::Localizer const& words, content::CityTime now)
{
    constexpr std::size_t kMostShown = 3;
    std::string text;
    for (auto const begin : content::event_dates(event, now, kMostShown)) {
        auto const day = std::chrono::floor<std::chrono::days>(begin);
        auto const since_midnight = begin - day;
        append_line(text,
            labelled(words, words.weekday_date(partial(std::chrono::year_month_day { day })),
                words.time_range(since_midnight, since_midnight + event.duration)));
    }
    return text;
}

void add_facts(
    content::Leaflet& leaflet, content::Entry const& entry, i18n::Localizer const& words, content::CityTime now)
{
    for (auto& fact : facts_of(entry, words, now, Reading::Later)) {
        if (std::ranges::find(kNeeded, fact.icon) == kNeeded.end())
            continue;
        append_line(fact.value, fact.mark);
        leaflet.facts.push_back({ std::move(fact.label), std::move(fact.value), std::move(fact.language) });
    }
    for (auto const& event : entry.events) {
        auto dates = dates_text(event, words, now);
        if (dates.empty())
            continue;
        append_line(dates, event.location);
        auto const& title = event.title.value.empty() ? entry.title.value : event.title.value;
        leaflet.facts.push_back({ title, std::move(dates), words.language() });
    }
}

std::vector<std::string> notes_of(content::Entry const& entry, i18n::Localizer const& words, content::CityTime now)
{
    std::vector<std::string> notes;
    if (auto note = provenance_note(words, entry.summary); !note.empty())
        notes.push_back(std::move(note));
    std::chrono::year_month_day const today { std::chrono::floor<std::chrono::days>(now) };
    if (entry.historical)
        notes.push_back(words.tr("Geschichte: So war es früher."));
    else if (entry.staleness == content::Staleness::High)
        notes.push_back(words.tr("Diese Angaben sind alt. Vieles kann heute anders sein."));
    else if (content::is_past_due(entry.verified, entry.staleness, today))
        notes.push_back(words.tr("Diese Angaben sind schon lange nicht geprüft."));
    if (entry.confidence == content::Confidence::Low)
        notes.push_back(words.tr("Diese Angabe ist nicht sicher."));
    for (auto& line : origin_lines(entry, words))
        notes.push_back(std::move(line));
    return notes;
}

} // namespace

content::Leaflet leaflet_of(content::Entry const& entry, i18n::Localizer const& words, content::CityTime now)
{
    content::Leaflet leaflet;
    leaflet.language = words.language();
    leaflet.title = entry.title;
    if (entry.title.value != entry.name)
        leaflet.german_name = entry.name;
    leaflet.summary = entry.summary;
    add_facts(leaflet, entry, words, now);
    if (entry.schedule)
        leaflet.hours = hours_text(*entry.schedule, words, now);
    leaflet.documents_label = words.tr("Das bringen Sie mit");
    leaflet.documents = entry.documents;
    leaflet.notes = notes_of(entry, words, now);
    auto const today = partial(std::chrono::year_month_day { std::chrono::floor<std::chrono::days>(now) });
    // Translators: on a slip of paper: {date} is the day on which it was printed.
    leaflet.printed_note = i18n::fill(words.tr("Gedruckt am {date}"), { { "date", words.date(today) } });
    // Translators: what a QR code holds: name, address and number, for the telephone's contacts.
    leaflet.captions = { words.tr("Kontakt für Ihr Telefon"),
        // Translators: what a QR code holds: a date, for the telephone's calendar.
        words.tr("Termin für Ihren Kalender"),
        // Translators: what a QR code holds: the words of this page.
        words.tr("Diese Seite als Text"),
        // Translators: what a QR code holds: the address of this page on the web; it needs a network.
        words.tr("Diese Seite im Internet") };
    return leaflet;
}

} // namespace weg::screens
