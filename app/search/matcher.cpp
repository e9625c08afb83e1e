// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/matcher.h"

#include "app/search/script.h"
#include "app/search/transliteration.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace weg::search {

namespace {

constexpr std::size_t kMostCompletions = 8;
constexpr std::size_t kMostSpellings = 3;
constexpr std::size_t kMostSounds = 6;
constexpr std::size_t kMostBegun = 64;       ///< Words that begin so.
constexpr std::size_t kLookedThrough = 2000; ///< Words with one half in common.
constexpr std::size_t kListedBeginning = 3;  ///< Letters; the index lists the completions of so few.
/// Sounds of a word in a language that nobody asked for: with fewer, any word has its like among twenty languages.
constexpr std::size_t kShortestForeignKey = 4;
constexpr float kCompletionWeight = 0.6f;
constexpr float kSpellingWeight[] { 1, 0.8f, 0.5f }; ///< By mistakes.
constexpr float kSoundWeight = 0.7f;

std::uint64_t frequency(KnownWord const& word, std::vector<LanguageNumber> const& languages)
{
    std::uint64_t sum = 0;
    for (auto const language : languages)
        sum += word.count_in(language);
    return sum;
}

class Matcher {
public:
    Matcher(TypedWord const& typed, IndexReader const& index, std::vector<LanguageNumber> const& languages)
        : m_typed(typed)
        , m_index(index)
        , m_languages(languages)
    {
    }

    Result<std::vector<Match>> run()
    {
        for (auto const& folded : m_typed.folded) {
            WEG_TRY(auto found, known({ folded }));
            add_best(std::move(found), 1, Via::Itself, 1);
        }
        if (m_typed.unfinished) {
            WEG_TRY_VOID(complete());
        }
        // Who reads another script and types Latin letters means a word of it, before any that is spelt nearly so.
        if (m_matches.empty() && !m_languages.empty()) {
            WEG_TRY_VOID(listen([this](KnownWord const& word) { return word.is_of(m_languages.front()); }));
        }
        if (m_matches.empty()) {
            WEG_TRY_VOID(respell());
        }
        if (m_matches.empty()) {
            WEG_TRY_VOID(listen([](KnownWord const&) { return true; }, kShortestForeignKey));
        }
        return std::move(m_matches);
    }

private:
    void add(Match match)
    {
        auto const same = [&](Match const& other) { return other.word.folded == match.word.folded; };
        if (std::ranges::none_of(m_matches, same))
            m_matches.push_back(std::move(match));
    }

    [[nodiscard]] Result<std::vector<KnownWord>> known(std::vector<std::u16string> const& words) const
    {
        std::vector<KnownWord> found;
        for (auto const& folded : words) {
            WEG_TRY(auto word, m_index.word(folded));
            if (word && is_likely(*word))
                found.push_back(*std::move(word));
        }
        return found;
    }

    /// What no text has is meant only in a language that is asked for: of some twenty one has nearly every word.
    [[nodiscard]] bool is_likely(KnownWord const& word) const
    {
        return word.is_in_texts()
            || std::ranges::any_of(m_languages, [&](LanguageNumber language) { return word.is_of(language); });
    }

    /// The most frequent first; words of the languages asked for before all others, and those that no text has only
    /// where none has one.
    void add_best(std::vector<KnownWord> words, std::size_t most, Via via, float weight)
    {
        if (std::ranges::any_of(words, &KnownWord::is_in_texts))
            std::erase_if(words, [](KnownWord const& word) { return !word.is_in_texts(); });
        std::ranges::stable_sort(words, [&](KnownWord const& a, KnownWord const& b) {
            return frequency(a, m_languages) > frequency(b, m_languages);
        });
        for (std::size_t i = 0; i < std::min(most, words.size()); ++i)
            add({ std::move(words[i]), via, weight });
    }

