// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/justify.h"

#include <algorithm>
#include <cmath>

namespace weg::text {

namespace {

bool is_space(std::u16string_view text, std::uint32_t offset)
{
    return text[offset] == u' ' || text[offset] == u'\u00A0';
}

bool is_set_without_spaces(UScriptCode script)
{
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

/// A cluster of the line with what matters here.
struct Place {
    std::uint32_t offset;
    UScriptCode script;
    bool takes_tatweel;
    float tatweel; ///< Width of one.
};

std::vector<Place> places_of(
    LineDraft const& line, Paragraph const& paragraph, LineBreaker const& breaker, FontLibrary const& fonts)
{
    std::vector<Place> places;
    std::vector<Cluster> clusters;
    for (Piece const& piece : line.pieces) {
        if (piece.item.begin == piece.item.end)
            continue; // A hyphen.
        clusters.clear();
        append_clusters(breaker.glyphs_of(piece), 0, piece.item, 0, paragraph.breaks, clusters);
        float const tatweel = tatweel_width(fonts, piece.item.font, paragraph.styles[piece.item.style].size);
        for (Cluster const& cluster : clusters)
            places.push_back({ cluster.begin, piece.item.script, cluster.takes_tatweel && tatweel > 0, tatweel });
    }
    return places;
}

} // namespace

float tatweel_width(FontLibrary const& fonts, FontId font, float size)
{
    FontFace const* const face = fonts.face(font);
    auto const glyph = fonts.glyph_index(font, kTatweel);
    if (face == nullptr || glyph == 0)
        return 0;
    return static_cast<float>(hb_font_get_glyph_h_advance(face->font.get(), glyph)) * size / face->units_per_em;
}

std::vector<Stretch> justify(LineDraft const& line, Paragraph const& paragraph, LineBreaker const& breaker,
    FontLibrary const& fonts, float slack, Kashida kashida)
{
    auto const places = places_of(line, paragraph, breaker, fonts);
    std::vector<Stretch> stretches;
    if (places.empty() || slack <= 0)
        return stretches;
    for (Place const& place : places)
        stretches.push_back({ place.offset, 0, 0 });

    if (kashida == Kashida::Allowed) {
        // From the end of the line, where readers expect it, one at a time until no whole tatweel fits.
        for (bool added = true; added;) {
            added = false;
            for (auto i = places.size(); i-- > 0;) {
                if (!places[i].takes_tatweel || places[i].tatweel > slack)
                    continue;
                ++stretches[i].tatweels;
                slack -= places[i].tatweel;
                added = true;
            }
        }
    }
    auto const count = [&](auto const& wanted) { return std::count_if(places.begin(), places.end(), wanted); };
    auto const spaces = count([&](Place const& place) { return is_space(paragraph.text, place.offset); });
    auto const solid = count([](Place const& place) { return is_set_without_spaces(place.script); });
    auto const spread = [&](auto const& wanted, std::ptrdiff_t by) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (wanted(i))
                stretches[i].after = slack / static_cast<float>(by);
        }
    };
    if (spaces > 0)
        spread([&](std::size_t i) { return is_space(paragraph.text, places[i].offset); }, spaces);
    else if (solid > 0 && places.size() > 1)
        spread([&](std::size_t i) { return i + 1 < places.size(); }, static_cast<std::ptrdiff_t>(places.size()) - 1);
    return stretches;
}

} // namespace weg::text
