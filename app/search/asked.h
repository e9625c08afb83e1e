// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/ranker.h"

#include <algorithm>

namespace weg::search {

/// What a question is understood to ask.
struct Ranker::Asked {
    struct Part {
        TypedWord typed;
        Word word;
        std::string written;
        bool common = false;
        bool named = false; ///< Belongs to one of the concepts.
        std::vector<Match> matches;

        /// As a language writes it.
        [[nodiscard]] std::u16string const& folded(Umlauts umlauts) const
        {
            auto const& forms = typed.folded;
            bool const other = umlauts == Umlauts::TwoLetters && forms.size() > 1 && forms[1].size() > forms[0].size();
            return forms[other ? 1 : 0];
        }
        [[nodiscard]] bool is_word_of(LanguageNumber language) const
        {
            return std::ranges::any_of(matches,
                [&](Match const& match) { return match.via == Via::Itself && match.word.count_in(language) > 0; });
        }
    };
    std::vector<Part> parts;
    Weights concepts;                      ///< By name.
    bool only_common = false;              ///< Then even common words are looked for.
    std::vector<LanguageNumber> languages; ///< The reader's and German, then others that know words.
};

/// A word as it is looked for in a thesaurus.
struct Ranker::Wording {
    Asked::Part* part = nullptr;
    std::u16string folded;
    float weight = 1;
};

} // namespace weg::search
