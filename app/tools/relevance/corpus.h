// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/index_writer.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace weg::relevance {

/// A question and the page that answers it, as a line of a questions file has them.
struct JudgedQuestion {
    std::string id;
    std::string text;
    std::string city;
    std::string page; ///< The document's id.
};

/// Adds the pages of a corpus file in `language` to `documents`: JSON lines with city, pageId and text, whose first line
/// is the title. Pages of one city and id are one document. Errors name file, line and mend.
Result<void> read_corpus(
    std::filesystem::path const& file, std::string const& language, std::vector<search::Document>& documents);

/// JSON lines with id, question, city and pageId. Errors name file, line and mend.
Result<std::vector<JudgedQuestion>> read_questions(std::filesystem::path const& file);

/// `text` with one letter of one word of four letters or more left out, doubled, replaced or swapped. The same `seed`
/// and text are damaged alike.
std::string misspelt(std::string const& text, std::uint32_t seed);

} // namespace weg::relevance
