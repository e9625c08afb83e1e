// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/editor.h"

#include "app/base/utf8.h"
#include "app/text/emoji.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <utility>

namespace weg::text {

namespace {

bool is_line_end(char16_t unit)
{
    return (unit >= u'\n' && unit <= u'\r') || unit == u'\u0085' || unit == u'\u2028' || unit == u'\u2029';
}

/// Controls do nothing in a text; embeddings and overrides only harm (see TEXT.md's pitfall 1).
bool is_unwanted(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || (unit >= 0x202A && unit <= 0x202E) || unit == 0xFEFF
        || unit >= 0xFFFE || (unit >= 0xFDD0 && unit <= 0xFDEF);
}

bool has_letter(std::u16string_view text)
{
    auto const length = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 code_point = 0;
        U16_NEXT(text.data(), i, length, code_point);
        if (u_isalnum(code_point))
            return true;
    }
    return false;
}

std::uint32_t size_of(std::u16string_view text) { return static_cast<std::uint32_t>(text.size()); }

/// `count` code points into `text`.
std::uint32_t units_of(std::u16string_view text, std::int32_t count)
{
    std::int32_t at = 0;
    auto const length = static_cast<std::int32_t>(text.size());
    for (; count > 0 && at < length; --count)
        U16_FWD_1(text.data(), at, length);
    return static_cast<std::uint32_t>(at);
}

} // namespace

std::u16string typed_text(std::string_view utf8, Editor::Lines lines)
{
    auto const typed = to_utf16(utf8);
    std::u16string kept;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        bool const second_half = typed[i] == u'\n' && i > 0 && typed[i - 1] == u'\r';
        if (is_line_end(typed[i]) || typed[i] == u'\t') {
            if (!second_half)
                kept += lines == Editor::Lines::Many && typed[i] != u'\t' ? u'\n' : u' ';
        } else if (!is_unwanted(typed[i])) {
            kept += typed[i];
        }
    }
    return kept;
}

Editor::Editor(std::string language, Lines lines)
    : m_language(std::move(language))
    , m_lines(lines)
{
}

void Editor::set_text(std::string_view utf8)
{
    m_text = typed_text(utf8, m_lines);
    m_text.resize(std::min(m_text.size(), kMostUnits));
    m_caret = m_anchor = { grapheme_begin(size_of(m_text)), Affinity::Upstream };
    m_text.resize(m_caret.offset);
    m_column.reset();
    m_done.clear();
    m_undone.clear();
    m_composed.clear();
    m_typing = false;
    ++m_revision;
}

Editor::Range Editor::selection() const
{
    auto const [begin, end] = std::minmax(m_anchor.offset, m_caret.offset);
    return { begin, end };
}

std::string Editor::selected() const
{
    auto const range = selection();
    return to_utf8(std::u16string_view(m_text).substr(range.begin, range.end - range.begin));
}

void Editor::go(Caret caret, Extend extend)
{
    m_caret = caret;
    if (extend == Extend::No)
        m_anchor = caret;
    m_typing = false;
}

void Editor::move(Layout const& layout, Toward toward, Extend extend)
{
    m_column.reset();
    auto const range = selection();
    if (extend == Extend::Yes || range.empty()) {
        go(move_visually(layout, m_caret, toward), extend);
        return;
    }
    Caret const begin { range.begin };
    Caret const end { range.end, Affinity::Upstream };
    auto const at_begin = caret_shape(layout, begin);
    auto const at_end = caret_shape(layout, end);
    bool const right = toward == Toward::Right;
    bool const end_is_right = at_begin.line == at_end.line ? at_end.x >= at_begin.x : layout.base % 2 == 0;
    go(right == end_is_right ? end : begin, Extend::No);
}

void Editor::move_lines(Layout const& layout, int lines, Extend extend)
{
    float const column = m_column.value_or(caret_shape(layout, m_caret).x);
    go(move_vertically(layout, m_caret, lines, column), extend);
    m_column = column;
}

