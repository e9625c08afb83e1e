// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/index_reader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weg::search {

/// How a typed word came to a known one.
enum class Via : std::uint8_t { Itself, Completion, Spelling, Sound };

struct Match {
    KnownWord word;
    Via via = Via::Itself;
    float weight = 1; ///< How sure it is.
};

/// A typed word, as each way to fold it gives it.
struct TypedWord {
    std::vector<std::u16string> folded; ///< Never empty; differ.
    bool unfinished = false;            ///< More of it may follow.
};

/// The words of the index that `typed` may mean, surest first: itself; what it may be the beginning of, best in
/// `languages`; where there is none, what is spelt nearly so, and what sounds so in another script.
Result<std::vector<Match>> matches_of(
    TypedWord const& typed, IndexReader const& index, std::vector<LanguageNumber> const& languages);

/// How many letters are to be put in, left out, replaced or swapped with their neighbour to make `b` of `a` (optimal
/// string alignment); `most` + 1 when it is more than `most`.
std::size_t edit_distance(std::u16string_view a, std::u16string_view b, std::size_t most);

/// So many mistakes are forgiven in a word: fewer in short ones, in the Arabic script, which leaves vowels out, one
/// letter sooner; none in Chinese.
std::size_t forgiven_mistakes(std::u16string_view folded);

} // namespace weg::search
