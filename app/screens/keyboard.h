// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/screens/screens.h"

#include <string>
#include <string_view>
#include <vector>

namespace weg::screens {

/// What a reader of `language` types with where there are no real keys: that language's keyboard, then German.
/// Errors: those of the bundle.
Result<std::vector<ui::KeyboardLetters>> keyboards_of(content::Bundle const& bundle, std::string const& language);

/// Whether a keyboard belongs on the screen: the device has none, and the text field `field` or a key has the focus.
bool wants_keyboard(Context const& context, std::string_view field);

/// Draws it at the bottom of the screen. Returns whether the person is done with it.
bool draw_keyboard(Context const& context);

} // namespace weg::screens