void Editor::move_to_line_end(Layout const& layout, Order order, Extend extend)
{
    m_column.reset();
    go(order == Order::Forward ? line_end(layout, m_caret) : line_begin(layout, m_caret), extend);
}

void Editor::move(Unit unit, Order order, Extend extend)
{
    m_column.reset();
    auto const affinity = order == Order::Forward ? Affinity::Upstream : Affinity::Downstream;
    go({ neighbour(unit, order, m_caret.offset), affinity }, extend);
}

void Editor::place(Caret caret, Extend extend)
{
    m_column.reset();
    go({ grapheme_begin(std::min(caret.offset, size_of(m_text))), caret.affinity }, extend);
}

void Editor::select(Unit unit, std::uint32_t offset)
{
    m_column.reset();
    Range range { 0, size_of(m_text) };
    if (unit == Unit::Word || unit == Unit::Sentence) {
        auto const edges = m_breaks.boundaries(
            m_text, m_language, unit == Unit::Word ? BreakFinder::Unit::Word : BreakFinder::Unit::Sentence);
        auto const after = std::ranges::upper_bound(edges, std::min(offset, range.end));
        if (after != edges.begin())
            range.begin = after == edges.end() && edges.size() > 1 ? edges[edges.size() - 2] : *std::prev(after);
        range.end = after == edges.end() ? range.end : *after;
    }
    m_anchor = { range.begin };
    m_caret = { range.end, Affinity::Upstream };
    m_typing = false;
}

std::uint32_t Editor::grapheme_begin(std::uint32_t offset)
{
    auto const found = m_breaks.find(m_text, m_language);
    while (offset > 0 && offset < m_text.size() && (found[offset] & kGraphemeStart) == 0)
        --offset;
    return offset;
}

std::uint32_t Editor::neighbour(Unit unit, Order order, std::uint32_t offset)
{
    bool const forward = order == Order::Forward;
    auto const end = size_of(m_text);
    if (unit == Unit::Text || (forward ? offset >= end : offset == 0))
        return forward ? end : 0;
    if (unit == Unit::Grapheme) {
        auto const found = m_breaks.find(m_text, m_language);
        do
            offset = forward ? offset + 1 : offset - 1;
        while (offset > 0 && offset < end && (found[offset] & kGraphemeStart) == 0);
        return offset;
    }
    auto const edges = m_breaks.boundaries(
        m_text, m_language, unit == Unit::Word ? BreakFinder::Unit::Word : BreakFinder::Unit::Sentence);
    // Over spaces and signs to the nearest piece that says something.
    if (forward) {
        for (auto edge = std::ranges::upper_bound(edges, offset); edge != edges.end(); ++edge) {
            auto const begin = std::max(offset, *std::prev(edge));
            if (has_letter(std::u16string_view(m_text).substr(begin, *edge - begin)))
                return *edge;
        }
        return end;
    }
    for (auto edge = std::ranges::lower_bound(edges, offset); edge != edges.begin(); --edge) {
        auto const begin = *std::prev(edge);
        auto const until = edge == edges.end() ? offset : std::min(offset, *edge);
        if (has_letter(std::u16string_view(m_text).substr(begin, until - begin)))
            return begin;
    }
    return 0;
}

std::uint32_t Editor::backspace_begin(std::uint32_t offset)
{
    auto const begin = neighbour(Unit::Grapheme, Order::Backward, offset);
    auto const cluster = std::u16string_view(m_text).substr(begin, offset - begin);
    if (is_emoji(cluster))
        return begin;
    auto at = static_cast<std::int32_t>(cluster.size());
    if (at > 0)
        U16_BACK_1(cluster.data(), 0, at);
    return begin + static_cast<std::uint32_t>(at);
}

bool Editor::continues_typing(Step const& step) const
{
    if (!m_typing || m_done.empty() || !step.removed.empty() || m_done.back().inserted.empty())
        return false;
    Step const& last = m_done.back();
    // A step back takes a word with the space behind it, not a whole text.
    bool const new_word = u_isUWhiteSpace(last.inserted.back()) && !u_isUWhiteSpace(step.inserted.front());
    return last.offset + last.inserted.size() == step.offset && !new_word;
}

