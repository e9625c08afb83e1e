// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "platform/sdl/handles.h"

#include <filesystem>

namespace weg::platform {

/// Writes an XRGB8888 surface as an RGB PNG, row by row: quick rather than small.
/// Errors: `Unreadable` names the file that cannot be written.
Result<void> write_png(SDL_Surface const& surface, std::filesystem::path const& file);

/// Reads a PNG of any kind as an XRGB8888 surface, over white. Errors: `Unreadable`, also for a file that is no PNG.
Result<SdlSurface> read_png(std::filesystem::path const& file);

} // namespace weg::platform
