// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace weg::ports {

/// A key by what it means on every platform; letters come as TextInput. Shortcuts are the platform's own.
enum class Key : std::uint8_t {
    None,
    Tab,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    Enter,
    Space,
    Escape, ///< Also the back button of a phone.
    Backspace,
    Delete,
    SelectAll,
    Copy,
    Cut,
    Paste,
    Undo,
    Redo,
};

enum class EventKind : std::uint8_t {
    PointerDown, ///< A finger or the main mouse button; x, y.
    PointerMove,
    PointerUp,
    PointerCancel, ///< The system took the pointer away; nothing is tapped.
    Wheel,         ///< `amount`: lines; positive turns the page towards its end.
    KeyDown,
    TextInput,    ///< `text` was typed or chosen in an input method.
    TextEditing,  ///< An input method composes `text`; `cursor` and `length` in code points.
    Resize,       ///< The screen has another size or place, or is to be shown again.
    TexturesLost, ///< The device forgot its textures.
    Quit,
};

/// Something a person or the system did. x, y: physical pixels from the top left corner.
struct Event {
    EventKind kind = EventKind::PointerMove;
    float x = 0;
    float y = 0;
    float amount = 0;
    Key key = Key::None;
    bool shift = false;
    bool by_words = false; ///< With the key that makes arrows go by words (Control; Option on a Mac).
    bool repeat = false;   ///< The key is still held down.
    std::string text = {}; ///< UTF-8.
    int cursor = 0;
    int length = 0;                       ///< Code points selected from `cursor` on.
    std::chrono::milliseconds time { 0 }; ///< When it happened, since some moment before.
};

} // namespace weg::ports
