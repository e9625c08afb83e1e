// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/html_blocks.h"
#include "app/authoring/integreat.h"
#include "app/authoring/source_writer.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weg::authoring {

/// What one page becomes. Its section, group, order, icon and related entries are not its own to know.
struct IntegreatRecord {
    DraftEntry entry;
    DraftTranslations translations;
    std::vector<HtmlLink> page_links;    ///< Those to other pages of Integreat.
    std::map<std::string, bool> aligned; ///< By language: every block has its translation.
};

/// A title for a page: its own, else the last words of its path.
std::string title_of(IntegreatPage const& page);

/// The page's text in short, for a summary or an intro: at most 160 long. Empty when it has no words.
std::string summary_of(std::string const& excerpt, std::vector<HtmlBlock> const& blocks);

/// Nothing when the page has no words. `id`: the entry's. What is dropped is named in `notes`.
/// Errors: those of read_html.
Result<std::optional<IntegreatRecord>> record_of(
    IntegreatTopic const& topic, std::string const& id, std::set<std::string> const& machine, Problems& notes);

} // namespace weg::authoring
