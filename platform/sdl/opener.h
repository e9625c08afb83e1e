// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/opener.h"

#include <SDL.h>

namespace weg::platform {

/// The system's own choice of program, as SDL asks for it.
class SdlOpener final : public ports::Opener {
public:
    bool open(std::string const& uri) override { return SDL_OpenURL(uri.c_str()) == 0; }
};

} // namespace weg::platform
