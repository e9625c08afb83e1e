// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/semantics.h"

#include <algorithm>

namespace weg::ui {

Node const* SemanticsTree::find(Role role, std::string_view name) const
{
    auto const found
        = std::ranges::find_if(m_nodes, [&](Node const& node) { return node.role == role && node.name == name; });
    return found == m_nodes.end() ? nullptr : &*found;
}

Node* SemanticsTree::find_own(std::string_view id)
{
    auto const found = std::ranges::find(m_nodes, id, &Node::id);
    return found == m_nodes.end() ? nullptr : &*found;
}

void SemanticsTree::set_value(std::string_view id, std::string value, std::size_t caret)
{
    if (auto* const found = find_own(id)) {
        found->value = std::move(value);
        found->caret = caret;
    }
}

int SemanticsTree::next_level(int wanted) const
{
    int deepest = 0;
    for (auto const& node : m_nodes)
        deepest = std::max(deepest, node.level);
    return std::min(wanted, deepest + 1);
}

void SemanticsTree::add_detail(Said detail)
{
    if (!m_nodes.empty() && !detail.text.empty())
        m_nodes.back().details.push_back(std::move(detail));
}

Node const* SemanticsTree::find_id(std::string_view id) const
{
    auto const found = std::ranges::find(m_nodes, id, &Node::id);
    return found == m_nodes.end() ? nullptr : &*found;
}

} // namespace weg::ui
