// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/atk/interfaces.h"

#include <utility>

namespace weg::platform {

namespace {

using Kind = ports::AccessibleRequest::Kind;

bool contains(ports::PixelRect const& rect, int x, int y)
{
    return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

/// Where `coordinates` begin, in pixels of the window.
std::pair<int, int> origin_of(Accessible const& thing, AtkCoordType coordinates)
{
    if (coordinates == ATK_XY_SCREEN)
        return { -thing.desk().window.x, -thing.desk().window.y };
    if (coordinates == ATK_XY_PARENT && thing.parent())
        return { thing.parent()->node().rect.x, thing.parent()->node().rect.y };
    return { 0, 0 };
}

void get_extents(AtkComponent* component, int* x, int* y, int* width, int* height, AtkCoordType coordinates)
{
    auto const* const thing = Accessible::of(component);
    auto const rect = thing ? thing->node().rect : ports::PixelRect {};
    auto const origin = thing ? origin_of(*thing, coordinates) : std::pair(0, 0);
    *x = rect.x - origin.first;
    *y = rect.y - origin.second;
    *width = rect.width;
    *height = rect.height;
}

/// What is seen at a place: the last of those that lie there, for what is stated later lies on top.
AtkObject* ref_accessible_at_point(AtkComponent* component, int x, int y, AtkCoordType coordinates)
{
    auto* const thing = Accessible::of(component);
    if (!thing)
        return nullptr;
    auto const origin = origin_of(*thing, coordinates);
    Accessible const* found = nullptr;
    for (auto const* const child : thing->children()) {
        auto const& node = child->node();
        if (node.is_in_sight && contains(node.rect, x + origin.first, y + origin.second))
            found = child;
    }
    if (!found)
        return nullptr;
    g_object_ref(found->object());
    return found->object();
}

gboolean grab_focus(AtkComponent* component)
{
    auto const* const thing = Accessible::of(component);
    if (!thing || (!thing->node().can_press && !thing->node().can_type))
        return FALSE;
    thing->desk().requests.push_back({ .kind = Kind::Focus, .id = thing->node().id });
    return TRUE;
}

int get_n_actions(AtkAction* action)
{
    auto const* const thing = Accessible::of(action);
    return !thing ? 0 : thing->node().can_scroll ? 2 : 1;
}

/// Names for programs, as ATK lists them for its roles; never said to people.
char const* get_action_name(AtkAction* action, int index)
{
    if (index < 0 || index >= get_n_actions(action))
        return nullptr;
    auto const& node = Accessible::of(action)->node();
    if (node.can_scroll)
        return index == 0 ? "scroll-down" : "scroll-up";
    if (node.can_type)
        return "activate";
    return node.role == ports::AccessibleRole::Link ? "jump" : "click";
}

gboolean do_action(AtkAction* action, int index)
{
    if (index < 0 || index >= get_n_actions(action))
        return FALSE;
    auto const* const thing = Accessible::of(action);
    if (thing->node().can_scroll)
        thing->desk().requests.push_back(
            { .kind = Kind::Scroll, .id = thing->node().id, .pages = index == 0 ? 1 : -1 });
    else
        thing->desk().requests.push_back({ .kind = Kind::Press, .id = thing->node().id });
    return TRUE;
}

void ask_edit(AtkEditableText* field, std::size_t begin, std::size_t end, std::string text)
{
    auto const* const thing = Accessible::of(field);
    if (thing)
        thing->desk().requests.push_back(
            { .kind = Kind::Edit, .id = thing->node().id, .begin = begin, .end = end, .text = std::move(text) });
}

std::size_t at_least_nothing(int offset) { return offset < 0 ? 0 : static_cast<std::size_t>(offset); }

void set_text_contents(AtkEditableText* field, char const* text) { ask_edit(field, 0, std::string::npos, text); }

/// `length`: bytes; `position`: code points. A letter that `length` cuts in two is left out.
void insert_text(AtkEditableText* field, char const* text, int length, int* position)
{
    std::string_view const given(text);
    auto const bytes = length < 0 ? given.size() : std::min(given.size(), static_cast<std::size_t>(length));
    char const* end = nullptr;
    g_utf8_validate(text, static_cast<gssize>(bytes), &end);
    std::string inserted(static_cast<char const*>(text), end);
    auto const count = static_cast<int>(g_utf8_strlen(inserted.c_str(), -1));
    auto const at = at_least_nothing(*position);
    ask_edit(field, at, at, std::move(inserted));
    *position += count;
}

void delete_text(AtkEditableText* field, int begin, int end)
{
    ask_edit(field, at_least_nothing(begin), end < 0 ? std::string::npos : static_cast<std::size_t>(end), {});
}

} // namespace

void fill_component(gpointer interface, gpointer /*data*/)
{
    auto* const functions = static_cast<AtkComponentIface*>(interface);
    functions->get_extents = get_extents;
    functions->ref_accessible_at_point = ref_accessible_at_point;
    functions->grab_focus = grab_focus;
}

void fill_action(gpointer interface, gpointer /*data*/)
{
    auto* const functions = static_cast<AtkActionIface*>(interface);
    functions->get_n_actions = get_n_actions;
    functions->get_name = get_action_name;
    functions->do_action = do_action;
}

void fill_editable_text(gpointer interface, gpointer /*data*/)
{
    auto* const functions = static_cast<AtkEditableTextIface*>(interface);
    functions->set_text_contents = set_text_contents;
    functions->insert_text = insert_text;
    functions->delete_text = delete_text;
}

} // namespace weg::platform
