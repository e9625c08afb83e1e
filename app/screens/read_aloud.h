// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/screens/screens.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::screens {

// The strip at the bottom of a page: the button "read aloud", or, while something is heard, what controls it.

/// The room that it needs; 0 where nothing can be heard.
float reading_height(Context const& context);
/// It needs the whole width, so that the buttons that turn the page have none.
bool reading_takes_strip(Context const& context);
Action draw_reading(Context const& context);
/// A touch of this node is meant for the strip and stops nothing.
bool is_reading_control(std::string_view id);

/// What is read of a page, in order, and where it stands on it.
struct ReadingPlan {
    std::vector<ui::Spoken> passages; ///< Whole nodes; a sentence's `passage` is an index of it.
    std::vector<speech::Sentence> sentences;
};

/// Reads the page that `tree` states: headings, texts, notes, names of links, a guide's answers, each with the voice of its own
/// language. `voice_of` gives a language's voice; empty: none. What has none is not left out in silence: the reader's own
/// voice says so.
/// `only`: not empty: what is in this language and nothing else.
ReadingPlan plan_reading(ui::SemanticsTree const& tree, State const& state, i18n::Localizer const& words,
    std::function<std::string(std::string_view language)> const& voice_of, std::string_view only = {});

} // namespace weg::screens
