// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"
#include "app/screens/opening_text.h"

namespace weg::screens {

namespace {

constexpr std::string_view kSection = "section/";
/// One colour an answer, by turns, so that pictures are told apart without reading.
constexpr std::string_view kAccents[] { "teal", "blue", "green", "amber", "plum" };

std::string reason_words(content::Reason const& reason, i18n::Localizer const& words)
{
    if (reason.kind == "language")
        // Translators: why an offer fits: people there speak {language}.
        return i18n::fill(words.tr("Spricht {language}"), { { "language", words.language_name(reason.term) } });
    if (reason.kind == "district")
        // Translators: why an offer fits: it is in the reader's own part of the city.
        return i18n::fill(words.tr("In Ihrem Stadtbezirk: {district}"), { { "district", reason.name.value } });
    if (reason.kind == "audience")
        return labelled(words, words.tr("Für wen"), reason.name.value);
    return reason.name.value;
}

Action draw_question(Context const& context, Page& page)
{
    content::FinderQuestion const& question = *context.model.question;
    page.text(words_of(question.text), ui::TextRole::Display, context.ui.theme().ink, ui::Role::Heading, "title");
    page.skip(ui::kSpaceLarge);
    std::vector<ui::CardLook> looks;
    std::vector<std::string> ids;
    for (auto const& answer : question.answers) {
        bool const urgent = answer.next.starts_with(kSection);
        looks.push_back({ .icon = answer.icon,
            .title = words_of(answer.text),
            .detail = {},
            .footnote = {},
            .accent = ui::accent(urgent ? "red" : kAccents[looks.size() % std::size(kAccents)]) });
        ids.push_back("finder/" + question.id + "/" + answer.id);
    }
    int const tapped = page.tiles(looks, ids);
    if (tapped < 0)
        return {};
    auto const& answer = question.answers[static_cast<std::size_t>(tapped)];
    if (answer.next.starts_with(kSection))
        return OpenSection { { answer.next.substr(kSection.size()) } };
    return AnswerFinder { { question.id, answer.id }, answer.next };
}

Action draw_results(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    ui::Theme const& theme = context.ui.theme();
    auto const& results = context.model.results;
    // Translators: heading above what the guide found for the reader; or that it found nothing.
    std::string const title
        = results.empty() ? words.tr("Wir haben nichts gefunden, das zu allem passt.") : words.tr("Das passt zu Ihnen");
    page.text({ title, {} }, ui::TextRole::Display, theme.ink, ui::Role::Heading, "title");
    page.skip(ui::kSpaceLarge);
    std::vector<std::string> reasons(results.size());
    std::vector<ui::CardLook> looks;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < results.size(); ++i) {
        for (auto const& reason : results[i].reasons)
            append_line(reasons[i], reason_words(reason, words));
        looks.push_back({ .icon = results[i].card.icon,
            .title = words_of(results[i].card.title),
            .detail = words_of(results[i].card.summary),
            .footnote = { reasons[i], {} },
            .accent = ui::accent("teal") });
        ids.push_back("result/" + results[i].card.id.value);
    }
    Action action;
    if (int const tapped = page.cards(looks, ids, 400); tapped >= 0)
        action = OpenEntry { results[static_cast<std::size_t>(tapped)].card.id };
    page.skip(ui::kSpace);
    // Translators: button: starts the guide again from its first question.
    if (page.chips({ { "finder/again", words.tr("Neu beginnen"), "question" } }) == 0)
        action = OpenFinder {};
    return action;
}

} // namespace

bool draw_guide(Context const& context, Page& page)
{
    if (!context.model.has_finder)
        return false;
    // Translators: card on the home screen: three questions with pictures lead to what fits the reader.
    std::string const title = context.words.tr("Was passt zu mir?");
    std::string const detail = context.words.tr("Drei Fragen mit Bildern zeigen Ihnen, wer hilft.");
    ui::CardLook const look { .icon = "question",
        .title = { title, {} },
        .detail = { detail, {} },
        .footnote = {},
        .accent = ui::accent("teal"),
        .strong = true };
    return page.cards({ look }, { "finder" }, kReadingWidth / 2) == 0;
}

Action draw_finder(Context const& context)
{
    Page page(context, "finder");
    Action const action = context.model.question ? draw_question(context, page) : draw_results(context, page);
    return page.finish(action);
}

} // namespace weg::screens
