// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/entry_facts.h"

#include "app/content/cards.h"
#include "app/screens/opening_text.h"
#include "app/screens/provenance.h"

#include <algorithm>

namespace weg::screens {

namespace {

/// With a capital where it begins a line, if it is in the language whose rules we have.
std::string at_beginning(content::Text const& text, i18n::Localizer const& words)
{
    return text.language == words.language() ? words.capitalized(text.value) : text.value;
}

/// The marks of a fact's texts, each once, a line each.
std::string marks_of(
    content::Entry const& entry, i18n::Localizer const& words, std::vector<content::Text const*> const& texts)
{
    std::vector<std::string> marks;
    std::string lines;
    for (auto const* const text : texts) {
        auto mark = provenance_mark(words, *text, entry.summary);
        if (std::ranges::find(marks, mark) != marks.end())
            continue;
        append_line(lines, mark);
        marks.push_back(std::move(mark));
    }
    return lines;
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
    if (location.step_free)
        append_line(text, words.tr("Ohne Stufen erreichbar"));
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

std::string contact_uri(content::Contact const& contact)
{
    switch (contact.kind) {
    case content::ContactKind::Phone:
        return content::tel_uri(contact.number);
    case content::ContactKind::Email:
        return "mailto:" + contact.value;
    case content::ContactKind::Web:
        break;
    }
    return contact.value;
}

std::string contact_deed(content::Contact const& contact, i18n::Localizer const& words)
{
    switch (contact.kind) {
    case content::ContactKind::Phone:
        // Translators: button: call this phone number now.
        return words.tr("Anrufen");
    case content::ContactKind::Email:
        // Translators: button: write an e-mail to this address.
        return words.tr("E-Mail schreiben");
    case content::ContactKind::Web:
        break;
    }
    // Translators: button: open this web page.
    return words.tr("Seite öffnen");
}

std::string times_text(
    content::Schedule const& schedule, i18n::Localizer const& words, content::CityTime now, Reading reading)
{
    return reading == Reading::Now ? schedule_text(schedule, words, now) : hours_text(schedule, words, now);
}

void add_contacts(std::vector<Fact>& facts, content::Entry const& entry, i18n::Localizer const& words,
    content::CityTime now, Reading reading)
{
    for (auto const& contact : entry.contacts) {
        std::string value = i18n::isolate_ltr(contact.value);
        bool const is_phone = contact.kind == content::ContactKind::Phone;
        bool const is_mail = contact.kind == content::ContactKind::Email;
        facts.push_back({ is_phone ? "phone"
                : is_mail          ? "mail"
                                   : "web",
            contact_label(contact, words), std::move(value), words.language(),
            is_phone ? ui::TextRole::Title : ui::TextRole::Body, contact_uri(contact), contact_deed(contact, words),
            marks_of(entry, words, { &contact.label }) });
        if (contact.schedule) {
            // Translators: label: hours at which the phone is answered.
            facts.push_back({ "clock", words.tr("Telefonzeiten"), times_text(*contact.schedule, words, now, reading),
                words.language() });
            facts.back().mark = marks_of(entry, words, { &contact.schedule->note });
        }
    }
}

void add_terms(std::vector<Fact>& facts, content::Entry const& entry, std::string_view icon, std::string const& label,
    std::vector<content::Text> const& terms, i18n::Localizer const& words)
{
    if (terms.empty())
        return;
    std::vector<std::string> names;
    std::vector<content::Text const*> texts;
    for (auto const& term : terms) {
        names.push_back(i18n::isolate(names.empty() ? at_beginning(term, words) : term.value));
        texts.push_back(&term);
    }
    facts.push_back({ icon, label, words.list(names), words.language() });
    facts.back().mark = marks_of(entry, words, texts);
}

std::string counted(i18n::Localizer const& words, int count, std::string const& pattern)
{
    return i18n::fill(pattern, { { "count", words.number(count) } });
}

void add_course(std::vector<Fact>& facts, content::Entry const& entry, i18n::Localizer const& words,
    content::CityTime now, Reading reading)
{
    if (!entry.course)
        return;
    content::Course const& course = *entry.course;
    std::string const& language = words.language();
    if (!course.level_from.empty()) {
        std::string const levels
            = course.level_from == course.level_to ? course.level_from : course.level_from + " – " + course.level_to;
        // Translators: label: level of German, A1 to C2.
        facts.push_back({ "star", words.tr("Deutsch-Stufe"), i18n::isolate_ltr(levels), language });
    }
    std::string lessons;
    auto const plural = [](int count) { return static_cast<std::uint64_t>(count); };
    if (course.lessons)
        append_line(lessons,
            counted(words, *course.lessons,
                words.trn("{count} Stunde zu 45 Minuten", "{count} Stunden zu 45 Minuten", plural(*course.lessons))));
    if (course.lessons_a_week)
        append_line(lessons,
            counted(words, *course.lessons_a_week,
                words.trn(
                    "{count} Stunde in der Woche", "{count} Stunden in der Woche", plural(*course.lessons_a_week))));
    if (course.child_care)
        append_line(lessons, *course.child_care ? words.tr("Mit Kinderbetreuung") : words.tr("Ohne Kinderbetreuung"));
    if (!lessons.empty())
        // Translators: label: lessons of a course.
        facts.push_back({ "book", words.tr("Unterricht"), std::move(lessons), language });
    if (!course.test.empty())
        // Translators: label: exam at the end of a course.
        facts.push_back({ "certificate", words.tr("Prüfung"), course.test, "de" });
    std::string starts;
    for (auto const& day : course.starts)
        append_line(starts, reading == Reading::Now ? placed_day(words.date(day), day, words, now) : words.date(day));
    if (!starts.empty())
        // Translators: label: days on which a course begins.
        facts.push_back({ "calendar", words.tr("Kursbeginn"), std::move(starts), language });
}

} // namespace

std::vector<Fact> facts_of(
    content::Entry const& entry, i18n::Localizer const& words, content::CityTime now, Reading reading)
{
    std::vector<Fact> facts;
    add_contacts(facts, entry, words, now, reading);
    for (auto const& location : entry.locations) {
        // Translators: button: show the way to this address on a map.
        facts.push_back({ "pin", words.tr("Adresse"), location_text(location, words), words.language(),
            ui::TextRole::Body, content::map_uri(location), words.tr("Weg zeigen"),
            marks_of(entry, words, { &location.note, &location.district }) });
    }
    if (entry.schedule) {
        facts.push_back({ "clock", words.tr("Öffnungszeiten"), times_text(*entry.schedule, words, now, reading),
            words.language() });
        facts.back().mark = marks_of(entry, words, { &entry.schedule->note });
    }
    if (!entry.spoken_languages.empty() || !entry.spoken_languages_note.value.empty()) {
        std::vector<std::string> names;
        for (auto const& tag : entry.spoken_languages)
            names.push_back(words.language_name(tag));
        std::ranges::sort(names, [&](auto const& a, auto const& b) { return words.sorts_before(a, b); });
        std::string value = words.list(names);
        append_line(value, entry.spoken_languages_note.value);
        // Translators: label: languages that staff speak there.
        facts.push_back({ "speech", words.tr("Gesprochene Sprachen"), std::move(value), words.language() });
        facts.back().mark = marks_of(entry, words, { &entry.spoken_languages_note });
    }
    // Translators: label: for whom the offer is.
    add_terms(facts, entry, "people", words.tr("Für wen"), entry.target_groups, words);
    add_course(facts, entry, words, now, reading);
    add_terms(facts, entry, "clock", words.tr("Tageszeit"), entry.times, words);
    add_terms(facts, entry, "health", words.tr("Thema"), entry.topics, words);
    add_terms(facts, entry, "map", words.tr("Stadtbezirk"), entry.service_areas, words);
    if (!entry.cost.value.empty() || !entry.cost_note.value.empty()) {
        std::string value = at_beginning(entry.cost, words);
        if (entry.cents)
            append_line(value, words.money(*entry.cents, "EUR"));
        append_line(value, entry.cost_note.value);
        facts.push_back({ "coin", words.tr("Kosten"), std::move(value), words.language() });
        facts.back().mark = marks_of(entry, words, { &entry.cost, &entry.cost_note });
    }
    if (!entry.organization.empty())
        // Translators: label: the organisation that runs the offer.
        facts.push_back({ "building", words.tr("Angebot von"), entry.organization, "de" });
    if (!entry.program.empty())
        // Translators: label: the programme that the offer belongs to.
        facts.push_back({ "star", words.tr("Programm"), entry.program, "de" });
    return facts;
}

std::vector<content::Schedule const*> schedules_of(content::Entry const& entry)
{
    std::vector<content::Schedule const*> schedules;
    if (entry.schedule)
        schedules.push_back(&*entry.schedule);
    for (auto const& contact : entry.contacts) {
        if (contact.schedule)
            schedules.push_back(&*contact.schedule);
    }
    return schedules;
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
