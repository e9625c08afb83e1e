// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/glossary.h"

#include "app/authoring/csv_text.h"
#include "app/authoring/text_file.h"
#include "app/i18n/name_search.h"

#include <algorithm>
#include <sstream>

namespace weg::authoring {

namespace {

constexpr std::size_t kFirstLanguage = 2; ///< Behind the term and its explanation.

GlossaryWord::Agreed agreed_of(std::string const& cell)
{
    auto const bar = cell.find('|');
    GlossaryWord::Agreed agreed { cell.substr(0, bar), {} };
    std::istringstream stems(bar == std::string::npos ? cell : cell.substr(bar + 1));
    for (std::string stem; stems >> stem;)
        agreed.stems.push_back(stem);
    return agreed;
}

bool says(std::string const& words, GlossaryWord const& word, GlossaryWord::Agreed const& agreed)
{
    return i18n::name_contains(words, word.term)
        || std::ranges::all_of(agreed.stems, [&](std::string const& stem) { return i18n::name_contains(words, stem); });
}

} // namespace

std::vector<GlossaryWord> read_glossary(std::filesystem::path const& file, Problems& problems)
{
    std::string const shown = file.generic_string();
    auto const text = read_text_file(file);
    auto const rows = text ? read_csv(text.value()) : std::nullopt;
    if (!rows || rows->empty() || rows->front().size() < kFirstLanguage) {
        problems.add(shown, text ? "is no CSV (RFC 4180) of terms; close its quotes" : text.error().detail);
        return {};
    }
    std::vector<GlossaryWord> glossary;
    auto const& head = rows->front();
    for (std::size_t i = 1; i < rows->size(); ++i) {
        auto const& cells = (*rows)[i];
        std::string const place = shown + ":" + std::to_string(i + 1);
        if (cells.size() != head.size()) {
            problems.add(place,
                "has " + std::to_string(cells.size()) + " cells, " + std::to_string(head.size())
                    + " are named in the first row; add or take out commas");
            continue;
        }
        if (cells[0].empty() || cells[1].empty())
            problems.add(place, "a term needs its word and an explanation; write both");
        GlossaryWord word { cells[0], cells[1], {} };
        for (std::size_t column = kFirstLanguage; column < cells.size(); ++column) {
            if (!cells[column].empty())
                word.languages[head[column]] = agreed_of(cells[column]);
        }
        glossary.push_back(std::move(word));
    }
    return glossary;
}

void check_glossary(std::vector<GlossaryWord> const& glossary, std::string const& language, Po const& po,
    std::string const& file, Problems& problems)
{
    for (auto const& word : glossary) {
        auto const agreed = word.languages.find(language);
        if (agreed == word.languages.end())
            continue;
        for (auto const& [key, translation] : po.messages) {
            if (!translation.fuzzy && i18n::name_contains(key.second, word.term)
                && !says(translation.words, word, agreed->second))
                problems.add(file + ": '" + key.second + "'",
                    "the translation does not say '" + agreed->second.words + "' for " + word.term
                        + "; say it so, keep the German word, or change locales/glossary.csv");
        }
    }
}

} // namespace weg::authoring
