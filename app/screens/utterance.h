// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/localizer.h"
#include "app/ui/semantics.h"

#include <string>
#include <vector>

namespace weg::screens {

/// What is said of one thing on the screen, each part in its own language (EN 301 549, 5.1.3.14; WCAG 3.1.2): a voice
/// can be chosen for each.
using Utterance = std::vector<ui::Said>;

/// Name, value, details, then what it is and its state in the language of `words`. Marks of direction and soft hyphens
/// are left out. Empty for what is not for people (a scroll area).
Utterance utterance_of(ui::Node const& node, i18n::Localizer const& words);

/// The parts as one line, for logs and Braille.
std::string line_of(Utterance const& utterance);

} // namespace weg::screens
