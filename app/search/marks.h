// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/analyzer.h"
#include "app/search/search.h"
#include "app/search/thesaurus.h"

#include <string_view>
#include <vector>

namespace weg::search {

/// Where a text (UTF-8) has what the answer was found by, in order and apart. Of the text's language: `analyzer` and
/// `thesaurus`.
std::vector<Range> marks_in(
    std::string_view text, Answer const& answer, Analyzer const& analyzer, Thesaurus const& thesaurus);

} // namespace weg::search
