// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/lines.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

constexpr char16_t kHyphen = u'\u2010';
constexpr char16_t kHyphenMinus = u'-';
constexpr char16_t kEllipsis = u'\u2026';
constexpr std::uint32_t kLongestWord = Hyphenator::kLongestWord;
/// Sums of floats differ in their last digits; nobody sees a hundredth of a pixel.
constexpr double kTolerance = 0.01;

} // namespace

LineBreaker::LineBreaker(Paragraph const& paragraph, ParagraphShaper& shaper, Hyphenator const* hyphenator, float width)
    : m_paragraph(paragraph)
    , m_shaper(shaper)
    , m_hyphenator(hyphenator)
    , m_width(static_cast<double>(width) + kTolerance)
{
}

std::span<ShapedGlyph const> LineBreaker::glyphs_of(Piece const& piece) const
{
    auto const& from = piece.own ? m_own : m_paragraph.glyphs;
    return std::span(from).subspan(piece.glyph_begin, piece.glyph_end - piece.glyph_begin);
}

std::uint32_t LineBreaker::offset_of(Index cluster) const
{
    return cluster < cluster_count() ? m_paragraph.clusters[cluster].begin
                                     : static_cast<std::uint32_t>(m_paragraph.text.size());
}

LineBreaker::Index LineBreaker::visible_end(Index begin, Index end) const
{
    return std::max(begin, m_paragraph.visible_end[end]);
}

double LineBreaker::advance(Index begin, Index end) const
{
    return m_paragraph.advance_before[end] - m_paragraph.advance_before[begin];
}

std::vector<LineDraft> LineBreaker::lines(int max_lines)
{
    std::vector<LineDraft> lines;
    Index begin = 0;
    // A text that is empty or ends in a line feed has a last line with nothing on it only if it is empty.
    do {
        Index end = begin;
        lines.push_back(next_line(begin, end));
        bool const is_last_allowed = max_lines > 0 && lines.size() == static_cast<std::size_t>(max_lines);
        if (is_last_allowed && end < cluster_count()) {
            lines.back() = cut_line(begin);
            break;
        }
        begin = end;
    } while (begin < cluster_count());
    return lines;
}

/// The longest line that fits: guessed from the paragraph's own advances, then drawn up and measured.
LineDraft LineBreaker::next_line(Index begin, Index& end)
{
    Index limit = cluster_count();
    for (;;) {
        End const chosen = choose_end(begin, limit);
        end = chosen.end;
        auto const own_size = m_own.size();
        LineDraft line = draft(begin, chosen);
        if (static_cast<double>(line.width) <= m_width || end <= begin + 1)
            return line;
        m_own.resize(own_size);
        limit = end - 1;
    }
}

/// The last place at or before `limit` at which the line may end and, as far as the paragraph's advances tell, fits.
LineBreaker::End LineBreaker::choose_end(Index begin, Index limit) const
{
    End last { begin };
    Index last_that_fits = begin;
    for (Index at = begin + 1; at <= limit; ++at) {
        if (advance(begin, visible_end(begin, at)) > m_width)
            break;
        last_that_fits = at;
        auto const flags = m_paragraph.breaks[offset_of(at)];
        bool const hyphen = (flags & kLineHyphen) != 0;
        if ((flags & (kLineSoft | kLineHard)) != 0
            && (!hyphen || advance(begin, at) + static_cast<double>(hyphen_width(at)) <= m_width))
            last = { at, hyphen };
        if ((flags & kLineHard) != 0)
            return last;
    }
    if (last.end > begin)
        return last;
    if (auto const parted = part_word(begin, std::min(limit, last_that_fits)))
        return *parted;
    return { std::max(last_that_fits, std::min(begin + 1, cluster_count())) };
}

