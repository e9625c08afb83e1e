// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/typesetter.h"

#include <algorithm>
#include <cmath>

namespace weg::text {

namespace {

constexpr std::u16string_view kEllipsis = u"\u2026";

} // namespace

Typesetter::Typesetter(FontLibrary const& fonts, BreakFinder& breaks, BidiResolver& bidi, Shaper& shaper)
    : m_fonts(fonts)
    , m_break_finder(breaks)
    , m_bidi(bidi)
    , m_shaper(shaper)
{
}

Layout Typesetter::set(std::u16string text, ParagraphStyle const& style, float max_width)
{
    m_style = &style;
    m_max_width = max_width;
    m_layout = {};
    m_layout.size = std::round(style.size * 4) / 4;
    m_layout.text = std::move(text);
    analyse();
    auto lines = fill();
    cut(lines);
    for (auto const& line : lines)
        place(line);
    return std::move(m_layout);
}

Typesetter::Run Typesetter::shape(Item const& item) const
{
    Run run { item, {}, 0 };
    if (FontFace const* const face = m_fonts.face(item.font))
        run.glyphs = m_shaper.shape(m_layout.text, item, *face, m_style->language, m_layout.size);
    for (auto const& glyph : run.glyphs)
        run.width += glyph.advance;
    return run;
}

void Typesetter::analyse()
{
    std::u16string_view const text = m_layout.text;
    auto const base
        = m_style->direction == i18n::Direction::RightToLeft ? BaseDirection::RightToLeft : BaseDirection::LeftToRight;
    auto const bidi = m_bidi.resolve(text, base);
    m_base = bidi.base;
    m_breaks = m_break_finder.find(text, m_style->language);
    auto const scripts = script_runs(text, script_of_language(m_style->language));
    m_runs.clear();
    m_prefix.assign(text.size() + 1, 0);
    for (Item const& item : itemize(text, bidi.levels, scripts, m_breaks, m_fonts, m_style->weight)) {
        m_runs.push_back(shape(item));
        for (auto const& glyph : m_runs.back().glyphs)
            m_prefix[glyph.cluster + 1] += glyph.advance;
    }
    for (std::size_t i = 1; i < m_prefix.size(); ++i)
        m_prefix[i] += m_prefix[i - 1];
}

std::vector<Typesetter::LineRange> Typesetter::fill() const
{
    std::u16string_view const text = m_layout.text;
    auto const length = static_cast<std::uint32_t>(text.size());
    std::vector<LineRange> lines;
    std::uint32_t begin = 0;
    bool open = true; // An empty text, and one that ends in a line feed, has a last line without glyphs.
    while (begin < length || open) {
        std::uint32_t const end
            = begin < length ? line_end(begin, length, text, m_breaks, m_prefix, m_max_width) : begin;
        lines.push_back({ begin, end, visible_end(text, begin, end) });
        open = end < length;
        begin = end;
    }
    return lines;
}

/// Ends the last allowed line in an ellipsis when there is more text than lines.
void Typesetter::cut(std::vector<LineRange>& lines)
{
    auto const allowed = static_cast<std::size_t>(m_style->max_lines);
    if (m_style->max_lines <= 0 || lines.size() <= allowed)
        return;
    lines.resize(allowed);
    LineRange& last = lines.back();
    m_layout.truncated = true;
    last.ellipsis = true;
    Item const like = m_runs.empty() ? Item {} : m_runs.front().item;
    float const room = std::max(0.0f, m_max_width - ellipsis_run(like).width);
    std::uint32_t end = last.begin;
    for (std::uint32_t at = last.begin + 1; at <= last.end; ++at) {
        bool const grapheme = (m_breaks[at] & kGraphemeStart) != 0 || at == m_layout.text.size();
        if (grapheme && m_prefix[at] - m_prefix[last.begin] <= room)
            end = at;
    }
    last.visible = visible_end(m_layout.text, last.begin, end);
    last.end = static_cast<std::uint32_t>(m_layout.text.size());
}

std::vector<Typesetter::Run> Typesetter::runs_of(LineRange const& range) const
{
    std::vector<Run> runs;
    for (Run const& run : m_runs) {
        Item part = run.item;
        part.begin = std::max(part.begin, range.begin);
        part.end = std::min(part.end, range.visible);
        if (part.begin >= part.end)
            continue;
        bool const whole = part.begin == run.item.begin && part.end == run.item.end;
        runs.push_back(whole ? run : shape(part));
    }
    if (range.ellipsis)
        runs.push_back(ellipsis_run(runs.empty() ? Item {} : runs.back().item));
    return runs;
}

Typesetter::Run Typesetter::ellipsis_run(Item const& like) const
{
    Item item { 0, static_cast<std::uint32_t>(kEllipsis.size()), m_base, like.script, like.font };
    auto const has_it = [&](FontId id) { return m_fonts.glyph_index(id, kEllipsis.front()) != 0; };
    if (!has_it(item.font)) {
        for (FontId const id : m_fonts.stack("Latn", m_style->weight)) {
            if (has_it(id)) {
                item.font = id;
                break;
            }
        }
    }
    Run run { item, {}, 0 };
    if (FontFace const* const face = m_fonts.face(item.font))
        run.glyphs = m_shaper.shape(kEllipsis, item, *face, m_style->language, m_layout.size);
    for (auto const& glyph : run.glyphs)
        run.width += glyph.advance;
    return run;
}

void Typesetter::place(LineRange const& range)
{
    auto const runs = runs_of(range);
    float ascent = 0;
    float descent = 0;
    float width = 0;
    auto const make_room = [&](FontId id) {
        if (FontFace const* const face = m_fonts.face(id)) {
            ascent = std::max(ascent, face->ascender * m_layout.size);
            descent = std::max(descent, face->descender * m_layout.size);
        }
    };
    std::vector<BidiLevel> levels;
    // Some fonts paint beyond the metrics they state; the line makes room for the ink itself.
    auto const make_room_for_ink = [&](Run const& run) {
        FontFace const* const face = m_fonts.face(run.item.font);
        for (auto const& glyph : run.glyphs) {
            hb_glyph_extents_t extents {};
            if (!face || !glyph.drawn || !hb_font_get_glyph_extents(face->font.get(), glyph.glyph, &extents))
                continue;
            float const unit = m_layout.size / face->units_per_em;
            ascent = std::max(ascent, static_cast<float>(extents.y_bearing) * unit - glyph.dy);
            descent = std::max(descent, -static_cast<float>(extents.y_bearing + extents.height) * unit + glyph.dy);
        }
    };
    for (Run const& run : runs) {
        make_room(run.item.font);
        make_room_for_ink(run);
        width += run.width;
        levels.push_back(run.item.level);
    }
    if (runs.empty()) {
        if (auto const stack
            = m_fonts.stack(uscript_getShortName(script_of_language(m_style->language)), m_style->weight);
            !stack.empty())
            make_room(stack.front());
    }

    Line line;
    line.text_begin = range.begin;
    line.text_end = range.end;
    line.width = width;
    float const natural = std::ceil(ascent) + std::ceil(descent);
    float const height = std::ceil(natural * m_style->line_spacing);
    line.top = m_layout.height;
    line.baseline = line.top + std::ceil(ascent) + std::floor((height - natural) / 2);
    line.bottom = line.top + height;
    float const slack = std::max(0.0f, m_max_width - width);
    bool const ends_at_end = (m_style->align == Align::End) != (m_style->direction == i18n::Direction::RightToLeft);
    line.x = m_style->align == Align::Center ? slack / 2 : ends_at_end ? slack : 0;
    line.glyph_begin = static_cast<std::uint32_t>(m_layout.glyphs.size());
    float pen = line.x;
    for (std::int32_t const index : visual_order(levels)) {
        Run const& run = runs[static_cast<std::size_t>(index)];
        place_run(run, pen, line.baseline);
        pen += run.width;
    }
    line.glyph_end = static_cast<std::uint32_t>(m_layout.glyphs.size());
    m_layout.width = std::max(m_layout.width, width);
    m_layout.height = line.bottom;
    m_layout.lines.push_back(line);
}

void Typesetter::place_run(Run const& run, float pen, float baseline)
{
    FontFace const* const face = m_fonts.face(run.item.font);
    if (!face)
        return;
    float const unit = m_layout.size / face->units_per_em;
    for (auto const& glyph : run.glyphs) {
        if (glyph.drawn) {
            float const x = pen + glyph.dx;
            float const y = baseline + glyph.dy;
            m_layout.missing_glyphs += glyph.glyph == 0 ? 1 : 0;
            m_layout.glyphs.push_back({ run.item.font, glyph.glyph, x, y });
            hb_glyph_extents_t extents {};
            if (hb_font_get_glyph_extents(face->font.get(), glyph.glyph, &extents) && extents.width != 0) {
                float const ink_x = x + static_cast<float>(extents.x_bearing) * unit;
                float const ink_y = y - static_cast<float>(extents.y_bearing) * unit;
                float const ink_end = ink_x + static_cast<float>(extents.width) * unit;
                float const ink_bottom = ink_y - static_cast<float>(extents.height) * unit;
                Box& ink = m_layout.ink;
                if (ink.width == 0) {
                    ink = { ink_x, ink_y, ink_end - ink_x, ink_bottom - ink_y };
                } else {
                    float const end = std::max(ink.x + ink.width, ink_end);
                    float const bottom = std::max(ink.y + ink.height, ink_bottom);
                    ink.x = std::min(ink.x, ink_x);
                    ink.y = std::min(ink.y, ink_y);
                    ink.width = end - ink.x;
                    ink.height = bottom - ink.y;
                }
            }
        }
        pen += glyph.advance;
    }
}

} // namespace weg::text
