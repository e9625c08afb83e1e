// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/localizer.h"
#include "app/ui/ui.h"

#include <span>
#include <string>

namespace weg::screens {

/// What is said then, in the language of `words`.
std::string please_wait_words(i18n::Localizer const& words);

/// What stands in for the app while it is away: a clock, and `words` that ask for a moment, each in its language. It
/// becomes a picture, so nothing of it can be pressed.
void draw_please_wait(ui::Ui& ui, std::span<ui::Words const> words);

} // namespace weg::screens
