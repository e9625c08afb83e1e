// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/ui.h"

#include "app/base/utf8.h"
#include "app/text/caret.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weg::ui {

namespace {

constexpr float kWheelStep = 60;     ///< Logical pixels a line of the wheel.
constexpr float kPageShare = 0.8f;   ///< Of the viewport: what was last read stays in sight.
constexpr float kFriction = 4.0f;    ///< A thrown page loses e^-kFriction of its speed in a second.
constexpr float kMarkLine = 2;       ///< Below words that were looked for.
constexpr float kStandstill = 12.0f; ///< Logical pixels a second at which a thrown page rests.

} // namespace

Ui::Ui(text::Engine& engine, text::Atlas& atlas, IconSet const& icons)
    : m_engine(engine)
    , m_canvas(atlas, icons)
{
}

void Ui::handle(ports::Event const& event)
{
    using ports::EventKind;
    bool const mirrored = m_settings.direction == i18n::Direction::RightToLeft;
    float const physical = mirrored ? static_cast<float>(m_settings.size.width) - event.x : event.x;
    float const start = physical / m_settings.scale;
    float const top = event.y / m_settings.scale;
    switch (event.kind) {
    case EventKind::PointerDown:
        m_pointer.down(start, top);
        m_touching_field = focused_field() != nullptr && focused_field()->visible.contains(start, top);
        m_velocity = 0;
        m_focus_visible = false;
        break;
    case EventKind::PointerMove:
        m_pointer.move(start, top);
        break;
    case EventKind::PointerUp:
        m_pointer.up(start, top);
        break;
    case EventKind::PointerCancel:
        m_pointer.cancel();
        break;
    case EventKind::Wheel:
        m_wheel += event.amount * kWheelStep;
        break;
    case EventKind::KeyDown:
        if (!give_to_field(event)) // Shift and Tab go where Up goes.
            m_key = event.key == ports::Key::Tab && event.shift ? ports::Key::Up : event.key;
        break;
    case EventKind::TextInput:
    case EventKind::TextEditing:
        if (focused_field() != nullptr)
            m_typed.push_back(event);
        break;
    case EventKind::Resize:
    case EventKind::TexturesLost:
    case EventKind::Quit:
        break;
    }
}

Ui::Target const* Ui::focused_field() const
{
    auto const found = std::ranges::find(m_targets, m_focus, &Target::id);
    return found != m_targets.end() && found->field ? &*found : nullptr;
}

/// Most keys edit the focused field; some keep their meaning. Returns whether it took the key.
bool Ui::give_to_field(ports::Event const& event)
{
    using ports::Key;
    auto const* const field = focused_field();
    if (field == nullptr || event.key == Key::Tab)
        return false;
    if (event.key == Key::Escape) {
        m_focus.clear();
        return true;
    }
    bool const by_lines
        = event.key == Key::Up || event.key == Key::Down || event.key == Key::PageUp || event.key == Key::PageDown;
    if (by_lines && field->field == Lines::One)
        return false;
    m_typed.push_back(event);
    return true;
}

void Ui::begin(FrameSettings settings, std::chrono::milliseconds since_last_frame)
{
    m_settings = std::move(settings);
    m_elapsed = since_last_frame;
    m_animating = false;
    m_pointer.advance(since_last_frame);
    apply_keys();
    m_tree.clear();
    m_targets.clear();
    m_seen_keys = std::exchange(m_keys, std::nullopt);
    m_canvas.begin(m_settings.size, m_settings.scale, m_settings.direction);
}

/// Keys act on the targets of the frame the person saw: the last one.
void Ui::apply_keys()
{
    using ports::Key;
    if (m_key == Key::Tab || m_key == Key::Down)
        move_focus(1);
    else if (m_key == Key::Up)
        move_focus(-1);
    else if (m_key == Key::PageDown)
        m_page_request = 1;
    else if (m_key == Key::PageUp)
        m_page_request = -1;
    else if (m_key == Key::Home)
        m_page_request = -1e6f;
    else if (m_key == Key::End)
        m_page_request = 1e6f;
}

void Ui::move_focus(int step)
{
    if (m_targets.empty())
        return;
    auto const count = static_cast<int>(m_targets.size());
    auto const found = std::ranges::find(m_targets, m_focus, &Target::id);
    int next = step > 0 ? 0 : count - 1;
    if (found != m_targets.end())
        next = (static_cast<int>(found - m_targets.begin()) + step + count) % count;
    m_focus = m_targets[static_cast<std::size_t>(next)].id;
    m_focus_visible = true;
    m_reveal_focus = true;
}

