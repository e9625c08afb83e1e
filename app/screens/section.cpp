// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/filter.h"
#include "app/screens/frame.h"
#include "app/screens/opening_text.h"
#include "app/screens/provenance.h"

namespace weg::screens {

namespace {

constexpr int kLongList = 7; ///< Shorter ones are seen at a glance.

/// The button that narrows the list down, what is chosen, and when nothing is left, what to drop.
Action draw_choices(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    auto const& chosen = context.state.here().chosen;
    if (context.model.section->entry_count <= kLongList)
        return {};
    // Translators: button above a long list: choose what it shows.
    std::vector<Page::Chip> chips { { "section/filter", words.tr("Auswahl"), "filter" } };
    auto const name_of = [&](std::size_t i) { return choice_words(chosen[i], context.model.chosen_names[i], words); };
    for (std::size_t i = 0; i < chosen.size(); ++i)
        chips.push_back({ "chosen/" + chosen[i].kind, name_of(i), "close", true });
    Action action;
    if (int const tapped = page.chips(chips); tapped == 0)
        action = OpenFilter {};
    else if (tapped > 0)
        action = ToggleFacet { chosen[static_cast<std::size_t>(tapped - 1)] };
    if (!chosen.empty()) {
        page.skip(ui::kSpace);
        page.text(
            { matches_words(context.model.facet_count, words), {} }, ui::TextRole::Heading, context.ui.theme().ink);
    }
    if (context.model.facet_count == 0) {
        page.skip(ui::kSpace);
        std::vector<Page::Chip> ways;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            int const count = context.model.without[i];
            // Translators: button when nothing fits: without this one choice there are so many offers.
            ways.push_back({ "without/" + chosen[i].kind,
                i18n::fill(words.trn("Ohne „{choice}“: {count} Angebot", "Ohne „{choice}“: {count} Angebote",
                               static_cast<std::uint64_t>(count)),
                    { { "choice", name_of(i) }, { "count", words.number(count) } }) });
        }
        if (int const tapped = page.chips(ways); tapped >= 0)
            action = ToggleFacet { chosen[static_cast<std::size_t>(tapped)] };
    }
    page.skip(ui::kSpaceLarge);
    return action;
}

/// Where a card is not translated as the section's introduction is, a line more says so.
void append_mark(
    std::string& notes, content::EntryCard const& entry, content::Section const& section, i18n::Localizer const& words)
{
    auto mark = provenance_mark(words, entry.title, section.intro);
    if (mark.empty())
        mark = provenance_mark(words, entry.summary, section.intro);
    append_line(notes, mark);
}

} // namespace

Action draw_section(Context const& context)
{
    ui::Theme const& theme = context.ui.theme();
    content::Section const& section = *context.model.section;
    ui::Accent const accent = ui::accent(section.accent);
    Page page(context, "section");

    page.text(words_of(section.title), ui::TextRole::Display, theme.colors(accent).strong, ui::Role::Heading, "title");
    page.skip(ui::kSpaceSmall);
    page.text(words_of(section.intro), ui::TextRole::Body, theme.ink_soft);
    page.text({ provenance_mark(context.words, section.intro), {} }, ui::TextRole::Caption, theme.ink_soft);
    page.skip(ui::kSpaceLarge);

    Action action = draw_choices(context, page);
    for (auto const& group : context.model.groups) {
        if (context.model.groups.size() > 1) {
            page.text(words_of(group.title), ui::TextRole::Title, theme.ink, ui::Role::Heading);
            page.skip(ui::kSpace);
        }
        std::vector<ui::CardLook> looks;
        std::vector<std::string> ids;
        std::vector<std::string> phones;
        phones.reserve(group.entries.size());
        std::vector<std::string> notes;
        notes.reserve(group.entries.size());
        for (auto const& entry : group.entries) {
            phones.push_back(entry.phone.empty() ? std::string() : i18n::isolate_ltr(entry.phone));
            bool const call = section.id.value == "emergency" && !entry.phone.empty();
            notes.push_back(call ? entry.summary.value : std::string());
            append_mark(notes.back(), entry, section, context.words);
            looks.push_back({ .icon = entry.icon,
                .title = words_of(entry.title),
                .detail = call ? ui::Words { phones.back(), "de" } : words_of(entry.summary),
                .footnote = { notes.back(), call ? entry.summary.language : std::string_view() },
                .accent = accent });
            ids.push_back("entry/" + entry.id.value);
        }
        if (int const tapped = page.cards(looks, ids, 400); tapped >= 0)
            action = OpenEntry { group.entries[static_cast<std::size_t>(tapped)].id };
        page.skip(ui::kSpace);
    }
    return page.finish(action);
}

} // namespace weg::screens
