// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/editor.h"
#include "app/ui/ui.h"

#include <cstdint>
#include <string_view>

namespace weg::ui {

/// A text field between frames; its owner's. Its editor's set_text("") leaves nothing of what was typed.
struct TextField {
    explicit TextField(std::string language, text::Editor::Lines lines = text::Editor::Lines::One)
        : editor(std::move(language), lines)
    {
    }

    text::Editor editor;
    float scroll = 0;         ///< Physical pixels: along a single line, or down many.
    bool takes_focus = false; ///< It is typed into from when it is drawn next, without being touched.
};

struct TextFieldLook {
    TextRole role = TextRole::Body;
    std::string_view icon = {}; ///< At its start; may be empty.
    Words placeholder = {};     ///< Shown while it is empty; may be empty.
    int lines = 1;              ///< How high a field of many lines is.
};

enum class TextFieldEvent : std::uint8_t { None, Changed, Submitted };

/// The height it needs.
float text_field_height(Ui& ui, TextFieldLook const& look);

/// Draws a field into `rect`, named `name`, and edits what it holds: by finger (a tap places the caret, two select a
/// word, three a sentence, dragging selects), by keys and by input methods. Text begins where its first strong letter
/// says, an empty field where the interface does. The caret does not blink: nothing here moves by itself.
/// Submitted: Enter in a single line.
TextFieldEvent text_field(
    Ui& ui, std::string_view id, Words name, TextField& field, Rect const& rect, TextFieldLook const& look);

} // namespace weg::ui
