// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"

#include <SDL.h>

namespace weg::platform {

using SdlWindow = CHandle<SDL_Window, SDL_DestroyWindow>;
using SdlRenderer = CHandle<SDL_Renderer, SDL_DestroyRenderer>;
using SdlTexture = CHandle<SDL_Texture, SDL_DestroyTexture>;
using SdlSurface = CHandle<SDL_Surface, SDL_FreeSurface>;

} // namespace weg::platform
