// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/raster.h"

#include "app/base/log.h"
#include "app/text/font_face.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ft2build.h>
#include <string>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace weg::text {

namespace {

/// Below this many pixels per em, light (vertical) hinting keeps strokes crisp; above, none is needed.
constexpr int kHintingLimit = 24;

GlyphBitmap outline_bitmap(FT_GlyphSlot slot, float shift)
{
    FT_Outline_Translate(&slot->outline, static_cast<FT_Pos>(std::lround(shift * 64)), 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0)
        return {};
    FT_Bitmap const& bitmap = slot->bitmap;
    GlyphBitmap made { TexelFormat::Coverage, static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows),
        slot->bitmap_left, slot->bitmap_top, {} };
    for (int row = 0; row < made.height; ++row) {
        auto const* const begin = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        made.texels.insert(made.texels.end(), begin, begin + made.width);
    }
    return made;
}

/// The pixels that [begin, end) of a scaled axis covers, each with its share of them.
struct Shares {
    int first = 0;
    std::vector<float> weights;

    Shares(float begin, float end, int count)
    {
        float const from = std::max(begin, 0.0f);
        float const to = std::min(end, static_cast<float>(count));
        first = static_cast<int>(std::floor(from));
        for (int i = first; static_cast<float>(i) < to; ++i) {
            float const covered = std::min(to, static_cast<float>(i + 1)) - std::max(from, static_cast<float>(i));
            weights.push_back(covered / (end - begin));
        }
    }
};

/// A bitmap of premultiplied B, G, R, A, made `scale` times as large: each texel is the mean of what it covers.
GlyphBitmap scaled_bitmap(FT_GlyphSlot slot, float scale, float shift)
{
    FT_Bitmap const& source = slot->bitmap;
    auto const source_width = static_cast<int>(source.width);
    auto const source_height = static_cast<int>(source.rows);
    float const left = static_cast<float>(slot->bitmap_left) * scale + shift;
    float const top = static_cast<float>(slot->bitmap_top) * scale;
    GlyphBitmap made { TexelFormat::Color, 0, 0, static_cast<int>(std::floor(left)), static_cast<int>(std::ceil(top)),
        {} };
    float const inset_x = left - std::floor(left);
    float const inset_y = std::ceil(top) - top;
    made.width = static_cast<int>(std::ceil(inset_x + static_cast<float>(source_width) * scale));
    made.height = static_cast<int>(std::ceil(inset_y + static_cast<float>(source_height) * scale));
    for (int y = 0; y < made.height; ++y) {
        float const upper = (static_cast<float>(y) - inset_y) / scale;
        Shares const rows(upper, upper + 1 / scale, source_height);
        for (int x = 0; x < made.width; ++x) {
            float const start = (static_cast<float>(x) - inset_x) / scale;
            Shares const columns(start, start + 1 / scale, source_width);
            std::array<float, 4> sum {};
            for (std::size_t row = 0; row < rows.weights.size(); ++row) {
                auto const* texel = source.buffer
                    + static_cast<std::ptrdiff_t>(rows.first + static_cast<int>(row)) * source.pitch
                    + static_cast<std::ptrdiff_t>(columns.first) * 4;
                for (float const weight : columns.weights) {
                    for (auto& channel : sum)
                        channel += static_cast<float>(*texel++) * weight * rows.weights[row];
                }
            }
            float const alpha = sum[3];
            auto const straight = [&](float channel) {
                return static_cast<std::uint8_t>(alpha > 0 ? std::min(std::lround(channel * 255 / alpha), 255L) : 0);
            };
            made.texels.insert(made.texels.end(),
                { straight(sum[2]), straight(sum[1]), straight(sum[0]),
                    static_cast<std::uint8_t>(std::lround(alpha)) });
        }
    }
    return made;
}

/// The smallest of the font's own sizes that need not be enlarged, or its largest.
int best_strike(FT_Face face, float size)
{
    int best = 0;
    for (int i = 1; i < face->num_fixed_sizes; ++i) {
        auto const pixels = [&](int strike) { return static_cast<float>(face->available_sizes[strike].y_ppem) / 64; };
        bool const fits = pixels(i) >= size && (pixels(best) < size || pixels(i) < pixels(best));
        if (fits || (pixels(best) < size && pixels(i) > pixels(best)))
            best = i;
    }
    return best;
}

} // namespace

struct Rasterizer::Faces {
    CHandle<FT_LibraryRec_, FT_Done_FreeType> library;
    std::map<FontId, CHandle<FT_FaceRec_, FT_Done_Face>> opened; ///< Null: FreeType refused the file.
};

Rasterizer::Rasterizer(FontLibrary const& fonts)
    : m_fonts(fonts)
    , m_faces(std::make_unique<Faces>())
{
    FT_Library library = nullptr;
    WEG_CHECK(FT_Init_FreeType(&library) == 0);
    m_faces->library.reset(library);
}

Rasterizer::~Rasterizer() = default;

FT_Face Rasterizer::face(FontId id)
{
    auto found = m_faces->opened.find(id);
    if (found == m_faces->opened.end()) {
        FT_Face opened = nullptr;
        if (FontFace const* const font = m_fonts.face(id)) {
            auto const bytes = font->bytes();
            if (FT_New_Memory_Face(m_faces->library.get(), bytes.data(), static_cast<FT_Long>(bytes.size()),
                    static_cast<FT_Long>(font->face_index), &opened)
                != 0)
                log(LogLevel::Error, "FreeType cannot draw font " + std::to_string(id.value));
        }
        found = m_faces->opened.emplace(id, opened).first;
    }
    return found->second.get();
}

GlyphBitmap Rasterizer::draw(FontId id, std::uint32_t glyph, int quarter_size, float shift)
{
    FT_Face const font = face(id);
    if (!font)
        return {};
    if (!FT_IS_SCALABLE(font) && FT_HAS_FIXED_SIZES(font)) {
        float const size = static_cast<float>(quarter_size) / 4;
        int const strike = best_strike(font, size);
        if (FT_Select_Size(font, strike) != 0 || FT_Load_Glyph(font, glyph, FT_LOAD_COLOR) != 0
            || font->glyph->bitmap.pixel_mode != FT_PIXEL_MODE_BGRA)
            return {};
        return scaled_bitmap(font->glyph, size * 64 / static_cast<float>(font->available_sizes[strike].y_ppem), shift);
    }
    FT_Int32 const hinting = quarter_size < kHintingLimit * 4 ? FT_LOAD_TARGET_LIGHT : FT_LOAD_NO_HINTING;
    if (FT_Set_Char_Size(font, 0, quarter_size * 16, 72, 72) != 0
        || FT_Load_Glyph(font, glyph, hinting | FT_LOAD_NO_BITMAP) != 0
        || font->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
        return {};
    return outline_bitmap(font->glyph, shift);
}

} // namespace weg::text
