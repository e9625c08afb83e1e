// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"

#include <algorithm>

namespace weg::screens {

namespace {

std::string reason(i18n::Localizer const& words, Trouble const& trouble)
{
    if (!trouble.missing_font.empty()) {
        return i18n::fill(
            // Translators: shown to staff. {font} is a file name and, in brackets, the package to install.
            words.tr("Eine Schrift fehlt auf diesem Gerät: {font}"), { { "font", trouble.missing_font } });
    }
    if (trouble.scope == Trouble::Scope::Page)
        return words.tr("Diese Seite lässt sich gerade nicht zeigen.");
    switch (trouble.code) {
    case ErrorCode::NotFound:
    case ErrorCode::Unreadable:
        return words.tr("Die Datei mit den Inhalten fehlt.");
    case ErrorCode::WrongFormat:
        return words.tr("Diese Datei enthält keine Inhalte für Wegweiser.");
    case ErrorCode::NewerFormat:
        return words.tr("Diese Inhalte brauchen eine neuere Version von Wegweiser.");
    default:
        return words.tr("Die Datei mit den Inhalten ist beschädigt.");
    }
}

} // namespace

Action draw_trouble(ui::Ui& ui, i18n::Localizer const& words, i18n::Localizer const& german, Trouble const& trouble)
{
    ui::Theme const& theme = ui.theme();
    float const width = std::min(kReadingWidth, ui.size().width - 2 * ui::kSpaceLarge);
    float const start = (ui.size().width - width) / 2;
    float top = ui::kSpaceHuge * 2;
    Action action;

    auto const say = [&](i18n::Localizer const& in) {
        // Translators: title when the content file cannot be used.
        std::string const title = in.tr("Die Inhalte lassen sich nicht öffnen");
        if (trouble.scope == Trouble::Scope::Bundle) {
            ui::Block const block = ui.set({ title, in.language() }, ui::TextRole::Title, width);
            ui.place(block, start, top, theme.ink, ui::Role::Heading, "title/" + in.language());
            top += block.height + ui::kSpaceSmall;
        }
        std::string const why = reason(in, trouble);
        ui::Block const block = ui.set({ why, in.language() }, ui::TextRole::Body, width);
        ui.place(block, start, top, theme.ink, ui::Role::Note);
        top += block.height + ui::kSpaceLarge;
    };
    say(words);
    if (words.language() != german.language())
        say(german);

    auto const offer = [&](std::string_view id, std::string_view icon, std::string const& label, Action const& then) {
        ui::ButtonLook const look { .icon = icon, .strong = true, .accent = ui::accent("teal") };
        float const height = std::max(ui::button_size(ui, { label, {} }, look).height, ui::kMinTouchSide + ui::kSpace);
        if (ui::button(ui, id, { label, words.language() }, { start, top, width, height }, look))
            action = then;
        top += height + ui::kSpace;
    };
    if (trouble.can_use_embedded)
        // Translators: button: use the content that came with the program instead.
        offer("trouble/embedded", "check", words.tr("Mitgelieferte Inhalte öffnen"), UseEmbeddedContent {});
    if (trouble.scope == Trouble::Scope::Page)
        // Translators: button: to the first screen with the topics.
        offer("trouble/home", "home", words.tr("Startseite"), GoHome {});
    return action;
}

} // namespace weg::screens
