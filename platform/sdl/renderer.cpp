// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/sdl/renderer.h"

#include "app/base/log.h"
#include "platform/sdl/display.h"

#include <algorithm>
#include <string>

namespace weg::platform {

namespace {

/// Of one upload; 64 KB in the texture's format.
constexpr int kUploadTexels = 16384;

constexpr std::uint32_t argb(std::uint8_t red, std::uint8_t green, std::uint8_t blue, std::uint8_t alpha)
{
    return (std::uint32_t { alpha } << 24) | (std::uint32_t { red } << 16) | (std::uint32_t { green } << 8) | blue;
}

} // namespace

ports::Screen::PixelSize SdlScreen::size() const
{
    PixelSize size;
    SDL_GetRendererOutputSize(&m_renderer, &size.width, &size.height);
    return size;
}

void SdlScreen::update_texture(ports::TextureId id, ports::TextureFormat format, int side,
    std::span<std::uint8_t const> texels, ports::PixelRect part)
{
    if (m_textures.size() < id.value)
        m_textures.resize(id.value);
    auto& texture = m_textures[id.value - 1];
    if (!texture) {
        texture.reset(SDL_CreateTexture(&m_renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, side, side));
        if (!texture) {
            log(LogLevel::Error, std::string("no texture for glyphs: ") + SDL_GetError());
            return;
        }
        SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeNearest);
    }
    // A few rows at a time: the copy in the texture's format stays small.
    auto const texel_bytes = texels.size() / (static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    int const rows = std::max(1, kUploadTexels / part.width);
    m_upload.resize(static_cast<std::size_t>(rows) * static_cast<std::size_t>(part.width));
    for (int first = 0; first < part.height; first += rows) {
        int const count = std::min(rows, part.height - first);
        auto to = m_upload.begin();
        for (int y = part.y + first; y < part.y + first + count; ++y) {
            auto from = texels.begin()
                + (static_cast<std::ptrdiff_t>(y) * side + part.x) * static_cast<std::ptrdiff_t>(texel_bytes);
            for (int x = 0; x < part.width; ++x, from += static_cast<std::ptrdiff_t>(texel_bytes))
                *to++ = format == ports::TextureFormat::Color ? argb(from[0], from[1], from[2], from[3])
                                                              : argb(0xFF, 0xFF, 0xFF, from[0]);
        }
        SDL_Rect const rect { part.x, part.y + first, part.width, count };
        SDL_UpdateTexture(texture.get(), &rect, m_upload.data(), part.width * 4);
    }
}

void SdlScreen::begin(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    SDL_SetRenderDrawBlendMode(&m_renderer, SDL_BLENDMODE_BLEND);
    SDL_RenderSetClipRect(&m_renderer, nullptr);
    SDL_SetRenderDrawColor(&m_renderer, red, green, blue, 0xFF);
    SDL_RenderClear(&m_renderer);
}

void SdlScreen::draw(ports::DrawCommand const& command)
{
    SDL_Rect const clip { command.clip.x, command.clip.y, command.clip.width, command.clip.height };
    SDL_RenderSetClipRect(&m_renderer, &clip);
    SDL_Texture* texture = nullptr;
    if (command.texture.value > 0) {
        if (command.texture.value > m_textures.size() || !m_textures[command.texture.value - 1])
            return;
        texture = m_textures[command.texture.value - 1].get();
    }
    ports::Vertex const* const first = command.vertices.data();
    constexpr int kStride = sizeof(ports::Vertex);
    SDL_RenderGeometryRaw(&m_renderer, texture, &first->x, kStride, reinterpret_cast<SDL_Color const*>(first->rgba),
        kStride, &first->u, kStride, static_cast<int>(command.vertices.size()), command.indices.data(),
        static_cast<int>(command.indices.size()), sizeof(std::uint16_t));
}

void SdlScreen::present()
{
    bool const is_picture = SDL_RenderGetWindow(&m_renderer) == nullptr;
    if (is_picture || has_display())
        SDL_RenderPresent(&m_renderer);
    else
        SDL_RenderFlush(&m_renderer); // Or what nobody sees would be kept.
}

} // namespace weg::platform
