// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/po.h"
#include "app/authoring/problems.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace weg::authoring {

/// A German official word and how each language has agreed to say it.
struct GlossaryWord {
    std::string term;
    std::string explanation; ///< One German sentence, for translators.
    struct Agreed {
        std::string words;
        std::vector<std::string> stems; ///< What every form of the words has in it.
    };
    std::map<std::string, Agreed> languages; ///< By tag; a language without an agreement is not there.
};

/// Reads glossary.csv: term, explanation, then a column a language. A cell has the agreed words and, behind a bar, the
/// stems by which they are known when they are declined; without a bar the words are their own stems.
std::vector<GlossaryWord> read_glossary(std::filesystem::path const& file, Problems& problems);

/// A translation whose German has a word of the glossary says it as agreed, or keeps the German word.
void check_glossary(std::vector<GlossaryWord> const& glossary, std::string const& language, Po const& po,
    std::string const& file, Problems& problems);

} // namespace weg::authoring