void Ui::end(ports::Screen& screen)
{
    m_canvas.end(screen, m_theme.paper);
    m_engine.end_frame();
    m_pointer.end_frame();
    update_text_input();
    m_typed.clear();
    m_touching_field = m_touching_field && m_pointer.present();
    m_key = ports::Key::None;
    m_wheel = 0;
    m_reveal_focus = false;
}

/// The keyboard on the screen and the input method come and go with the focused field's caret.
void Ui::update_text_input()
{
    auto const caret = m_caret ? std::optional(m_canvas.pixels(*m_caret)) : std::nullopt;
    m_caret.reset();
    if (caret == m_told_caret)
        return;
    m_told_caret = caret;
    if (m_text_input == nullptr)
        return;
    if (caret)
        m_text_input->begin(*caret);
    else
        m_text_input->end();
}

Block Ui::set(Words words, TextRole role, float width, text::Align align, int max_lines)
{
    std::string_view const language = words.language.empty() ? m_settings.language : words.language;
    TypeStyle const type = type_style(role);
    text::ParagraphStyle style;
    style.language = language;
    style.direction = text::base_direction(i18n::direction_of(language));
    style.size = type.size * m_settings.scale * m_settings.text_scale;
    style.weight = type.weight;
    // Words read in their own direction but stand at the interface's start edge, beside their icon and label.
    bool const foreign = style.direction != text::base_direction(m_settings.direction);
    style.align = foreign && align == text::Align::Start ? text::Align::End : align;
    style.line_spacing = type.line_spacing;
    style.max_lines = max_lines;
    auto const& layout = m_engine.lay_out(words.text, style, std::floor(width * m_settings.scale));
    return { &layout, width, layout.height / m_settings.scale, language, words.marks };
}

float Ui::natural_width(Words words, TextRole role)
{
    // One pixel to spare: the box is rounded to whole pixels when the text is set for it.
    return set(words, role, 1e5f).layout->width / m_settings.scale + 1;
}

void Ui::place(Block const& block, float start, float top, Color color, Role role, std::string id)
{
    Rect const rect { start, top, block.width, block.height };
    Node node;
    node.id = std::move(id);
    node.role = role;
    node.name = to_utf8(block.layout->text);
    node.language = block.language;
    node.rect = rect;
    node.visible = intersect(rect, m_canvas.clip());
    m_tree.add(std::move(node));
    paint(block, rect, color);
}

void Ui::place_inside(Block const& block, float start, float top, Color color)
{
    paint(block, { start, top, block.width, block.height }, color);
}

void Ui::paint(Block const& block, Rect const& rect, Color color)
{
    bool const mirrored = m_settings.direction == i18n::Direction::RightToLeft;
    for (auto const& range : block.marks) {
        for (auto const& box : text::selection_boxes(*block.layout, range.begin, range.end)) {
            float const width = box.width / m_settings.scale;
            float const height = box.height / m_settings.scale;
            float const from_left = box.x / m_settings.scale; // Layouts know no start.
            float const start = mirrored ? rect.end() - from_left - width : rect.start + from_left;
            float const top = rect.top + box.y / m_settings.scale;
            m_canvas.fill({ start, top, width, height }, m_theme.mark);
            m_canvas.fill({ start, top + height - kMarkLine, width, kMarkLine }, m_theme.mark_line);
        }
    }
    m_canvas.text(*block.layout, rect, color);
}

void Ui::state(std::string_view id, Role role, Words name, Rect const& rect)
{
    Node node;
    node.id = id;
    node.role = role;
    node.name = name.text;
    node.language = name.language.empty() ? m_settings.language : name.language;
    node.rect = rect;
    node.visible = intersect(rect, m_canvas.clip());
    m_tree.add(std::move(node));
}

Ui::Press Ui::pressable(std::string_view id, Role role, Words name, Rect const& rect, bool selected, Touch touch)
{
    Rect const visible = intersect(rect, m_canvas.clip());
    Press press;
    press.focused = m_focus == id;
    bool const on_screen = visible.width > 0 && visible.height > 0;
    press.pressing = on_screen && m_pointer.pressing(visible);
    press.tapped = (on_screen && m_pointer.tapped(visible))
        || (press.focused && (m_key == ports::Key::Enter || m_key == ports::Key::Space));
    if (press.tapped && touch == Touch::TakesFocus)
        m_focus = id;
    m_targets.push_back({ std::string(id), rect, visible });

    Node node;
    node.id = id;
    node.role = role;
    node.name = name.text;
    node.language = name.language.empty() ? m_settings.language : name.language;
    node.rect = rect;
    node.visible = visible;
    node.actions = kActionPress;
    node.focused = press.focused;
    node.selected = selected;
    m_tree.add(std::move(node));

    if (press.focused && m_reveal_focus)
        reveal(rect);
    return press;
}

