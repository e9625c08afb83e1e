// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/feedback.h"

#include <algorithm>

namespace weg::screens {

namespace {

void thank(Context const& context, Page& page, std::string const& words)
{
    page.skip(ui::notice(context.ui, "check", { words, {} }, page.start(), page.top(), page.width()));
    page.skip(ui::kSpace);
}

Action ask_helped(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    // Translators: question below a page about an office or a service; the answers are Yes and No.
    std::string const question = words.tr("Hat Ihnen das geholfen?");
    page.text({ question, {} }, ui::TextRole::Heading, context.ui.theme().ink, ui::Role::Heading);
    page.skip(ui::kSpace);
    // Translators: answer to "Did this help you?"
    // Translators: answer to "Did this help you?"
    std::string const yes = words.tr("Ja");
    // Translators: answer to "Did this help you?"
    std::string const no = words.tr("Nein");
    std::vector<ui::CardLook> const answers {
        { .icon = "face-glad", .title = { yes, {} }, .detail = {}, .footnote = {}, .accent = ui::accent("green") },
        { .icon = "face-sad", .title = { no, {} }, .detail = {}, .footnote = {}, .accent = ui::accent("amber") }
    };
    float const half = (page.width() - ui::kSpace) / 2 - 1;
    switch (page.tiles(answers, { "feedback/yes", "feedback/no" }, half / context.ui.settings().text_scale)) {
    case 0:
        return RateEntry { Helped::Yes };
    case 1:
        return RateEntry { Helped::No };
    default:
        return {};
    }
}

} // namespace

Action draw_feedback(Context const& context, Page& page)
{
    if (!context.counts_answers)
        return {};
    i18n::Localizer const& words = context.words;
    auto const& id = context.model.entry->id;
    bool const is_rated = std::ranges::find(context.state.rated, id) != context.state.rated.end();
    bool const is_reported = std::ranges::find(context.state.reported_wrong, id) != context.state.reported_wrong.end();
    Action action;
    page.skip(ui::kSpaceLarge);
    if (is_rated)
        // Translators: thanks for saying whether a page helped.
        thank(context, page, words.tr("Danke für Ihre Antwort."));
    else
        action = ask_helped(context, page);
    if (is_reported) {
        // Translators: thanks for telling that something on a page is wrong.
        thank(context, page, words.tr("Danke für Ihren Hinweis."));
    } else {
        // Translators: button below a page: the reader tells us that something on it is not true any more.
        if (page.chips({ { "feedback/wrong", words.tr("Hier stimmt etwas nicht"), "warning" } }) == 0)
            action = ReportWrong {};
        page.skip(ui::kSpace);
    }
    // Translators: below the questions whether a page helped and whether something on it is wrong.
    std::string const note = words.tr("Wir zählen nur, wie oft das gesagt wird. Wer es sagt, wissen wir nicht.");
    page.text({ note, {} }, ui::TextRole::Caption, context.ui.theme().ink_soft);
    return action;
}

} // namespace weg::screens
