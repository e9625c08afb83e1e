// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/text_field.h"

#include "app/base/utf8.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weg::ui {

namespace {

using text::Editor;
using Extend = Editor::Extend;
using Order = Editor::Order;
using Unit = Editor::Unit;

constexpr float kIconSide = 26;
constexpr float kCaretWidth = 2.5f;
constexpr float kUnderline = 2;
constexpr int kPageLines = 8;

/// Not less than `low`, whatever `high` says.
float between(float value, float low, float high) { return std::max(low, std::min(value, high)); }

bool many_lines(TextField const& field) { return field.editor.lines() == Editor::Lines::Many; }

/// The field's text set in lines, and where its window lies over them. Lengths are the layout's: physical pixels from
/// the left.
class View {
public:
    View(Ui& ui, TextField& field, Rect const& inner, TextRole role)
        : m_ui(ui)
        , m_field(field)
        , m_inner(inner)
        , m_style(style_of(ui, field, role))
        , m_width(std::floor(inner.width * ui.settings().scale))
        , m_height(std::floor(inner.height * ui.settings().scale))
    {
        set();
    }

    [[nodiscard]] text::Layout const& layout() const { return *m_layout; }

    /// After a change of the text.
    void set()
    {
        auto const utf8 = to_utf8(m_field.editor.shown());
        auto direction = text::first_strong(m_field.editor.shown());
        m_style.direction = direction.value_or(text::base_direction(m_ui.settings().direction));
        m_layout_width = m_width;
        if (!many_lines(m_field)) {
            auto const& natural = m_ui.engine().lay_out(utf8, m_style, kUnbounded);
            m_layout_width = std::max(m_width, std::ceil(natural.width));
        }
        m_layout = &m_ui.engine().lay_out(utf8, m_style, m_layout_width);
        m_left = 0;
        m_right = m_layout_width;
        for (auto const& cluster : m_layout->clusters) { // White space at the end hangs out of the line.
            m_left = std::min(m_left, cluster.x);
            m_right = std::max(m_right, cluster.x + cluster.width);
        }
    }

    /// Moves the window so that the caret is in it.
    void follow_caret()
    {
        auto const caret = text::caret_shape(*m_layout, m_field.editor.shown_caret());
        if (many_lines(m_field)) {
            float const lowest = std::max(0.0f, m_layout->height - m_height);
            m_field.scroll = between(m_field.scroll, caret.bottom - m_height, caret.top);
            m_field.scroll = between(m_field.scroll, 0.0f, lowest);
        } else {
            float const room = kCaretWidth * m_ui.settings().scale;
            m_field.scroll = between(m_field.scroll, caret.x + room - m_width, caret.x - room);
            m_field.scroll = between(m_field.scroll, m_left, std::max(m_left, m_right - m_width + room));
        }
    }

    [[nodiscard]] text::Caret hit(float start, float top) const
    {
        float const scale = m_ui.settings().scale;
        float const from_left = mirrored() ? m_inner.end() - start : start - m_inner.start;
        return text::hit_test(*m_layout, from_left * scale + scroll_x(), (top - m_inner.top) * scale - shift_y());
    }

    /// `box` of the layout on the screen, kept within the window.
    [[nodiscard]] Rect on_screen(text::Box const& box) const
    {
        float const scale = m_ui.settings().scale;
        float const left = between((box.x - scroll_x()) / scale, 0.0f, m_inner.width - box.width / scale);
        float const width = box.width / scale;
        float const start = mirrored() ? m_inner.end() - left - width : m_inner.start + left;
        return { start, m_inner.top + (box.y + shift_y()) / scale, width, box.height / scale };
    }

    void draw(Color selection)
    {
        float const scale = m_ui.settings().scale;
        Canvas& canvas = m_ui.canvas();
        Editor const& editor = m_field.editor;
        canvas.push_clip(m_inner.inset(-kCaretWidth));
        auto const marked = editor.shown_selection();
        if (!marked.empty()) {
            for (auto const& box : text::selection_boxes(*m_layout, marked.begin, marked.end))
                canvas.fill(clipped(box), selection);
        }
        float const width = m_layout_width / scale;
        float const left = -scroll_x() / scale;
        float const start = mirrored() ? m_inner.end() - left - width : m_inner.start + left;
        canvas.text(
            *m_layout, { start, m_inner.top + shift_y() / scale, width, m_layout->height / scale }, m_ui.theme().ink);
        if (editor.composing()) {
            for (auto box : text::selection_boxes(*m_layout, editor.composed().begin, editor.composed().end)) {
                box.y += box.height - kUnderline * scale;
                box.height = kUnderline * scale;
                canvas.fill(clipped(box), m_ui.theme().ink);
            }
        }
        canvas.pop_clip();
    }

