// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/screen.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weg::ports {

/// What a thing on the screen is to a screen reader.
enum class AccessibleRole : std::uint8_t {
    Application,
    Window,
    Landmark,
    Heading,
    Text,
    Button,
    Link,
    List,
    Image,
    Note,
    Scroll,
    TextField
};

/// One thing on the screen. Encoding: UTF-8.
struct AccessibleNode {
    std::string id;     ///< Of one node alone; stable as long as it is the same thing.
    std::string inside; ///< The id of the node that it belongs to, which itself lies in the window. Empty: the window.
    AccessibleRole role = AccessibleRole::Text;
    std::string name;
    std::string detail;    ///< Said after the name; may be empty.
    std::string language;  ///< BCP 47 tag of `name`.
    std::string value;     ///< What a text field holds.
    std::size_t caret = 0; ///< Of a text field: in `value`, bytes.
    PixelRect rect;        ///< In the window; of what is not in sight, where it would be.
    int level = 0;         ///< Of a heading, from 1.
    bool is_in_sight = true;
    bool can_press = false;
    bool can_type = false;
    bool can_scroll = false;
    bool is_focused = false;
    bool is_selected = false;
};

/// Where the window is and whether keys reach it.
struct WindowPlace {
    PixelRect rect; ///< On the whole display, physical pixels.
    bool has_keys = false;
};

/// What a screen reader is told of a frame. Nodes are in reading order.
struct AccessibleTree {
    std::string name;     ///< Of the window: what the screen is called.
    std::string language; ///< Of the interface; BCP 47.
    WindowPlace window;
    std::vector<AccessibleNode> nodes;
};

/// What a screen reader asks for on behalf of a person.
struct AccessibleRequest {
    enum class Kind : std::uint8_t { Press, Focus, Scroll, Edit } kind = Kind::Press;
    std::string id;
    int pages = 0;         ///< Scroll: so many down; negative: up.
    std::size_t begin = 0; ///< Edit: what stands from `begin` to `end` (code points of the value) becomes `text`.
    std::size_t end = 0;   ///< May lie beyond the value.
    std::string text = {};
};

/// The system's way to its screen readers.
class AccessibilityBus {
public:
    virtual ~AccessibilityBus() = default;

    /// Tells them what has changed since the last tree.
    virtual void publish(AccessibleTree tree) = 0;
    /// Answers their questions from the last tree. To be called when the bus has asked for it, and before sleeping.
    virtual void serve() = 0;
    /// The oldest thing asked for that was not taken yet.
    virtual std::optional<AccessibleRequest> next_request() = 0;
};

} // namespace weg::ports
