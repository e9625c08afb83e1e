// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "app/search/analyzer.h"
#include "app/search/search.h"

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

std::vector<Range> marks(Answer const& answer, std::string_view text, std::string_view language)
{
    std::vector<Range> ranges;
    auto const analyzer = Analyzer::create(language);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const graphemes(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (!analyzer || U_FAILURE(status) || answer.words.empty())
        return ranges; // Nothing is worse for a text without marks.
    std::vector<std::u16string> wanted;
    std::ranges::transform(answer.words, std::back_inserter(wanted), [](auto const& word) { return to_utf16(word); });
    auto const letters = to_utf16(text);
    icu::UnicodeString const shared(false, letters.data(), static_cast<std::int32_t>(letters.size()));
    std::unique_ptr<icu::BreakIterator> const whole(graphemes->clone());
    whole->setText(shared);
    for (auto const& word : analyzer.value().words(letters)) {
        auto const part = part_of(word.folded, wanted, analyzer.value());
        if (!part)
            continue;
        auto const written = std::u16string_view(letters).substr(word.begin, word.end - word.begin);
        auto const place = Places(written, umlauts_of(language), *graphemes).of(part->first, part->second);
        add_whole(ranges, { word.begin + place.begin, word.begin + place.end }, *whole);
    }
    return ranges;
}

} // namespace weg::search