    /// Where the caret stands: both places where the direction changes, the second half as high.
    void draw_caret(Color color)
    {
        text::Box const main = caret_box(text::caret_shape(*m_layout, m_field.editor.shown_caret()));
        m_ui.canvas().push_clip(m_inner.inset(-kCaretWidth));
        m_ui.canvas().fill(on_screen(main), color);
        for (auto const& shape : text::caret_shapes(*m_layout, m_field.editor.shown_caret().offset)) {
            auto other = caret_box(shape);
            if (other.x == main.x)
                continue;
            other.height /= 2;
            m_ui.canvas().fill(on_screen(other), color);
        }
        m_ui.canvas().pop_clip();
        m_ui.show_caret(on_screen(main));
    }

private:
    static constexpr float kUnbounded = 1e5f;

    static text::ParagraphStyle style_of(Ui& ui, TextField const& field, TextRole role)
    {
        TypeStyle const type = type_style(role);
        text::ParagraphStyle style;
        style.language = field.editor.language();
        style.size = type.size * ui.settings().scale * ui.settings().text_scale;
        style.weight = type.weight;
        style.line_spacing = type.line_spacing;
        return style;
    }

    [[nodiscard]] bool mirrored() const { return m_ui.settings().direction == i18n::Direction::RightToLeft; }
    [[nodiscard]] float scroll_x() const { return many_lines(m_field) ? 0 : m_field.scroll; }
    /// A single line stands in the middle of the field's height.
    [[nodiscard]] float shift_y() const
    {
        return many_lines(m_field) ? -m_field.scroll : std::round((m_height - m_layout->height) / 2);
    }
    [[nodiscard]] text::Box caret_box(text::CaretShape const& shape) const
    {
        float const width = std::max(2.0f, std::round(kCaretWidth * m_ui.settings().scale));
        return { shape.x - width / 2, shape.top, width, shape.bottom - shape.top };
    }
    [[nodiscard]] Rect clipped(text::Box box) const
    {
        float const right = std::min(box.x + box.width, scroll_x() + m_width);
        box.x = std::max(box.x, scroll_x());
        box.width = std::max(0.0f, right - box.x);
        return on_screen(box);
    }

    Ui& m_ui;
    TextField& m_field;
    Rect m_inner;
    text::ParagraphStyle m_style;
    text::Layout const* m_layout = nullptr;
    float m_width;
    float m_height;
    float m_layout_width = 0;
    float m_left = 0;
    float m_right = 0;
};

void point(Ui& ui, Editor& editor, View const& view, Ui::Typing const& typing)
{
    if (editor.composing())
        return; // The input method is to end it first.
    Pointer const& pointer = ui.pointer();
    auto const caret = view.hit(pointer.start(), pointer.top());
    if (typing.tapped && pointer.taps() > 1) {
        bool const beside_last = caret.affinity == text::Affinity::Upstream && caret.offset > 0;
        editor.select(pointer.taps() == 2 ? Unit::Word : Unit::Sentence, caret.offset - (beside_last ? 1 : 0));
    } else if (typing.pointed && pointer.taps() == 0) { // A drag.
        editor.place(view.hit(pointer.down_start(), pointer.down_top()), Extend::No);
        editor.place(caret, Extend::Yes);
    } else if (typing.tapped) {
        editor.place(caret, Extend::No);
    }
}

void press_key(Ui& ui, Editor& editor, View const& view, ports::Event const& event)
{
    using ports::Key;
    Extend const extend = event.shift ? Extend::Yes : Extend::No;
    bool const base_rtl = view.layout().base % 2 != 0;
    auto const horizontally = [&](text::Toward toward) {
        // Words are gone over in the order of reading; an arrow means the side it points to.
        bool const forward = (toward == text::Toward::Right) != base_rtl;
        if (event.by_words)
            editor.move(Unit::Word, forward ? Order::Forward : Order::Backward, extend);
        else
            editor.move(view.layout(), toward, extend);
    };
    auto const to_end = [&](Order order) {
        if (event.by_words)
            editor.move(Unit::Text, order, extend);
        else
            editor.move_to_line_end(view.layout(), order, extend);
    };
    auto const copy = [&] {
        if (ui.text_input() != nullptr && !editor.selection().empty())
            ui.text_input()->set_clipboard(editor.selected());
    };
    switch (event.key) {
    case Key::Left:
        return horizontally(text::Toward::Left);
    case Key::Right:
        return horizontally(text::Toward::Right);
    case Key::Up:
        if (event.by_words)
            return editor.move(Unit::Sentence, Order::Backward, extend);
        return editor.move_lines(view.layout(), -1, extend);
    case Key::Down:
        if (event.by_words)
            return editor.move(Unit::Sentence, Order::Forward, extend);
        return editor.move_lines(view.layout(), 1, extend);
    case Key::PageUp:
        return editor.move_lines(view.layout(), -kPageLines, extend);
    case Key::PageDown:
        return editor.move_lines(view.layout(), kPageLines, extend);
    case Key::Home:
        return to_end(Order::Backward);
    case Key::End:
        return to_end(Order::Forward);
    case Key::Backspace:
        return editor.erase(event.by_words ? Unit::Word : Unit::Grapheme, Order::Backward);
    case Key::Delete:
        return editor.erase(event.by_words ? Unit::Word : Unit::Grapheme, Order::Forward);
    case Key::Enter:
        if (editor.lines() == Editor::Lines::Many)
            editor.insert("\n");
        return;
    case Key::SelectAll:
        return editor.select(Unit::Text, 0);
    case Key::Copy:
        return copy();
    case Key::Cut:
        copy();
        if (!editor.selection().empty())
            editor.erase(Unit::Grapheme, Order::Backward);
        return;
    case Key::Paste:
        if (ui.text_input() != nullptr)
            editor.insert(ui.text_input()->clipboard());
        return;
    case Key::Undo:
        return editor.undo();
    case Key::Redo:
        return editor.redo();
    case Key::None:
    case Key::Tab:
    case Key::Space: // Comes as text.
    case Key::Escape:
        return;
    }
}

/// Returns whether Enter was pressed in a single line.
bool take(Ui& ui, Editor& editor, View const& view, ports::Event const& event)
{
    if (event.kind == ports::EventKind::TextInput) {
        editor.insert(event.text);
    } else if (event.kind == ports::EventKind::TextEditing) {
        editor.compose(event.text, event.cursor, event.length);
    } else if (!editor.composing()) { // While an input method composes, keys are its own.
        press_key(ui, editor, view, event);
        return event.key == ports::Key::Enter && editor.lines() == Editor::Lines::One;
    }
    return false;
}

} // namespace

