// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ui/ui.h"

#include <string>
#include <string_view>

namespace weg::ui {

inline constexpr float kKeyCorner = 8;

enum class KeyKind : std::uint8_t { Letter, Special, Offer };

/// What is to be seen on a key: its icon, or else its label.
struct KeyFace {
    std::string label; ///< A combining mark alone is drawn on a dotted circle.
    std::string language;
    std::string_view icon = {};
    KeyKind kind = KeyKind::Letter;
    bool selected = false;
    Accent accent = Accent::Teal;
};

/// Draws it into `rect`, but for a gap around it. What is too large for it is drawn smaller.
void paint_key(Ui& ui, Rect const& rect, KeyFace const& face, Ui::Press const& press);

} // namespace weg::ui