/// Where hyphenation lets the word at `begin` go on in the next line, so that its first part and a hyphen fit.
std::optional<LineBreaker::End> LineBreaker::part_word(Index begin, Index limit) const
{
    if (m_hyphenator == nullptr || limit <= begin)
        return std::nullopt;
    auto const& text = m_paragraph.text;
    auto const is_letter = [&](std::uint32_t at) {
        UChar32 code_point = 0;
        U16_GET(text.data(), 0, static_cast<std::int32_t>(at), static_cast<std::int32_t>(text.size()), code_point);
        return u_isalpha(code_point) != 0;
    };
    std::uint32_t const stop = offset_of(limit);
    std::uint32_t word_begin = offset_of(begin);
    while (word_begin < stop && !is_letter(word_begin))
        ++word_begin;
    // Back to where the word began, which may be on a line before; no further than a word is long.
    std::uint32_t const first = word_begin > kLongestWord ? word_begin - kLongestWord : 0;
    while (word_begin > first && is_letter(word_begin - 1))
        --word_begin;
    std::uint32_t word_end = word_begin;
    while (word_end < text.size() && word_end - word_begin <= kLongestWord && is_letter(word_end))
        ++word_end;
    auto const& item = m_paragraph.items[m_paragraph.clusters[begin].item];
    auto const& language = m_paragraph.styles[item.style].language;
    // A German name in an Arabic sentence is parted as German is, not as Arabic would be.
    auto const foreign = item.script != script_of_language(language);
    auto points = m_hyphenator->points(std::u16string_view(text).substr(word_begin, word_end - word_begin),
        foreign ? std::string("und-") + uscript_getShortName(item.script) : language);
    auto const& clusters = m_paragraph.clusters;
    std::ranges::reverse(points);
    for (auto const point : points) {
        auto const offset = word_begin + point;
        auto const found = std::ranges::lower_bound(clusters, offset, {}, &Cluster::begin);
        auto const at = static_cast<Index>(found - clusters.begin());
        if (found == clusters.end() || found->begin != offset || at <= begin || at > limit)
            continue;
        if (advance(begin, at) + static_cast<double>(hyphen_width(at)) <= m_width)
            return End { at, true };
    }
    return std::nullopt;
}

/// Of the hyphen that would follow the cluster before `before`.
float LineBreaker::hyphen_width(Index before) const
{
    Item const& item = m_paragraph.items[m_paragraph.clusters[before - 1].item];
    FontFace const* const face = m_shaper.fonts().face(item.font);
    if (face == nullptr)
        return 0;
    hb_codepoint_t glyph = m_shaper.fonts().glyph_index(item.font, kHyphen);
    if (glyph == 0)
        glyph = m_shaper.fonts().glyph_index(item.font, kHyphenMinus);
    return static_cast<float>(hb_font_get_glyph_h_advance(face->font.get(), glyph))
        * m_paragraph.styles[item.style].size / face->units_per_em;
}

LineDraft LineBreaker::draft(Index begin, End end)
{
    Index const visible = visible_end(begin, end.end);
    LineDraft line;
    line.begin = offset_of(begin);
    line.visible = offset_of(visible);
    line.end = offset_of(end.end);
    bool const is_hard = end.end > begin && (m_paragraph.breaks[line.end] & kLineHard) != 0;
    line.ends = is_hard              ? LineEnd::Hard
        : end.hyphen                 ? LineEnd::Hyphen
        : end.end == cluster_count() ? LineEnd::Text
                                     : LineEnd::Soft;
    add_pieces(begin, visible, line.pieces);
    add_pieces(visible, end.end, line.hanging);
    for (Piece& piece : line.hanging) {
        piece.backwards = piece.item.level % 2 != m_paragraph.base % 2;
        piece.item.level = m_paragraph.base; // Rule L1.
    }
    for (Piece const& piece : line.pieces)
        line.width += piece.width;
    if (end.hyphen && !line.pieces.empty()) {
        Item const& last = line.pieces.back().item;
        bool const has_hyphen = m_shaper.fonts().glyph_index(last.font, kHyphen) != 0;
        add_sign(line, sign(has_hyphen ? kHyphen : kHyphenMinus, last, last.level));
    }
    return line;
}

