// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/terms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// What an index is made of, while it is made.
namespace weg::search {

struct Use {
    std::uint32_t document = 0;
    std::uint32_t count = 0;
};

/// The terms of one kind in one language.
struct TermTable {
    std::unordered_map<std::u16string, std::vector<Use>> terms;
    std::vector<std::pair<std::uint32_t, float>> lengths; ///< Of each document that has any.
};

/// What is known of a language once all its texts have been read.
struct LanguageTables {
    LanguageTables(std::string_view tag, Analyzer made)
        : analyzer(std::move(made))
        , thesaurus(Thesaurus::of(tag, analyzer))
    {
        for (auto& entry : Thesaurus::words_of(tag, analyzer))
            vocabulary.try_emplace(std::move(entry.folded), Known { 0, std::move(entry.written) });
    }
    struct Known {
        std::uint32_t count = 0; ///< 0: the thesaurus alone has it.
        std::u16string written;  ///< As it first stands in a text.
    };

    [[nodiscard]] std::uint32_t count_of(std::u16string const& word) const
    {
        auto const found = vocabulary.find(word);
        return found == vocabulary.end() ? 0 : found->second.count;
    }

    Analyzer analyzer;
    Thesaurus thesaurus;
    std::unordered_map<std::u16string, Known> vocabulary;
    std::array<TermTable, kKinds> kinds;
};

/// Inverse document frequency of a term that `having` of `documents` have (Robertson and Zaragoza 2009, 3.3).
inline float idf(std::size_t documents, std::size_t having)
{
    auto const n = static_cast<float>(documents);
    auto const df = static_cast<float>(having);
    return std::log(1 + (n - df + 0.5f) / (df + 0.5f));
}

/// For the same bytes every time.
template <class Map>
auto sorted_keys(Map const& map)
{
    std::vector<std::u16string const*> keys;
    keys.reserve(map.size());
    for (auto const& [key, value] : map)
        keys.push_back(&key);
    std::ranges::sort(keys, [](auto const* a, auto const* b) { return *a < *b; });
    return keys;
}

} // namespace weg::search
