// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/language_tables.h"
#include "app/search/latent.h"

#include <map>

namespace weg::search {

/// The pieces of words in all languages, as the latent space learns from them. A document's languages count the same.
class LatentTerms {
public:
    LatentTerms(std::map<std::string, LanguageTables> const& languages, std::size_t documents)
        : m_documents(documents)
    {
        std::vector<int> spoken(documents, 0);
        for (auto const& [tag, tables] : languages) {
            for (auto const& [document, length] : grams_of(tables).lengths)
                ++spoken[document];
        }
        for (auto const& [tag, tables] : languages)
            add(tag, tables, spoken);
    }

    [[nodiscard]] std::vector<std::vector<Share>> const& shares() const { return m_shares; }
    /// Null for a term that only one document has.
    [[nodiscard]] std::vector<Share> const* of(std::string const& tag, std::u16string const& term) const
    {
        auto const& numbers = m_numbers.at(tag);
        auto const found = numbers.find(term);
        return found == numbers.end() ? nullptr : &m_shares[found->second];
    }

private:
    static TermTable const& grams_of(LanguageTables const& tables)
    {
        return tables.kinds[static_cast<std::size_t>(Kind::Gram)];
    }

    void add(std::string const& tag, LanguageTables const& tables, std::vector<int> const& spoken)
    {
        auto const& grams = grams_of(tables);
        auto const value = [&](Use const& use, std::size_t having) {
            return (1 + std::log(static_cast<float>(use.count))) * idf(grams.lengths.size(), having);
        };
        std::vector<float> lengths(m_documents, 0.0f);
        for (auto const& [term, uses] : grams.terms) {
            for (auto const& use : uses) {
                if (uses.size() > 1)
                    lengths[use.document] += value(use, uses.size()) * value(use, uses.size());
            }
        }
        auto& numbers = m_numbers[tag];
        for (auto const* const term : sorted_keys(grams.terms)) {
            auto const& uses = grams.terms.at(*term);
            if (uses.size() < 2)
                continue;
            numbers.emplace(*term, m_shares.size());
            auto& shares = m_shares.emplace_back();
            for (auto const& use : uses) {
                float const whole = std::sqrt(lengths[use.document] * static_cast<float>(spoken[use.document]));
                shares.push_back({ use.document, value(use, uses.size()) / whole });
            }
        }
    }

    std::size_t m_documents;
    std::map<std::string, std::unordered_map<std::u16string, std::size_t>> m_numbers;
    std::vector<std::vector<Share>> m_shares;
};

} // namespace weg::search
