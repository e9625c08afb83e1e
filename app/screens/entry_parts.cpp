// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/entry_parts.h"

#include "app/screens/opening_text.h"
#include "app/screens/provenance.h"

namespace weg::screens {

namespace {

void heading(Context const& context, Page& page, std::string const& words)
{
    page.skip(ui::kSpaceSmall);
    page.text({ words, {} }, ui::TextRole::Heading, context.ui.theme().ink, ui::Role::Heading);
    page.skip(ui::kSpace);
}

/// The same place of the German entry, when it is shown.
template <class Item>
content::Text const* german_of(
    Context const& context, std::vector<Item> content::Entry::*list, content::Text Item::*text, std::size_t i)
{
    if (!context.model.german || i >= ((*context.model.german).*list).size())
        return nullptr;
    return &(((*context.model.german).*list)[i].*text);
}

std::string round_facts(content::PrizeRound const& round, i18n::Localizer const& words)
{
    std::string lines;
    if (round.awarded)
        // Translators: the prize was awarded on {date}.
        append_line(lines, i18n::fill(words.tr("Ausgezeichnet am {date}"), { { "date", words.date(*round.awarded) } }));
    if (round.deadline && !round.awarded)
        // Translators: last day on which one can apply for the prize.
        append_line(lines, i18n::fill(words.tr("Bewerben bis {date}"), { { "date", words.date(*round.deadline) } }));
    if (round.cents_each)
        // Translators: prize money, {amount} for each winner.
        append_line(lines,
            i18n::fill(words.tr("Preisgeld: je {amount}"), { { "amount", words.money(*round.cents_each, "EUR") } }));
    if (round.inferred)
        // Translators: no source names the year of this prize; we worked it out.
        append_line(lines, words.tr("Das Jahr ist vermutet."));
    return lines;
}

} // namespace

void draw_mark(Context const& context, Page& page, content::Text const& text)
{
    auto const mark = provenance_mark(context.words, text, context.model.entry->summary);
    page.text({ mark, {} }, ui::TextRole::Caption, context.ui.theme().ink_soft);
}

void draw_text(Context const& context, Page& page, content::Text const& text, ui::TextRole role, ui::Color color,
    ui::Role semantic, std::string id)
{
    page.text(words_of(text), role, color, semantic, std::move(id));
    draw_mark(context, page, text);
}

void draw_item(Context const& context, Page& page, content::Text const& words, std::string const& number)
{
    ui::Ui& ui = context.ui;
    float const gutter = (number.size() > 2 ? 60 : 40) * ui.settings().text_scale;
    ui::Block const block = ui.set(words_of(words), ui::TextRole::Body, page.width() - gutter);
    if (!number.empty()) {
        ui::Block const mark = ui.set({ number, {} }, ui::TextRole::Heading, gutter - ui::kSpaceSmall);
        ui.place(mark, page.start(), page.top(), ui.theme().colors(ui::Accent::Teal).strong);
    } else {
        float const dot = 8 * ui.settings().text_scale;
        float const line = block.height / static_cast<float>(block.layout->lines.size());
        ui.canvas().fill({ page.start() + ui::kSpaceSmall, page.top() + (line - dot) / 2, dot, dot },
            ui.theme().colors(ui::Accent::Teal).strong, dot / 2);
    }
    ui.place(block, page.start() + gutter, page.top(), ui.theme().ink);
    page.skip(block.height);
    draw_mark(context, page, words);
}

void draw_german(Context const& context, Page& page, content::Text const* text)
{
    if (context.model.german && text && !text->value.empty()) {
        page.skip(ui::kSpaceTiny);
        page.text({ text->value, "de" }, ui::TextRole::Caption, context.ui.theme().ink_soft);
    }
}

void draw_documents(Context const& context, Page& page)
{
    auto const& documents = context.model.entry->documents;
    if (documents.empty())
        return;
    // Translators: heading: papers to bring to the appointment.
    heading(context, page, context.words.tr("Das bringen Sie mit"));
    for (std::size_t i = 0; i < documents.size(); ++i) {
        draw_item(context, page, documents[i]);
        bool const has_german = context.model.german && i < context.model.german->documents.size();
        draw_german(context, page, has_german ? &context.model.german->documents[i] : nullptr);
        page.skip(ui::kSpace);
    }
}

Action draw_measures(Context const& context, Page& page)
{
    auto const& measures = context.model.entry->measures;
    if (measures.empty())
        return {};
    Action action;
    // Translators: heading: what the city planned to do for a goal.
    heading(context, page, context.words.tr("Maßnahmen"));
    for (std::size_t i = 0; i < measures.size(); ++i) {
        draw_item(context, page, measures[i].text, i18n::isolate_ltr(measures[i].number));
        draw_german(context, page, german_of(context, &content::Entry::measures, &content::Measure::text, i));
        page.skip(ui::kSpace);
        if (measures[i].today.empty())
            continue;
        // Translators: heading above offers of today that do what a measure of 2010 asked for.
        page.text({ context.words.tr("Was es heute dazu gibt"), {} }, ui::TextRole::Label, context.ui.theme().ink_soft);
        page.skip(ui::kSpaceSmall);
        std::vector<ui::CardLook> looks;
        std::vector<std::string> ids;
        for (auto const& card : measures[i].today) {
            looks.push_back({ .icon = card.icon,
                .title = words_of(card.title),
                .detail = {},
                .footnote = {},
                .accent = ui::accent("teal") });
            ids.push_back("measure/" + measures[i].number + "/" + card.id.value);
        }
        if (int const tapped = page.cards(looks, ids, 320); tapped >= 0)
            action = OpenEntry { measures[i].today[static_cast<std::size_t>(tapped)].id };
        page.skip(ui::kSpaceSmall);
    }
    return action;
}

void draw_rounds(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    ui::Theme const& theme = context.ui.theme();
    auto const& rounds = context.model.entry->rounds;
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        auto const& round = rounds[i];
        heading(context, page, words.date({ round.year, 0, 0 }));
        if (!round.motto.value.empty()) {
            // Translators: label: motto of a prize.
            page.text({ words.tr("Motto"), {} }, ui::TextRole::Caption, theme.ink_soft);
            draw_text(context, page, round.motto, ui::TextRole::Body, theme.ink);
            draw_german(context, page, german_of(context, &content::Entry::rounds, &content::PrizeRound::motto, i));
            page.skip(ui::kSpaceSmall);
        }
        page.text({ round_facts(round, words), {} }, ui::TextRole::Caption, theme.ink_soft);
        page.skip(ui::kSpaceSmall);
        draw_text(context, page, round.note, ui::TextRole::Body, theme.ink);
        draw_german(context, page, german_of(context, &content::Entry::rounds, &content::PrizeRound::note, i));
        if (!round.winners.empty() && round.note.value.empty())
            // Translators: heading above the names of those who won the prize.
            page.text({ words.tr("Gewonnen haben"), {} }, ui::TextRole::Label, theme.ink);
        page.skip(ui::kSpaceSmall);
        for (auto const& winner : round.winners) {
            draw_item(context, page, { winner, "de" });
            page.skip(ui::kSpaceSmall);
        }
        page.skip(ui::kSpace);
    }
}

