// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/screens/screens.h"

namespace weg::screens {

/// The city's crisis message above any screen or cover: how bad, in a picture and a word, and its title; opens the rest of it. Draws
/// nothing while there is none. Returns its height, below which the screen begins.
float draw_crisis_banner(
    ui::Ui& ui, i18n::Localizer const& words, Model const& model, State const& state, Action& action);

} // namespace weg::screens
