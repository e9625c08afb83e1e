// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"
#include "app/text/manifest.h"

#include <hb.h>
#include <span>
#include <vector>

namespace weg::text {

/// What a glyph paints, in font units from its pen: x to the right, y upwards. All zero for a blank.
struct GlyphInk {
    std::int16_t left = 0;
    std::int16_t right = 0;
    std::int16_t bottom = 0;
    std::int16_t top = 0;
};

/// One opened face: the file is mapped into memory, not read, so that only the tables in use cost memory.
///
/// Shaping reads it through HarfBuzz's own OpenType functions in font units, so one face serves every size.
/// Units: `ascender` and `descender` are ems, both counted away from the baseline.
struct FontFace {
    CHandle<hb_blob_t, hb_blob_destroy> file;
    CHandle<hb_face_t, hb_face_destroy> face;
    CHandle<hb_font_t, hb_font_destroy> font;
    unsigned face_index = 0;
    float units_per_em = 1000;
    float ascender = 0;
    float descender = 0;

    /// Whether the font maps the code point to a glyph. Every letter of every text is asked about; the answer is kept.
    [[nodiscard]] bool has(char32_t code_point) const;
    /// Asked for once a glyph and remembered: reading an outline costs more than shaping a letter.
    [[nodiscard]] GlyphInk ink(std::uint32_t glyph) const;
    /// The whole file; lives as long as the face.
    [[nodiscard]] std::span<unsigned char const> bytes() const;

    mutable std::vector<std::uint8_t> coverage; ///< By BMP code point: 0 not asked for yet, 1 has it, 2 has it not.
    mutable std::vector<GlyphInk> inks;         ///< By glyph; kUnknown where not asked for yet.
};

/// Errors: `MissingFont` names the file and its package; `InvalidData` when it is no font or has no such face.
Result<FontFace> open_face(FontRow const& row);

} // namespace weg::text
