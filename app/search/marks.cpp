// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/marks.h"

#include "app/base/utf8.h"

#include <algorithm>
#include <optional>

namespace weg::search {

namespace {

constexpr std::size_t kShortestInside = 4; ///< Letters that are marked inside of a word, not only where it begins.

/// Where the folded letters of a word stand in it: graphemes fold one by one to as many letters as they may.
class Places {
public:
    Places(std::u16string_view word, Umlauts umlauts, icu::BreakIterator& graphemes)
    {
        icu::UnicodeString const shared(false, word.data(), static_cast<std::int32_t>(word.size()));
        graphemes.setText(shared);
        graphemes.first();
        std::size_t begin = 0;
        m_ends.emplace_back(0, 0);
        for (auto end = graphemes.next(); end != icu::BreakIterator::DONE; end = graphemes.next()) {
            auto const to = static_cast<std::size_t>(end);
            auto const letters = fold(word.substr(begin, to - begin), umlauts).size();
            m_ends.emplace_back(m_ends.back().first + letters, static_cast<std::uint32_t>(to));
            begin = to;
        }
    }

    /// The graphemes that the folded letters [begin, end) stand in.
    [[nodiscard]] Range of(std::size_t begin, std::size_t end) const
    {
        Range range { 0, m_ends.back().second };
        for (auto const& [letters, place] : m_ends) {
            if (letters <= begin)
                range.begin = place;
            if (letters >= end) {
                range.end = place;
                break;
            }
        }
        return range;
    }

private:
    std::vector<std::pair<std::size_t, std::uint32_t>> m_ends; ///< Folded letters so far, and UTF-16 units.
};

/// What of `folded` is one of the words looked for.
std::optional<std::pair<std::size_t, std::size_t>> part_of(
    std::u16string const& folded, std::vector<std::u16string> const& wanted, Analyzer const& analyzer)
{
    for (auto const& word : wanted) {
        if (word == folded || analyzer.stem(word) == analyzer.stem(folded))
            return std::pair { std::size_t { 0 }, folded.size() };
    }
    for (auto const& word : wanted) {
        auto const at = folded.find(word);
        if (at == 0 || (at != std::u16string::npos && word.size() >= kShortestInside))
            return std::pair { at, at + word.size() };
    }
    return std::nullopt;
}

/// What names one of the concepts, all words of it together.
std::vector<Range> named(std::vector<Word> const& words, std::vector<std::u16string> const& concepts,
    Analyzer const& analyzer, Thesaurus const& thesaurus)
{
    std::vector<std::u16string> folded;
    std::ranges::transform(words, std::back_inserter(folded), &Word::folded);
    std::vector<Range> ranges;
    for (auto const& mention : thesaurus.mentions(folded, analyzer, Thesaurus::Phrases::All)) {
        if (std::ranges::find(concepts, mention.name) != concepts.end())
            ranges.push_back({ words[mention.first].begin, words[mention.first + mention.words - 1].end });
    }
    return ranges;
}

std::vector<std::u16string> utf16(std::vector<std::string> const& texts)
{
    std::vector<std::u16string> all;
    std::ranges::transform(texts, std::back_inserter(all), [](std::string const& text) { return to_utf16(text); });
    return all;
}

/// Adds a range to those before it, wide enough to end where graphemes of the whole text do: words may begin inside of
/// one (behind a sign that is written over numbers, before an accent that stands alone).
void add_whole(std::vector<Range>& ranges, Range range, icu::BreakIterator& graphemes)
{
    auto const begin = static_cast<std::int32_t>(range.begin);
    auto const end = static_cast<std::int32_t>(range.end);
    if (graphemes.isBoundary(begin) == 0)
        range.begin = static_cast<std::uint32_t>(graphemes.preceding(begin));
    if (graphemes.isBoundary(end) == 0)
        range.end = static_cast<std::uint32_t>(graphemes.following(end));
    if (!ranges.empty() && range.begin < ranges.back().end)
        ranges.back().end = std::max(ranges.back().end, range.end);
    else
        ranges.push_back(range);
}

} // namespace

std::vector<Range> marks_in(
    std::string_view text, Answer const& answer, Analyzer const& analyzer, Thesaurus const& thesaurus)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const graphemes(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status))
        return {}; // Nothing is worse for a text without marks.
    auto const letters = to_utf16(text);
    auto const words = analyzer.words(letters);
    auto found = named(words, utf16(answer.concepts), analyzer, thesaurus);
    auto const wanted = utf16(answer.words);
    for (auto const& word : words) {
        auto const part = part_of(word.folded, wanted, analyzer);
        if (!part)
            continue;
        auto const written = std::u16string_view(letters).substr(word.begin, word.end - word.begin);
        auto const place = Places(written, analyzer.umlauts(), *graphemes).of(part->first, part->second);
        found.push_back({ word.begin + place.begin, word.begin + place.end });
    }
    std::ranges::sort(found, {}, &Range::begin);
    icu::UnicodeString const shared(false, letters.data(), static_cast<std::int32_t>(letters.size()));
    graphemes->setText(shared);
    std::vector<Range> ranges;
    for (auto const& range : found)
        add_whole(ranges, range, *graphemes);
    return ranges;
}

} // namespace weg::search
