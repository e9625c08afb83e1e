// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ui/canvas.h"

#include <cstddef>
#include <span>

namespace weg::client {

/// How many letters a reader has before them: of texts that are partly scrolled away, so much as is seen. A Chinese
/// character counts for four letters, for it says as much. Only while the frame's layouts live.
std::size_t letters_seen(std::span<ui::PaintedText const> painted);

} // namespace weg::client
