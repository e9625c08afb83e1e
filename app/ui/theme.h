// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/fonts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

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

/// A section's colour by name, whatever the palette.
enum class Accent : std::uint8_t { Teal, Blue, Green, Amber, Red, Plum };

/// `strong` carries `Theme::on_strong` and stands on paper and card, `soft` is a ground for `strong`.
struct AccentColors {
    Color strong;
    Color soft;
};

/// Light is what most see; High contrast is for low vision (WCAG 2.2, 1.4.6), Dark for eyes that light hurts.
enum class Palette : std::uint8_t { Light, HighContrast, Dark };

/// Colour tokens. Nothing is drawn in any other colour, and drawn_pairs() says which stand on one another.
struct Theme {
    Color paper;
    Color card;
    Color card_pressed;
    Color line; ///< Borders of what can be pressed.
    Color ink;
    Color ink_soft;
    Color on_strong;
    Color focus;
    Color selection;   ///< Behind selected text.
    Color mark;        ///< Behind words that were looked for,
    Color mark_line;   ///< and below them: colour is never alone.
    Color spoken;      ///< Behind words that are being read aloud,
    Color spoken_line; ///< and below them, and around what is no running text.
    Color notice;
    Color notice_ink;
    std::array<AccentColors, 6> accents; ///< In the order of Accent.

    [[nodiscard]] AccentColors const& colors(Accent accent) const { return accents[static_cast<std::size_t>(accent)]; }
};

/// The colours of `palette`; they live as long as the program.
Theme const& theme_of(Palette palette);

/// Two colours that are drawn on or beside one another.
struct ColorPair {
    std::string_view front; ///< Their names in Theme, for reports.
    std::string_view back;
    enum class Kind : std::uint8_t { Text, Shape } kind = Kind::Text; ///< Shape: WCAG 1.4.11 asks for 3 of it.
    double contrast = 1;
};
/// Every pair that the widgets and screens draw.
std::vector<ColorPair> drawn_pairs(Theme const& theme);

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
inline constexpr float kMarkLine = 2; ///< Below words that were looked for or are spoken.

/// Smallest side of anything a finger must hit, in logical pixels of 1/160 inch (WCAG 2.2, 2.5.5: 44 CSS px).
inline constexpr float kMinTouchSide = 48;

} // namespace weg::ui
