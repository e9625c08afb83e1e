// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/asked.h"
#include "app/search/latent.h"

#include <algorithm>
#include <cmath>

namespace weg::search {

namespace {

constexpr std::size_t kMostKnown = 6; ///< Languages whose lists are kept in memory.
constexpr float kPartWeight = 0.6f;
/// So much more counts what the words name, in a language that does not know them, of a page that nobody has translated
/// for the reader: it has nothing else to be found by.
constexpr float kForeignTrust = 4;
/// So much less counts what has none of the words, nor what they name: pieces of words say little of one word alone.
constexpr float kGuess = 0.5f;
constexpr float kGuessedGrams = 0.5f; ///< Of words that nobody typed.
/// In an index this large the most telling terms of a kind are read until their postings come to so many bytes: those
/// that most texts have tell little and take the time.
constexpr std::size_t kLargeIndex = 20'000;
constexpr std::int64_t kMostBytes = 60'000;
/// Of an index larger than this, likeness is asked of so many that have the words.
constexpr std::size_t kMostDirections = 4096;
constexpr std::size_t kMostLikely = 200;

/// Best first.
template <typename Scored>
void keep_best(std::vector<Scored>& all, std::size_t most)
{
    auto const middle = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    std::partial_sort(all.begin(), middle, all.end(), [](Scored const& a, Scored const& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    });
    all.erase(middle, all.end());
}

} // namespace

/// A language that is searched.
struct Ranker::Tongue {
    LanguageNumber language = 0;
    Analyzer const* analyzer = nullptr;
    float coverage = 0;          ///< How many of the words it knows.
    float trust = 1;             ///< In what the words name.
    std::vector<float> words;    ///< Scores of whole words.
    std::vector<float> pieces;   ///< Of pieces of them.
    std::vector<float> titles;   ///< Of pieces in titles.
    std::vector<float> meanings; ///< Of the concepts.
    Direction direction;
};

Result<Ranker::Knowledge const*> Ranker::knowledge(std::string const& tag)
{
    auto found = m_knowledge.find(tag);
    if (found == m_knowledge.end()) {
        WEG_TRY(auto analyzer, Analyzer::create(tag));
        WEG_TRY(auto thesaurus, m_index.thesaurus(tag));
        found = m_knowledge.emplace(tag, Knowledge { std::move(analyzer), std::move(thesaurus) }).first;
    }
    return &found->second;
}

/// The terms to look up, all of them where the index is not large.
Result<std::vector<Ranker::Wanted>> Ranker::telling(LanguageNumber language, Kind kind, Weights const& terms) const
{
    std::vector<Wanted> wanted;
    wanted.reserve(terms.size());
    for (auto const& [text, times] : terms)
        wanted.push_back({ &text, times, {} });
    if (m_index.documents() <= kLargeIndex)
        return wanted;
    for (auto& each : wanted) {
        WEG_TRY(each.weight, m_index.weight(language, kind, *each.text));
    }
    std::erase_if(wanted, [](Wanted const& each) { return each.weight.bytes == 0; });
    std::ranges::stable_sort(
        wanted, [](Wanted const& a, Wanted const& b) { return a.weight.weight > b.weight.weight; });
    std::int64_t bytes = 0;
    auto const enough = std::ranges::find_if(wanted, [&](Wanted const& each) {
        bool const is_first = bytes == 0;
        bytes += each.weight.bytes;
        return !is_first && bytes > kMostBytes;
    });
    wanted.erase(enough, wanted.end());
    return wanted;
}

Result<void> Ranker::score_kind(Tongue& tongue, Kind kind, Weights const& terms, std::vector<float>& scores)
{
    auto const& rule = kRules[static_cast<std::size_t>(kind)];
    float best_possible = 0;
    std::vector<std::pair<std::string, float>> lists;
    WEG_TRY(auto const wanted, telling(tongue.language, kind, terms));
    for (auto const& each : wanted) {
        WEG_TRY_VOID(m_index.term(tongue.language, kind, *each.text, [&](IndexReader::Term const& term) {
            best_possible += each.times * term.weight;
            lists.emplace_back(term.postings, each.times * term.weight);
            if (kind != Kind::Gram || term.direction.empty())
                return;
            float const idf = std::pow(term.weight, 1 / rule.idf_power);
            add_packed(tongue.direction, term.direction, (1 + std::log(std::max(each.times, 1.0f))) * idf);
        }));
    }
    if (best_possible <= 0)
        return {};
    for (auto const& [bytes, weight] : lists) {
        PostingReader postings(bytes);
        float const share = rule.weight * weight / best_possible;
        while (auto const posting = postings.next()) {
            if (posting->document < scores.size())
                scores[posting->document] += share * posting->impact;
        }
    }
    return {};
}

Result<void> Ranker::score(Asked const& asked, Tongue& tongue)
{
    auto const& tag = m_index.languages()[tongue.language].tag;
    auto const umlauts = umlauts_of(tag);
    Weights stems;
    Weights exact;
    Weights pieces;
    Weights pairs;
    std::vector<Word> typed;
    std::size_t wanted = 0;
    std::size_t known = 0;
    std::vector<std::u16string> sequence;
    for (auto const& part : asked.parts) {
        auto const& folded = part.folded(umlauts);
        if (part.common || (!asked.only_common && tongue.analyzer->is_common(folded)))
            continue;
        ++wanted;
        sequence.push_back(tongue.analyzer->stem(folded));
        for (std::size_t back = 1; back <= std::min(kPairReach, sequence.size() - 1); ++back)
            pairs[pair_of(sequence[sequence.size() - 1 - back], sequence.back())] += 1;
        Word word = part.word;
        word.folded = folded;
        typed.push_back(std::move(word));
        bool is_known = false;
        for (auto const& match : part.matches) {
            if (match.word.count_in(tongue.language) == 0)
                continue;
            is_known = true;
            stems[tongue.analyzer->stem(match.word.folded)] += match.weight;
            exact[match.word.folded] += match.weight;
            if (umlauts == Umlauts::TwoLetters) {
                for (auto const& half : match.word.parts)
                    stems[tongue.analyzer->stem(half)] += kPartWeight * match.weight;
            }
            if (match.via == Via::Itself)
                continue;
            for (auto const& piece : grams(match.word.folded))
                pieces[piece] += kGuessedGrams * match.weight;
        }
        known += is_known ? 1 : 0;
    }
    for (auto const& word : gram_words(typed))
        for (auto const& piece : grams(word))
            pieces[piece] += 1;
    tongue.coverage = wanted == 0 ? 0 : static_cast<float>(known) / static_cast<float>(wanted);
    for (auto* const scores : { &tongue.words, &tongue.pieces, &tongue.titles, &tongue.meanings })
        scores->assign(m_index.documents(), 0.0f);
    WEG_TRY_VOID(score_kind(tongue, Kind::Stem, stems, tongue.words));
    WEG_TRY_VOID(score_kind(tongue, Kind::Exact, exact, tongue.words));
    WEG_TRY_VOID(score_kind(tongue, Kind::Gram, pieces, tongue.pieces));
    WEG_TRY_VOID(score_kind(tongue, Kind::Title, pieces, tongue.titles));
    WEG_TRY_VOID(score_kind(tongue, Kind::Pair, pairs, tongue.words));
    return score_kind(tongue, Kind::Concept, asked.concepts, tongue.meanings);
}

Result<std::vector<Candidate>> Ranker::gather(std::vector<Tongue> const& tongues, Question const& question)
{
    std::vector<Candidate> candidates;
    auto const group = m_index.group_number(question.group);
    if (tongues.empty() || (!question.group.empty() && !group))
        return candidates;
    Direction direction;
    for (auto const& tongue : tongues)
        add(direction, tongue.direction, tongue.coverage);
    normalise(direction);
    bool const all_alike = m_index.documents() <= kMostDirections && !direction.empty();
    std::vector<Ranked::Hit> hits; // Small, for there may be very many.
    for (std::uint32_t document = 0; document < m_index.documents(); ++document) {
        if (!question.group.empty() && m_index.group(document) != *group)
            continue;
        bool const is_foreign = !m_index.speaks(document, tongues.front().language);
        float best = 0;
        bool is_told = false;
        for (auto const& tongue : tongues) {
            float const meaning = tongue.meanings[document];
            is_told = is_told || tongue.words[document] > 0 || meaning > 0;
            best = std::max(best,
                tongue.coverage * (tongue.words[document] + tongue.pieces[document] + tongue.titles[document])
                    + (is_foreign ? tongue.trust : 1) * meaning);
        }
        if (!is_told)
            best *= kGuess;
        if (best > 0 || all_alike)
            hits.push_back({ document, best });
    }
    if (!all_alike)
        keep_best(hits, std::max(kMostLikely, question.most));
    for (auto const& hit : hits) {
        Candidate candidate { hit.document, hit.score, 0, {} };
        for (auto const& tongue : tongues)
            candidate.title = std::max(candidate.title, tongue.coverage * tongue.titles[hit.document]);
        WEG_TRY(candidate.direction, m_index.direction(hit.document));
        candidate.score += kLatentWeight * std::max(0.0f, likeness(direction, candidate.direction));
        if (candidate.score > 0)
            candidates.push_back(std::move(candidate));
    }
    keep_best(candidates, std::max(kSecondLook, question.most));
    return candidates;
}

Result<Ranked> Ranker::rank(Question const& question)
{
    if (m_knowledge.size() > kMostKnown)
        m_knowledge.clear(); // Visitors of a day speak many languages, one of them few.
    WEG_TRY(auto asked, ask(question));
    WEG_TRY_VOID(choose_tongues(asked, question));
    WEG_TRY_VOID(name_concepts(asked, question));
    std::vector<Tongue> tongues;
    for (auto const language : asked.languages) {
        Tongue tongue;
        tongue.language = language;
        WEG_TRY(auto const* const known, knowledge(m_index.languages()[language].tag));
        tongue.analyzer = &known->analyzer;
        WEG_TRY_VOID(score(asked, tongue));
        if (!tongues.empty())
            tongue.trust = 1 + kForeignTrust * (1 - tongue.coverage);
        tongues.push_back(std::move(tongue));
    }
    Ranked ranked;
    WEG_TRY(auto candidates, gather(tongues, question));
    look_again(candidates);
    for (auto const& candidate : std::span(candidates).first(std::min(question.most, candidates.size())))
        ranked.hits.push_back({ candidate.document, candidate.score });
    for (auto const& [name, weight] : asked.concepts)
        ranked.concepts.push_back(name);
    for (auto& part : asked.parts) {
        if (!part.common)
            ranked.words.push_back({ part.written, part.word.folded, std::move(part.matches), part.named });
    }
    return ranked;
}

} // namespace weg::search
