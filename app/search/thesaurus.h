// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/analyzer.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace weg::search {

/// Which words of a language name the same thing: "flat", "apartment" and "place to live" are all of the concept
/// "housing", and so are "Wohnung" and "квартира" in their languages (ISO 25964: a concept and its terms). Read from
/// locales/TAG/thesaurus.txt when the program is built; CONTRIBUTING says how that is written.
class Thesaurus {
public:
    /// The one of a language (BCP 47; only the language itself counts), empty for one without a list.
    /// `analyzer`: of that language.
    static Thesaurus of(std::string_view language, Analyzer const& analyzer);
    /// `list`: lines `name: entry, entry of some words, beginning*`, UTF-8; a line that begins with # is a remark.
    Thesaurus(std::string_view list, Analyzer const& analyzer);
    /// A list whose entries are folded and stemmed, as written() gives it: read in a moment.
    explicit Thesaurus(std::string_view written);
    [[nodiscard]] std::string written() const;

    struct Entry {
        std::u16string folded;
        std::u16string written;
    };
    /// What the language calls things in one word.
    static std::vector<Entry> words_of(std::string_view language, Analyzer const& analyzer);

    struct Mention {
        std::size_t first = 0; ///< Of the words.
        std::size_t words = 0;
        std::u16string_view name; ///< Of the concept; lives as long as the thesaurus.
    };
    enum class Phrases : std::uint8_t {
        Longest, ///< "Family doctor" is no family: what somebody means.
        All,     ///< A page of family doctors is one of doctors, too: what a text is found by.
    };
    /// What the words of one line mention, in their order. Words that ask rather than tell may stand within a phrase.
    [[nodiscard]] std::vector<Mention> mentions(
        std::span<std::u16string const> folded, Analyzer const& analyzer, Phrases phrases) const;

    [[nodiscard]] bool empty() const { return m_phrases.empty(); }

private:
    using ConceptNumber = std::uint16_t;

    template <class PhraseOf>
    void read(std::string_view list, PhraseOf phrase_of);
    void add(std::u16string const& phrase, ConceptNumber number);
    [[nodiscard]] std::vector<std::u16string> terms_of(std::u16string const& folded, Analyzer const& analyzer) const;
    [[nodiscard]] std::vector<ConceptNumber> const* find(
        std::u16string const& begun, std::span<std::vector<std::u16string> const> words) const;

    std::vector<std::u16string> m_names;
    /// By their terms, with a space between. A term is a stem, or the beginning of a word and a star.
    std::unordered_map<std::u16string, std::vector<ConceptNumber>> m_phrases;
    std::unordered_set<std::u16string> m_terms;
    std::size_t m_longest = 0; ///< Terms of a phrase.
};

} // namespace weg::search
