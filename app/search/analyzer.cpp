// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/analyzer.h"

#include "app/base/utf8.h"
#include "app/search/common_words.h"
#include "app/search/script.h"

#include <algorithm>
#include <array>
#include <unicode/locid.h>
#include <unicode/uchar.h>

namespace weg::search {

namespace {

/// Languages with their stemmer. Others that Snowball knows have no figures that speak for it.
constexpr std::array<std::pair<std::string_view, char const*>, 5> kStemmers { {
    { "ar", "arabic" },
    { "de", "german" },
    { "de-simple", "german" },
    { "en", "english" },
    { "fr", "french" },
} };

constexpr std::size_t kLongestElision = 2; ///< "qu'"

bool is_apostrophe(char16_t unit) { return unit == u'\'' || unit == u'\x2019' || unit == u'\x02bc'; }

} // namespace

Result<Analyzer> Analyzer::create(std::string_view language)
{
    Analyzer made;
    made.m_umlauts = umlauts_of(language);
    made.m_elides = language == "fr";
    UErrorCode status = U_ZERO_ERROR;
    auto const locale = icu::Locale::forLanguageTag(
        icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
    made.m_breaks.reset(icu::BreakIterator::createWordInstance(locale, status));
    if (U_FAILURE(status))
        return Error { ErrorCode::Unavailable, "ICU cannot find words of " + std::string(language) };
    auto const* const stemmer
        = std::ranges::find(kStemmers, language, &std::pair<std::string_view, char const*>::first);
    if (stemmer != kStemmers.end())
        made.m_stemmer.reset(sb_stemmer_new(stemmer->second, nullptr));
    for (auto const word : common_words(language))
        made.m_common.insert(fold(to_utf16(word), made.m_umlauts));
    return made;
}

std::vector<Word> Analyzer::words(std::u16string_view text) const
{
    std::vector<Word> found;
    auto const add = [&](std::size_t begin, std::size_t end, std::uint32_t line) {
        auto folded = fold(text.substr(begin, end - begin), m_umlauts);
        if (!folded.empty())
            found.push_back(
                { static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), line, std::move(folded) });
    };
    icu::UnicodeString const shared(false, text.data(), static_cast<std::int32_t>(text.size())); // Not a copy.
    m_breaks->setText(shared);
    std::uint32_t line = 0;
    std::int32_t begin = m_breaks->first();
    for (auto end = m_breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = m_breaks->next()) {
        auto const from = static_cast<std::size_t>(begin);
        auto const to = static_cast<std::size_t>(end);
        if (m_breaks->getRuleStatus() < UBRK_WORD_NUMBER) {
            line += static_cast<std::uint32_t>(std::ranges::count(text.substr(from, to - from), u'\n'));
            continue;
        }
        // UAX #29 keeps "l'aide" and "Helfer:in" whole.
        std::size_t start = from;
        for (std::size_t i = from; i < to; ++i) {
            bool const elision = m_elides && is_apostrophe(text[i]) && i - start <= kLongestElision;
            if (text[i] != u':' && !elision)
                continue;
            add(start, i, line);
            start = i + 1;
        }
        add(start, to, line);
    }
    return found;
}

std::u16string Analyzer::stem(std::u16string const& folded) const
{
    if (!m_stemmer)
        return folded;
    auto const utf8 = to_utf8(folded);
    auto const* const stem = sb_stemmer_stem(
        m_stemmer.get(), reinterpret_cast<sb_symbol const*>(utf8.data()), static_cast<int>(utf8.size()));
    if (stem == nullptr)
        return folded; // Out of memory.
    auto const length = static_cast<std::size_t>(sb_stemmer_length(m_stemmer.get()));
    return to_utf16({ reinterpret_cast<char const*>(stem), length });
}

std::vector<std::u16string> grams(std::u16string_view folded)
{
    std::vector<std::u16string> pieces;
    if (folded.empty())
        return pieces;
    auto const script = script_of(folded);
    if (script == USCRIPT_HAN) {
        for (std::size_t i = 0; i < folded.size(); ++i) {
            pieces.emplace_back(folded.substr(i, 1)); // A query of one letter finds something.
            if (i + 1 < folded.size())
                pieces.emplace_back(folded.substr(i, 2));
        }
        return pieces;
    }
    std::size_t const size = script == USCRIPT_ETHIOPIC ? 3 : 4;
    if (folded.size() <= size) {
        if (folded.size() > 2)
            pieces.emplace_back(folded);
        return pieces;
    }
    std::u16string const marked = u'^' + std::u16string(folded) + u'$';
    for (std::size_t i = 0; i + size <= marked.size(); ++i)
        pieces.push_back(marked.substr(i, size));
    return pieces;
}

} // namespace weg::search
