// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/atk/tree.h"

#include <algorithm>
#include <utility>

namespace weg::platform {

namespace {

ports::AccessibleNode application_node(std::string name)
{
    ports::AccessibleNode node;
    node.role = ports::AccessibleRole::Application;
    node.name = std::move(name);
    return node;
}

ports::AccessibleNode window_node(ports::AccessibleTree const& tree)
{
    ports::AccessibleNode node;
    node.id = "window";
    node.role = ports::AccessibleRole::Window;
    node.name = tree.name;
    node.language = tree.language;
    node.rect = { 0, 0, tree.window.rect.width, tree.window.rect.height };
    node.is_focused = tree.window.has_keys;
    return node;
}

} // namespace

AtkTree::AtkTree(std::string name)
    : m_application(application_node(std::move(name)), nullptr, m_desk)
{
}

AtkTree::~AtkTree()
{
    if (!m_window)
        return;
    drop_all_in(*m_window);
    m_application.remove_child(0);
}

std::optional<ports::AccessibleRequest> AtkTree::next_request()
{
    if (m_desk.requests.empty())
        return std::nullopt;
    auto request = std::move(m_desk.requests.front());
    m_desk.requests.erase(m_desk.requests.begin());
    return request;
}

void AtkTree::begin_window(ports::AccessibleNode node)
{
    m_window = std::make_unique<Accessible>(std::move(node), &m_application, m_desk);
    m_application.insert_child(0, *m_window);
    g_signal_emit_by_name(m_window->object(), "create");
}

void AtkTree::publish(ports::AccessibleTree tree)
{
    m_desk.window = tree.window.rect;
    auto window = window_node(tree);
    if (m_window)
        m_window->become(std::move(window));
    else
        begin_window(std::move(window));

    std::map<std::string, Nodes> wanted; // By what they belong to.
    for (auto& node : tree.nodes)
        wanted[node.inside].push_back(std::move(node));
    drop_missing(wanted);
    // What holds others stands in the window itself, so two rounds find every parent.
    bool has_moved = fill(*m_window, std::move(wanted[{}]));
    for (auto& [id, nodes] : wanted) {
        auto const parent = m_things.find(id);
        if (parent == m_things.end())
            continue;
        has_moved = fill(*parent->second, std::move(nodes)) || has_moved;
    }
    if (has_moved)
        g_signal_emit_by_name(m_window->object(), "visible-data-changed");
    tell_focus();
}

/// Children of a thing go before it does.
void AtkTree::drop_all_in(Accessible& parent)
{
    while (!parent.children().empty()) {
        Accessible& last = *parent.children().back();
        drop_all_in(last);
        parent.remove_child(parent.children().size() - 1);
        m_things.erase(std::string(last.node().id));
    }
}

/// Takes away what is gone, is another thing now, or stands in another order than those before it.
void AtkTree::drop_missing(std::map<std::string, Nodes> const& wanted)
{
    auto const drop_in = [&](Accessible& parent, std::string const& id) {
        auto const nodes = wanted.find(id);
        std::size_t kept = 0;
        auto next = nodes == wanted.end() ? Nodes::const_iterator {} : nodes->second.begin();
        while (kept < parent.children().size()) {
            Accessible& child = *parent.children()[kept];
            if (nodes != wanted.end()) {
                auto const found
                    = std::find_if(next, nodes->second.end(), [&](auto const& node) { return child.can_become(node); });
                if (found != nodes->second.end()) {
                    next = found + 1;
                    ++kept;
                    continue;
                }
            }
            drop_all_in(child);
            parent.remove_child(kept);
            m_things.erase(std::string(child.node().id));
        }
    };
    drop_in(*m_window, {});
    for (auto* const child : m_window->children())
        if (!child->children().empty())
            drop_in(*child, child->node().id);
}

bool AtkTree::fill(Accessible& parent, Nodes nodes)
{
    bool has_moved = false;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i < parent.children().size() && parent.children()[i]->node().id == nodes[i].id) {
            has_moved = parent.children()[i]->become(std::move(nodes[i])) || has_moved;
            continue;
        }
        auto const id = nodes[i].id;
        auto& thing = m_things[id];
        thing = std::make_unique<Accessible>(std::move(nodes[i]), &parent, m_desk);
        parent.insert_child(i, *thing);
    }
    return has_moved;
}

/// Last of all: readers go at once to what has the focus.
void AtkTree::tell_focus()
{
    m_window->tell_focus();
    for (bool const is_focused : { false, true }) {
        for (auto const& [id, thing] : m_things)
            if (thing->node().is_focused == is_focused)
                thing->tell_focus();
    }
}

} // namespace weg::platform
