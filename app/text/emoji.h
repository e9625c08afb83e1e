// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace weg::text {

/// Whether a grapheme is to be shown as a colourful picture rather than as a letter-like sign: because its character
/// is one by default, or because a variation selector, a keycap, a skin tone or a joined sequence asks for it.
/// U+FE0E asks for the opposite.
/// Source: UTS #51, section 4, with ICU's properties.
bool is_emoji(std::u16string_view cluster);

} // namespace weg::text
