// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/asked.h"

#include "app/base/utf8.h"

namespace weg::search {

namespace {

constexpr std::size_t kMostOthers = 2; ///< Languages besides the reader's and German.

} // namespace

Result<Ranker::Asked> Ranker::ask(Question const& question)
{
    Asked asked;
    for (auto const& tag :
        { question.chain.empty() ? std::string(kSource) : question.chain.front(), std::string(kSource) }) {
        auto const number = m_index.number_of(tag);
        if (number && std::ranges::find(asked.languages, *number) == asked.languages.end())
            asked.languages.push_back(*number);
    }
    auto const& tag = question.chain.empty() ? std::string(kSource) : question.chain.front();
    WEG_TRY(auto const* const known, knowledge(tag));
    auto const* const reader = &known->analyzer;
    auto const letters = to_utf16(question.typed);
    auto const words = reader->words(letters);
    auto const other = umlauts_of(tag) == Umlauts::TwoLetters ? Umlauts::Dots : Umlauts::TwoLetters;
    for (auto const& word : words) {
        Asked::Part part;
        part.word = word;
        part.written = to_utf8(std::u16string_view(letters).substr(word.begin, word.end - word.begin));
        part.common = reader->is_common(word.folded);
        part.typed.folded = { word.folded };
        if (auto again = fold(std::u16string_view(letters).substr(word.begin, word.end - word.begin), other);
            again != word.folded)
            part.typed.folded.push_back(std::move(again));
        part.typed.unfinished = question.unfinished && word.end == letters.size();
        asked.parts.push_back(std::move(part));
    }
    asked.only_common = std::ranges::all_of(asked.parts, &Asked::Part::common);
    if (asked.only_common) {
        for (auto& part : asked.parts)
            part.common = false;
    }
    for (auto& part : asked.parts) {
        if (part.common)
            continue;
        WEG_TRY(part.matches, matches_of(part.typed, m_index, asked.languages));
    }
    return asked;
}

/// Adds the languages that know words which the reader's and German do not.
Result<void> Ranker::choose_tongues(Asked& asked, Question const& question)
{
    std::map<LanguageNumber, std::size_t> votes;
    for (auto const& part : asked.parts) {
        auto const knows = [&](LanguageNumber language) {
            return std::ranges::any_of(
                part.matches, [&](Match const& match) { return match.word.count_in(language) > 0; });
        };
        if (std::ranges::any_of(asked.languages, knows))
            continue;
        for (LanguageNumber language = 0; language < m_index.languages().size(); ++language)
            if (knows(language))
                ++votes[language];
    }
    std::vector<std::pair<std::size_t, LanguageNumber>> best;
    best.reserve(votes.size());
    for (auto const& [language, count] : votes)
        best.emplace_back(count, language);
    auto const preferred = [&](LanguageNumber language) {
        return std::ranges::find(question.chain, m_index.languages()[language].tag) - question.chain.begin();
    };
    std::ranges::stable_sort(best, [&](auto const& a, auto const& b) {
        return a.first != b.first ? a.first > b.first : preferred(a.second) < preferred(b.second);
    });
    for (std::size_t i = 0; i < std::min(kMostOthers, best.size()); ++i)
        asked.languages.push_back(best[i].second);
    return {};
}

/// Adds what words beside one another name.
void Ranker::name(Asked& asked, std::vector<Wording> const& line, Knowledge const& known)
{
    std::vector<std::u16string> folded;
    folded.reserve(line.size());
    for (auto const& wording : line)
        folded.push_back(wording.folded);
    for (auto const& mention : known.thesaurus.mentions(folded, known.analyzer, Thesaurus::Phrases::Longest)) {
        float weight = 1;
        for (auto const& wording : std::span(line).subspan(mention.first, mention.words)) {
            wording.part->named = true;
            weight = std::min(weight, wording.weight);
        }
        asked.concepts[std::u16string(mention.name)] += weight;
    }
}

/// What names a concept is a word, though no text has it: it is spelt anew only as one that names the same.
Result<void> Ranker::trust_names(Asked& asked, std::vector<std::string> const& tags)
{
    for (auto& part : asked.parts) {
        if (!part.named)
            continue;
        std::vector<Match> trusted;
        for (auto& match : part.matches) {
            bool is_trusted = match.via == Via::Itself || match.via == Via::Completion;
            for (auto tag = tags.begin(); tag != tags.end() && !is_trusted; ++tag) {
                WEG_TRY(auto const* const known, knowledge(*tag));
                is_trusted = std::ranges::any_of(
                    known->thesaurus.mentions({ &match.word.folded, 1 }, known->analyzer, Thesaurus::Phrases::Longest),
                    [&](auto const& mention) { return asked.concepts.contains(std::u16string(mention.name)); });
            }
            if (is_trusted)
                trusted.push_back(std::move(match));
        }
        part.matches = std::move(trusted);
    }
    return {};
}

/// Finds what the words name: as typed in the reader's language, then in German and the others that are searched; what
/// none of these knows, by the word that it is taken for.
Result<void> Ranker::name_concepts(Asked& asked, Question const& question)
{
    std::string const source(kSource);
    std::vector<std::string> tags { question.chain.empty() ? source : question.chain.front(), source };
    for (auto const language : asked.languages)
        tags.push_back(m_index.languages()[language].tag);
    auto const reader = m_index.number_of(tags.front());
    for (bool const as_typed : { true, false }) {
        if (!as_typed) {
            WEG_TRY_VOID(trust_names(asked, tags));
        }
        for (auto const& tag : tags) {
            WEG_TRY(auto const* const known, knowledge(tag));
            auto const number = m_index.number_of(tag);
            std::vector<Wording> line;
            for (auto& part : asked.parts) {
                auto const taken = std::ranges::find_if(part.matches, [&](Match const& match) {
                    return number && match.via != Via::Itself && match.word.is_of(*number);
                });
                // "What kind of help" is not about a Kind, a child.
                bool const foreign = tag == tags.front() || !reader || !part.is_word_of(*reader);
                if (!part.named && as_typed && foreign) {
                    line.push_back({ &part, part.folded(umlauts_of(tag)), 1 });
                } else if (!part.named && !as_typed && taken != part.matches.end()) {
                    line.push_back({ &part, taken->word.folded, taken->weight });
                } else {
                    name(asked, line, *known);
                    line.clear();
                }
            }
            name(asked, line, *known);
        }
    }
    return {};
}

} // namespace weg::search
