// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ui/ui.h"

#include <string_view>

namespace weg::ui {

/// A button with an icon, words or both. Without words, `name` is still what is said.
struct ButtonLook {
    std::string_view icon;
    bool words = true;
    bool directional = false; ///< Its icon points along the reading direction.
    bool strong = false;      ///< Filled with `accent`; else outlined on card.
    bool selected = false;
    Accent accent = Accent::Teal;
    Ui::Touch touch = Ui::Touch::TakesFocus;
};
/// The room the button asks for: its words on one line, or on more where that would be wider than `most_width`.
Size button_size(Ui& ui, Words name, ButtonLook const& look, float most_width = 1e5f);
/// Draws it into `rect` (at least kMinTouchSide high). Returns true in the frame it is pressed.
bool button(Ui& ui, std::string_view id, Words name, Rect const& rect, ButtonLook const& look);

/// A card that leads somewhere: icon, title, some words.
struct CardLook {
    std::string_view icon;
    Words title;
    Words detail;   ///< May be empty.
    Words footnote; ///< May be empty.
    Accent accent = Accent::Teal;
    TextRole title_role = TextRole::Heading;
    bool strong = false; ///< Filled with the accent.
};
/// The height it needs at `width`.
float card_height(Ui& ui, CardLook const& look, float width);
bool card(Ui& ui, std::string_view id, CardLook const& look, Rect const& rect);

/// Something that is on or off: icon, name, what it does, and at the end a box with a mark and a word for its state
/// (EN 301 549, 5.6.2: to be seen without colour). It is said to be selected while it is on.
struct ToggleLook {
    std::string_view icon;
    Words title;
    Words detail;
    Words state; ///< "On" or "Off".
    bool on = false;
};
float toggle_height(Ui& ui, ToggleLook const& look, float width);
bool toggle(Ui& ui, std::string_view id, ToggleLook const& look, Rect const& rect);

/// A picture above a few words: an answer for people who read little. `detail`, `footnote` and `strong` do not count.
float tile_height(Ui& ui, CardLook const& look, float width);
bool tile(Ui& ui, std::string_view id, CardLook const& look, Rect const& rect);

/// A small picture above a word or two: one of a row of controls. Without words, `name` is still what is said.
struct ToolLook {
    std::string_view icon;
    bool words = true;
    bool directional = false;
    bool enabled = true; ///< Else it is faded and does nothing, but keeps its place.
};
Size tool_size(Ui& ui, Words name, ToolLook const& look);
bool tool(Ui& ui, std::string_view id, Words name, Rect const& rect, ToolLook const& look);

/// A box with an icon and words that calls for attention. Returns its height.
float notice(Ui& ui, std::string_view icon, Words words, float start, float top, float width);

/// A small label over a value, beside an icon: "Telephone / 0521 51-0". Returns its height.
struct FactLook {
    std::string_view icon;
    Words label;
    Words value;
    TextRole role = TextRole::Body; ///< Of the value.
    bool faded = false;             ///< Nobody has checked it for long.
};
float fact(Ui& ui, FactLook const& look, float start, float top, float width);

} // namespace weg::ui
