// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/placer.h"

#include <algorithm>
#include <cmath>
#include <hb-ot.h>

namespace weg::text {

namespace {

bool is_rtl(BidiLevel level) { return level % 2 != 0; }

/// Where graphemes inside a ligature begin, as shares of its width from its left edge: the font's own places if it has
/// them, else even parts.
std::vector<float> inner_edges(
    FontFace const& face, hb_codepoint_t glyph, bool rtl, std::size_t graphemes, float advance)
{
    std::vector<hb_position_t> carets(graphemes - 1);
    auto count = static_cast<unsigned>(carets.size());
    auto const direction = rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR;
    hb_ot_layout_get_ligature_carets(face.font.get(), direction, glyph, 0, &count, carets.data());
    std::vector<float> edges;
    for (std::size_t i = 0; i + 1 < graphemes; ++i) {
        bool const known = count == carets.size() && advance > 0;
        edges.push_back(known ? std::clamp(static_cast<float>(carets[i]) / advance, 0.0f, 1.0f)
                              : static_cast<float>(i + 1) / static_cast<float>(graphemes));
    }
    std::ranges::sort(edges);
    return edges;
}

template <class T>
std::size_t bytes_of(std::vector<T> const& items)
{
    return items.capacity() * sizeof(T);
}

} // namespace

std::size_t Layout::bytes() const
{
    return sizeof(Layout) + bytes_of(lines) + bytes_of(runs) + bytes_of(glyphs) + bytes_of(clusters) + bytes_of(stops)
        + text.capacity() * sizeof(char16_t);
}

Placer::Placer(Paragraph const& paragraph, LineBreaker const& breaker, FontLibrary const& fonts,
    ParagraphStyle const& style, float width)
    : m_paragraph(paragraph)
    , m_breaker(breaker)
    , m_fonts(fonts)
    , m_style(style)
    , m_width(width)
{
}

Layout Placer::place(std::vector<LineDraft> const& lines)
{
    m_layout.base = m_paragraph.base;
    m_layout.text = m_paragraph.text;
    m_layout.missing_glyphs = m_paragraph.missing_glyphs;
    m_layout.lines.reserve(lines.size());
    m_layout.glyphs.reserve(m_paragraph.glyphs.size());
    m_layout.clusters.reserve(m_paragraph.clusters.size());
    m_layout.stops.reserve(m_paragraph.clusters.size() + 1);
    for (auto const& line : lines) {
        m_layout.width = std::max(m_layout.width, line.width);
        m_layout.truncated = m_layout.truncated || line.ends == LineEnd::Ellipsis;
    }
    if (!std::isfinite(m_width))
        m_width = m_layout.width;
    for (auto const& line : lines)
        place_line(line);
    return std::move(m_layout);
}

Placer::Extent Placer::extent_of(LineDraft const& draft) const
{
    Extent extent;
    auto const make_room = [&](FontId id, float size) {
        if (FontFace const* const face = m_fonts.face(id)) {
            extent.ascent = std::max(extent.ascent, face->ascender * size);
            extent.descent = std::max(extent.descent, face->descender * size);
        }
    };
    for (Piece const& piece : draft.pieces) {
        make_room(piece.item.font, size_of(piece));
        FontFace const* const face = m_fonts.face(piece.item.font);
        if (face == nullptr)
            continue;
        // Some fonts paint beyond the metrics they state; the line makes room for the ink itself.
        float const unit = size_of(piece) / face->units_per_em;
        for (auto const& glyph : m_breaker.glyphs_of(piece)) {
            if (!glyph.drawn)
                continue;
            GlyphInk const ink = face->ink(glyph.glyph);
            extent.ascent = std::max(extent.ascent, static_cast<float>(ink.top) * unit - glyph.dy);
            extent.descent = std::max(extent.descent, static_cast<float>(-ink.bottom) * unit + glyph.dy);
        }
    }
    if (draft.pieces.empty()) {
        auto const script = uscript_getShortName(script_of_language(m_style.language));
        auto const stack = m_fonts.stack(script, { m_style.weight, m_style.slant });
        if (!stack.empty())
            make_room(stack.front(), m_paragraph.styles.front().size);
    }
    return extent;
}

void Placer::place_line(LineDraft const& draft)
{
    Extent const extent = extent_of(draft);
    Line line;
    line.text_begin = draft.begin;
    line.text_end = draft.end;
    line.visible_end = draft.visible;
    float const natural = std::ceil(extent.ascent) + std::ceil(extent.descent);
    float const height = std::ceil(natural * m_style.line_spacing);
    line.top = m_layout.height;
    line.baseline = line.top + std::ceil(extent.ascent) + std::floor((height - natural) / 2);
    line.bottom = line.top + height;

    bool const rtl = is_rtl(m_paragraph.base);
    float const slack = std::max(0.0f, m_width - draft.width);
    bool const stretches
        = m_style.align == Align::Justify && (draft.ends == LineEnd::Soft || draft.ends == LineEnd::Hyphen);
    auto const stretch
        = stretches ? justify(draft, m_paragraph, m_breaker, m_fonts, slack, m_style.kashida) : std::vector<Stretch> {};
    line.width = draft.width;
    for (Stretch const& each : stretch) {
        if (each.after > 0 || each.tatweels > 0) {
            line.width = draft.width + slack;
            break;
        }
    }
    float const room = std::max(0.0f, m_width - line.width);
    bool const at_right = (m_style.align == Align::End) != rtl;
    line.x = m_style.align == Align::Center ? room / 2 : at_right ? room : 0;

    line.run_begin = static_cast<std::uint32_t>(m_layout.runs.size());
    line.cluster_begin = static_cast<std::uint32_t>(m_layout.clusters.size());
    float hanging = 0;
    for (Piece const& piece : draft.hanging)
        hanging += piece.width;
    // Hanging space stands where reading goes on: left of a right-to-left line.
    float pen = rtl ? line.x - hanging : line.x;
    auto const hang = [&] {
        for (std::size_t i = 0; i < draft.hanging.size(); ++i)
            place_piece(draft.hanging[rtl ? draft.hanging.size() - 1 - i : i], {}, pen, line.baseline);
    };
    if (rtl)
        hang();
    std::vector<BidiLevel> levels;
    for (Piece const& piece : draft.pieces)
        levels.push_back(piece.item.level);
    for (std::int32_t const index : visual_order(levels))
        place_piece(draft.pieces[static_cast<std::size_t>(index)], stretch, pen, line.baseline);
    if (!rtl)
        hang();
    line.run_end = static_cast<std::uint32_t>(m_layout.runs.size());
    line.cluster_end = static_cast<std::uint32_t>(m_layout.clusters.size());
    std::sort(m_layout.clusters.begin() + line.cluster_begin, m_layout.clusters.end(),
        [](PlacedCluster const& one, PlacedCluster const& other) { return one.text_begin < other.text_begin; });
    m_layout.width = std::max(m_layout.width, line.width);
    m_layout.height = line.bottom;
    m_layout.lines.push_back(line);
}

void Placer::place_piece(Piece const& piece, std::vector<Stretch> const& stretches, float& pen, float baseline)
{
    auto const glyphs = m_breaker.glyphs_of(piece);
    bool const rtl = is_rtl(piece.item.level);
    m_clusters.clear();
    Item shaped = piece.item;
    if (piece.backwards)
        shaped.level = static_cast<BidiLevel>(shaped.level + 1);
    append_clusters(glyphs, 0, shaped, 0, m_paragraph.breaks, m_clusters);
    GlyphRun run { .font = piece.item.font,
        .size = size_of(piece),
        .mark = m_paragraph.styles[piece.item.style].mark,
        .level = piece.item.level,
        .script = piece.item.script,
        .text_begin = piece.item.begin,
        .text_end = piece.item.end,
        .glyph_begin = static_cast<std::uint32_t>(m_layout.glyphs.size()),
        .x = pen };
    for (std::size_t i = 0; i < m_clusters.size(); ++i) {
        Cluster const& cluster = m_clusters[rtl ? m_clusters.size() - 1 - i : i];
        auto const found = std::ranges::lower_bound(stretches, cluster.begin, {}, &Stretch::offset);
        Stretch const stretch = found != stretches.end() && found->offset == cluster.begin ? *found : Stretch {};
        float const left = pen;
        auto const first_glyph = static_cast<std::uint32_t>(m_layout.glyphs.size());
        if (rtl) {
            pen += stretch.after;
            place_glyphs(piece, cluster, pen, baseline);
            pen += cluster.advance;
            place_tatweels(piece, stretch.tatweels, pen, baseline);
        } else {
            place_glyphs(piece, cluster, pen, baseline);
            pen += cluster.advance + stretch.after;
        }
        if (cluster.begin < cluster.end) {
            place_cluster(piece, cluster, left, pen);
            m_layout.clusters.back().glyph_begin = first_glyph;
            m_layout.clusters.back().glyph_end = static_cast<std::uint32_t>(m_layout.glyphs.size());
        }
    }
    run.glyph_end = static_cast<std::uint32_t>(m_layout.glyphs.size());
    run.width = pen - run.x;
    m_layout.runs.push_back(run);
}

void Placer::place_glyphs(Piece const& piece, Cluster const& cluster, float pen, float baseline)
{
    FontFace const* const face = m_fonts.face(piece.item.font);
    auto const glyphs = m_breaker.glyphs_of(piece);
    for (auto i = cluster.glyph_begin; i < cluster.glyph_end; ++i) {
        auto const& glyph = glyphs[i];
        if (glyph.drawn && face != nullptr) {
            m_layout.glyphs.push_back({ glyph.glyph, pen + glyph.dx, baseline + glyph.dy });
            add_ink(*face, size_of(piece), m_layout.glyphs.back());
        }
        pen += glyph.advance;
    }
}

/// They stand at the joint with the letter before, which is to the right.
void Placer::place_tatweels(Piece const& piece, std::uint32_t count, float& pen, float baseline)
{
    for (; count > 0; --count) {
        m_layout.glyphs.push_back({ m_fonts.glyph_index(piece.item.font, kTatweel), pen, baseline });
        pen += tatweel_width(m_fonts, piece.item.font, size_of(piece));
    }
}

void Placer::place_cluster(Piece const& piece, Cluster const& cluster, float left, float right)
{
    bool const rtl = is_rtl(piece.item.level);
    auto const first_stop = static_cast<std::uint32_t>(m_layout.stops.size());
    m_layout.clusters.push_back({ cluster.begin, cluster.end, left, right - left, piece.item.level,
        static_cast<std::uint32_t>(m_layout.lines.size()), first_stop, first_stop + 1, 0, 0 });
    std::vector<std::uint32_t> offsets;
    m_layout.stops.push_back({ cluster.begin, rtl ? right : left });
    for (auto at = cluster.begin + 1; at < cluster.end && !piece.sign; ++at) {
        if ((m_paragraph.breaks[at] & kGraphemeStart) != 0)
            offsets.push_back(at);
    }
    if (offsets.empty())
        return;
    FontFace const* const face = m_fonts.face(piece.item.font);
    auto const glyphs = m_breaker.glyphs_of(piece);
    std::vector<float> edges;
    if (face != nullptr && cluster.glyph_end > cluster.glyph_begin) {
        auto const glyph = glyphs[cluster.glyph_begin].glyph;
        auto const advance = static_cast<float>(hb_font_get_glyph_h_advance(face->font.get(), glyph));
        edges = inner_edges(*face, glyph, rtl, offsets.size() + 1, advance);
    }
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        float const even = static_cast<float>(i + 1) / static_cast<float>(offsets.size() + 1);
        float const share = edges.empty() ? (rtl ? 1 - even : even) : rtl ? edges[edges.size() - 1 - i] : edges[i];
        m_layout.stops.push_back({ offsets[i], left + (right - left) * share });
    }
    m_layout.clusters.back().stop_end = static_cast<std::uint32_t>(m_layout.stops.size());
}

void Placer::add_ink(FontFace const& face, float size, PlacedGlyph const& glyph)
{
    GlyphInk const painted = face.ink(glyph.glyph);
    if (painted.left == painted.right)
        return;
    float const unit = size / face.units_per_em;
    float const left = glyph.x + static_cast<float>(painted.left) * unit;
    float const right = glyph.x + static_cast<float>(painted.right) * unit;
    float const top = glyph.y - static_cast<float>(painted.top) * unit;
    float const bottom = glyph.y - static_cast<float>(painted.bottom) * unit;
    Box& ink = m_layout.ink;
    if (ink.width == 0) {
        ink = { left, top, right - left, bottom - top };
        return;
    }
    float const end = std::max(ink.x + ink.width, right);
    float const lower = std::max(ink.y + ink.height, bottom);
    ink.x = std::min(ink.x, left);
    ink.y = std::min(ink.y, top);
    ink.width = end - ink.x;
    ink.height = lower - ink.y;
}

} // namespace weg::text
