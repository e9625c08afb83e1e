// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/modes.h"

#include "app/ui/widgets.h"

#include <algorithm>
#include <array>
#include <string>

namespace weg::screens {

namespace {

constexpr float kTall = 960;     ///< Logical pixels: beyond the span of a hand.
constexpr float kUpright = 1.2f; ///< Height by width.

} // namespace

bool offers_reach(ui::Size screen) { return screen.height >= kTall && screen.height >= kUpright * screen.width; }

ui::Insets insets_of(Modes const& modes, ui::Size screen)
{
    return { modes.reach && offers_reach(screen) ? screen.height * (1 - kReachBand) : 0,
        modes.switches ? kSwitchStrip : 0 };
}

void apply(Modes const& modes, ui::FrameSettings& settings)
{
    settings.palette = modes.palette;
    settings.motion = modes.calm ? ui::Motion::Calm : ui::Motion::Free;
    settings.focusable = modes.switches ? ui::Focusable::Everything : ui::Focusable::Controls;
    settings.insets = insets_of(modes,
        { static_cast<float>(settings.size.width) / settings.scale,
            static_cast<float>(settings.size.height) / settings.scale });
}

void draw_reach_edge(ui::Ui& ui)
{
    if (ui.settings().insets.top > 0)
        ui.canvas().fill({ 0, -1, ui.size().width, 1 }, ui.theme().line);
}

void draw_switch_strip(ui::Ui& ui, i18n::Localizer const& words, Modes const& modes)
{
    if (!modes.switches)
        return;
    struct Step {
        std::string_view id;
        std::string_view icon;
        std::string name;
        ports::Key key;
        bool strong;
    };
    std::array const steps {
        // Translators: button: the frame goes to the thing before this one.
        Step { "switch/previous", "up", words.tr("Davor"), ports::Key::Up, false },
        // Translators: button: the frame goes to the next thing on the screen.
        Step { "switch/next", "down", words.tr("Weiter"), ports::Key::Down, false },
        // Translators: button: presses the thing that has the frame.
        Step { "switch/choose", "check", words.tr("Wählen"), ports::Key::Enter, true },
    };
    ui::Size const screen = ui.canvas().size();
    ui.canvas().fill({ 0, screen.height, screen.width, kSwitchStrip }, ui.theme().card_pressed);
    ui.canvas().fill({ 0, screen.height, screen.width, 1 }, ui.theme().line);
    float const width
        = (screen.width - ui::kSpaceSmall * static_cast<float>(steps.size() + 1)) / static_cast<float>(steps.size());
    float const height = kSwitchStrip - 2 * ui::kSpaceSmall;
    auto const look_of = [](Step const& step) {
        return ui::ButtonLook { .icon = step.icon, .strong = step.strong, .touch = ui::Ui::Touch::Apart };
    };
    // All of them have their words, or none: they are one row.
    bool const have_words = std::ranges::all_of(steps, [&](Step const& step) {
        auto const wanted = ui::button_size(ui, { step.name, {} }, look_of(step));
        return wanted.width <= width && wanted.height <= height;
    });
    float start = ui::kSpaceSmall;
    for (auto const& step : steps) {
        auto look = look_of(step);
        look.words = have_words;
        if (ui::button(ui, step.id, { step.name, {} }, { start, screen.height + ui::kSpaceSmall, width, height }, look))
            ui.press(step.key);
        start += width + ui::kSpaceSmall;
    }
}

} // namespace weg::screens