/// What is left of the text on one line, with an ellipsis at its logical end.
LineDraft LineBreaker::cut_line(Index begin)
{
    Index end = begin;
    while (end < cluster_count() && advance(begin, end + 1) <= m_width
        && (m_paragraph.breaks[offset_of(end + 1)] & kLineHard) == 0)
        ++end;
    for (;;) {
        Index const visible = visible_end(begin, end);
        auto const own_size = m_own.size();
        LineDraft line;
        line.begin = offset_of(begin);
        line.visible = offset_of(visible);
        line.end = static_cast<std::uint32_t>(m_paragraph.text.size());
        line.ends = LineEnd::Ellipsis;
        add_pieces(begin, visible, line.pieces);
        for (Piece const& piece : line.pieces)
            line.width += piece.width;
        Item const& beside
            = line.pieces.empty() ? m_paragraph.items[m_paragraph.clusters[begin].item] : line.pieces.back().item;
        Piece dots = sign(kEllipsis, beside, m_paragraph.base);
        dots.item.end = line.end;
        add_sign(line, dots);
        if (static_cast<double>(line.width) <= m_width || visible == begin)
            return line;
        m_own.resize(own_size);
        end = visible - 1;
    }
}

/// The glyphs of clusters [begin, end): the paragraph's own where its shape can be cut, shaped anew where not.
void LineBreaker::add_pieces(Index begin, Index end, std::vector<Piece>& pieces)
{
    auto const& clusters = m_paragraph.clusters;
    while (begin < end) {
        auto const index = clusters[begin].item;
        Index const item_begin = m_paragraph.first_cluster[index];
        Index const item_end = m_paragraph.first_cluster[index + 1];
        Index const stop = std::min(end, item_end);
        Piece piece { .item = m_paragraph.items[index] };
        piece.item.begin = clusters[begin].begin;
        piece.item.end = clusters[stop - 1].end;
        bool const can_cut
            = (begin == item_begin || !clusters[begin].unsafe) && (stop == item_end || !clusters[stop].unsafe);
        FontFace const* const face = m_shaper.fonts().face(piece.item.font);
        if (can_cut || face == nullptr) {
            bool const leftwards = piece.item.level % 2 != 0;
            piece.glyph_begin = clusters[leftwards ? stop - 1 : begin].glyph_begin;
            piece.glyph_end = clusters[leftwards ? begin : stop - 1].glyph_end;
            piece.width = static_cast<float>(advance(begin, stop));
        } else {
            piece.own = true;
            piece.glyph_begin = static_cast<std::uint32_t>(m_own.size());
            auto const& style = m_paragraph.styles[piece.item.style];
            m_shaper.shaper().shape(m_paragraph.text, piece.item, *face, style, m_own);
            hide_controls(m_paragraph.text, *face, style, std::span(m_own).subspan(piece.glyph_begin));
            piece.glyph_end = static_cast<std::uint32_t>(m_own.size());
            piece.width = width_of(glyphs_of(piece));
        }
        pieces.push_back(piece);
        begin = stop;
    }
}

/// A sign that the text does not have, in the font of what stands beside it if that has it.
Piece LineBreaker::sign(char16_t character, Item const& beside, BidiLevel level)
{
    Piece piece { .item = beside };
    auto const& style = m_paragraph.styles[beside.style];
    if (m_shaper.fonts().glyph_index(beside.font, character) == 0) {
        for (FontId const id : m_shaper.fonts().stack("Latn", style.font)) {
            if (m_shaper.fonts().glyph_index(id, character) != 0) {
                piece.item.font = id;
                break;
            }
        }
    }
    piece.own = piece.sign = true;
    piece.glyph_begin = piece.glyph_end = static_cast<std::uint32_t>(m_own.size());
    if (FontFace const* const face = m_shaper.fonts().face(piece.item.font)) {
        Item alone = piece.item;
        alone.begin = 0;
        alone.end = 1;
        alone.level = level;
        m_shaper.shaper().shape({ &character, 1 }, alone, *face, style, m_own);
    }
    piece.glyph_end = static_cast<std::uint32_t>(m_own.size());
    piece.item.level = level;
    piece.width = width_of(glyphs_of(piece));
    return piece;
}

/// Puts a sign at the line's logical end; it stands for no character of the text.
void LineBreaker::add_sign(LineDraft& line, Piece piece)
{
    auto const end = piece.item.end;
    piece.item.begin = line.visible;
    piece.item.end = std::max(line.visible, line.ends == LineEnd::Ellipsis ? end : line.visible);
    for (auto i = piece.glyph_begin; i < piece.glyph_end; ++i)
        m_own[i].cluster = line.visible;
    line.width += piece.width;
    line.pieces.push_back(piece);
}

} // namespace weg::text