void Editor::apply(std::uint32_t offset, std::size_t removed, std::u16string const& inserted)
{
    m_text.replace(offset, removed, inserted);
    m_column.reset();
    ++m_revision;
}

void Editor::replace(Range range, std::u16string inserted)
{
    if (range.empty() && inserted.empty())
        return;
    Step step { range.begin, m_text.substr(range.begin, range.end - range.begin), std::move(inserted), m_anchor,
        m_caret };
    apply(step.offset, step.removed.size(), step.inserted);
    auto const end = static_cast<std::uint32_t>(step.offset + step.inserted.size());
    bool const typed = !step.inserted.empty();
    if (typed && continues_typing(step))
        m_done.back().inserted += step.inserted;
    else
        m_done.push_back(std::move(step));
    if (m_done.size() > kMostSteps)
        m_done.erase(m_done.begin());
    m_undone.clear();
    // What came together may have become one grapheme.
    go({ grapheme_begin(end), Affinity::Upstream }, Extend::No);
    m_typing = typed;
}

void Editor::insert(std::string_view utf8)
{
    m_composed.clear();
    auto const range = selection();
    auto typed = typed_text(utf8, m_lines);
    auto const room = kMostUnits - std::min(kMostUnits, m_text.size() - (range.end - range.begin));
    if (typed.size() > room) {
        auto const found = m_breaks.find(typed, m_language);
        auto fits = room;
        while (fits > 0 && (found[fits] & kGraphemeStart) == 0)
            --fits;
        typed.resize(fits);
    }
    if (!typed.empty())
        replace(range, std::move(typed));
}

void Editor::erase(Unit unit, Order order)
{
    auto range = selection();
    if (range.empty()) {
        auto const other = unit == Unit::Grapheme && order == Order::Backward ? backspace_begin(m_caret.offset)
                                                                              : neighbour(unit, order, m_caret.offset);
        auto const [begin, end] = std::minmax(m_caret.offset, other);
        range = { begin, end };
    }
    replace(range, {});
}

void Editor::undo()
{
    if (m_done.empty() || composing())
        return;
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    Step const& step = m_undone.back();
    apply(step.offset, step.inserted.size(), step.removed);
    m_anchor = step.anchor_before;
    m_caret = step.caret_before;
    m_typing = false;
}

void Editor::redo()
{
    if (m_undone.empty() || composing())
        return;
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    Step const& step = m_done.back();
    apply(step.offset, step.removed.size(), step.inserted);
    go({ grapheme_begin(static_cast<std::uint32_t>(step.offset + step.inserted.size())), Affinity::Upstream },
        Extend::No);
}

void Editor::compose(std::string_view utf8, std::int32_t cursor, std::int32_t length)
{
    auto composed = typed_text(utf8, Lines::One);
    // What is selected gives way as soon as something is typed over it.
    if (!composed.empty() && !composing())
        replace(selection(), {});
    m_composed = std::move(composed);
    auto const begin = units_of(m_composed, cursor);
    m_composed_selection = { begin, units_of(m_composed, std::max(cursor, 0) + std::max(length, 0)) };
    m_typing = false;
}

std::u16string Editor::shown() const
{
    auto text = m_text;
    text.insert(m_caret.offset, m_composed);
    return text;
}

Caret Editor::shown_caret() const
{
    return composing() ? Caret { m_caret.offset + m_composed_selection.end, Affinity::Upstream } : m_caret;
}

Editor::Range Editor::shown_selection() const
{
    if (!composing())
        return selection();
    return { m_caret.offset + m_composed_selection.begin, m_caret.offset + m_composed_selection.end };
}

Editor::Range Editor::composed() const { return { m_caret.offset, m_caret.offset + size_of(m_composed) }; }

} // namespace weg::text
