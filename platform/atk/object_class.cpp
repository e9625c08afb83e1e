// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/atk/interfaces.h"

#include <string>

namespace weg::platform {

namespace {

AtkRole role_of(ports::AccessibleRole role)
{
    using ports::AccessibleRole;
    switch (role) {
    case AccessibleRole::Application:
        return ATK_ROLE_APPLICATION;
    case AccessibleRole::Window:
        return ATK_ROLE_FRAME;
    case AccessibleRole::Landmark:
        return ATK_ROLE_LANDMARK;
    case AccessibleRole::Heading:
        return ATK_ROLE_HEADING;
    case AccessibleRole::Text:
        return ATK_ROLE_LABEL;
    case AccessibleRole::Button:
        return ATK_ROLE_PUSH_BUTTON;
    case AccessibleRole::Link:
        return ATK_ROLE_LINK;
    case AccessibleRole::List:
        return ATK_ROLE_LIST;
    case AccessibleRole::Image:
        return ATK_ROLE_IMAGE;
    case AccessibleRole::Note:
        return ATK_ROLE_COMMENT;
    case AccessibleRole::Scroll:
        return ATK_ROLE_SCROLL_PANE;
    case AccessibleRole::TextField:
        return ATK_ROLE_ENTRY;
    }
    return ATK_ROLE_UNKNOWN;
}

AtkRole get_role(AtkObject* object)
{
    auto const* const thing = Accessible::of(object);
    return thing ? role_of(thing->node().role) : ATK_ROLE_INVALID;
}

AtkObject* get_parent(AtkObject* object)
{
    auto const* const thing = Accessible::of(object);
    return thing && thing->parent() ? thing->parent()->object() : nullptr;
}

int get_n_children(AtkObject* object)
{
    auto const* const thing = Accessible::of(object);
    return thing ? static_cast<int>(thing->children().size()) : 0;
}

AtkObject* ref_child(AtkObject* object, int index)
{
    if (index < 0 || index >= get_n_children(object))
        return nullptr;
    auto* const child = Accessible::of(object)->children()[static_cast<std::size_t>(index)]->object();
    g_object_ref(child);
    return child;
}

int get_index_in_parent(AtkObject* object)
{
    auto const* const thing = Accessible::of(object);
    return thing && thing->parent() ? thing->index() : -1;
}

char const* get_object_locale(AtkObject* object)
{
    auto const* const thing = Accessible::of(object);
    return thing ? thing->locale().c_str() : nullptr;
}

AtkStateSet* ref_state_set(AtkObject* object)
{
    auto* const states = atk_state_set_new();
    auto const add = [states](bool is_so, AtkStateType state) {
        if (is_so)
            atk_state_set_add_state(states, state);
    };
    auto const* const thing = Accessible::of(object);
    add(thing == nullptr, ATK_STATE_DEFUNCT);
    if (!thing)
        return states;
    auto const& node = thing->node();
    bool const is_window = node.role == ports::AccessibleRole::Window;
    add(true, ATK_STATE_ENABLED);
    add(true, ATK_STATE_SENSITIVE);
    add(true, ATK_STATE_VISIBLE);
    add(node.is_in_sight, ATK_STATE_SHOWING);
    add(is_window && node.is_focused, ATK_STATE_ACTIVE);
    add(is_window, ATK_STATE_RESIZABLE);
    add(node.can_press || node.can_type, ATK_STATE_FOCUSABLE);
    add(!is_window && node.is_focused, ATK_STATE_FOCUSED);
    add(node.can_press, ATK_STATE_SELECTABLE);
    add(node.is_selected, ATK_STATE_SELECTED);
    add(node.can_type, ATK_STATE_EDITABLE);
    return states;
}

AtkAttributeSet* get_attributes(AtkObject* object)
{
    auto const* const thing = Accessible::of(object);
    AtkAttributeSet* attributes = nullptr;
    auto const add = [&attributes](char const* name, std::string const& value) {
        auto* const attribute = g_new(AtkAttribute, 1); // The asker frees it: atk_attribute_set_free().
        attribute->name = g_strdup(name);
        attribute->value = g_strdup(value.c_str());
        attributes = g_slist_prepend(attributes, attribute);
    };
    if (!thing)
        return attributes;
    add("id", thing->node().id);
    if (thing->node().level > 0)
        add("level", std::to_string(thing->node().level));
    return attributes;
}

void fill_class(gpointer type_class, gpointer /*data*/)
{
    auto* const functions = ATK_OBJECT_CLASS(type_class);
    functions->get_role = get_role;
    functions->get_parent = get_parent;
    functions->get_n_children = get_n_children;
    functions->ref_child = ref_child;
    functions->get_index_in_parent = get_index_in_parent;
    functions->get_object_locale = get_object_locale;
    functions->ref_state_set = ref_state_set;
    functions->get_attributes = get_attributes;
}

} // namespace

GType accessible_type(ports::AccessibleNode const& node)
{
    bool const is_application = node.role == ports::AccessibleRole::Application;
    bool const is_window = node.role == ports::AccessibleRole::Window;
    bool const is_text = node.role != ports::AccessibleRole::Scroll && !is_application && !is_window;
    bool const has_action = node.can_press || node.can_type || node.can_scroll;
    std::string const name = std::string("WegAccessible") + (is_application ? "" : "Component")
        + (has_action ? "Action" : "") + (is_text ? "Text" : "") + (node.can_type ? "Editable" : "")
        + (is_window ? "Window" : "");
    if (GType const known = g_type_from_name(name.c_str()))
        return known;
    GTypeInfo info {};
    info.class_size = sizeof(AtkObjectClass);
    info.class_init = fill_class;
    info.instance_size = sizeof(AccessibleInstance);
    GType const type = g_type_register_static(ATK_TYPE_OBJECT, name.c_str(), &info, GTypeFlags {});
    auto const add = [type](bool wanted, GType interface, GInterfaceInitFunc fill) {
        GInterfaceInfo const functions { fill, nullptr, nullptr };
        if (wanted)
            g_type_add_interface_static(type, interface, &functions);
    };
    add(!is_application, ATK_TYPE_COMPONENT, fill_component);
    add(has_action, ATK_TYPE_ACTION, fill_action);
    add(is_text, ATK_TYPE_TEXT, fill_text);
    add(node.can_type, ATK_TYPE_EDITABLE_TEXT, fill_editable_text);
    add(is_window, ATK_TYPE_WINDOW, nullptr);
    return type;
}

} // namespace weg::platform