    Result<void> complete()
    {
        std::vector<std::u16string> words;
        for (auto const& folded : m_typed.folded) {
            if (folded.size() > kListedBeginning) {
                WEG_TRY(auto found, m_index.words_from(folded, kMostBegun));
                std::ranges::move(found, std::back_inserter(words));
                continue;
            }
            for (auto const language : m_languages) {
                WEG_TRY(auto found, m_index.completions(language, folded));
                std::ranges::move(found, std::back_inserter(words));
            }
        }
        WEG_TRY(auto found, known(words));
        add_best(std::move(found), kMostCompletions, Via::Completion, kCompletionWeight);
        return {};
    }

    /// How far `word` is from what was typed, which may be but its beginning.
    [[nodiscard]] std::size_t distance(std::u16string const& folded, std::u16string_view word, std::size_t most) const
    {
        auto const whole = edit_distance(folded, word, most);
        return m_typed.unfinished && word.size() > folded.size() && whole > most
            ? edit_distance(folded, word.substr(0, folded.size()), most)
            : whole;
    }

    /// One mistake leaves one half of the word whole, so only words with that half need a closer look. Only letters
    /// swapped where the halves meet spoil both: such words begin with the half as it was before.
    Result<void> respell()
    {
        std::map<std::size_t, std::vector<std::u16string>> near; ///< By distance.
        for (auto const& folded : m_typed.folded) {
            auto const most = forgiven_mistakes(folded);
            if (most == 0)
                continue;
            auto const half = folded.size() / 2;
            WEG_TRY(auto const same_begin, m_index.words_from(folded.substr(0, half), kLookedThrough));
            WEG_TRY(auto const same_end, m_index.words_to(folded.substr(half), kLookedThrough));
            auto swapped = folded.substr(0, half + 1);
            std::swap(swapped[half], swapped[half - 1]);
            WEG_TRY(auto const swapped_begin, m_index.words_from(swapped, kLookedThrough));
            for (auto const* const words : { &same_begin, &same_end, &swapped_begin })
                for (auto const& word : *words)
                    if (auto const mistakes = distance(folded, word, most); mistakes <= most)
                        near[mistakes].push_back(word);
        }
        for (auto const& [mistakes, words] : near) {
            WEG_TRY(auto found, known(words));
            if (found.empty())
                continue;
            add_best(std::move(found), kMostSpellings, Via::Spelling, kSpellingWeight[mistakes]);
            break;
        }
        return {};
    }

    template <class Wanted>
    Result<void> listen(Wanted wanted, std::size_t shortest = 0)
    {
        if (!is_latin(m_typed.folded.front()))
            return {};
        for (auto const& key : latin_keys(m_typed.folded.front())) {
            if (key.size() < shortest)
                continue;
            WEG_TRY(auto const words, m_index.words_sounding(key));
            WEG_TRY(auto found, known(words));
            std::erase_if(found, [&](KnownWord const& word) { return !wanted(word); });
            add_best(std::move(found), kMostSounds, Via::Sound, kSoundWeight);
        }
        return {};
    }

    TypedWord const& m_typed;
    IndexReader const& m_index;
    std::vector<LanguageNumber> const& m_languages;
    std::vector<Match> m_matches;
};

} // namespace

Result<std::vector<Match>> matches_of(
    TypedWord const& typed, IndexReader const& index, std::vector<LanguageNumber> const& languages)
{
    return Matcher(typed, index, languages).run();
}

std::size_t edit_distance(std::u16string_view a, std::u16string_view b, std::size_t most)
{
    auto const longer = std::max(a.size(), b.size());
    if (longer - std::min(a.size(), b.size()) > most)
        return most + 1;
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t { 0 });
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const differs = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({ last[j] + 1, row[j - 1] + 1, last[j - 1] + differs });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], most + 1);
}

std::size_t forgiven_mistakes(std::u16string_view folded)
{
    auto const script = script_of(folded);
    bool const digits = std::ranges::any_of(folded, [](char16_t unit) { return unit >= u'0' && unit <= u'9'; });
    if (script == USCRIPT_HAN || digits) // Another digit is another number.
        return 0;
    std::size_t const shortest
        = script == USCRIPT_ARABIC || script == USCRIPT_HEBREW || script == USCRIPT_ETHIOPIC ? 3 : 4;
    if (folded.size() < shortest)
        return 0;
    return folded.size() < 2 * shortest ? 1 : 2;
}

} // namespace weg::search
