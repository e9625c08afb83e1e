// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace weg::i18n {

enum class Direction { LeftToRight, RightToLeft };

/// The direction in which `tag` (BCP 47) is written, from its likely script (CLDR, ICU).
/// A tag ICU does not know is left-to-right.
Direction direction_of(std::string_view tag);

} // namespace weg::i18n
