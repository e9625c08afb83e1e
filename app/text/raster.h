// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/atlas_page.h"
#include "app/text/fonts.h"

#include <map>
#include <memory>
#include <vector>

struct FT_FaceRec_;

namespace weg::text {

/// What one glyph looks like on a grid of pixels.
struct GlyphBitmap {
    TexelFormat format = TexelFormat::Coverage;
    int width = 0; ///< 0: nothing to draw.
    int height = 0;
    int left = 0;                     ///< From the pen (whole pixel) to the left edge.
    int top = 0;                      ///< From the baseline (whole pixel) up to the top edge.
    std::vector<std::uint8_t> texels; ///< Row by row.
};

/// Draws glyphs with FreeType: outlines with light hinting while they are small, colour bitmaps scaled by area.
class Rasterizer {
public:
    /// `fonts` must outlive the rasteriser.
    explicit Rasterizer(FontLibrary const& fonts);
    ~Rasterizer();
    Rasterizer(Rasterizer const&) = delete;
    Rasterizer& operator=(Rasterizer const&) = delete;

    /// The glyph at `quarter_size` quarters of a pixel per em, its pen `shift` pixels (0 to 1) to the right of a whole
    /// one. Nothing to draw when the font cannot be used.
    GlyphBitmap draw(FontId font, std::uint32_t glyph, int quarter_size, float shift);

private:
    FT_FaceRec_* face(FontId id);

    FontLibrary const& m_fonts;
    struct Faces;
    std::unique_ptr<Faces> m_faces;
};

} // namespace weg::text
