// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "app/screens/filter.h"
#include "app/screens/frame.h"
#include "app/screens/keyboard.h"
#include "app/screens/opening_text.h"
#include "app/screens/provenance.h"

#include <algorithm>

namespace weg::screens {

namespace {

constexpr std::string_view kField = "search/field";

std::string result_id(Hit const& hit) { return "result/" + hit.card.id.value; }

/// What a reader is told of all results at once: a mark on every card would say nothing.
content::Text page_text(i18n::Localizer const& words)
{
    return { {}, words.language(), content::Provenance::Machine, content::Provenance::Machine };
}

/// The field that everything here hangs on; it never scrolls away. Returns whether the person has done typing.
bool draw_field(Context const& context, Page& page)
{
    ui::Ui& ui = context.ui;
    // Translators: heading, and name of the field into which people type what they look for.
    std::string const name = context.words.tr("Was suchen Sie?");
    ui::TextFieldLook const look { .role = ui::TextRole::Heading, .icon = "search" };
    float const height = ui::text_field_height(ui, look);
    auto const event = ui::text_field(
        ui, kField, { name, {} }, context.typed, { page.start(), page.room().top, page.width(), height }, look);
    page.take_top(height + ui::kSpaceSmall);
    return event == ui::TextFieldEvent::Submitted;
}

/// The index is being made: searching works, only slower.
void draw_progress(Context const& context, Page& page)
{
    if (!context.model.index_progress)
        return;
    int const percent = static_cast<int>(*context.model.index_progress * 100);
    // Translators: the app puts all words in order, once. {percent}: how far it is, with its sign.
    std::string const note
        = i18n::fill(context.words.tr("Die Suche wird vorbereitet ({percent}). Sie können schon suchen."),
            { { "percent", context.words.percent(percent) } });
    page.skip(ui::notice(context.ui, "clock", { note, {} }, page.start(), page.top(), page.width()) + ui::kSpace);
}

/// An official German word and what it means.
void draw_term(Context const& context, Page& page, content::GlossaryTerm const& term)
{
    ui::Ui& ui = context.ui;
    ui::AccentColors const& accent = ui.theme().colors(ui::Accent::Blue);
    float const width = page.width() - 2 * ui::kSpace;
    auto const mark = provenance_mark(context.words, term.meaning, page_text(context.words));
    ui::Block const word = ui.set({ term.word, "de" }, ui::TextRole::Heading, width);
    ui::Block const meaning = ui.set(words_of(term.meaning), ui::TextRole::Body, width);
    ui::Block const note = ui.set({ mark, {} }, ui::TextRole::Caption, width);
    float const note_height = mark.empty() ? 0 : note.height;
    float const height = word.height + meaning.height + note_height + 2 * ui::kSpace;
    ui.canvas().fill({ page.start(), page.top(), page.width(), height }, accent.soft, ui::kCorner);
    float const start = page.start() + ui::kSpace;
    float top = page.top() + ui::kSpace;
    ui.place(word, start, top, accent.strong, ui::Role::Note);
    top += word.height;
    ui.place(meaning, start, top, ui.theme().ink, ui::Role::Note);
    if (!mark.empty())
        ui.place(note, start, top + meaning.height, ui.theme().ink_soft, ui::Role::Note);
    page.skip(height + ui::kSpace);
}

std::vector<ui::TextRange> ranges(std::vector<search::Range> const& marks)
{
    std::vector<ui::TextRange> found;
    std::ranges::transform(marks, std::back_inserter(found), [](search::Range mark) {
        return ui::TextRange { mark.begin, mark.end };
    });
    return found;
}

Action draw_hits(Context const& context, Page& page)
{
    struct Marks {
        std::vector<ui::TextRange> title;
        std::vector<ui::TextRange> summary;
        std::string note;
    };
    auto const& hits = context.model.hits;
    auto const told = page_text(context.words);
    std::vector<Marks> marks;
    marks.reserve(hits.size()); // The cards look into them.
    std::vector<ui::CardLook> looks;
    std::vector<std::string> ids;
    bool by_machine = false;
    for (auto const& hit : hits) {
        auto const& card = hit.card;
        auto note = provenance_mark(context.words, card.title, told);
        if (note.empty())
            note = provenance_mark(context.words, card.summary, told);
        by_machine = by_machine || card.summary.provenance == content::Provenance::Machine;
        marks.push_back({ ranges(hit.title_marks), ranges(hit.summary_marks), std::move(note) });
        auto const& its = marks.back();
        looks.push_back({ .icon = card.icon,
            .title = { card.title.value, card.title.language, its.title },
            .detail = { card.summary.value, card.summary.language, its.summary },
            .footnote = { its.note, {} },
            .accent = ui::accent("teal") });
        ids.push_back(result_id(hit));
    }
    Action action;
    if (int const tapped = page.cards(looks, ids, 400); tapped >= 0)
        action = OpenEntry { hits[static_cast<std::size_t>(tapped)].card.id };
    if (by_machine) {
        page.skip(ui::kSpaceSmall);
        std::string const note = provenance_note(context.words, told);
        page.skip(ui::notice(context.ui, "machine", { note, {} }, page.start(), page.top(), page.width()));
    }
    return action;
}

/// Nobody is left standing: the guide, the topics, and where it is counted a way to tell us.
Action draw_other_ways(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    Action action;
    if (context.state.here().not_found_said) {
        // Translators: thanks for telling that something is missing. It was counted; what was typed was not kept.
        std::string const thanks = words.tr("Danke. Das haben wir gezählt.");
        page.skip(ui::notice(context.ui, "check", { thanks, {} }, page.start(), page.top(), page.width()));
    } else if (context.counts_answers) {
        // Translators: button: the reader tells us that what they looked for is not here.
        std::string const missing = words.tr("Ich habe es nicht gefunden");
        if (page.chips({ { "search/missing", missing, "hand" } }) == 0)
            action = ReportNotFound {};
    }
    page.skip(ui::kSpaceLarge);
    // Translators: heading above other ways to find help, after a search has found nothing.
    page.text({ words.tr("So geht es auch"), {} }, ui::TextRole::Heading, context.ui.theme().ink, ui::Role::Heading);
    page.skip(ui::kSpace);
    if (draw_guide(context, page))
        action = OpenFinder {};
    std::vector<ui::CardLook> looks;
    std::vector<std::string> ids;
    for (auto const& section : context.model.sections) {
        looks.push_back({ .icon = section.icon,
            .title = words_of(section.title),
            .detail = {},
            .footnote = {},
            .accent = ui::accent(section.accent) });
        ids.push_back("section/" + section.id.value);
    }
    if (int const tapped = page.tiles(looks, ids); tapped >= 0)
        action = OpenSection { context.model.sections[static_cast<std::size_t>(tapped)].id };
    return action;
}

Action draw_answer(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    ui::Theme const& theme = context.ui.theme();
    Model const& model = context.model;
    auto const title = [&](std::string const& text) {
        page.text({ text, {} }, ui::TextRole::Heading, theme.ink, ui::Role::Heading, "title");
        page.skip(ui::kSpace);
    };
    if (!model.has_query) {
        title(words.tr("Was suchen Sie?"));
        page.text({ words.tr("Schreiben Sie ein Wort, auch ein deutsches aus einem Brief."), {} }, ui::TextRole::Body,
            theme.ink_soft);
        page.skip(ui::kSpace);
        draw_progress(context, page);
        return {};
    }
    // Translators: heading: no offer has what was typed.
    title(model.hits.empty() ? words.tr("Wir haben kein Angebot gefunden.")
                             : matches_words(static_cast<int>(model.hits.size()), words));
    if (!model.instead.empty()) {
        // Translators: {typed} was not found; below are results for {word}, which is spelt nearly like it.
        std::string const instead = i18n::fill(words.tr("{typed}: nicht gefunden. Sie sehen Ergebnisse für: {word}"),
            { { "typed", context.state.here().query }, { "word", model.instead } });
        page.text({ instead, {} }, ui::TextRole::Body, theme.ink, ui::Role::Note);
        page.skip(ui::kSpace);
    }
    draw_progress(context, page);
    for (auto const& term : model.explained)
        draw_term(context, page, term);
    return model.hits.empty() ? draw_other_ways(context, page) : draw_hits(context, page);
}

} // namespace

Action draw_search(Context const& context)
{
    ui::Ui& ui = context.ui;
    auto const revision = context.typed.editor.revision();
    Page page(context);
    bool const is_submitted = draw_field(context, page);
    bool const types_here = wants_keyboard(context, kField);
    if (types_here)
        page.take_bottom(ui::keyboard_height(ui));
    page.begin("search");
    // Who moves the results has done typing, and wants to see more of them.
    if (ui.pointer().dragging() && page.room().contains(ui.pointer().down_start(), ui.pointer().down_top()))
        ui.focus({});
    Action action = page.finish(draw_answer(context, page));
    bool const is_done = types_here && draw_keyboard(context);
    if (is_done || is_submitted)
        ui.focus(is_submitted && !context.model.hits.empty() ? result_id(context.model.hits.front()) : std::string());
    if (context.typed.editor.revision() != revision)
        return SetQuery { to_utf8(context.typed.editor.text()) };
    return action;
}

} // namespace weg::screens
