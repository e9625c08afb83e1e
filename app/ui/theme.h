// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/fonts.h"

#include <cstdint>
#include <string_view>

namespace weg::ui {

/// sRGB, opaque.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(Color const&, Color const&) = default;
};

/// WCAG 2.2 contrast ratio of two colours, 1 to 21.
double contrast(Color a, Color b);

/// A section's colour: `strong` carries white text and stands on paper and card, `soft` is a ground for `strong`.
struct Accent {
    Color strong;
    Color soft;
};

/// Colour tokens. Every pair that is drawn on one another keeps WCAG AA; tests/ui/theme_test.cpp proves it.
struct Theme {
    Color paper { 0xFB, 0xF7, 0xEF };
    Color card { 0xFF, 0xFF, 0xFF };
    Color card_pressed { 0xF1, 0xEA, 0xDD };
    Color line { 0x8C, 0x84, 0x78 }; ///< Borders of what can be pressed: 3:1 on paper and card (WCAG 1.4.11).
    Color ink { 0x1D, 0x26, 0x2C };
    Color ink_soft { 0x4B, 0x55, 0x5C };
    Color on_strong { 0xFF, 0xFF, 0xFF };
    Color focus { 0x0B, 0x3D, 0x91 };
    Color selection { 0xC9, 0xDD, 0xF7 }; ///< Behind selected text.
    Color mark { 0xFF, 0xE0, 0x8A };      ///< Behind words that were looked for,
    Color mark_line { 0x86, 0x4D, 0x00 }; ///< and below them: colour is never alone.
    Color notice { 0xFF, 0xF1, 0xD0 };
    Color notice_ink { 0x4A, 0x35, 0x00 };
};

/// The accent called `name` ("teal", "blue", "green", "amber", "red", "plum"); teal for an unknown name.
Accent accent(std::string_view name);

/// The type scale: logical pixels per em at 100 % text.
enum class TextRole : std::uint8_t { Poster, Display, Title, Heading, Body, Label, Caption };

struct TypeStyle {
    float size;
    text::Weight weight;
    float line_spacing;
};
TypeStyle type_style(TextRole role);

/// The spacing scale, in logical pixels.
inline constexpr float kSpaceTiny = 4;
inline constexpr float kSpaceSmall = 8;
inline constexpr float kSpace = 16;
inline constexpr float kSpaceLarge = 24;
inline constexpr float kSpaceHuge = 40;
inline constexpr float kCorner = 14;

/// Smallest side of anything a finger must hit, in logical pixels of 1/160 inch (WCAG 2.2, 2.5.5: 44 CSS px).
inline constexpr float kMinTouchSide = 48;

} // namespace weg::ui
