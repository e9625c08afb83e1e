// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/search.h"

#include "app/base/utf8.h"
#include "app/search/marks.h"
#include "app/search/ranker.h"

#include <algorithm>
#include <optional>

namespace weg::search {

namespace {

constexpr float kFaintShare = 0.3f; ///< Entries that answer less than so much of what the best does are left out.
constexpr std::size_t kMostExplained = 2;
constexpr std::size_t kShortestTerm = 4; ///< Letters of an official word that are enough to explain it.

std::string const& reader_of(std::vector<std::string> const& chain)
{
    static std::string const source(kSource);
    return chain.empty() ? source : chain.front();
}

bool unfinished(std::string_view typed)
{
    // Behind a space a new word begins; the last one is whole.
    return !typed.empty() && std::string_view(" \t\n.,;:!?").find(typed.back()) == std::string_view::npos;
}

void add_once(std::vector<std::string>& words, std::u16string const& word)
{
    auto utf8 = to_utf8(word);
    if (std::ranges::find(words, utf8) == words.end())
        words.push_back(std::move(utf8));
}

/// The words of `text`, folded and with a space between.
std::u16string folded_phrase(std::string_view text, Analyzer const& analyzer)
{
    std::u16string phrase;
    for (auto const& word : analyzer.words(to_utf16(text)))
        phrase += (phrase.empty() ? u"" : u" ") + word.folded;
    return phrase;
}

} // namespace

struct Search::State {
    struct Index {
        explicit Index(IndexReader opened)
            : reader(std::move(opened))
            , ranker(reader)
        {
        }
        IndexReader reader;
        Ranker ranker;
    };

    content::Bundle const& bundle;
    std::unique_ptr<Index> index;

    Result<void> find_by_index(std::string_view typed, std::vector<std::string> const& chain, Answer& answer) const;
    Result<void> find_by_reading(std::string_view typed, std::vector<std::string> const& chain, Answer& answer) const;
    Result<void> explain(std::string_view typed, std::vector<std::string> const& chain, Answer& answer) const;
};

Search::Search(content::Bundle const& bundle)
    : m_state(std::make_unique<State>(State { bundle, nullptr }))
{
}
Search::Search(Search&&) noexcept = default;
Search::~Search() = default;

Result<void> Search::use_index(std::filesystem::path const& file)
{
    WEG_TRY(auto reader, IndexReader::open(file, m_state->bundle.content_version()));
    m_state->index = std::make_unique<State::Index>(std::move(reader));
    return {};
}

bool Search::has_index() const { return m_state->index != nullptr; }

Result<Answer> Search::find(std::string_view typed, std::vector<std::string> const& chain) const
{
    Answer answer;
    if (m_state->index) {
        WEG_TRY_VOID(m_state->find_by_index(typed, chain, answer));
    } else {
        WEG_TRY_VOID(m_state->find_by_reading(typed, chain, answer));
    }
    WEG_TRY_VOID(m_state->explain(typed, chain, answer));
    return answer;
}

std::vector<Range> Search::marks(Answer const& answer, std::string_view text, std::string const& language) const
{
    if (m_state->index) {
        auto const known = m_state->index->ranker.knowledge(language);
        return known ? marks_in(text, answer, known.value()->analyzer, known.value()->thesaurus)
                     : std::vector<Range> {};
    }
    auto const analyzer = Analyzer::create(language);
    return analyzer ? marks_in(text, answer, analyzer.value(), Thesaurus(std::string_view())) : std::vector<Range> {};
}

Result<void> Search::State::find_by_index(
    std::string_view typed, std::vector<std::string> const& chain, Answer& answer) const
{
    WEG_TRY(auto const ranked, index->ranker.rank({ std::string(typed), chain, {}, unfinished(typed), kMost }));
    for (auto const& name : ranked.concepts)
        answer.concepts.push_back(to_utf8(name));
    bool any_known = false;
    bool respelt = false;
    std::string instead;
    for (auto const& word : ranked.words) {
        add_once(answer.words, word.folded);
        for (auto const& match : word.matches)
            add_once(answer.words, match.word.folded);
        any_known = any_known || !word.matches.empty() || word.is_named;
        bool const is_spelling = !word.matches.empty() && word.matches.front().via == Via::Spelling;
        respelt = respelt || is_spelling;
        instead += (instead.empty() ? "" : " ") + (is_spelling ? word.matches.front().word.written : word.written);
    }
    if (!any_known)
        return {}; // Pieces of words alone would find anything.
    if (respelt)
        answer.instead = instead;
    for (auto const& hit : ranked.hits) {
        if (hit.score >= kFaintShare * ranked.hits.front().score)
            answer.entries.push_back({ index->reader.id(hit.document) });
    }
    return {};
}

/// Every word typed is to begin one of the entry's, in its title or summary.
Result<void> Search::State::find_by_reading(
    std::string_view typed, std::vector<std::string> const& chain, Answer& answer) const
{
    WEG_TRY(auto const analyzer, Analyzer::create(reader_of(chain)));
    std::vector<std::u16string> wanted;
    for (auto const& word : analyzer.words(to_utf16(typed))) {
        add_once(answer.words, word.folded);
        wanted.push_back(word.folded);
    }
    if (wanted.empty())
        return {};
    WEG_TRY(auto const ids, bundle.entry_ids());
    WEG_TRY(auto const cards, bundle.cards(ids, chain));
    WEG_TRY(auto const source, bundle.cards(ids, { std::string(kSource) }));
    for (std::size_t i = 0; i < cards.size() && answer.entries.size() < kMost; ++i) {
        std::vector<std::u16string> words;
        for (auto const* const card : { &cards[i], &source[i] })
            for (auto const* const text : { &card->title.value, &card->summary.value })
                for (auto& word : analyzer.words(to_utf16(*text)))
                    words.push_back(std::move(word.folded));
        bool const has_all = std::ranges::all_of(wanted, [&](std::u16string const& word) {
            return std::ranges::any_of(words, [&](std::u16string const& has) { return has.starts_with(word); });
        });
        if (has_all)
            answer.entries.push_back(cards[i].id);
    }
    return {};
}

Result<void> Search::State::explain(std::string_view typed, std::vector<std::string> const& chain, Answer& answer) const
{
    WEG_TRY(auto const german, Analyzer::create(kSource));
    auto const phrase = folded_phrase(typed, german);
    if (phrase.empty())
        return {};
    WEG_TRY(auto const terms, bundle.glossary(chain));
    for (auto const& term : terms) {
        auto names = term.also;
        names.insert(names.begin(), term.word);
        bool const is_meant = std::ranges::any_of(names, [&](std::string const& name) {
            auto const folded = folded_phrase(name, german);
            bool const begun = phrase.size() >= kShortestTerm && folded.starts_with(phrase);
            bool const among = (u" " + phrase + u" ").find(u" " + folded + u" ") != std::u16string::npos;
            bool const respelt = std::ranges::find(answer.words, to_utf8(folded)) != answer.words.end();
            return begun || among || respelt;
        });
        if (is_meant && answer.explained.size() < kMostExplained)
            answer.explained.push_back(term);
    }
    return {};
}

} // namespace weg::search
