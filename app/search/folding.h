// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace weg::search {

/// How German writes ä, ö, ü without the letters, which is not what other languages mean by theirs.
enum class Umlauts : std::uint8_t {
    TwoLetters, ///< "Ämter" is "aemter".
    Dots,       ///< "gül" is "gul".
};

/// `language` (BCP 47) writes umlauts so.
Umlauts umlauts_of(std::string_view language);

/// A word as it is compared. Case, width, accents, joiners and tatweel do not count (UAX #15, NFKC_Casefold); ß is ss,
/// dotless ı is i, digits are ASCII. Arabic script: hamza carriers are their carrier, alef is one letter, so are ya and
/// alef maqsura, kaf and keheh, ha and ta marbuta. Cyrillic й, ї, ў stay letters of their own; ё is е. Marks that are
/// vowels (Indic scripts) stay.
std::u16string fold(std::u16string_view word, Umlauts umlauts);

} // namespace weg::search