void draw_events(Context const& context, Page& page)
{
    auto const& events = context.model.entry->events;
    bool is_first = true;
    for (std::size_t i = 0; i < events.size(); ++i) {
        // What is over helps nobody.
        std::string const dates = event_text(events[i], context.words, context.model.now);
        if (dates.empty())
            continue;
        if (std::exchange(is_first, false))
            // Translators: heading above dates of events.
            heading(context, page, context.words.tr("Termine"));
        draw_text(context, page, events[i].title, ui::TextRole::Body, context.ui.theme().ink);
        draw_german(context, page, german_of(context, &content::Entry::events, &content::Event::title, i));
        page.text({ dates, {} }, ui::TextRole::Body, context.ui.theme().ink);
        page.text({ events[i].location, "de" }, ui::TextRole::Caption, context.ui.theme().ink_soft);
        page.skip(ui::kSpace);
    }
}

void draw_glossary(Context const& context, Page& page)
{
    auto const& glossary = context.model.entry->glossary;
    if (glossary.empty() || context.words.language() == "de")
        return;
    // Translators: heading above German words of this page and what they mean.
    heading(context, page, context.words.tr("Deutsche Wörter erklärt"));
    for (auto const& term : glossary) {
        page.text({ term.word, "de" }, ui::TextRole::Label, context.ui.theme().ink);
        draw_text(context, page, term.meaning, ui::TextRole::Body, context.ui.theme().ink);
        page.skip(ui::kSpace);
    }
}

} // namespace weg::screens
