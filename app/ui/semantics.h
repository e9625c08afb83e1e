// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ui/geometry.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weg::ui {

/// What a thing on the screen is (after WAI-ARIA 1.2 role names).
enum class Role : std::uint8_t { Main, Heading, Text, Button, Link, List, Image, Note, Scroll, TextField };

/// What a person can do with it.
enum Action : std::uint8_t { kActionNone = 0, kActionPress = 1, kActionScroll = 2, kActionType = 4 };

/// Words with the BCP 47 tag of their language.
struct Said {
    std::string text;
    std::string language;

    friend bool operator==(Said const&, Said const&) = default;
};

/// One thing on the screen, as a screen reader, a test or a keyboard sees it.
struct Node {
    std::string id; ///< Stable across frames and languages.
    Role role = Role::Text;
    std::string name;          ///< What is said: visible text, or what stands for a picture.
    std::string language;      ///< BCP 47 tag of `name`.
    std::string value;         ///< What a text field holds.
    std::vector<Said> details; ///< What else is to be read on it.
    Rect
        rect; ///< Logical pixels from the start edge and the screen's top; may lie outside the screen while scrolled away.
    Rect visible; ///< The part of `rect` that clipping leaves.
    std::uint8_t actions = kActionNone;
    bool focused = false;
    bool selected = false;
    std::string inside = {}; ///< The id of the scroll area it lies in; empty: it stands still.
    int level = 0;           ///< Of a heading: 1 for the screen's own, then 2 and 3.
    std::size_t caret = 0;   ///< Of a text field: in `value`, UTF-8 bytes.
};

/// Everything on the screen in reading order, made anew each frame.
class SemanticsTree {
public:
    void clear() { m_nodes.clear(); }
    void add(Node node) { m_nodes.push_back(std::move(node)); }
    /// Of the node that was added last.
    void add_detail(Said detail);
    void set_value(std::string_view id, std::string value, std::size_t caret);
    /// Of a heading to be added that is as deep as `wanted` or, where that would leave one out, less.
    [[nodiscard]] int next_level(int wanted) const;

    [[nodiscard]] std::vector<Node> const& nodes() const { return m_nodes; }
    /// The first node of that role and name, or null.
    [[nodiscard]] Node const* find(Role role, std::string_view name) const;
    [[nodiscard]] Node const* find_id(std::string_view id) const;

private:
    [[nodiscard]] Node* find_own(std::string_view id);

    std::vector<Node> m_nodes;
};

} // namespace weg::ui
