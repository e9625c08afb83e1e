// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SDL.h>

namespace weg::platform {

/// Whether a public screen heeds `event`. Of a keyboard only the keys that move the focus, press and lead back, alone or
/// with Shift: no shortcut, function key or key of a system reaches the app, and nothing is typed but on the screen.
[[nodiscard]] bool is_heeded_by_kiosk(SDL_Event const& event);

} // namespace weg::platform
