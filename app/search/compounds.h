// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace weg::search {

/// How often a folded word stands in the texts; 0: never.
using WordCount = std::function<std::uint32_t(std::u16string const&)>;

/// The two words a German compound is made of ("sprachkurs": "sprache", "kurs"), both of which stand alone in the
/// texts; nothing when it is none. Of several ways the one whose rarer half is more frequent.
std::vector<std::u16string> compound_parts(std::u16string const& folded, WordCount const& count);

} // namespace weg::search
