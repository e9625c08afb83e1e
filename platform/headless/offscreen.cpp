// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/headless/offscreen.h"

#include "platform/headless/png_file.h"

#include <string>

namespace weg::platform {

Result<std::unique_ptr<Offscreen>> Offscreen::create(int width, int height)
{
    SdlSurface surface(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888));
    SdlRenderer renderer(surface ? SDL_CreateSoftwareRenderer(surface.get()) : nullptr);
    if (!renderer)
        return Error { ErrorCode::Unavailable, std::string("no software renderer: ") + SDL_GetError() };
    return std::unique_ptr<Offscreen>(new Offscreen(std::move(surface), std::move(renderer)));
}

Offscreen::Offscreen(SdlSurface surface, SdlRenderer renderer)
    : m_surface(std::move(surface))
    , m_renderer(std::move(renderer))
    , m_screen(*m_renderer)
{
}

std::span<std::uint32_t const> Offscreen::pixels() const
{
    return { static_cast<std::uint32_t const*>(m_surface->pixels),
        static_cast<std::size_t>(m_surface->w) * static_cast<std::size_t>(m_surface->h) };
}

Result<void> Offscreen::write_png(std::filesystem::path const& file) const
{
    return platform::write_png(*m_surface, file);
}

} // namespace weg::platform
