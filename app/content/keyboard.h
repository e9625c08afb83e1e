// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace weg::content {

/// What a key types. Encoding: UTF-8, composed (NFC); a combining mark may stand alone.
struct KeyboardKey {
    std::string letter;
    std::string shifted;               ///< With shift; empty: the same.
    std::vector<std::string> variants; ///< What else it offers when it is held.
    std::vector<std::string> shifted_variants;

    friend bool operator==(KeyboardKey const&, KeyboardKey const&) = default;
};
using KeyboardRow = std::vector<KeyboardKey>;

/// The keyboard on the screen of one language. Keys stand as on the real keyboard, from its left in every language.
struct Keyboard {
    std::string language; ///< BCP 47.
    KeyboardRow digits;
    std::vector<KeyboardRow> rows;
    std::vector<KeyboardRow> symbols; ///< Punctuation, in the place of the rows.
    /// Letters that are made of others, as the syllables of Ge'ez or the vowels of Vietnamese: each set begins with
    /// what a key types, and is offered for any of its members.
    std::vector<std::vector<std::string>> forms;
};

} // namespace weg::content
