// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/screen.h"
#include "platform/sdl/handles.h"

#include <vector>

namespace weg::platform {

/// Draws a frame with SDL_RenderGeometry and keeps the textures.
class SdlScreen final : public ports::Screen {
public:
    /// `renderer` must outlive the screen.
    explicit SdlScreen(SDL_Renderer& renderer)
        : m_renderer(renderer)
    {
    }

    [[nodiscard]] PixelSize size() const override;
    void update_texture(ports::TextureId id, ports::TextureFormat format, int side,
        std::span<std::uint8_t const> texels, ports::PixelRect part) override;
    void begin(std::uint8_t red, std::uint8_t green, std::uint8_t blue) override;
    void draw(ports::DrawCommand const& command) override;
    void present() override;

    /// The device forgot its textures: they are made again when next updated.
    void forget_textures() { m_textures.clear(); }

private:
    SDL_Renderer& m_renderer;
    std::vector<SdlTexture> m_textures; ///< By TextureId - 1.
    std::vector<std::uint32_t> m_upload;
};

} // namespace weg::platform
