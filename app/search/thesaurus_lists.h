// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace weg::search {

struct ThesaurusList {
    std::string_view tag;  ///< BCP 47.
    std::string_view text; ///< The whole of locales/TAG/thesaurus.txt, UTF-8.
};

/// Those that the program was built with.
std::span<ThesaurusList const> thesaurus_lists();

} // namespace weg::search
