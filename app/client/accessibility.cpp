// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/accessibility.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace weg::client {

namespace {

using ports::AccessibleRequest;
using ports::AccessibleRole;

AccessibleRole role_of(ui::Role role)
{
    switch (role) {
    case ui::Role::Main:
        return AccessibleRole::Landmark;
    case ui::Role::Heading:
        return AccessibleRole::Heading;
    case ui::Role::Text:
        return AccessibleRole::Text;
    case ui::Role::Button:
        return AccessibleRole::Button;
    case ui::Role::Link:
        return AccessibleRole::Link;
    case ui::Role::List:
        return AccessibleRole::List;
    case ui::Role::Image:
        return AccessibleRole::Image;
    case ui::Role::Note:
        return AccessibleRole::Note;
    case ui::Role::Scroll:
        return AccessibleRole::Scroll;
    case ui::Role::TextField:
        return AccessibleRole::TextField;
    }
    return AccessibleRole::Text;
}

/// A scroll area may be called as a card on another screen is; words have no id of their own and are known by what they
/// say.
std::string id_of(ui::Node const& node)
{
    if (node.role == ui::Role::Scroll)
        return "scroll:" + node.id;
    return node.id.empty() ? "words:" + node.name : node.id;
}

std::string detail_of(ui::Node const& node)
{
    std::string lines;
    for (auto const& detail : node.details)
        lines += (lines.empty() ? "" : "\n") + detail.text;
    return lines;
}

ports::AccessibleNode accessible_node(ui::Ui& ui, ui::Node const& node)
{
    ports::AccessibleNode told;
    told.role = role_of(node.role);
    told.name = node.name;
    told.detail = detail_of(node);
    told.language = node.language;
    told.value = node.value;
    told.caret = node.caret;
    told.is_in_sight = node.visible.width > 0 && node.visible.height > 0;
    auto rect = told.is_in_sight ? node.visible : node.rect;
    rect.top -= ui.settings().insets.top; // Where the canvas begins.
    told.rect = ui.canvas().pixels(rect);
    told.level = node.level;
    told.can_type = (node.actions & ui::kActionType) != 0;
    told.can_press = (node.actions & ui::kActionPress) != 0 && !told.can_type;
    told.can_scroll = (node.actions & ui::kActionScroll) != 0;
    told.is_focused = node.focused;
    told.is_selected = node.selected;
    return told;
}

/// The byte at which the code point number `count` begins; the end when there are fewer.
std::size_t byte_of(std::string_view utf8, std::size_t count)
{
    std::size_t at = 0;
    for (; at < utf8.size(); ++at) {
        bool const begins = (static_cast<unsigned char>(utf8[at]) & 0xC0U) != 0x80U;
        if (begins && count-- == 0)
            return at;
    }
    return at;
}

} // namespace

ports::AccessibleTree accessible_tree(ui::Ui& ui, ports::WindowPlace const& window)
{
    ports::AccessibleTree tree { .name = {}, .language = ui.settings().language, .window = window, .nodes = {} };
    std::map<std::string, int> met;
    std::vector<ui::Node> const& nodes = ui.semantics().nodes();
    for (auto const& node : nodes) {
        auto told = accessible_node(ui, node);
        told.id = id_of(node);
        if (int const again = met[told.id]++; again > 0)
            told.id += "#" + std::to_string(again);
        if (!node.inside.empty())
            told.inside = "scroll:" + node.inside;
        if (tree.name.empty() && node.role == ui::Role::Heading)
            tree.name = node.name;
        tree.nodes.push_back(std::move(told));
    }
    return tree;
}

void Accessibility::publish(ports::WindowPlace const& window)
{
    m_bus.publish(accessible_tree(m_app.ui(), window));
    take();
}

void Accessibility::take()
{
    while (auto request = m_bus.next_request())
        m_waiting.push_back(std::move(*request));
}

bool Accessibility::serve()
{
    m_bus.serve();
    take();
    if (m_waiting.empty())
        return false;
    // Keys and presses are for one frame each, and an edit builds on what the last one left.
    apply(m_waiting.front());
    m_waiting.pop_front();
    return true;
}

void Accessibility::apply(AccessibleRequest const& request)
{
    switch (request.kind) {
    case AccessibleRequest::Kind::Press:
        return m_app.ui().press(request.id);
    case AccessibleRequest::Kind::Focus:
        return m_app.ui().show_focus(request.id);
    case AccessibleRequest::Kind::Scroll:
        return m_app.ui().scroll_page(request.pages);
    case AccessibleRequest::Kind::Edit:
        return edit(request);
    }
}

/// As a person does it: all is selected, and typed over.
void Accessibility::edit(AccessibleRequest const& request)
{
    auto const* const field = m_app.ui().semantics().find_id(request.id);
    if (!field || (field->actions & ui::kActionType) == 0)
        return;
    auto text = field->value;
    auto const begin = byte_of(text, request.begin);
    auto const end = std::max(begin, byte_of(text, request.end));
    text.replace(begin, end - begin, request.text);
    m_app.ui().show_focus(request.id);
    m_app.handle({ .kind = ports::EventKind::KeyDown, .key = ports::Key::SelectAll });
    if (text.empty())
        m_app.handle({ .kind = ports::EventKind::KeyDown, .key = ports::Key::Backspace });
    else
        m_app.handle({ .kind = ports::EventKind::TextInput, .text = std::move(text) });
}

} // namespace weg::client
