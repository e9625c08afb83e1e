// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/screens/frame.h"

namespace weg::screens {

// What only some entries have, each below the one before on `page`. Nothing is drawn for what an entry has not.

/// `text` in the page's full width, and its mark.
void draw_text(Context const& context, Page& page, content::Text const& text, ui::TextRole role, ui::Color color,
    ui::Role semantic = ui::Role::Text, std::string id = {});
/// A mark where `text` is not translated as the page's main text is.
void draw_mark(Context const& context, Page& page, content::Text const& text);
/// `words` after a dot, or after `number` in the reader's digits when it is not empty.
void draw_item(Context const& context, Page& page, content::Text const& words, std::string const& number = {});
/// The German words below, when a clerk reads along.
void draw_german(Context const& context, Page& page, content::Text const* text);

void draw_documents(Context const& context, Page& page);
/// Measures of the integration concept, with what exists today; returns what was opened.
Action draw_measures(Context const& context, Page& page);
void draw_rounds(Context const& context, Page& page);
void draw_events(Context const& context, Page& page);
void draw_glossary(Context const& context, Page& page);

} // namespace weg::screens
