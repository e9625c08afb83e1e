// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/shape.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

/// Line feeds and the like have no look, whatever glyph a font has for them.
bool is_drawn(std::u16string_view text, std::uint32_t at)
{
    UChar32 code_point = 0;
    U16_GET(text.data(), 0, static_cast<std::int32_t>(at), static_cast<std::int32_t>(text.size()), code_point);
    return !u_iscntrl(code_point) && code_point != 0x2028 && code_point != 0x2029
        && !u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

} // namespace

Shaper::Shaper()
    : m_buffer(hb_buffer_create())
{
}

std::vector<ShapedGlyph> Shaper::shape(
    std::u16string_view text, Item const& item, FontFace const& face, std::string const& language, float size)
{
    hb_buffer_t* const buffer = m_buffer.get();
    hb_buffer_reset(buffer);
    hb_buffer_add_utf16(buffer, reinterpret_cast<std::uint16_t const*>(text.data()), static_cast<int>(text.size()),
        item.begin, static_cast<int>(item.end - item.begin));
    hb_buffer_set_direction(buffer, item.level % 2 == 0 ? HB_DIRECTION_LTR : HB_DIRECTION_RTL);
    char const* const script = uscript_getShortName(item.script);
    hb_buffer_set_script(buffer, hb_script_from_string(script, -1));
    hb_buffer_set_language(buffer, hb_language_from_string(language.c_str(), -1));
    unsigned flags = HB_BUFFER_FLAG_DEFAULT;
    if (item.begin == 0)
        flags |= HB_BUFFER_FLAG_BOT;
    if (item.end == text.size())
        flags |= HB_BUFFER_FLAG_EOT;
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
    hb_shape(face.font.get(), buffer, nullptr, 0);

    unsigned count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    float const unit = size / face.units_per_em;
    std::vector<ShapedGlyph> glyphs;
    glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        bool const drawn = is_drawn(text, infos[i].cluster);
        bool const missing = infos[i].codepoint == 0;
        glyphs.push_back({ infos[i].codepoint, infos[i].cluster,
            missing && !drawn ? 0 : static_cast<float>(positions[i].x_advance) * unit,
            static_cast<float>(positions[i].x_offset) * unit, -static_cast<float>(positions[i].y_offset) * unit,
            drawn || !missing });
    }
    return glyphs;
}

} // namespace weg::text
