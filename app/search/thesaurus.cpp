// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/thesaurus.h"

#include "app/base/utf8.h"
#include "app/search/common_words.h"
#include "app/search/thesaurus_lists.h"

#include <algorithm>

namespace weg::search {

namespace {

constexpr char16_t kAnyEnding = u'*';
constexpr std::size_t kMostTerms = 6; ///< Of a phrase; longer ones are left out, so that looking stays short.

/// Calls `each` with the parts of `text` between the separators.
template <class Each>
void split(std::string_view text, char separator, Each each)
{
    while (!text.empty()) {
        auto const end = std::min(text.find(separator), text.size());
        each(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string_view list_of(std::string_view language)
{
    auto const lists = thesaurus_lists();
    auto const list
        = std::ranges::find_if(lists, [&](ThesaurusList const& each) { return spoken(each.tag) == spoken(language); });
    return list == lists.end() ? std::string_view() : list->text;
}

/// Calls `each` with the name of every concept and its entries.
template <class Each>
void each_concept(std::string_view list, Each each)
{
    split(list, '\n', [&](std::string_view line) {
        auto const colon = line.find(':');
        if (!line.starts_with('#') && colon != std::string_view::npos)
            each(line.substr(0, colon), line.substr(colon + 1));
    });
}

} // namespace

Thesaurus Thesaurus::of(std::string_view language, Analyzer const& analyzer) { return { list_of(language), analyzer }; }

std::vector<Thesaurus::Entry> Thesaurus::words_of(std::string_view language, Analyzer const& analyzer)
{
    std::vector<Entry> found;
    each_concept(list_of(language), [&](std::string_view /*name*/, std::string_view entries) {
        split(entries, ',', [&](std::string_view entry) {
            auto const letters = to_utf16(entry);
            auto const words = analyzer.words(letters);
            if (words.size() == 1)
                found.push_back({ words.front().folded,
                    letters.substr(words.front().begin, words.front().end - words.front().begin) });
        });
    });
    return found;
}

Thesaurus::Thesaurus(std::string_view list, Analyzer const& analyzer)
{
    read(list, [&](std::string_view entry) {
        auto const letters = to_utf16(entry);
        std::u16string phrase;
        for (auto const& word : analyzer.words(letters)) {
            if (analyzer.is_common(word.folded))
                continue;
            bool const goes_on = word.end < letters.size() && letters[word.end] == kAnyEnding;
            phrase += (phrase.empty() ? u"" : u" ") + (goes_on ? word.folded + kAnyEnding : analyzer.stem(word.folded));
        }
        return phrase;
    });
}

Thesaurus::Thesaurus(std::string_view written)
{
    read(written, [](std::string_view entry) { return to_utf16(entry); });
}

std::string Thesaurus::written() const
{
    std::vector<std::vector<std::string>> entries(m_names.size());
    for (auto const& [phrase, numbers] : m_phrases) {
        for (auto const number : numbers)
            entries[number].push_back(to_utf8(phrase));
    }
    std::string list;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        list += to_utf8(m_names[i]) + ":";
        std::ranges::sort(entries[i]);
        for (auto const& entry : entries[i])
            list += (list.ends_with(':') ? "" : ",") + entry;
        list += "\n";
    }
    return list;
}

template <class PhraseOf>
void Thesaurus::read(std::string_view list, PhraseOf phrase_of)
{
    each_concept(list, [&](std::string_view name, std::string_view entries) {
        auto const number = static_cast<ConceptNumber>(m_names.size());
        m_names.push_back(to_utf16(name));
        split(entries, ',', [&](std::string_view entry) { add(phrase_of(entry), number); });
    });
}

void Thesaurus::add(std::u16string const& phrase, ConceptNumber number)
{
    auto const spaces = static_cast<std::size_t>(std::ranges::count(phrase, u' '));
    if (phrase.empty() || spaces >= kMostTerms)
        return;
    std::size_t terms = 0;
    for (std::size_t begin = 0; begin < phrase.size(); ++terms) {
        auto const end = std::min(phrase.find(u' ', begin), phrase.size());
        m_terms.insert(phrase.substr(begin, end - begin));
        begin = end + 1;
    }
    m_longest = std::max(m_longest, terms);
    auto& concepts = m_phrases[phrase];
    if (std::ranges::find(concepts, number) == concepts.end())
        concepts.push_back(number);
}

/// The terms that a word may be, the whole word first, then the longest beginning.
std::vector<std::u16string> Thesaurus::terms_of(std::u16string const& folded, Analyzer const& analyzer) const
{
    std::vector<std::u16string> terms;
    if (auto stem = analyzer.stem(folded); m_terms.contains(stem))
        terms.push_back(std::move(stem));
    for (std::size_t size = folded.size(); size > 1; --size)
        if (auto beginning = folded.substr(0, size) + kAnyEnding; m_terms.contains(beginning))
            terms.push_back(std::move(beginning));
    return terms;
}

/// The concepts of the phrase that begins with `begun` and goes on with one term of each of `words`.
std::vector<Thesaurus::ConceptNumber> const* Thesaurus::find(
    std::u16string const& begun, std::span<std::vector<std::u16string> const> words) const
{
    if (words.empty()) {
        auto const found = m_phrases.find(begun);
        return found == m_phrases.end() ? nullptr : &found->second;
    }
    for (auto const& term : words.front())
        if (auto const* const found = find(begun.empty() ? term : begun + u' ' + term, words.subspan(1)))
            return found;
    return nullptr;
}

std::vector<Thesaurus::Mention> Thesaurus::mentions(
    std::span<std::u16string const> folded, Analyzer const& analyzer, Phrases phrases) const
{
    std::vector<Mention> found;
    if (empty())
        return found;
    std::vector<std::size_t> places; // Of the words that tell.
    std::vector<std::vector<std::u16string>> terms;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (analyzer.is_common(folded[i]))
            continue;
        places.push_back(i);
        terms.push_back(terms_of(folded[i], analyzer));
    }
    for (std::size_t i = 0; i < terms.size();) {
        std::size_t next = i + 1;
        for (std::size_t length = std::min(m_longest, terms.size() - i); length > 0; --length) {
            auto const* const concepts = find({}, std::span(terms).subspan(i, length));
            if (concepts == nullptr)
                continue;
            for (auto const number : *concepts)
                found.push_back({ places[i], places[i + length - 1] - places[i] + 1, m_names[number] });
            if (phrases == Phrases::Longest) {
                next = i + length;
                break;
            }
        }
        i = next;
    }
    return found;
}

} // namespace weg::search
