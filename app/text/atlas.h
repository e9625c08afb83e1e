// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/atlas_page.h"
#include "app/text/fonts.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace weg::text {

/// Where a rasterised glyph lies in the atlas, and where to draw it.
struct AtlasGlyph {
    std::uint16_t page = 0;
    std::uint16_t x = 0; ///< Texels in the page.
    std::uint16_t y = 0;
    std::uint16_t width = 0; ///< 0: nothing to draw (a space).
    std::uint16_t height = 0;
    std::int16_t left = 0; ///< From the pen (whole pixel) to the bitmap's left edge.
    std::int16_t top = 0;  ///< From the baseline (whole pixel) up to the bitmap's top edge.
};

/// Glyph bitmaps in square pages, packed as they are first drawn: letters as coverage, emoji in their own colours on
/// pages of their own.
///
/// Pages are added up to `max_pages`; then the one least lately used gives way, and `generation` of that
/// page grows: whoever holds its texture drops it. All pages stay in memory, so that a lost device is
/// made good by uploading them again.
class Atlas {
public:
    /// Small, because a page costs 1 MB as an SDL texture and a first screen fills two.
    static constexpr int kPageSide = 512;
    static constexpr int kSubpixelSteps = 4;

    explicit Atlas(FontLibrary const& fonts, int max_pages = 8);
    ~Atlas();
    Atlas(Atlas const&) = delete;
    Atlas& operator=(Atlas const&) = delete;

    /// The glyph at `size` pixels per em with its pen `subpixel` quarters of a pixel to the right of a whole
    /// pixel. Its page counts as used in this frame.
    AtlasGlyph const& glyph(FontId font, std::uint32_t glyph, float size, int subpixel);

    /// Grows whenever a page gives way: places of glyphs found before are then void.
    [[nodiscard]] std::uint64_t epoch() const;
    /// The page counts as used in this frame.
    void touch(std::size_t page);

    [[nodiscard]] std::size_t page_count() const;
    /// Of all pages' texels.
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] TexelFormat format(std::size_t page) const;
    /// kPageSide * kPageSide texels, row by row.
    [[nodiscard]] std::span<std::uint8_t const> pixels(std::size_t page) const;
    [[nodiscard]] std::uint32_t generation(std::size_t page) const;
    /// The part of the page that changed since the last call; empty when none. Clears the mark.
    TexelRect take_dirty(std::size_t page);
    /// Everything is to be uploaded again.
    void mark_all_dirty();
    /// Ends the frame: pages used in it are the youngest.
    void end_frame();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace weg::text
