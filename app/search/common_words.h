// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace weg::search {

/// The language itself of a tag: of "zh-Hans" it is "zh".
inline std::string_view spoken(std::string_view tag) { return tag.substr(0, tag.find('-')); }

/// Words of a language that ask but tell nothing ("where", "how", "can I"): a search leaves them out when others are
/// there. UTF-8, as written: lower case, NFC, not folded. Serbian has them in both scripts.
/// `language`: BCP 47; only the language itself counts ("de-simple" is German). Empty for one without a list.
std::span<std::string_view const> common_words(std::string_view language);

} // namespace weg::search
