// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"

#include <algorithm>

namespace weg::screens {

Action draw_text_size(Context const& context)
{
    i18n::Localizer const& words = context.words;
    ui::Ui& ui = context.ui;
    ui::Theme const& theme = ui.theme();
    Page page(context, "text-size");
    Action action;

    // Translators: button and title: size of the letters.
    std::string const title = words.tr("Textgröße");
    page.text({ title, {} }, ui::TextRole::Display, theme.ink, ui::Role::Heading, "title");
    page.skip(ui::kSpace);
    // Translators: example sentence on the text-size screen.
    std::string const sample = words.tr("So groß wird der Text.");
    page.text({ sample, {} }, ui::TextRole::Body, theme.ink);
    page.skip(ui::kSpaceLarge);

    for (int const percent : kTextPercents) {
        std::string const label = words.percent(percent);
        bool const chosen = percent == context.state.text_percent;
        ui::ButtonLook const look {
            .icon = chosen ? "check" : "text-size", .selected = chosen, .accent = ui::accent("teal")
        };
        float const height = std::max(ui::button_size(ui, { label, {} }, look).height, ui::kMinTouchSide + ui::kSpace);
        if (ui::button(ui, "text-size/" + std::to_string(percent), { label, {} },
                { page.start(), page.top(), page.width(), height }, look))
            action = SetTextPercent { percent };
        page.skip(height + ui::kSpace);
    }
    // Translators: button: leave the text-size screen.
    std::string const done = words.tr("Fertig");
    ui::ButtonLook const look { .icon = "check", .strong = true, .accent = ui::accent("green") };
    float const height = std::max(ui::button_size(ui, { done, {} }, look).height, ui::kMinTouchSide + ui::kSpace);
    page.skip(ui::kSpace);
    if (ui::button(ui, "text-size/done", { done, {} }, { page.start(), page.top(), page.width(), height }, look))
        action = GoBack {};
    page.skip(height);
    return page.finish(action);
}

} // namespace weg::screens
