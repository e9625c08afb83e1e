// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/provenance.h"

#include "app/screens/opening_text.h"

namespace weg::screens {

using content::Provenance;

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
        return words.tr("Der deutsche Text hat sich geändert. Die Übersetzung ist noch alt.") + instead;
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
    if (text.value.empty() || (text.provenance == page.provenance && text.language == page.language))
        return {};
    std::string mark;
    switch (text.provenance) {
    case Provenance::Machine:
        // Translators: mark below one paragraph.
        return words.tr("Von einer Maschine übersetzt");
    case Provenance::Outdated:
        // Translators: mark below one paragraph: the German was changed after it had been translated.
        mark = words.tr("Übersetzung veraltet");
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
