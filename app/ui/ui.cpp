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

constexpr float kWheelStep = 60; ///< Logical pixels a line of the wheel.
constexpr float kRingGap = 6;    ///< Between a text and its focus ring.

/// Among a screen's headings, by the size of their words.
int depth_of(TextRole role) { return role == TextRole::Display ? 1 : role == TextRole::Title ? 2 : 3; }

} // namespace

Ui::Ui(text::Engine& engine, text::Atlas& atlas, IconSet const& icons)
    : m_engine(engine)
    , m_canvas(atlas, icons)
{
}

Ui::Point Ui::point_of(ports::Event const& event) const
{
    bool const mirrored = m_settings.direction == i18n::Direction::RightToLeft;
    float const physical = mirrored ? static_cast<float>(m_settings.size.width) - event.x : event.x;
    return { physical / m_settings.scale, event.y / m_settings.scale - m_settings.insets.top };
}

bool Ui::is_on(ports::Event const& event, std::string_view id) const
{
    auto const [start, top] = point_of(event);
    auto const found = std::ranges::find(m_targets, id, &Target::id);
    return found != m_targets.end() && found->visible.contains(start, top);
}

void Ui::handle(ports::Event const& event)
{
    using ports::EventKind;
    auto const [start, top] = point_of(event);
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
    m_theme = &theme_of(m_settings.palette);
    m_unnamed = 0;
    m_elapsed = since_last_frame;
    m_animating = false;
    m_reserved = 0;
    m_pointer.advance(since_last_frame);
    apply_keys();
    m_tree.clear();
    m_targets.clear();
    m_spoken_seen = 0;
    m_spoken_frame.reset();
    m_seen_keys = std::exchange(m_keys, std::nullopt);
    m_canvas.begin(m_settings.size, m_settings.scale, m_settings.direction, m_settings.insets);
}

/// Keys act on the targets of the frame the person saw: the last one.
void Ui::apply_keys()
{
    using ports::Key;
    bool const everything = m_settings.focusable == Focusable::Everything;
    if (everything && (m_key == Key::Left || m_key == Key::Right)) {
        bool const forward = (m_key == Key::Right) == (m_settings.direction == i18n::Direction::LeftToRight);
        m_key = forward ? Key::Down : Key::Up;
    }
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
    else if (m_key == Key::Enter)
        enter_keys();
}

void Ui::move_focus(int step)
{
    if (m_targets.empty())
        return;
    auto const count = static_cast<int>(m_targets.size());
    auto const found = std::ranges::find(m_targets, m_focus, &Target::id);
    m_focus_visible = true;
    // A text longer than the screen is read to its end before the next one comes.
    if (found != m_targets.end() && m_settings.focusable == Focusable::Everything && found->visible.height > 0
        && found->rect.height > found->visible.height) {
        Rect const& seen = found->visible;
        if (step > 0 ? can_scroll_down() && found->rect.bottom() > seen.bottom() + 1
                     : can_scroll_up() && found->rect.top < seen.top - 1) {
            m_page_request = static_cast<float>(step);
            return;
        }
    }
    int next = step > 0 ? 0 : count - 1;
    if (found != m_targets.end())
        next = (static_cast<int>(found - m_targets.begin()) + step + count) % count;
    m_focus = m_targets[static_cast<std::size_t>(next)].id;
    m_reveal_focus = true;
}

/// Who chooses a text field goes on to the keys on the screen that it is typed with.
void Ui::enter_keys()
{
    if (focused_field() == nullptr || !m_keys)
        return;
    auto const on_keys = [&](Target const& target) { return m_keys->contains(target.rect.start, target.rect.top); };
    if (auto const first = std::ranges::find_if(m_targets, on_keys); first != m_targets.end()) {
        m_focus = first->id;
        m_focus_visible = true;
        m_key = ports::Key::None; // It is not pressed yet.
    }
}

void Ui::press(ports::Key key)
{
    m_next_key = key;
    m_animating = true;
}

