// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/terms.h"

#include "app/base/utf8.h"
#include "app/search/script.h"

#include <algorithm>

namespace weg::search {

namespace {

constexpr std::uint32_t kTitleCounts = 3;   ///< A word of the title counts as so many.
constexpr std::size_t kLongestHeading = 11; ///< Words of a first line that is a heading still.

bool is_han(std::u16string const& word) { return script_of(word) == USCRIPT_HAN; }

/// The first line of the body says what it is about when it is short.
std::size_t heading_words(std::vector<Word> const& body)
{
    if (body.empty())
        return 0;
    auto const end = std::ranges::find_if(body, [&](Word const& word) { return word.line != body.front().line; });
    auto const count = static_cast<std::size_t>(end - body.begin());
    return count <= kLongestHeading ? count : 0;
}

class Counter {
public:
    Counter(TextTerms& terms, Analyzer const& analyzer, Thesaurus const& thesaurus, WordCount const& count)
        : m_terms(terms)
        , m_analyzer(analyzer)
        , m_thesaurus(thesaurus)
        , m_count(count)
    {
    }

    void add(std::vector<Word> const& words, std::uint32_t times)
    {
        for (auto const& [begin, end, line, folded] : words) {
            of(Kind::Stem)[m_analyzer.stem(folded)] += times;
            for (auto const& part : compound_parts(folded, m_count))
                of(Kind::Stem)[m_analyzer.stem(part)] += times;
            of(Kind::Exact)[folded] += 1;
        }
        add_pairs(words);
        add_concepts(words, times);
        for (auto const& word : gram_words(words))
            for (auto& piece : grams(word))
                of(Kind::Gram)[std::move(piece)] += times;
    }

    void add_title(std::vector<Word> const& words)
    {
        for (auto const& word : gram_words(words))
            for (auto& piece : grams(word))
                of(Kind::Title)[std::move(piece)] += 1;
    }

private:
    void add_pairs(std::vector<Word> const& words)
    {
        std::vector<std::u16string> stems;
        std::uint32_t line = 0;
        for (auto const& word : words) {
            if (word.line != line)
                stems.clear();
            line = word.line;
            if (m_analyzer.is_common(word.folded))
                continue;
            stems.push_back(m_analyzer.stem(word.folded));
            for (std::size_t back = 1; back <= std::min(kPairReach, stems.size() - 1); ++back)
                of(Kind::Pair)[pair_of(stems[stems.size() - 1 - back], stems.back())] += 1;
        }
    }

    void add_concepts(std::vector<Word> const& words, std::uint32_t times)
    {
        for (auto begin = words.begin(); begin != words.end();) {
            auto const end
                = std::find_if(begin, words.end(), [&](Word const& word) { return word.line != begin->line; });
            std::vector<std::u16string> line;
            for (; begin != end; ++begin)
                line.push_back(begin->folded);
            for (auto const& mention : m_thesaurus.mentions(line, m_analyzer, Thesaurus::Phrases::All))
                of(Kind::Concept)[std::u16string(mention.name)] += times;
        }
    }

    TermCounts& of(Kind kind) { return m_terms.counts[static_cast<std::size_t>(kind)]; }

    TextTerms& m_terms;
    Analyzer const& m_analyzer;
    Thesaurus const& m_thesaurus;
    WordCount const& m_count;
};

} // namespace

std::vector<std::u16string> gram_words(std::vector<Word> const& words)
{
    std::vector<std::u16string> joined;
    std::uint32_t end = 0;
    for (auto const& word : words) {
        if (!joined.empty() && end == word.begin && is_han(word.folded) && is_han(joined.back()))
            joined.back() += word.folded;
        else
            joined.push_back(word.folded);
        end = word.end;
    }
    return joined;
}

TextTerms terms_of(Text const& text, Analyzer const& analyzer, Thesaurus const& thesaurus, WordCount const& count)
{
    TextTerms terms;
    Counter counter(terms, analyzer, thesaurus, count);
    auto title = analyzer.words(to_utf16(text.title));
    auto body = analyzer.words(to_utf16(text.body));
    auto const heading = static_cast<std::ptrdiff_t>(heading_words(body));
    std::vector<Word> const first(body.begin(), body.begin() + heading);
    counter.add(title, kTitleCounts);
    counter.add(first, kTitleCounts);
    counter.add({ body.begin() + heading, body.end() }, 1);
    counter.add_title(title);
    counter.add_title(first);
    return terms;
}

} // namespace weg::search
