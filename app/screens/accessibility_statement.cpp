// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"

#include <initializer_list>

namespace weg::screens {

namespace {

void part(Context const& context, Page& page, std::string const& title, std::initializer_list<std::string> paragraphs)
{
    ui::Theme const& theme = context.ui.theme();
    page.skip(ui::kSpaceLarge);
    page.text({ title, {} }, ui::TextRole::Heading, theme.ink, ui::Role::Heading);
    for (auto const& words : paragraphs) {
        page.skip(ui::kSpaceSmall);
        page.text({ words, {} }, ui::TextRole::Body, theme.ink);
    }
}

} // namespace

Action draw_accessibility_statement(Context const& context)
{
    i18n::Localizer const& words = context.words;
    Page page(context, "statement");
    page.text(
        { accessibility_title(words), {} }, ui::TextRole::Display, context.ui.theme().ink, ui::Role::Heading, "title");
    page.skip(ui::kSpace);
    page.text(
        // Translators: how the app can be used: looked at, listened to, with one finger or with two buttons.
        { words.tr("Diese Seiten sind für alle gemacht: für Augen, Ohren, einen Finger oder zwei Tasten."), {} },
        ui::TextRole::Body, context.ui.theme().ink);
    // Translators: heading: what is possible for people with disabilities.
    part(context, page, words.tr("Was geht"),
        { // Translators: {display} is the name of the button that leads there.
            i18n::fill(words.tr("Große Schrift, starker Kontrast und dunkle Farben: bei „{display}“."),
                { { "display", words.tr("Anzeige") } }),
            // Translators: two further ways to use the app, found at the same place; their names are those there.
            words.tr("Alles weiter unten, und Schritt für Schritt mit zwei Tasten: auch dort."),
            words.tr("Jede Seite wird vorgelesen, wenn das Gerät Ihre Sprache sprechen kann."),
            // Translators: the app's own words; easy German is one of the languages.
            words.tr("Die Bedienung gibt es auch in einfachem Deutsch.") });
    // Translators: heading: what people with disabilities do not find here yet.
    part(context, page, words.tr("Was noch fehlt"),
        { words.tr("Es gibt keine Videos in Gebärdensprache."),
            // Translators: there is no voice for some languages.
            words.tr("Das Gerät kann noch nicht jede Sprache sprechen."),
            words.tr("Viele Übersetzungen hat eine Maschine gemacht. Dann steht es dabei.") });
    // Translators: heading, for who could not use something.
    part(context, page, words.tr("Etwas geht nicht?"),
        { // Translators: the people of the house where this device stands.
            words.tr("Sagen Sie es, wo dieses Gerät steht, oder der Stadt. Dann kann es besser werden.") });
    return page.finish({});
}

std::string accessibility_title(i18n::Localizer const& words)
{
    // Translators: how people with disabilities can use the app, and what does not work yet. Title and button.
    return words.tr("Barrierefreiheit");
}

} // namespace weg::screens
