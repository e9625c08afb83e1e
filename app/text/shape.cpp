// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/shape.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

constexpr float kTabSpaces = 4;

/// Line feeds and the like have no look, whatever glyph a font has for them.
bool is_drawn(UChar32 code_point)
{
    return !u_iscntrl(code_point) && code_point != 0x2028 && code_point != 0x2029
        && !u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

UChar32 code_point_at(std::u16string_view text, std::uint32_t at)
{
    UChar32 code_point = 0;
    U16_GET(text.data(), 0, static_cast<std::int32_t>(at), static_cast<std::int32_t>(text.size()), code_point);
    return code_point;
}

std::vector<hb_feature_t> features_of(std::string_view list)
{
    std::vector<hb_feature_t> features;
    while (!list.empty()) {
        auto const word = list.substr(0, list.find(','));
        hb_feature_t feature {};
        if (hb_feature_from_string(word.data(), static_cast<int>(word.size()), &feature) != 0)
            features.push_back(feature);
        list.remove_prefix(std::min(list.size(), word.size() + 1));
    }
    return features;
}

float space_advance(FontFace const& face)
{
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(face.font.get(), ' ', &glyph);
    return static_cast<float>(hb_font_get_glyph_h_advance(face.font.get(), glyph));
}

void fill_buffer(hb_buffer_t* buffer, std::u16string_view text, Item const& item, StyleRun const& style)
{
    hb_buffer_reset(buffer);
    hb_buffer_add_utf16(buffer, reinterpret_cast<std::uint16_t const*>(text.data()), static_cast<int>(text.size()),
        item.begin, static_cast<int>(item.end - item.begin));
    hb_buffer_set_direction(buffer, item.level % 2 == 0 ? HB_DIRECTION_LTR : HB_DIRECTION_RTL);
    hb_buffer_set_script(buffer, hb_script_from_string(uscript_getShortName(item.script), -1));
    hb_buffer_set_language(buffer, hb_language_from_string(style.language.c_str(), -1));
    unsigned flags = HB_BUFFER_FLAG_PRODUCE_SAFE_TO_INSERT_TATWEEL;
    if (item.begin == 0)
        flags |= HB_BUFFER_FLAG_BOT;
    if (item.end == text.size())
        flags |= HB_BUFFER_FLAG_EOT;
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
}

} // namespace

Shaper::Shaper()
    : m_buffer(hb_buffer_create())
{
}

void Shaper::shape(std::u16string_view text, Item const& item, FontFace const& face, StyleRun const& style,
    std::vector<ShapedGlyph>& glyphs)
{
    hb_buffer_t* const buffer = m_buffer.get();
    fill_buffer(buffer, text, item, style);
    auto const features = features_of(style.features);
    hb_shape(face.font.get(), buffer, features.data(), static_cast<unsigned>(features.size()));

    unsigned count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    float const unit = style.size / face.units_per_em;
    for (unsigned i = 0; i < count; ++i) {
        auto const flags = hb_glyph_info_get_glyph_flags(&infos[i]);
        glyphs.push_back({ .glyph = infos[i].codepoint,
            .cluster = infos[i].cluster,
            .advance = static_cast<float>(positions[i].x_advance) * unit,
            .dx = static_cast<float>(positions[i].x_offset) * unit,
            .dy = -static_cast<float>(positions[i].y_offset) * unit,
            .unsafe = (flags & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0,
            .takes_tatweel = (flags & HB_GLYPH_FLAG_SAFE_TO_INSERT_TATWEEL) != 0 });
    }
}

void hide_controls(std::u16string_view text, FontFace const& face, StyleRun const& style, std::span<ShapedGlyph> glyphs)
{
    for (auto& glyph : glyphs) {
        // What a font has is drawn, but for what no font should have: it may lack a sign for good reason.
        if (glyph.glyph != 0 && text[glyph.cluster] >= u' ')
            continue;
        auto const code_point = code_point_at(text, glyph.cluster);
        if (is_drawn(code_point))
            continue;
        glyph.drawn = false;
        glyph.advance = code_point == '\t' ? kTabSpaces * space_advance(face) * style.size / face.units_per_em : 0;
    }
}

float width_of(std::span<ShapedGlyph const> glyphs)
{
    float width = 0;
    for (auto const& glyph : glyphs)
        width += glyph.advance;
    return width;
}

void append_clusters(std::span<ShapedGlyph const> glyphs, std::uint32_t first, Item const& item,
    std::uint32_t item_index, std::span<std::uint8_t const> breaks, std::vector<Cluster>& clusters)
{
    auto const own_first = clusters.size();
    for (auto i = first; i < glyphs.size(); ++i) {
        auto const& glyph = glyphs[i];
        if (clusters.size() == own_first || clusters.back().begin != glyph.cluster)
            clusters.push_back({ .begin = glyph.cluster, .glyph_begin = i, .item = item_index });
        Cluster& cluster = clusters.back();
        cluster.glyph_end = i + 1;
        cluster.advance += glyph.advance;
        cluster.unsafe = cluster.unsafe || glyph.unsafe;
        cluster.takes_tatweel = cluster.takes_tatweel || glyph.takes_tatweel;
    }
    if (clusters.size() == own_first) // No font at all: the words are still there, only not to be seen.
        clusters.push_back({ .begin = item.begin, .glyph_begin = first, .glyph_end = first, .item = item_index });
    if (item.level % 2 != 0)
        std::reverse(clusters.begin() + static_cast<std::ptrdiff_t>(own_first), clusters.end());
    auto kept = own_first;
    for (auto i = own_first + 1; i < clusters.size(); ++i) {
        Cluster const& next = clusters[i];
        if ((breaks[next.begin] & kGraphemeStart) != 0) {
            clusters[++kept] = next;
            continue;
        }
        Cluster& whole = clusters[kept];
        whole.glyph_begin = std::min(whole.glyph_begin, next.glyph_begin);
        whole.glyph_end = std::max(whole.glyph_end, next.glyph_end);
        whole.advance += next.advance;
    }
    clusters.resize(kept + 1);
    clusters[own_first].begin = item.begin;
    for (auto i = own_first; i < clusters.size(); ++i)
        clusters[i].end = i + 1 < clusters.size() ? clusters[i + 1].begin : item.end;
}

} // namespace weg::text
