// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace weg::ports {

enum class Key : std::uint8_t { None, Next, Previous, Up, Down, PageUp, PageDown, Begin, End, Press, Back };

enum class EventKind : std::uint8_t {
    PointerDown, ///< A finger or the main mouse button; x, y.
    PointerMove,
    PointerUp,
    PointerCancel, ///< The system took the pointer away; nothing is tapped.
    Wheel,         ///< `amount`: lines; positive turns the page towards its end.
    KeyDown,
    Resize,       ///< The screen has another size.
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
};

} // namespace weg::ports