Ui::Typing Ui::typeable(std::string_view id, Words name, Rect const& rect, Lines lines)
{
    Rect const visible = intersect(rect, m_canvas.clip());
    Typing typing;
    typing.tapped = m_pointer.tapped(visible);
    if (typing.tapped)
        m_focus = id;
    else if (m_focus == id && m_pointer.tapped_outside(visible) && !on_keys())
        m_focus.clear();
    typing.focused = m_focus == id;
    typing.pointed = typing.focused && m_touching_field && m_pointer.present();
    if (typing.focused)
        typing.events = m_typed;
    m_targets.push_back({ std::string(id), rect, visible, lines });

    Node node;
    node.id = id;
    node.role = Role::TextField;
    node.name = name.text;
    node.language = name.language.empty() ? m_settings.language : name.language;
    node.rect = rect;
    node.visible = visible;
    node.actions = kActionPress | kActionType;
    node.focused = typing.focused;
    m_tree.add(std::move(node));

    if (typing.focused && m_reveal_focus)
        reveal(rect);
    return typing;
}

bool Ui::on_keys() const { return m_seen_keys && m_seen_keys->contains(m_pointer.down_start(), m_pointer.down_top()); }

void Ui::set_value(std::string_view id, std::string value) { m_tree.set_value(id, std::move(value)); }

/// Scrolls so that what just got the focus is in sight.
void Ui::reveal(Rect const& rect)
{
    if (!m_viewport)
        return;
    float const above = rect.top - m_viewport->top - kSpace;
    float const below = rect.bottom() - m_viewport->bottom() + kSpace;
    if (above < 0)
        *m_scroll += above;
    else if (below > 0)
        *m_scroll += below;
    m_animating = true; // The next frame shows it at its new place.
}

void Ui::focus(std::string_view id)
{
    m_animating = m_animating || m_focus != id; // What was stated before sees it in the next frame.
    m_focus = id;
}

void Ui::focus_ring(Rect const& rect, Press const& press, float corner)
{
    if (!press.focused || !m_focus_visible)
        return;
    m_canvas.outline(rect.inset(-3), m_theme.card, 6, corner + 3);
    m_canvas.outline(rect.inset(-4), m_theme.focus, 4, corner + 4);
}

float Ui::begin_scroll(std::string_view id, Rect const& viewport, float& offset)
{
    bool const same = m_scroll_id == id;
    if (!same)
        m_velocity = 0;
    m_scroll_id = id;
    m_scroll = &offset;
    m_viewport = viewport;
    m_scroll_view = viewport.height;

    bool const inside = viewport.contains(m_pointer.down_start(), m_pointer.down_top()) && !m_touching_field;
    float const seconds = static_cast<float>(m_elapsed.count()) / 1000.0f;
    if (inside && m_pointer.dragging()) {
        offset -= m_pointer.drag_step();
        if (seconds > 0)
            m_velocity = -m_pointer.drag_step() / seconds;
    } else if (std::abs(m_velocity) > kStandstill) {
        offset += m_velocity * std::min(seconds, 0.1f);
        m_velocity *= std::exp(-kFriction * seconds);
        m_animating = true;
    } else {
        m_velocity = 0;
    }
    offset += m_wheel;
    if (m_page_request != 0) {
        offset += m_page_request * viewport.height * kPageShare;
        m_page_request = 0;
        m_velocity = 0;
    }
    // The height is known at the end of the frame; until then the last one holds.
    offset = std::max(0.0f, same ? std::min(offset, m_scroll_limit) : offset);
    m_scroll_offset = offset;
    m_canvas.push_clip(viewport);
    return offset;
}

void Ui::end_scroll(float content_height)
{
    m_canvas.pop_clip();
    m_scroll_limit = std::max(0.0f, content_height - m_scroll_view);
    if (*m_scroll > m_scroll_limit) {
        *m_scroll = m_scroll_limit;
        m_velocity = 0;
        m_animating = true;
    }
    Node node;
    node.id = m_scroll_id;
    node.role = Role::Scroll;
    node.language = m_settings.language;
    node.rect = node.visible = *m_viewport;
    node.actions = m_scroll_limit > 0 ? kActionScroll : kActionNone;
    m_tree.add(std::move(node));
    m_viewport.reset();
}

void Ui::scroll_page(int direction)
{
    m_page_request = static_cast<float>(direction);
    m_animating = true;
}

} // namespace weg::ui
