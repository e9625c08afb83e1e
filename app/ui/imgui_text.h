// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ui/text_quads.h"
#include "app/ui/theme.h"

#include <imgui.h>

#include <span>

namespace weg::ui {

/// How quads are painted by any program that uses Dear ImGui.
struct TextPaint {
    ImVec2 at { 0, 0 };                ///< Of the layout's top left corner; whole pixels keep glyphs crisp.
    Color color;                       ///< Emoji keep their own.
    std::span<Color const> marks = {}; ///< Colour n - 1 for glyphs with mark n (see text::Span); others have `color`.
};

inline ImU32 packed(Color color) { return IM_COL32(color.red, color.green, color.blue, 0xFF); }

/// Adds `quads` to `list` within its clip, one batch a page of `atlas`: page p is drawn with texture p + 1.
void add_text(ImDrawList& list, text::Atlas const& atlas, TextQuads const& quads, TextPaint const& paint);

} // namespace weg::ui
