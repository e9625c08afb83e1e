// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ui/text_field.h"

#include <chrono>
#include <string>
#include <vector>

namespace weg::ui {

/// What a key types. A combining mark may stand alone; it is drawn on a dotted circle.
struct KeyLetters {
    std::string letter;
    std::string shifted;               ///< With shift; empty: the same.
    std::vector<std::string> variants; ///< What else it offers when it is held.
    std::vector<std::string> shifted_variants;
};
using KeyRow = std::vector<KeyLetters>;

/// The letters of one language. Keys stand as on its real keyboard, from the left in every language.
struct KeyboardLetters {
    std::string language; ///< BCP 47.
    std::string autonym;  ///< Names the key that leads here.
    KeyRow digits;
    std::vector<KeyRow> rows;
    std::vector<KeyRow> symbols;
    /// Sets of letters that are made of one another, each beginning with what a key types. While the caret stands
    /// behind a member the others are offered above the keys, and take its place.
    std::vector<std::vector<std::string>> forms;
};

/// A keyboard between frames; its owner's.
struct OnScreenKeyboard {
    /// The one that is shown first, then those one tap leads to: the interface's and German.
    std::vector<KeyboardLetters> keyboards;

    std::size_t current = 0; ///< Into keyboards.
    bool shift = false;      ///< For one letter.
    bool symbols = false;
    bool more = false; ///< The next key offers its variants: what holding does, for whom cannot hold.

    /// The key whose variants are offered, by its id; empty: none.
    std::string open;
    std::string held; ///< The key a finger rests on.
    std::chrono::milliseconds held_for { 0 };
};

/// Names of the keys that type no letter, for those who hear them, in the interface's language.
struct KeyboardLook {
    Words shift;
    Words backspace;
    Words space;
    Words symbols; ///< "Digits and signs"
    Words letters; ///< Back from them.
    Words more;    ///< "More letters"
    Words done;    ///< Hides the keyboard.
    Accent accent = Accent::Teal;
};

enum class KeyboardEvent : std::uint8_t { None, Changed, Done };

/// The height it needs on this screen, whatever the language: nothing jumps when it changes.
float keyboard_height(Ui& ui);

/// Draws the keyboard into `rect`, which the caller has taken from the page, and types into `field`, which keeps the
/// focus it has. Rows are as on the real keyboard and so do not mirror. Ids begin with "key/". A finger held on a key,
/// or the key "more" before it, offers the key's variants. Draw it after the field.
KeyboardEvent on_screen_keyboard(
    Ui& ui, OnScreenKeyboard& keyboard, TextField& field, Rect const& rect, KeyboardLook const& look);

} // namespace weg::ui
