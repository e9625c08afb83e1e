// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/headless/offscreen.h"

#include <png.h>

#include <cstdint>
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

Result<void> Offscreen::write_png(std::filesystem::path const& file) const
{
    std::vector<std::uint8_t> rgb;
    rgb.reserve(static_cast<std::size_t>(m_surface->w) * static_cast<std::size_t>(m_surface->h) * 3);
    for (int y = 0; y < m_surface->h; ++y) {
        auto const* const row = reinterpret_cast<std::uint32_t const*>(
            static_cast<std::uint8_t const*>(m_surface->pixels) + static_cast<std::ptrdiff_t>(y) * m_surface->pitch);
        for (int x = 0; x < m_surface->w; ++x) {
            rgb.push_back(static_cast<std::uint8_t>(row[x] >> 16));
            rgb.push_back(static_cast<std::uint8_t>(row[x] >> 8));
            rgb.push_back(static_cast<std::uint8_t>(row[x]));
        }
    }
    png_image image { };
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(m_surface->w);
    image.height = static_cast<png_uint_32>(m_surface->h);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    if (png_image_write_to_file(&image, file.c_str(), 0, rgb.data(), 0, nullptr) == 0)
        return Error { ErrorCode::Unreadable, file.string() + ": " + image.message + "; is the folder there and writable?" };
    return { };
}

} // namespace weg::platform
