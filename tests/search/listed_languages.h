// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace weg::test {

/// The tags of locales/languages.yaml, in its order.
inline std::vector<std::string> listed_languages()
{
    std::ifstream file(std::string(WEG_SOURCE_DIR) + "/locales/languages.yaml");
    std::regex const tag("^- \\{ tag: ([A-Za-z-]+),");
    std::vector<std::string> tags;
    for (std::string line; std::getline(file, line);) {
        if (std::smatch hit; std::regex_search(line, hit, tag))
            tags.push_back(hit[1]);
    }
    return tags;
}

} // namespace weg::test