/// Nodes are counted from the top of the whole screen.
void Ui::state(Node node)
{
    node.rect = m_canvas.on_screen(node.rect);
    node.visible = m_canvas.on_screen(node.visible);
    node.inside = m_viewport ? m_scroll_id : std::string();
    m_tree.add(std::move(node));
}

void Ui::end(ports::Screen& screen)
{
    m_canvas.end(screen, m_theme->paper);
    m_engine.end_frame();
    m_pointer.end_frame();
    update_text_input();
    m_typed.clear();
    m_touching_field = m_touching_field && m_pointer.present();
    m_key = std::exchange(m_next_key, ports::Key::None);
    m_pressed.clear();
    m_wheel = 0;
    m_reveal_focus = false;
}

void Ui::forget()
{
    m_canvas.forget();
    m_engine.forget();
    m_tree = {};
    m_pointer = {};
    m_key = ports::Key::None;
    m_focus.clear();
    m_focus_visible = m_reveal_focus = m_touching_field = false;
    m_targets = {};
    m_typed = {};
    m_keys.reset();
    m_seen_keys.reset();
    m_scroll_id.clear();
    m_wheel = m_velocity = m_page_request = 0;
    m_animating = true;
}

Rect Ui::reserve_bottom(float height)
{
    m_reserved += height;
    return { 0, size().height, size().width, height };
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
    return { &layout, width, layout.height / m_settings.scale, language, words.marks, role };
}

float Ui::natural_width(Words words, TextRole role)
{
    // One pixel to spare: the box is rounded to whole pixels when the text is set for it.
    return set(words, role, 1e5f).layout->width / m_settings.scale + 1;
}

void Ui::place(Block const& block, float start, float top, Color color, Role role, std::string id)
{
    Rect const rect { start, top, block.width, block.height };
    bool const named = !id.empty();
    Node node;
    node.id = named ? std::move(id) : "text/" + std::to_string(m_unnamed++);
    node.role = role;
    node.name = to_utf8(block.layout->text);
    node.language = block.language;
    node.rect = rect;
    node.visible = intersect(rect, m_canvas.clip());
    if (role == Role::Heading)
        node.level = m_tree.next_level(depth_of(block.role));
    if (is_spoken(node.name))
        show_spoken(block, rect);
    Press press;
    if (m_settings.focusable == Focusable::Everything) {
        press.focused = node.focused = m_focus == node.id;
        m_targets.push_back({ node.id, rect, node.visible });
    }
    state(std::move(node));
    paint(block, rect, color);
    if (press.focused && m_reveal_focus)
        reveal(rect);
    // Letters fill their box from side to side, and lines stand close: the ring goes beside them.
    focus_ring({ rect.start - kRingGap, rect.top, rect.width + 2 * kRingGap, rect.height }, press);
}

void Ui::place_inside(Block const& block, float start, float top, Color color)
{
    paint(block, { start, top, block.width, block.height }, color);
}

/// Where `range` of a block that lies at `rect` is painted.
std::vector<Rect> Ui::boxes_of(Block const& block, Rect const& rect, TextRange range) const
{
    bool const mirrored = m_settings.direction == i18n::Direction::RightToLeft;
    std::vector<Rect> boxes;
    for (auto const& box : text::selection_boxes(*block.layout, range.begin, range.end)) {
        float const width = box.width / m_settings.scale;
        float const from_left = box.x / m_settings.scale; // Layouts know no start.
        boxes.push_back({ mirrored ? rect.end() - from_left - width : rect.start + from_left,
            rect.top + box.y / m_settings.scale, width, box.height / m_settings.scale });
    }
    return boxes;
}

void Ui::paint(Block const& block, Rect const& rect, Color color)
{
    for (auto const& range : block.marks) {
        for (Rect const& box : boxes_of(block, rect, range)) {
            m_canvas.fill(box, m_theme->mark);
            m_canvas.fill({ box.start, box.bottom() - kMarkLine, box.width, kMarkLine }, m_theme->mark_line);
        }
    }
    m_canvas.text(*block.layout, rect, color);
}

