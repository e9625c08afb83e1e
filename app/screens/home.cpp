// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"
#include "app/screens/opening_text.h"
#include "app/screens/shown.h"

namespace weg::screens {

Action draw_home(Context const& context)
{
    i18n::Localizer const& words = context.words;
    ui::Theme const& theme = context.ui.theme();
    Page page(context, "home");

    // Translators: headline of the home screen, asked by the city to the visitor.
    std::string const question = words.tr("Wie können wir Ihnen helfen?");
    page.text({ question, {} }, ui::TextRole::Display, theme.ink, ui::Role::Heading, "title");
    page.skip(ui::kSpaceLarge);

    // The emergency numbers come first and stand alone: nobody in need should search.
    Action action;
    std::vector<ui::CardLook> looks;
    std::vector<std::string> ids;
    std::vector<content::SectionId> sections;
    std::vector<std::string> counts;
    counts.reserve(context.model.sections.size());
    for (auto const& section : context.model.sections) {
        ui::CardLook look { .icon = section.icon,
            .title = words_of(section.title),
            .detail = words_of(section.intro),
            .footnote = {},
            .accent = ui::accent(section.accent) };
        if (section.id.value == kEmergencySection) {
            look.strong = true;
            if (page.cards({ look }, { "section/" + std::string(kEmergencySection) }, kReadingWidth / 2) == 0)
                action = OpenSection { section.id };
            continue;
        }
        counts.push_back(i18n::fill(
            // Translators: how many offers a topic has. {count} is a number.
            words.trn("{count} Angebot", "{count} Angebote", static_cast<std::uint64_t>(section.entry_count)),
            { { "count", words.number(section.entry_count) } }));
        look.footnote = { counts.back(), words.language() };
        looks.push_back(look);
        ids.push_back("section/" + section.id.value);
        sections.push_back(section.id);
    }
    // Translators: button: look for something by typing words.
    std::string const search = words.tr("Suchen");
    // Translators: under "Search". Readers may type a word of their own language, or a German one.
    std::string const search_hint = words.tr("Schreiben Sie ein Wort, auch ein deutsches aus einem Brief.");
    ui::CardLook const search_look { .icon = "search",
        .title = { search, {} },
        .detail = { search_hint, {} },
        .footnote = {},
        .accent = ui::accent("teal") };
    if (page.cards({ search_look }, { "search" }, kReadingWidth / 2) == 0)
        action = OpenSearch {};
    if (draw_guide(context, page))
        action = OpenFinder {};
    if (int const tapped = page.cards(looks, ids, 320); tapped >= 0)
        action = OpenSection { sections[static_cast<std::size_t>(tapped)] };

    page.skip(ui::kSpaceSmall);
    std::string const as_of
        // Translators: small line at the bottom. {date}: date of the newest information in the app.
        = i18n::fill(words.tr("Inhalte vom {date}"),
            { { "date",
                placed_day(
                    words.date(context.model.content_date), context.model.content_date, words, context.model.now) } });
    page.text({ as_of, {} }, ui::TextRole::Caption, theme.ink_soft);
    if (context.model.stale_since) {
        // Translators: the device has received no updates since {date}; readers should ask people about what matters.
        std::string const stale
            = i18n::fill(words.tr("Seit {date} kamen keine neuen Inhalte. Fragen Sie bei wichtigen Dingen nach."),
                { { "date", words.date(*context.model.stale_since) } });
        page.skip(ui::kSpaceSmall);
        page.skip(ui::notice(context.ui, "history", { stale, {} }, page.start(), page.top(), page.width()));
    }
    if (context.model.words_by_machine) {
        page.skip(ui::kSpaceSmall);
        std::string const note = words.tr("Diese Übersetzung ist von einer Maschine. Kein Mensch hat sie geprüft.");
        page.skip(ui::notice(context.ui, "machine", { note, {} }, page.start(), page.top(), page.width()));
    }
    return page.finish(action);
}

} // namespace weg::screens
