// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"

#include <algorithm>
#include <array>

namespace weg::screens {

namespace {

Action draw_sizes(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    ui::Theme const& theme = context.ui.theme();
    // Translators: heading: size of the letters.
    page.text({ words.tr("Textgröße"), {} }, ui::TextRole::Heading, theme.ink, ui::Role::Heading);
    // Translators: example sentence for the size of the text.
    page.text({ words.tr("So groß wird der Text."), {} }, ui::TextRole::Body, theme.ink);
    page.skip(ui::kSpaceSmall);
    std::vector<Page::Chip> chips;
    for (int const percent : kTextPercents) {
        bool const chosen = percent == context.state.text_percent;
        chips.push_back({ "display/text/" + std::to_string(percent), words.percent(percent),
            chosen ? "check" : "text-size", chosen });
    }
    if (int const tapped = page.chips(chips); tapped >= 0)
        return SetTextPercent { kTextPercents[tapped] };
    return {};
}

Action draw_palettes(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    Modes modes = context.state.modes;
    struct Choice {
        ui::Palette palette;
        std::string_view id;
        std::string_view icon;
        std::string name;
    };
    std::array const choices {
        // Translators: colours of the screen: dark letters on a light ground.
        Choice { ui::Palette::Light, "display/colors/light", "sun", words.tr("Hell") },
        // Translators: colours of the screen: light letters on a dark ground.
        Choice { ui::Palette::Dark, "display/colors/dark", "moon", words.tr("Dunkel") },
        // Translators: colours of the screen: white and yellow on black, for people who see badly.
        Choice { ui::Palette::HighContrast, "display/colors/contrast", "contrast", words.tr("Starker Kontrast") },
    };
    // Translators: heading above a choice of colours.
    page.text({ words.tr("Farben"), {} }, ui::TextRole::Heading, context.ui.theme().ink, ui::Role::Heading);
    page.skip(ui::kSpaceSmall);
    std::vector<Page::Chip> chips;
    for (auto const& choice : choices) {
        bool const chosen = choice.palette == modes.palette;
        chips.push_back({ std::string(choice.id), choice.name, chosen ? "check" : choice.icon, chosen });
    }
    int const tapped = page.chips(chips);
    if (tapped < 0)
        return {};
    modes.palette = choices[static_cast<std::size_t>(tapped)].palette;
    return SetModes { modes };
}

Action draw_toggles(Context const& context, Page& page)
{
    i18n::Localizer const& words = context.words;
    ui::Ui& ui = context.ui;
    Modes const& modes = context.state.modes;
    Action action;
    // Translators: state of something that can be switched on and off.
    std::string const on = words.tr("Eingeschaltet");
    // Translators: state of something that can be switched on and off.
    std::string const off = words.tr("Ausgeschaltet");
    auto const offer = [&](std::string_view id, std::string_view icon, std::string const& title,
                           std::string const& detail, bool Modes::*mode) {
        bool const is_on = modes.*mode;
        ui::ToggleLook const look { .icon = icon,
            .title = { title, {} },
            .detail = { detail, {} },
            .state = { is_on ? on : off, {} },
            .on = is_on };
        float const height = ui::toggle_height(ui, look, page.width());
        if (ui::toggle(ui, id, look, { page.start(), page.top(), page.width(), height })) {
            Modes changed = modes;
            changed.*mode = !is_on;
            action = SetModes { changed };
        }
        page.skip(height + ui::kSpace);
    };
    auto const& settings = ui.settings();
    if (offers_reach({ static_cast<float>(settings.size.width) / settings.scale,
            static_cast<float>(settings.size.height) / settings.scale }))
        // Translators: everything that can be pressed stands low on a tall screen.
        offer("display/reach", "down", words.tr("Alles weiter unten"),
            // Translators: for whom it is good that everything stands low on a tall screen.
            words.tr("Für Rollstuhl, Kinder und alle, die nicht so hoch reichen."), &Modes::reach);
    // Translators: nothing on the screen moves by itself.
    offer(
        "display/calm", "pause", words.tr("Ruhige Anzeige"), words.tr("Nichts bewegt sich von selbst."), &Modes::calm);
    // Translators: everything can be done with the buttons Next and Choose, one thing after the other.
    offer("display/switches", "forward", words.tr("Schritt für Schritt"),
        // Translators: explains working the screen step by step, also with two switches or keys, and for people who listen.
        words.tr("Große Tasten unten führen durch alles: weiter und wählen."), &Modes::switches);
    return action;
}

} // namespace

Action draw_display(Context const& context)
{
    i18n::Localizer const& words = context.words;
    ui::Ui& ui = context.ui;
    Page page(context, "display");
    Action action;
    auto const take = [&](Action const& asked) {
        if (!std::holds_alternative<std::monostate>(asked))
            action = asked;
    };
    page.text({ words.tr("Anzeige"), {} }, ui::TextRole::Display, ui.theme().ink, ui::Role::Heading, "title");
    page.skip(ui::kSpaceLarge);
    take(draw_sizes(context, page));
    page.skip(ui::kSpaceLarge);
    take(draw_palettes(context, page));
    page.skip(ui::kSpaceLarge);
    take(draw_toggles(context, page));
    if (page.chips({ { "display/statement", accessibility_title(words), "accessibility" } }) == 0)
        take(OpenAccessibilityStatement {});
    page.skip(ui::kSpaceLarge);
    // Translators: button: leave this screen.
    std::string const done = words.tr("Fertig");
    ui::ButtonLook const look { .icon = "check", .strong = true, .accent = ui::Accent::Green };
    float const height = std::max(ui::button_size(ui, { done, {} }, look).height, ui::kMinTouchSide + ui::kSpace);
    page.skip(ui::kSpaceSmall);
    if (ui::button(ui, "display/done", { done, {} }, { page.start(), page.top(), page.width(), height }, look))
        take(GoBack {});
    page.skip(height);
    return page.finish(action);
}

} // namespace weg::screens
