// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/atk/object.h"

#include "platform/atk/interfaces.h"
#include "platform/atk/locale.h"

#include <algorithm>
#include <utility>

namespace weg::platform {

namespace {

int code_points(std::string_view utf8)
{
    return static_cast<int>(g_utf8_strlen(utf8.data(), static_cast<gssize>(utf8.size())));
}

bool is_inside_letter(std::string_view utf8, std::size_t at)
{
    return at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U;
}

} // namespace

Accessible::Accessible(ports::AccessibleNode node, Accessible* parent, AccessibleDesk& desk)
    : m_node(std::move(node))
    , m_parent(parent)
    , m_desk(desk)
    , m_locale(posix_locale(m_node.language))
    , m_object(static_cast<AtkObject*>(g_object_new(accessible_type(m_node), nullptr)))
{
    static_cast<AccessibleInstance*>(static_cast<gpointer>(m_object.get()))->thing = this;
    atk_object_set_name(m_object.get(), m_node.name.c_str());
    atk_object_set_description(m_object.get(), m_node.detail.c_str());
}

Accessible::~Accessible()
{
    static_cast<AccessibleInstance*>(static_cast<gpointer>(m_object.get()))->thing = nullptr;
    atk_object_notify_state_change(m_object.get(), ATK_STATE_DEFUNCT, TRUE);
}

Accessible* Accessible::of(gpointer object) { return static_cast<AccessibleInstance*>(object)->thing; }

int Accessible::index() const
{
    auto const& siblings = m_parent->m_children;
    return static_cast<int>(std::ranges::find(siblings, this) - siblings.begin());
}

bool Accessible::can_become(ports::AccessibleNode const& node) const
{
    // Readers keep a thing's locale: in another language it is another thing.
    return node.id == m_node.id && node.inside == m_node.inside && node.role == m_node.role
        && node.language == m_node.language && accessible_type(node) == G_OBJECT_TYPE(m_object.get());
}

bool Accessible::become(ports::AccessibleNode node)
{
    auto const before = std::exchange(m_node, std::move(node));

    if (m_node.name != before.name)
        atk_object_set_name(m_object.get(), m_node.name.c_str());
    if (m_node.detail != before.detail)
        atk_object_set_description(m_object.get(), m_node.detail.c_str());
    if (ATK_IS_TEXT(m_object.get()))
        tell_text(before.can_type ? before.value : before.name, text());
    if (m_node.can_type && (m_node.caret != before.caret || m_node.value != before.value))
        g_signal_emit_by_name(m_object.get(), "text-caret-moved", atk_text_get_caret_offset(ATK_TEXT(m_object.get())));
    if (m_node.is_in_sight != before.is_in_sight)
        atk_object_notify_state_change(m_object.get(), ATK_STATE_SHOWING, m_node.is_in_sight);
    if (m_node.is_selected != before.is_selected)
        atk_object_notify_state_change(m_object.get(), ATK_STATE_SELECTED, m_node.is_selected);
    return m_node.rect != before.rect;
}

void Accessible::tell_focus()
{
    if (std::exchange(m_told_focused, m_node.is_focused) == m_node.is_focused)
        return;
    if (m_node.role != ports::AccessibleRole::Window) {
        atk_object_notify_state_change(m_object.get(), ATK_STATE_FOCUSED, m_node.is_focused);
        return;
    }
    g_signal_emit_by_name(m_object.get(), m_node.is_focused ? "activate" : "deactivate");
    atk_object_notify_state_change(m_object.get(), ATK_STATE_ACTIVE, m_node.is_focused);
}

/// What lies between what both begin and end with went, and came.
void Accessible::tell_text(std::string const& before, std::string const& after) const
{
    if (before == after)
        return;
    auto const most = std::min(before.size(), after.size());
    std::size_t same = 0;
    while (same < most && before[same] == after[same])
        ++same;
    while (same > 0 && (is_inside_letter(before, same) || is_inside_letter(after, same)))
        --same;
    std::size_t tail = 0;
    while (tail < most - same && before[before.size() - tail - 1] == after[after.size() - tail - 1])
        ++tail;
    while (tail > 0 && is_inside_letter(after, after.size() - tail))
        --tail;
    int const position = code_points(std::string_view(after).substr(0, same));
    std::string const gone = before.substr(same, before.size() - tail - same);
    std::string const come = after.substr(same, after.size() - tail - same);
    if (!gone.empty())
        g_signal_emit_by_name(m_object.get(), "text-remove", position, code_points(gone), gone.c_str());
    if (!come.empty())
        g_signal_emit_by_name(m_object.get(), "text-insert", position, code_points(come), come.c_str());
}

void Accessible::insert_child(std::size_t at, Accessible& child)
{
    m_children.insert(m_children.begin() + static_cast<std::ptrdiff_t>(at), &child);
    g_signal_emit_by_name(m_object.get(), "children-changed::add", static_cast<guint>(at), child.object());
}

void Accessible::remove_child(std::size_t at)
{
    auto const place = m_children.begin() + static_cast<std::ptrdiff_t>(at);
    auto* const child = *place;
    m_children.erase(place);
    g_signal_emit_by_name(m_object.get(), "children-changed::remove", static_cast<guint>(at), child->object());
}

} // namespace weg::platform
