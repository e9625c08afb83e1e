// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/filter.h"

#include "app/screens/frame.h"
#include "app/screens/opening_text.h"

#include <algorithm>

namespace weg::screens {

namespace {

/// Kinds with "yes" as their only term are a chip without a heading.
bool is_yes(std::string const& kind) { return kind == "child-care" || kind == "step-free"; }

std::string kind_label(std::string const& kind, i18n::Localizer const& words)
{
    if (kind == "language")
        return words.tr("Gesprochene Sprachen");
    if (kind == "audience")
        return words.tr("Für wen");
    if (kind == "district")
        return words.tr("Stadtbezirk");
    if (kind == "cost")
        return words.tr("Kosten");
    if (kind == "time")
        // Translators: label: morning, afternoon, evening or weekend.
        return words.tr("Tageszeit");
    if (kind == "level")
        return words.tr("Deutsch-Stufe");
    // Translators: label: topic.
    return words.tr("Thema");
}

/// Languages and districts by name, the reader's own language first; what editors have put in order stays so.
std::vector<content::FacetTerm> in_order(content::FacetKind const& kind, i18n::Localizer const& words)
{
    auto terms = kind.terms;
    if (kind.kind != "language" && kind.kind != "district")
        return terms;
    auto const name = [&](content::FacetTerm const& term) {
        return choice_words({ kind.kind, term.term }, term.name, words);
    };
    std::ranges::stable_sort(terms, [&](auto const& a, auto const& b) {
        bool const a_is_own = a.term == words.language();
        bool const b_is_own = b.term == words.language();
        return a_is_own != b_is_own ? a_is_own : words.sorts_before(name(a), name(b));
    });
    return terms;
}

} // namespace

std::string choice_words(content::FacetChoice const& choice, content::Text const& name, i18n::Localizer const& words)
{
    if (choice.kind == "child-care")
        // Translators: a course offers to look after children meanwhile.
        return words.tr("Mit Kinderbetreuung");
    if (choice.kind == "step-free")
        // Translators: a place can be reached without steps, by wheelchair or pram.
        return words.tr("Ohne Stufen erreichbar");
    if (choice.kind == "language")
        return words.language_name(choice.term);
    return name.value.empty() ? choice.term : name.value;
}

std::string matches_words(int count, i18n::Localizer const& words)
{
    return i18n::fill(
        // Translators: how many offers have everything that was chosen.
        words.trn("{count} Angebot passt", "{count} Angebote passen", static_cast<std::uint64_t>(count)),
        { { "count", words.number(count) } });
}

Action draw_filter(Context const& context)
{
    i18n::Localizer const& words = context.words;
    ui::Theme const& theme = context.ui.theme();
    auto const& chosen = context.state.here().chosen;
    Page page(context, "filter");
    // Translators: heading of the screen on which a list is narrowed down.
    page.text({ words.tr("Was suchen Sie genau?"), {} }, ui::TextRole::Display, theme.ink, ui::Role::Heading, "title");
    page.skip(ui::kSpace);
    std::string const found = matches_words(context.model.facet_count, words);
    Action action;
    std::vector<Page::Chip> bar { { "filter/show", found, "check", true } };
    if (!chosen.empty())
        // Translators: button: takes every choice back.
        bar.push_back({ "filter/clear", words.tr("Alles zeigen"), "close" });
    int const pressed = page.chips(bar);
    if (pressed == 0)
        action = GoBack {};
    else if (pressed == 1)
        action = ClearFacets {};
    page.skip(ui::kSpaceLarge);
    for (auto const& kind : context.model.facets) {
        if (!is_yes(kind.kind)) {
            page.text({ kind_label(kind.kind, words), {} }, ui::TextRole::Heading, theme.ink, ui::Role::Heading);
            page.skip(ui::kSpaceSmall);
        }
        std::vector<Page::Chip> chips;
        auto const terms = in_order(kind, words);
        for (auto const& term : terms) {
            content::FacetChoice const choice { kind.kind, term.term };
            bool const selected = std::ranges::find(chosen, choice) != chosen.end();
            chips.push_back({ "facet/" + kind.kind + "/" + term.term,
                labelled(words, choice_words(choice, term.name, words), words.number(term.count)),
                selected ? "check" : "", selected });
        }
        if (int const tapped = page.chips(chips); tapped >= 0)
            action = ToggleFacet { { kind.kind, terms[static_cast<std::size_t>(tapped)].term } };
        page.skip(ui::kSpaceLarge);
    }
    return page.finish(action);
}

} // namespace weg::screens
