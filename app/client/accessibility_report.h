// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/app.h"

#include <array>
#include <string>

namespace weg::client {

/// How one screen looks to the person in front of it: from its pixels, its diagonal and the distance of their eyes.
struct Measurements {
    float capital_degrees_at_100 = 0; ///< Angle of a capital H of the smallest text, at 100 and at 200 %.
    float capital_degrees_at_200 = 0;
    int enough_percent = 0; ///< Least size of text at which it is 0.7 degrees; 0: at none.
    /// Least of each palette, in the order of ui::Palette.
    std::array<double, 3> text_contrast {};
    std::array<double, 3> shape_contrast {};
    float smallest_target_mm = 0;  ///< Shorter side of the smallest thing that can be pressed, of all screens.
    float smallest_target_css = 0; ///< The same in CSS pixels of 1/96 inch.
    std::string smallest_target;   ///< Its id.
    float highest_control_mm = 0;  ///< Within reach, above the screen's lower edge.
    int unsaid = 0;                ///< Things on a screen without an utterance.
    int screens = 0;               ///< Times languages.
};

/// Draws every screen in the languages that `options` ask for and measures it; nothing is shown.
/// Errors: those of opening the bundle or a screen in memory.
Result<Measurements> measure_accessibility(App& app, Options const& options);

/// The rows of accessibility_rows() as a Markdown table, with what was measured.
std::string accessibility_report(Measurements const& measured);

} // namespace weg::client
