// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace weg::text {

/// What a page's texels are: how much of each a glyph covers (one byte), or its own colour with straight (not
/// premultiplied) alpha (four bytes: R, G, B, A).
enum class TexelFormat : std::uint8_t { Coverage, Color };

constexpr std::size_t bytes_per_texel(TexelFormat format) { return format == TexelFormat::Color ? 4 : 1; }

struct TexelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// A square picture that fills with glyphs, packed in shelves of about one height. Places are never moved.
class AtlasPage {
public:
    AtlasPage(int side, TexelFormat format);

    [[nodiscard]] TexelFormat format() const { return m_format; }
    [[nodiscard]] std::span<std::uint8_t const> pixels() const { return m_pixels; }

    /// The corner of a free place of that size, or nothing when the page is full.
    std::optional<std::pair<int, int>> find_room(int width, int height);
    /// Writes rows of `texels` (tight, in the page's format) into `part` and marks it as changed.
    void write(TexelRect part, std::span<std::uint8_t const> texels);
    /// Makes room for other glyphs, of another format perhaps.
    void clear(TexelFormat format);

    /// What changed since the last call; empty when nothing did.
    TexelRect take_dirty() { return std::exchange(m_dirty, {}); }
    void mark_all_dirty() { m_dirty = { 0, 0, m_side, m_side }; }

    std::uint32_t generation = 0; ///< Grows with clear().
    std::uint64_t last_frame = 0; ///< In which a glyph of it was drawn.

private:
    struct Shelf {
        int top;
        int height;
        int used = 0;
    };

    void mark_dirty(TexelRect part);

    int m_side;
    TexelFormat m_format;
    std::vector<std::uint8_t> m_pixels;
    std::vector<Shelf> m_shelves;
    int m_shelves_end = 0;
    TexelRect m_dirty;
};

} // namespace weg::text
