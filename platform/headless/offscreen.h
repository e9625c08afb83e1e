// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "platform/sdl/renderer.h"

#include <filesystem>
#include <memory>
#include <span>

namespace weg::platform {

/// A screen in memory, drawn by SDL's software renderer: the same pixels on every machine, no display needed.
class Offscreen {
public:
    /// Errors: `Unavailable` when the memory cannot be had.
    static Result<std::unique_ptr<Offscreen>> create(int width, int height);

    [[nodiscard]] SdlScreen& screen() { return m_screen; }
    /// What was last drawn: rows without gaps, of X, R, G, B from the highest byte down.
    [[nodiscard]] std::span<std::uint32_t const> pixels() const;
    /// Writes what was last drawn. Errors: `Unreadable` names the file that cannot be written.
    Result<void> write_png(std::filesystem::path const& file) const;

private:
    Offscreen(SdlSurface surface, SdlRenderer renderer);

    SdlSurface m_surface;
    SdlRenderer m_renderer;
    SdlScreen m_screen;
};

} // namespace weg::platform
