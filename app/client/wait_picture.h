// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/app.h"

#include <filesystem>

namespace weg::client {

/// Draws what a kiosk shows while its app is away, to a PNG as high as it is wide, which fits any display. It speaks every
/// language of the open bundle that has words of its own for it. Errors: those of drawing and writing.
Result<void> draw_wait_picture(App& app, std::filesystem::path const& file);

} // namespace weg::client
