// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace weg::i18n {

/// The first of `wanted` (BCP 47, as a device or a person names them) that one of `available` serves, as that one's
/// tag; nothing when none is close. A language is never served by another that its readers need not know, but by a
/// sister that shares its words: Dari by Persian, Kurdish by Kurmanji or, in Arabic letters, Sorani.
/// Source: RFC 4647 lookup with CLDR's likely subtags and language distances, through ICU.
std::optional<std::string> negotiate(std::vector<std::string> const& wanted, std::vector<std::string> const& available);

} // namespace weg::i18n
