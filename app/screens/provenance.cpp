// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/provenance.h"

#include "app/screens/opening_text.h"

namespace weg::screens {

using content::Provenance;

namespace {

std::string outdated_note(i18n::Localizer const& words, content::Text const& text)
{
    if (!text.outdated_since)
        return words.tr("Der deutsche Text hat sich geändert. Die Übersetzung ist noch alt.");
    // Translators: {date} is a whole day, such as "26 November 2026" in your language: the day on which the German changed.
    return i18n::fill(words.tr("Der deutsche Text hat sich am {date} geändert. Die Übersetzung ist noch alt."),
        { { "date", words.date(*text.outdated_since) } });
}

std::string outdated_mark(i18n::Localizer const& words, content::Text const& text)
{
    if (!text.outdated_since)
        // Translators: mark below one paragraph: the German was changed after it had been translated.
        return words.tr("Übersetzung veraltet");
    // Translators: mark below one paragraph: {date} is the day on which the German changed.
    return i18n::fill(words.tr("Übersetzung veraltet seit {date}"), { { "date", words.date(*text.outdated_since) } });
}

} // namespace

std::string provenance_note(i18n::Localizer const& words, content::Text const& text)
{
    std::string instead;
    if (text.language != words.language())
        // Translators: {language} is a language name in your language: the text stands in that language instead.
        instead = " "
            + i18n::fill(words.tr("Sie lesen ihn in dieser Sprache: {language}"),
                { { "language", words.language_name(text.language) } });
    switch (text.provenance) {
    case Provenance::Machine:
        return words.tr("Diese Übersetzung ist von einer Maschine. Kein Mensch hat sie geprüft.");
    case Provenance::Outdated:
        return outdated_note(words, text) + instead;
    case Provenance::Missing:
        return words.tr("Dieser Text ist noch nicht in Ihre Sprache übersetzt.") + instead;
    case Provenance::Original:
    case Provenance::Human:
        break;
    }
    return {};
}

std::string provenance_mark(i18n::Localizer const& words, content::Text const& text, content::Text const& page)
{
    if (text.value.empty()
        || (text.provenance == page.provenance && text.language == page.language
            && text.outdated_since == page.outdated_since))
        return {};
    std::string mark;
    switch (text.provenance) {
    case Provenance::Machine:
        // Translators: mark below one paragraph.
        return words.tr("Von einer Maschine übersetzt");
    case Provenance::Outdated:
        mark = outdated_mark(words, text);
        break;
    case Provenance::Missing:
        // Translators: mark below one paragraph.
        mark = words.tr("Noch nicht übersetzt");
        break;
    case Provenance::Original:
    case Provenance::Human:
        return {};
    }
    if (text.language == words.language())
        return mark;
    return labelled(words, mark, words.language_name(text.language));
}

std::string provenance_mark(i18n::Localizer const& words, content::Text const& text)
{
    return provenance_mark(words, text, { {}, words.language() });
}

} // namespace weg::screens