Node Ui::node_of(std::string_view id, Role role, Words name, Rect const& rect) const
{
    Node node;
    node.id = id;
    node.role = role;
    node.name = name.text;
    node.language = name.language.empty() ? m_settings.language : name.language;
    node.rect = rect;
    node.visible = intersect(rect, m_canvas.clip());
    return node;
}

void Ui::state(std::string_view id, Role role, Words name, Rect const& rect)
{
    state(node_of(id, role, name, rect));
}

Ui::Press Ui::pressable(std::string_view id, Role role, Words name, Rect const& rect, bool selected, Touch touch)
{
    Rect const visible = intersect(rect, m_canvas.clip());
    Press press;
    press.focused = m_focus == id;
    bool const on_screen = visible.width > 0 && visible.height > 0;
    press.pressing = on_screen && m_pointer.pressing(visible);
    press.tapped = (on_screen && m_pointer.tapped(visible))
        || (press.focused && (m_key == ports::Key::Enter || m_key == ports::Key::Space))
        || (!m_pressed.empty() && m_pressed == id);
    if (press.tapped && touch == Touch::TakesFocus)
        m_focus = id;
    if (is_spoken(name.text)) {
        m_spoken_frame = rect;
        reveal_spoken(rect);
    }
    if (touch != Touch::Apart)
        m_targets.push_back({ std::string(id), rect, visible });

    auto node = node_of(id, role, name, rect);
    node.actions = kActionPress;
    node.focused = press.focused;
    node.selected = selected;
    state(std::move(node));

    if (press.focused && m_reveal_focus)
        reveal(rect);
    return press;
}

Ui::Typing Ui::typeable(std::string_view id, Words name, Rect const& rect, Lines lines)
{
    Rect const visible = intersect(rect, m_canvas.clip());
    Typing typing;
    typing.tapped = m_pointer.tapped(visible);
    if (typing.tapped || (!m_pressed.empty() && m_pressed == id))
        m_focus = id;
    else if (m_focus == id && m_pointer.tapped_outside(visible) && !on_keys() && on_stage())
        m_focus.clear();
    typing.focused = m_focus == id;
    typing.pointed = typing.focused && m_touching_field && m_pointer.present();
    if (typing.focused)
        typing.events = m_typed;
    m_targets.push_back({ std::string(id), rect, visible, lines });

    auto node = node_of(id, Role::TextField, name, rect);
    node.actions = kActionPress | kActionType;
    node.focused = typing.focused;
    state(std::move(node));

    if (typing.focused && m_reveal_focus)
        reveal(rect);
    return typing;
}

bool Ui::on_keys() const { return m_seen_keys && m_seen_keys->contains(m_pointer.down_start(), m_pointer.down_top()); }

/// What stands in the insets lets the field keep its focus.
bool Ui::on_stage() const { return m_pointer.down_top() >= 0 && m_pointer.down_top() < m_canvas.size().height; }

void Ui::add_detail(Words words)
{
    m_tree.add_detail(
        { std::string(words.text), words.language.empty() ? m_settings.language : std::string(words.language) });
}

void Ui::set_value(std::string_view id, std::string value, std::size_t caret)
{
    m_tree.set_value(id, std::move(value), caret);
}

void Ui::focus(std::string_view id)
{
    m_animating = m_animating || m_focus != id; // What was stated before sees it in the next frame.
    m_focus = id;
}

void Ui::show_focus(std::string_view id)
{
    focus(id);
    m_focus_visible = true;
    m_reveal_focus = true;
}

void Ui::press(std::string_view id)
{
    m_pressed = id;
    m_animating = true;
}

void Ui::focus_ring(Rect const& rect, Press const& press, float corner)
{
    // Who goes from one thing to the next must always see where they are.
    if (!press.focused || (!m_focus_visible && m_settings.focusable == Focusable::Controls))
        return;
    m_canvas.outline(rect.inset(-3), m_theme->card, 6, corner + 3);
    m_canvas.outline(rect.inset(-4), m_theme->focus, 4, corner + 4);
}

} // namespace weg::ui
