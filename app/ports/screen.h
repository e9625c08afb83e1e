// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::ports: the outside world as small interfaces. platform/ implements them; tests bring their own.
#pragma once

#include <cstdint>
#include <span>

namespace weg::ports {

/// A corner of a triangle. Position in physical pixels, texture place 0-1, colour as R, G, B, A bytes.
struct Vertex {
    float x;
    float y;
    float u;
    float v;
    std::uint8_t rgba[4];
};

/// Physical pixels; end is exclusive.
struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(PixelRect const&, PixelRect const&) = default;
};

/// What a texture's bytes are: coverage (white, with it as alpha), or R, G, B and straight alpha.
enum class TextureFormat : std::uint8_t { Coverage, Color };

/// Number of a texture; 0 means plain colour.
struct TextureId {
    std::uint32_t value = 0;
    friend auto operator<=>(TextureId, TextureId) = default;
};

/// Triangles that share a clip rectangle and a texture.
struct DrawCommand {
    PixelRect clip;
    TextureId texture;
    std::span<Vertex const> vertices;
    std::span<std::uint16_t const> indices;
};

/// What frames are drawn to.
class Screen {
public:
    virtual ~Screen() = default;

    struct PixelSize {
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] virtual PixelSize size() const = 0;

    /// Sets part of a texture of side x side texels, making it first if need be. `texels` are the whole texture's.
    virtual void update_texture(
        TextureId id, TextureFormat format, int side, std::span<std::uint8_t const> texels, PixelRect part)
        = 0;

    virtual void begin(std::uint8_t red, std::uint8_t green, std::uint8_t blue) = 0;
    virtual void draw(DrawCommand const& command) = 0;
    virtual void present() = 0;
};

} // namespace weg::ports
