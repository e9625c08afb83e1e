// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace weg::i18n {

/// Whether `name` has `typed` in it, as people type: case, accents and width do not count ("turkce" finds "Türkçe").
/// Nothing typed is in every name. Both are UTF-8. Source: UTS #10 at primary strength, through ICU.
bool name_contains(std::string_view name, std::string_view typed);

} // namespace weg::i18n