float text_field_height(Ui& ui, TextFieldLook const& look)
{
    float const line = ui.set({ "Å", {} }, look.role, 100).height;
    return std::max(line * static_cast<float>(look.lines) + kSpaceSmall * 2, kMinTouchSide);
}

TextFieldEvent text_field(
    Ui& ui, std::string_view id, Words name, TextField& field, Rect const& rect, TextFieldLook const& look)
{
    Editor& editor = field.editor;
    auto const revision = editor.revision();
    if (std::exchange(field.takes_focus, false))
        ui.focus(id);
    auto const typing = ui.typeable(id, name, rect, many_lines(field) ? Ui::Lines::Many : Ui::Lines::One);

    float const icon = look.icon.empty() ? 0 : kIconSide * (1 + (ui.settings().text_scale - 1) * 0.6f);
    float const before = kSpace + (icon > 0 ? icon + kSpaceSmall : 0);
    Rect const inner { rect.start + before, rect.top + kSpaceSmall, rect.width - before - kSpace,
        rect.height - kSpaceSmall * 2 };
    View view(ui, field, inner, look.role);
    if (typing.tapped || typing.pointed)
        point(ui, editor, view, typing);
    bool submitted = false;
    for (auto const& event : typing.events) {
        submitted = take(ui, editor, view, event) || submitted;
        view.set();
    }

    auto const text = std::u16string_view(editor.text());
    ui.set_value(id, to_utf8(text), to_utf8(text.substr(0, editor.caret().offset)).size());

    Theme const& theme = ui.theme();
    ui.canvas().panel(rect, theme.card, typing.focused ? theme.focus : theme.line, typing.focused ? 3 : 1.5f, kCorner);
    if (icon > 0) { // Beside the first line.
        float const line = std::min(rect.height, text_field_height(ui, { .role = look.role }));
        ui.canvas().icon(look.icon, { rect.start + kSpace, rect.top + (line - icon) / 2, icon, icon }, theme.ink_soft);
    }
    if (editor.shown().empty() && !look.placeholder.text.empty()) {
        Block const hint = ui.set(look.placeholder, look.role, inner.width, text::Align::Start, 1);
        ui.place_inside(hint, inner.start, rect.top + (rect.height - hint.height) / 2, theme.ink_soft);
    }
    if (typing.focused)
        view.follow_caret();
    view.draw(theme.selection);
    if (typing.focused)
        view.draw_caret(theme.focus);
    if (submitted)
        return TextFieldEvent::Submitted;
    return editor.revision() != revision ? TextFieldEvent::Changed : TextFieldEvent::None;
}

} // namespace weg::ui
