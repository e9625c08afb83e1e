// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What somebody typed, and a text in which it is marked: the bytes before the first zero, and those behind.
#include "app/base/utf8.h"
#include "app/search/marks.h"

#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <unicode/brkiter.h>

namespace {

using namespace weg;
using namespace weg::search;

constexpr char const* kLanguages[] { "de", "fr", "ar", "th", "zh-Hans" };

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check_folding(std::u16string const& text, Umlauts umlauts)
{
    auto const once = fold(text, umlauts);
    require(fold(once, umlauts) == once);
}

void check_words(std::u16string const& text, std::string_view language, Answer& answer)
{
    auto const analyzer = Analyzer::create(language);
    require(analyzer.has_value());
    std::uint32_t last = 0;
    std::vector<std::u16string> line;
    for (auto const& word : analyzer.value().words(text)) {
        line.push_back(word.folded);
        require(last <= word.begin && word.begin < word.end && word.end <= text.size());
        require(!word.folded.empty());
        last = word.end;
        (void)grams(word.folded);
        (void)analyzer.value().stem(word.folded);
        answer.words.push_back(to_utf8(word.folded));
    }
    // The text is as good a list as any.
    for (auto const& thesaurus : { Thesaurus(to_utf8(text), analyzer.value()), Thesaurus(to_utf8(text)) }) {
        for (auto const phrases : { Thesaurus::Phrases::Longest, Thesaurus::Phrases::All })
            for (auto const& mention : thesaurus.mentions(line, analyzer.value(), phrases))
                require(mention.words > 0 && mention.first + mention.words <= line.size());
    }
}

void check_marks(Answer const& answer, std::string const& text, std::string_view language)
{
    auto const analyzer = Analyzer::create(language);
    require(analyzer.has_value());
    // What is typed, and what stands in the text, is what the concept is called.
    std::string list = "concept:";
    for (auto const& word : answer.words)
        list += word + ",";
    Thesaurus const thesaurus(list, analyzer.value());
    auto const letters = to_utf16(text);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const graphemes(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    require(U_SUCCESS(status));
    graphemes->setText(icu::UnicodeString(letters.data(), static_cast<std::int32_t>(letters.size())));
    std::uint32_t last = 0;
    for (auto const& range : marks_in(text, answer, analyzer.value(), thesaurus)) {
        require(last <= range.begin && range.begin < range.end && range.end <= letters.size());
        require(graphemes->isBoundary(static_cast<std::int32_t>(range.begin)) != 0);
        require(graphemes->isBoundary(static_cast<std::int32_t>(range.end)) != 0);
        last = range.end;
    }
}

} // namespace

/// Property: folding twice is folding once; words and marks are in order, apart and within the text, marks of whole
/// graphemes; a thesaurus of any text finds concepts within the line.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const zero = std::min(bytes.find('\0'), size);
    std::string const typed(bytes.substr(0, zero));
    std::string const text(bytes.substr(std::min(zero + 1, size)));
    auto const* const language = kLanguages[size % std::size(kLanguages)];
    for (auto const* const each : { &typed, &text })
        for (auto const umlauts : { Umlauts::Dots, Umlauts::TwoLetters })
            check_folding(to_utf16(*each), umlauts);
    Answer answer;
    answer.concepts = { "concept" };
    check_words(to_utf16(typed), language, answer);
    check_marks(answer, text, language);
    answer.words.clear();
    check_words(to_utf16(text), language, answer);
    check_marks(answer, typed + text, language);
    return 0;
}
