// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/breaks.h"
#include "app/text/caret.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::text {

/// What a person types into: text, selection, undo and what an input method is composing. It draws nothing; what moves
/// by place on the screen asks for the layout of shown().
///
/// Units: UTF-16 offsets, always at a grapheme's begin. Encoding: what is typed or pasted is UTF-8; control
/// characters and embeddings are taken out of it, isolates and joiners stay. Nothing is kept that is not in the text
/// or on the way back to it, and set_text() forgets that too.
class Editor {
public:
    enum class Lines : std::uint8_t { One, Many };
    enum class Extend : std::uint8_t { No, Yes }; ///< Whether a move takes the selection's end along alone.
    enum class Unit : std::uint8_t { Grapheme, Word, Sentence, Text };
    enum class Order : std::uint8_t { Forward, Backward }; ///< Of reading.

    /// A text as long as this takes no more: a stuck key cannot fill the memory.
    static constexpr std::size_t kMostUnits = 4000;
    static constexpr std::size_t kMostSteps = 200; ///< Of undo.

    /// `language` (BCP 47) gives the rules for words and sentences.
    explicit Editor(std::string language, Lines lines = Lines::One);

    [[nodiscard]] std::u16string const& text() const { return m_text; }
    [[nodiscard]] Lines lines() const { return m_lines; }
    [[nodiscard]] std::string const& language() const { return m_language; }
    /// Begins anew with `utf8`, the caret at its end.
    void set_text(std::string_view utf8);
    /// Grows with every change of the text.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;

        [[nodiscard]] bool empty() const { return begin == end; }
        friend bool operator==(Range, Range) = default;
    };
    [[nodiscard]] Caret caret() const { return m_caret; }
    [[nodiscard]] Range selection() const;
    [[nodiscard]] std::string selected() const; ///< UTF-8.

    /// By the order of the screen. Without Extend a selection falls back to its edge on that side.
    void move(Layout const& layout, Toward toward, Extend extend);
    /// `lines` down; keeps to the column where the first such move began.
    void move_lines(Layout const& layout, int lines, Extend extend);
    void move_to_line_end(Layout const& layout, Order order, Extend extend);
    /// By the order of reading: to a unit's end, or backward to its begin.
    void move(Unit unit, Order order, Extend extend);
    void place(Caret caret, Extend extend);
    /// The word or sentence around `offset`, or everything.
    void select(Unit unit, std::uint32_t offset);

    /// Puts `utf8` in the place of the selection. A line feed in a single line becomes a space.
    void insert(std::string_view utf8);
    /// The selection, or else one unit. Backward takes single code points off letters that are made of several
    /// (UAX #29, 3), but an emoji as a whole.
    void erase(Unit unit, Order order);
    void undo();
    void redo();

    /// An input method shows `utf8` at the caret, its own caret `cursor` code points into it, with `length` more
    /// selected. Empty: it ended. The text changes only when it is inserted.
    void compose(std::string_view utf8, std::int32_t cursor, std::int32_t length);
    [[nodiscard]] bool composing() const { return !m_composed.empty(); }

    /// What is to be seen: the text with what is being composed in it.
    [[nodiscard]] std::u16string shown() const;
    /// In shown(), as the next two.
    [[nodiscard]] Caret shown_caret() const;
    [[nodiscard]] Range shown_selection() const;
    [[nodiscard]] Range composed() const;

private:
    struct Step {
        std::uint32_t offset = 0;
        std::u16string removed;
        std::u16string inserted;
        Caret anchor_before;
        Caret caret_before;
    };

    void replace(Range range, std::u16string inserted);
    void apply(std::uint32_t offset, std::size_t removed, std::u16string const& inserted);
    [[nodiscard]] bool continues_typing(Step const& step) const;
    void go(Caret caret, Extend extend);
    [[nodiscard]] std::uint32_t grapheme_begin(std::uint32_t offset);
    [[nodiscard]] std::uint32_t neighbour(Unit unit, Order order, std::uint32_t offset);
    [[nodiscard]] std::uint32_t backspace_begin(std::uint32_t offset);

    std::string m_language;
    Lines m_lines;
    BreakFinder m_breaks;
    std::u16string m_text;
    Caret m_anchor;
    Caret m_caret;
    std::optional<float> m_column; ///< Where moves by lines keep to.
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    bool m_typing = false; ///< The last step can take more.
    std::uint64_t m_revision = 0;
    std::u16string m_composed;
    Range m_composed_selection;
};

/// `utf8` as an editor takes it: well-formed, one kind of line feed (a space in a single line), no controls, no
/// embeddings and overrides.
std::u16string typed_text(std::string_view utf8, Editor::Lines lines);

} // namespace weg::text
