// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/entry_facts.h"

namespace weg::screens {

namespace {

constexpr unsigned kHoliday = 8; ///< After content::Hours::weekdays.

/// Each line stands alone: an address in German must not be turned round among Arabic words.
void append_line(std::string& to, std::string_view line)
{
    if (line.empty())
        return;
    if (!to.empty())
        to += '\n';
    to += i18n::isolate(line);
}

std::string day_name(unsigned day, i18n::Localizer const& words)
{
    // Translators: stands beside weekdays in opening hours, e.g. "Sat, Sun, public holidays: 9:00-21:00".
    return day == kHoliday ? words.tr("Feiertage") : words.weekday(day);
}

/// "Monday: 8-12", with the colon and the blanks that the language wants.
std::string labelled(i18n::Localizer const& words, std::string const& label, std::string const& value)
{
    // Translators: what it is, then its value: a day and its hours, "District" and its name. Only colon and blanks are yours.
    return i18n::fill(words.tr("{label}: {value}"), { { "label", label }, { "value", value } });
}

/// Three or more days in a row become a range: Mon-Fri.
std::string days_text(std::vector<unsigned> const& days, i18n::Localizer const& words)
{
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < days.size();) {
        std::size_t last = i;
        while (last + 1 < days.size() && days[last + 1] == days[last] + 1 && days[last + 1] != kHoliday)
            ++last;
        if (last - i >= 2) {
            parts.push_back(day_name(days[i], words) + " – " + day_name(days[last], words));
            i = last + 1;
        } else {
            parts.push_back(day_name(days[i], words));
            ++i;
        }
    }
    return words.list(parts);
}

std::string location_text(content::Location const& location, i18n::Localizer const& words)
{
    std::string text;
    append_line(text, location.name);
    append_line(text, location.street);
    std::string town = location.postal_code;
    if (!town.empty() && !location.city.empty())
        town += ' ';
    append_line(text, town + location.city);
    append_line(text, location.note.value);
    if (!location.district.value.empty())
        // Translators: label: city district.
        append_line(text, labelled(words, words.tr("Stadtbezirk"), location.district.value));
    return text;
}

/// "Telephone – BürgerServiceCenter": the kind, and whose it is.
std::string contact_label(content::Contact const& contact, i18n::Localizer const& words)
{
    bool const is_phone = contact.kind == content::ContactKind::Phone;
    bool const is_mail = contact.kind == content::ContactKind::Email;
    // Translators: label before a phone number.
    std::string kind = is_phone ? words.tr("Telefon") : is_mail ? words.tr("E-Mail") : words.tr("Internet");
    if (contact.label.value.empty())
        return kind;
    // Translators: {kind} is "Telephone", "E-mail" or "Internet", {owner} whose it is. Only the dash is yours.
    return i18n::fill(words.tr("{kind} – {owner}"), { { "kind", kind }, { "owner", contact.label.value } });
}

void add_contacts(std::vector<Fact>& facts, content::Entry const& entry, i18n::Localizer const& words)
{
    for (auto const& contact : entry.contacts) {
        std::string value = i18n::isolate_ltr(contact.value);
        bool const is_phone = contact.kind == content::ContactKind::Phone;
        bool const is_mail = contact.kind == content::ContactKind::Email;
        facts.push_back({ is_phone ? "phone"
                : is_mail          ? "mail"
                                   : "web",
            contact_label(contact, words), std::move(value), words.language(),
            is_phone ? ui::TextRole::Title : ui::TextRole::Body });
        if (contact.schedule)
            // Translators: label: hours at which the phone is answered.
            facts.push_back(
                { "clock", words.tr("Telefonzeiten"), schedule_text(*contact.schedule, words), words.language() });
    }
}

} // namespace

std::string schedule_text(content::Schedule const& schedule, i18n::Localizer const& words)
{
    std::string text;
    if (schedule.always)
        // Translators: open 24 hours, every day.
        append_line(text, words.tr("Tag und Nacht"));
    for (auto const& hours : schedule.hours)
        append_line(
            text, labelled(words, days_text(hours.weekdays, words), words.time_range(hours.opens, hours.closes)));
    append_line(text, schedule.note.value);
    return text;
}

std::vector<Fact> facts_of(content::Entry const& entry, i18n::Localizer const& words)
{
    std::vector<Fact> facts;
    add_contacts(facts, entry, words);
    for (auto const& location : entry.locations)
        facts.push_back({ "pin", words.tr("Adresse"), location_text(location, words), words.language() });
    if (entry.schedule)
        facts.push_back(
            { "clock", words.tr("Öffnungszeiten"), schedule_text(*entry.schedule, words), words.language() });
    if (!entry.spoken_languages.empty() || !entry.spoken_languages_note.value.empty()) {
        std::vector<std::string> names;
        for (auto const& tag : entry.spoken_languages)
            names.push_back(words.language_name(tag));
        std::string value = words.list(names);
        append_line(value, entry.spoken_languages_note.value);
        // Translators: label: languages that staff speak there.
        facts.push_back({ "speech", words.tr("Gesprochene Sprachen"), std::move(value), words.language() });
    }
    if (!entry.target_groups.empty()) {
        std::vector<std::string> names;
        for (auto const& group : entry.target_groups)
            names.push_back(i18n::isolate(group.value));
        // Translators: label: for whom the offer is.
        facts.push_back({ "people", words.tr("Für wen"), words.list(names), words.language() });
    }
    if (!entry.cost.value.empty() || !entry.cost_note.value.empty()) {
        std::string value = entry.cost.value;
        append_line(value, entry.cost_note.value);
        facts.push_back({ "coin", words.tr("Kosten"), std::move(value), words.language() });
    }
    if (!entry.organization.empty())
        // Translators: label: the organisation that runs the offer.
        facts.push_back({ "building", words.tr("Angebot von"), entry.organization, "de" });
    return facts;
}

std::vector<std::string> origin_lines(content::Entry const& entry, i18n::Localizer const& words)
{
    std::vector<std::string> lines;
    auto const& as_of = entry.as_of;
    if (as_of.begin && as_of.end)
        // Translators: {date} is a year, a month or a day; the facts were true then.
        lines.push_back(
            i18n::fill(words.tr("Stand: {date}"), { { "date", words.date_range(*as_of.begin, *as_of.end) } }));
    else if (as_of.begin)
        lines.push_back(i18n::fill(words.tr("Stand: {date}"), { { "date", words.date(*as_of.begin) } }));
    else
        lines.push_back(words.tr("Die Quelle hat kein Datum."));
    // Translators: {date} is the day on which we read the source.
    lines.push_back(i18n::fill(words.tr("Von uns gelesen: {date}"), { { "date", words.date(entry.verified) } }));
    return lines;
}

} // namespace weg::screens
