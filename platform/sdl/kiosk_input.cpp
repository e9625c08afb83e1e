// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/sdl/kiosk_input.h"

namespace weg::platform {

namespace {

bool is_heeded(SDL_Keysym const& key)
{
    if ((key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0)
        return false;
    switch (key.sym) {
    case SDLK_TAB:
    case SDLK_UP:
    case SDLK_DOWN:
    case SDLK_LEFT:
    case SDLK_RIGHT:
    case SDLK_PAGEUP:
    case SDLK_PAGEDOWN:
    case SDLK_HOME:
    case SDLK_END:
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
    case SDLK_ESCAPE:
    case SDLK_BACKSPACE:
        return true;
    default:
        return false;
    }
}

} // namespace

bool is_heeded_by_kiosk(SDL_Event const& event)
{
    switch (event.type) {
    case SDL_KEYDOWN:
        return is_heeded(event.key.keysym);
    case SDL_TEXTINPUT:
    case SDL_TEXTEDITING:
    case SDL_TEXTEDITING_EXT:
        return false;
    default:
        return true;
    }
}

} // namespace weg::platform
