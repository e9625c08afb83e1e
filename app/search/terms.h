// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/analyzer.h"
#include "app/search/compounds.h"
#include "app/search/thesaurus.h"

#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace weg::search {

/// What a text is looked up by.
enum class Kind : std::uint8_t {
    Stem,    ///< Words without endings, and the parts of compounds.
    Exact,   ///< Words as they stand.
    Gram,    ///< Pieces of words (see grams()).
    Title,   ///< Pieces of the title's words.
    Pair,    ///< Two stems of a line with at most one other between, common words left out.
    Concept, ///< What the words name (see thesaurus.h), by names that all languages share.
};
inline constexpr std::size_t kKinds = 6;

/// How a kind counts. Source: Okapi BM25 (Robertson and Zaragoza 2009, 3.4), each kind a field of its own; the figures
/// are the best that weg-relevance has measured.
struct KindRule {
    float k1;
    float b;
    float idf_power;
    float weight; ///< Of the best score a text could have in this kind.
};
inline constexpr std::array<KindRule, kKinds> kRules { {
    { 2, 0.9f, 1.3f, 0.25f },
    { 2, 0.9f, 1.3f, 0.45f },
    { 4, 0.9f, 1.3f, 1.0f },
    { 2, 0.5f, 1.3f, 0.85f },
    { 2, 0.9f, 1.0f, 0.45f },
    { 4, 0.9f, 1.3f, 0.35f },
} };
inline constexpr float kLatentWeight = 0.3f; ///< Of likeness in meaning; see latent.h.

/// How often a text has each term.
using TermCounts = std::unordered_map<std::u16string, std::uint32_t>;

/// A text, by kind.
struct TextTerms {
    std::array<TermCounts, kKinds> counts;
};

/// A text of a document, in one language; both may be empty.
struct Text {
    std::string language; ///< BCP 47.
    std::string title;
    std::string body; ///< Lines.
};

/// `thesaurus`: of the language; `count`: of its words.
TextTerms terms_of(Text const& text, Analyzer const& analyzer, Thesaurus const& thesaurus, WordCount const& count);

/// Words as grams take them apart: Chinese ones that touch are one, since nobody marks where they part.
std::vector<std::u16string> gram_words(std::vector<Word> const& words);

/// So many words on may the second of a pair stand.
inline constexpr std::size_t kPairReach = 2;

/// Two stems as one term.
inline std::u16string pair_of(std::u16string const& first, std::u16string const& second)
{
    return first + u' ' + second;
}

} // namespace weg::search
