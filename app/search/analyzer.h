// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"
#include "app/base/result.h"
#include "app/search/folding.h"

#include <cstdint>
#include <libstemmer.h>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unicode/brkiter.h>
#include <vector>

namespace weg::search {

inline constexpr std::string_view kSource = "de"; ///< Every text has been German once: letters from offices are.

/// A word of a text.
struct Word {
    std::uint32_t begin = 0; ///< UTF-16 units of the text.
    std::uint32_t end = 0;
    std::uint32_t line = 0; ///< Number of its line.
    std::u16string folded;
};

/// Takes texts of one language apart. Not for two threads at once.
class Analyzer {
public:
    /// `language`: BCP 47. Errors: `Unavailable` when ICU cannot break words.
    static Result<Analyzer> create(std::string_view language);

    /// The words of `text` (UAX #29; by dictionary in Thai and Chinese), folded as the language writes them. French
    /// articles stand apart from their noun.
    [[nodiscard]] std::vector<Word> words(std::u16string_view text) const;
    /// Whether the word asks rather than tells ("where", "can").
    [[nodiscard]] bool is_common(std::u16string const& folded) const { return m_common.contains(folded); }
    /// The word without its ending, where Snowball knows the language and measures better; else itself.
    [[nodiscard]] std::u16string stem(std::u16string const& folded) const;
    [[nodiscard]] Umlauts umlauts() const { return m_umlauts; }

private:
    Analyzer() = default;
    Umlauts m_umlauts = Umlauts::Dots;
    bool m_elides = false;
    std::unique_ptr<icu::BreakIterator> m_breaks;
    CHandle<sb_stemmer, sb_stemmer_delete> m_stemmer;
    std::set<std::u16string, std::less<>> m_common;
};

/// The pieces of a word that are looked for where the whole is not there: four letters each, its begin and end marked;
/// of syllabic scripts three, of Chinese two. A short word is one piece.
std::vector<std::u16string> grams(std::u16string_view folded);

} // namespace weg::search
