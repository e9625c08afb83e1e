// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/paragraph.h"

#include <algorithm>
#include <optional>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

bool is_gap(ShapedGlyph const& glyph) { return glyph.glyph == 0 && glyph.drawn; }

/// Whether fonts can be expected to know it: not what Unicode has not assigned, nor what it never will.
bool is_letter_of_some_script(std::u16string_view text, std::uint32_t at)
{
    UChar32 code_point = 0;
    U16_GET(text.data(), 0, static_cast<std::int32_t>(at), static_cast<std::int32_t>(text.size()), code_point);
    auto const type = u_charType(code_point);
    return type != U_UNASSIGNED && type != U_PRIVATE_USE_CHAR && type != U_SURROGATE && type != U_CONTROL_CHAR;
}

bool hangs(std::u16string_view text, Cluster const& cluster)
{
    auto const end = static_cast<std::int32_t>(cluster.end);
    for (auto at = static_cast<std::int32_t>(cluster.begin); at < end;) {
        UChar32 code_point = 0;
        U16_NEXT(text.data(), at, end, code_point);
        if (!hangs_at_line_end(static_cast<char32_t>(code_point)))
            return false;
    }
    return true;
}

/// The first stretch of clusters that are all gaps, if any.
std::optional<std::pair<std::size_t, std::size_t>> first_gap(Paragraph const& paragraph, std::size_t first)
{
    auto const has_gap = [&](Cluster const& cluster) {
        return std::any_of(
                   paragraph.glyphs.begin() + cluster.glyph_begin, paragraph.glyphs.begin() + cluster.glyph_end, is_gap)
            && is_letter_of_some_script(paragraph.text, cluster.begin);
    };
    auto const begin = std::find_if(
        paragraph.clusters.begin() + static_cast<std::ptrdiff_t>(first), paragraph.clusters.end(), has_gap);
    if (begin == paragraph.clusters.end())
        return std::nullopt;
    auto const end = std::find_if_not(begin, paragraph.clusters.end(), has_gap);
    return std::pair { static_cast<std::size_t>(begin - paragraph.clusters.begin()),
        static_cast<std::size_t>(end - paragraph.clusters.begin()) };
}

void sum_up(Paragraph& paragraph)
{
    paragraph.advance_before.reserve(paragraph.clusters.size() + 1);
    paragraph.visible_end.reserve(paragraph.clusters.size() + 1);
    double advance = 0;
    std::uint32_t visible = 0;
    paragraph.advance_before.push_back(0);
    paragraph.visible_end.push_back(0);
    for (std::uint32_t i = 0; i < paragraph.clusters.size(); ++i) {
        advance += static_cast<double>(paragraph.clusters[i].advance);
        if (!hangs(paragraph.text, paragraph.clusters[i]))
            visible = i + 1;
        paragraph.advance_before.push_back(advance);
        paragraph.visible_end.push_back(visible);
    }
    paragraph.missing_glyphs = static_cast<std::uint32_t>(std::ranges::count_if(paragraph.glyphs, is_gap));
}

template <class T>
std::size_t bytes_of(std::vector<T> const& items)
{
    return items.capacity() * sizeof(T);
}

} // namespace

std::size_t Paragraph::bytes() const
{
    return sizeof(Paragraph) + text.capacity() * sizeof(char16_t) + bytes_of(styles) + bytes_of(breaks)
        + bytes_of(items) + bytes_of(first_cluster) + bytes_of(glyphs) + bytes_of(clusters) + bytes_of(advance_before)
        + bytes_of(visible_end);
}

ParagraphShaper::ParagraphShaper(FontLibrary const& fonts)
    : m_fonts(fonts)
{
}

Paragraph ParagraphShaper::shape(std::u16string text, ParagraphStyle const& style, std::vector<StyleRun> styles)
{
    Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.language = style.language;
    paragraph.styles = std::move(styles);
    auto const bidi = m_bidi.resolve(paragraph.text, style.direction);
    paragraph.base = bidi.base;
    paragraph.breaks = m_breaks.find(paragraph.text, style.language);
    auto const scripts = script_runs(paragraph.text, script_of(style.language));
    auto const items = itemize({ paragraph.text, bidi.levels, scripts, paragraph.breaks, paragraph.styles }, m_fonts);
    paragraph.glyphs.reserve(paragraph.text.size());
    paragraph.clusters.reserve(paragraph.text.size());
    for (Item const& item : items)
        shape_item(paragraph, item, Fallback::Allowed);
    paragraph.first_cluster.push_back(static_cast<std::uint32_t>(paragraph.clusters.size()));
    sum_up(paragraph);
    return paragraph;
}

UScriptCode ParagraphShaper::script_of(std::string const& language)
{
    auto const [entry, is_new] = m_scripts.try_emplace(language);
    if (is_new)
        entry->second = script_of_language(language);
    return entry->second;
}

void ParagraphShaper::shape_item(Paragraph& paragraph, Item const& item, Fallback fallback)
{
    auto const first_glyph = paragraph.glyphs.size();
    auto const first_cluster = paragraph.clusters.size();
    if (FontFace const* const face = m_fonts.face(item.font)) {
        auto const& style = paragraph.styles[item.style];
        m_shaper.shape(paragraph.text, item, *face, style, paragraph.glyphs);
        hide_controls(paragraph.text, *face, style, std::span(paragraph.glyphs).subspan(first_glyph));
    }
    append_clusters(paragraph.glyphs, static_cast<std::uint32_t>(first_glyph), item,
        static_cast<std::uint32_t>(paragraph.items.size()), paragraph.breaks, paragraph.clusters);
    if (fallback == Fallback::Allowed) {
        if (auto const gap = first_gap(paragraph, first_cluster)) {
            Item before = item;
            Item middle = item;
            Item after = item;
            before.end = middle.begin = paragraph.clusters[gap->first].begin;
            after.begin = middle.end = paragraph.clusters[gap->second - 1].end;
            middle.font = font_without_gaps(paragraph, middle);
            if (middle.font != item.font) {
                paragraph.glyphs.resize(first_glyph);
                paragraph.clusters.resize(first_cluster);
                if (before.begin < before.end)
                    shape_item(paragraph, before, Fallback::Done);
                shape_item(paragraph, middle, Fallback::Done);
                if (after.begin < after.end)
                    shape_item(paragraph, after, Fallback::Allowed);
                return;
            }
        }
    }
    paragraph.items.push_back(item);
    paragraph.first_cluster.push_back(static_cast<std::uint32_t>(first_cluster));
}

/// The first font that shapes the whole item, or the item's own.
FontId ParagraphShaper::font_without_gaps(Paragraph const& paragraph, Item const& item)
{
    auto const& style = paragraph.styles[item.style];
    std::vector<ShapedGlyph> glyphs;
    for (FontId const id : m_fonts.stack(uscript_getShortName(item.script), style.font)) {
        FontFace const* const face = m_fonts.face(id);
        if (id == item.font || face == nullptr)
            continue;
        glyphs.clear();
        m_shaper.shape(paragraph.text, item, *face, style, glyphs);
        hide_controls(paragraph.text, *face, style, glyphs);
        if (std::ranges::none_of(glyphs, is_gap))
            return id;
    }
    return item.font;
}

} // namespace weg::text
