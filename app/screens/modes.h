// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/localizer.h"
#include "app/ui/ui.h"

namespace weg::screens {

/// The share of a tall screen, from its bottom, that everybody reaches: on a portrait kiosk that stands on a desk's
/// height it ends at about 1,200 mm (EN 301 549 V3.2.1, 8.3.2).
inline constexpr float kReachBand = 0.6f;
/// Height of the buttons of step-by-step operation, in logical pixels.
inline constexpr float kSwitchStrip = 96;

/// How the screen is shown and worked, besides the size of its text. Begins anew with every session.
struct Modes {
    ui::Palette palette = ui::Palette::Light;
    bool reach = false; ///< Everything that can be pressed stands in the lower band of a tall screen.
    bool calm = false;  ///< Nothing moves by itself.
    bool switches
        = false; ///< Step by step: draw_switch_strip() and two keys do everything, and each step is announced.

    friend bool operator==(Modes const&, Modes const&) = default;
};

/// Whether `reach` changes anything on a screen of this size (logical pixels): on what one holds in the hand or sees
/// whole it does not.
bool offers_reach(ui::Size screen);

/// What screens leave free: above, for reach; below, for the buttons of step-by-step operation.
ui::Insets insets_of(Modes const& modes, ui::Size screen);

/// How a frame is drawn in these modes; `settings` has size and scale.
void apply(Modes const& modes, ui::FrameSettings& settings);

/// Draws the edge of what is left free above.
void draw_reach_edge(ui::Ui& ui);

/// Draws the buttons "previous", "next" and "choose" below the screen where `modes` ask for it. Next and choose are
/// enough: after the last thing comes the first, which leads back. Keys do the same: Tab and the arrows go on and back,
/// Space and Enter choose, Escape leads one screen back. To be drawn in every frame, last.
void draw_switch_strip(ui::Ui& ui, i18n::Localizer const& words, Modes const& modes);

} // namespace weg::screens
