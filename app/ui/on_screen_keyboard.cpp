// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/on_screen_keyboard.h"

namespace weg::ui {

float keyboard_height(Ui& ui) { return ui.size().height * 0.4f; }

KeyboardEvent on_screen_keyboard(
    Ui& ui, OnScreenKeyboard& keyboard, TextField& field, Rect const& rect, KeyboardLook const& look)
{
    static_cast<void>(ui);
    static_cast<void>(keyboard);
    static_cast<void>(field);
    static_cast<void>(rect);
    static_cast<void>(look);
    return KeyboardEvent::None;
}

} // namespace weg::ui
