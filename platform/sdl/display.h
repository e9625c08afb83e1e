// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SDL.h>

namespace weg::platform {

/// Whether there is any display now: a cable may be drawn, a television switched off. SDL 2.26 on Wayland must not be asked to
/// present anything meanwhile; it would look for the rate of a display that is not there.
inline bool has_display() { return SDL_GetNumVideoDisplays() > 0; }

/// Whether `event` is another display, which has nothing on it yet.
inline bool is_new_display(SDL_Event const& event)
{
    return event.type == SDL_DISPLAYEVENT && event.display.event == SDL_DISPLAYEVENT_CONNECTED;
}

} // namespace weg::platform
