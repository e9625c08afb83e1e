// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/font_face.h"

#include <algorithm>
#include <hb-ot.h>

namespace weg::text {

namespace {

constexpr GlyphInk kUnknown { 1, 0, 0, 0 }; ///< No glyph ends before it begins.

void read_metrics(FontFace& opened)
{
    opened.units_per_em = static_cast<float>(hb_face_get_upem(opened.face.get()));
    hb_font_extents_t extents {};
    hb_font_get_h_extents(opened.font.get(), &extents);
    opened.ascender = static_cast<float>(extents.ascender) / opened.units_per_em;
    opened.descender = static_cast<float>(-extents.descender) / opened.units_per_em;
}

} // namespace

bool FontFace::has(char32_t code_point) const
{
    hb_codepoint_t glyph = 0;
    if (code_point > 0xFFFF)
        return hb_font_get_nominal_glyph(font.get(), code_point, &glyph) != 0;
    if (coverage.empty())
        coverage.resize(0x10000);
    auto& known = coverage[code_point];
    if (known == 0)
        known = hb_font_get_nominal_glyph(font.get(), code_point, &glyph) != 0 ? 1 : 2;
    return known == 1;
}

GlyphInk FontFace::ink(std::uint32_t glyph) const
{
    if (inks.empty())
        inks.resize(hb_face_get_glyph_count(face.get()), kUnknown);
    if (glyph >= inks.size())
        return {};
    GlyphInk& ink = inks[glyph];
    if (ink.left <= ink.right)
        return ink;
    ink = {};
    hb_glyph_extents_t extents {};
    if (hb_font_get_glyph_extents(font.get(), glyph, &extents) != 0 && extents.width != 0) {
        auto const units
            = [](hb_position_t value) { return static_cast<std::int16_t>(std::clamp(value, -32768, 32767)); };
        ink = { units(extents.x_bearing), units(extents.x_bearing + extents.width),
            units(extents.y_bearing + extents.height), units(extents.y_bearing) };
    }
    return ink;
}

std::span<unsigned char const> FontFace::bytes() const
{
    unsigned length = 0;
    char const* const data = hb_blob_get_data(file.get(), &length);
    return { reinterpret_cast<unsigned char const*>(data), length };
}

Result<FontFace> open_face(FontRow const& row)
{
    FontFace opened;
    opened.file.reset(hb_blob_create_from_file_or_fail(row.file.c_str()));
    if (!opened.file)
        return Error { ErrorCode::MissingFont, row.file.string() + ": not there; install the package " + row.package };
    hb_blob_make_immutable(opened.file.get());
    opened.face_index = row.face_index;
    bool const has_face = row.face_index < hb_face_count(opened.file.get());
    opened.face.reset(hb_face_create(opened.file.get(), row.face_index));
    if (!has_face || hb_face_get_glyph_count(opened.face.get()) == 0)
        return Error { ErrorCode::InvalidData,
            row.file.string() + ": has no face " + std::to_string(row.face_index) + "; install the package "
                + row.package + " again" };
    opened.font.reset(hb_font_create(opened.face.get()));
    read_metrics(opened);
    return opened;
}

} // namespace weg::text
