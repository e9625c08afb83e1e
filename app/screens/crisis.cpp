// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/crisis.h"

#include "app/screens/entry_parts.h"
#include "app/screens/opening_text.h"
#include "app/screens/provenance.h"

#include <algorithm>

namespace weg::screens {

namespace {

constexpr float kIconSide = 40;
constexpr float kMostShare = 0.4f; ///< Of the screen, for the banner with its mark.

std::string_view icon_of(content::Crisis const& crisis)
{
    return crisis.severity == content::Severity::Danger ? "emergency" : "warning";
}

ui::Accent accent_of(content::Crisis const& crisis)
{
    return ui::accent(crisis.severity == content::Severity::Danger ? "red" : "amber");
}

std::string word_of(content::Crisis const& crisis, i18n::Localizer const& words)
{
    return crisis.severity == content::Severity::Danger
        // Translators: above every page in a crisis: there is danger. One word if you can.
        ? words.tr("Gefahr")
        // Translators: above every page in a crisis, less grave than danger. One word if you can.
        : words.tr("Warnung");
}

} // namespace

float draw_crisis_banner(
    ui::Ui& ui, i18n::Localizer const& words, Model const& model, State const& state, Action& action)
{
    if (!model.crisis || state.here().kind == ScreenKind::Crisis)
        return 0;
    auto const& crisis = *model.crisis;
    ui::Color const ink = ui.theme().on_strong;
    float const start = ui::kSpace + kIconSide + ui::kSpace;
    float const width = ui.size().width - start - ui::kSpace;
    std::string const severity = word_of(crisis, words);
    // Who cannot read the title is told in the own language why, where that leaves room for the page.
    std::string const mark = provenance_mark(words, crisis.title);
    ui::Block const kind = ui.set({ severity, {} }, ui::TextRole::Caption, width);
    ui::Block const title = ui.set(words_of(crisis.title), ui::TextRole::Label, width);
    ui::Block const note = ui.set({ mark, {} }, ui::TextRole::Caption, width);
    float const both = kind.height + title.height;
    bool const has_note = !mark.empty() && both + note.height < ui.size().height * kMostShare;
    float const words_height = both + (has_note ? note.height : 0);
    float const height = std::max({ words_height, kIconSide, ui::kMinTouchSide }) + 2 * ui::kSpaceSmall;
    ui::Rect const rect { 0, 0, ui.size().width, height };
    // One node says it all, in the title's language: severity first, as it is read.
    std::string const name = labelled(words, severity, crisis.title.value);
    auto const press = ui.pressable("crisis", ui::Role::Link, { name, crisis.title.language }, rect);
    ui.canvas().fill(rect, ui.theme().colors(accent_of(crisis)).strong, 0);
    ui.canvas().icon(icon_of(crisis), { ui::kSpace, (height - kIconSide) / 2, kIconSide, kIconSide }, ink);
    float const top = (height - words_height) / 2;
    ui.place_inside(kind, start, top, ink);
    ui.place_inside(title, start, top + kind.height, ink);
    if (has_note)
        ui.place_inside(note, start, top + both, ink);
    ui.focus_ring(rect.inset(6), press);
    if (press.tapped)
        action = OpenCrisis {};
    return height;
}

Action draw_crisis(Context const& context)
{
    Page page(context, "crisis");
    Action action;
    if (!context.model.crisis) {
        // It has ended while somebody read it.
        // Translators: shown where a message about a crisis stood that is over.
        std::string const over = context.words.tr("Diese Meldung gilt nicht mehr.");
        page.text({ over, {} }, ui::TextRole::Title, context.ui.theme().ink, ui::Role::Heading, "title");
        return page.finish(action);
    }
    auto const& crisis = *context.model.crisis;
    auto const& words = context.words;
    ui::Theme const& theme = context.ui.theme();
    ui::Rect const badge { page.start(), page.top(), kIconSide * 2, kIconSide * 2 };
    context.ui.canvas().fill(badge, theme.colors(accent_of(crisis)).strong, kIconSide);
    context.ui.canvas().icon(icon_of(crisis), badge.inset(kIconSide / 2), theme.on_strong);
    page.skip(badge.height + ui::kSpaceSmall);
    page.text({ word_of(crisis, words), {} }, ui::TextRole::Label, theme.colors(accent_of(crisis)).strong);
    draw_text(context, page, crisis.title, ui::TextRole::Display, theme.ink, ui::Role::Heading, "title");
    page.skip(ui::kSpace);
    if (auto const note = provenance_note(words, crisis.text); !note.empty()) {
        page.skip(ui::notice(context.ui, "info", { note, {} }, page.start(), page.top(), page.width()));
        page.skip(ui::kSpace);
    }
    page.text(words_of(crisis.text), ui::TextRole::Body, theme.ink);
    if (words.language() != "de" && crisis.text.language != "de" && context.model.crisis_german) {
        page.skip(ui::kSpaceSmall);
        page.text(words_of(context.model.crisis_german->text), ui::TextRole::Caption, theme.ink_soft);
    }
    page.skip(ui::kSpaceLarge);
    if (!crisis.phone.empty()) {
        std::string const label = words.tr("Telefon");
        page.skip(ui::fact(context.ui,
            { .icon = "phone", .label = { label, {} }, .value = { crisis.phone, "de" }, .role = ui::TextRole::Title },
            page.start(), page.top(), page.width()));
        page.skip(ui::kSpace);
        if (context.opens_uris) {
            std::string const call = words.tr("Anrufen");
            if (page.chips({ { "crisis/call", call, "phone" } }) == 0)
                action = OpenUri { "tel:" + crisis.number };
            page.skip(ui::kSpace);
        }
    }
    if (!crisis.entry.value.empty()) {
        ui::CardLook const look { .icon = "info",
            .title = words_of(crisis.entry_title),
            .detail = {},
            .footnote = {},
            .accent = ui::accent("teal") };
        if (page.cards({ look }, { "crisis/entry" }, kReadingWidth / 2) == 0)
            action = OpenEntry { crisis.entry };
    }
    // Translators: button: leave the message about a crisis and go on to the home screen or back.
    std::string const on = words.tr("Weiter");
    ui::ButtonLook const look { .icon = "forward", .directional = true, .strong = true, .accent = ui::accent("teal") };
    float const height
        = std::max(ui::button_size(context.ui, { on, {} }, look, page.width()).height, ui::kMinTouchSide + ui::kSpace);
    page.skip(ui::kSpace);
    if (ui::button(context.ui, "crisis/on", { on, {} }, { page.start(), page.top(), page.width(), height }, look))
        action = GoBack {};
    page.skip(height);
    return page.finish(action);
}

} // namespace weg::screens
