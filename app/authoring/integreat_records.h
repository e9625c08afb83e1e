// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/integreat.h"
#include "app/authoring/source_writer.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace weg::authoring {

/// What became of a language's pages.
struct IntegreatAlignment {
    int aligned = 0;    ///< Every block has its translation.
    int title_only = 0; ///< The blocks differ from the German ones: only title and summary are translated.
};

struct IntegreatRecords {
    DraftCity city;
    DraftTranslations translations;
    std::map<std::string, IntegreatAlignment> alignment; ///< By language.
};

/// Makes records of pages in reading order: a section of each page at the top, a group of each page below it, an
/// entry of every page that has words. All that is left out is named in `notes` by page.
/// `machine`: languages whose translations no person has checked; the API does not tell.
/// Errors: `InvalidData` when no German page has words.
Result<IntegreatRecords> make_records(std::vector<IntegreatTopic> const& topics, std::string const& city_id,
    std::string const& city_name, std::set<std::string> const& machine, Problems& notes);

} // namespace weg::authoring
