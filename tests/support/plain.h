// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weg::test {

/// `text` without the marks that isolate its parts (UAX #9).
inline std::string plain(std::string text)
{
    for (std::string_view const mark : { "\u2066", "\u2067", "\u2068", "\u2069" }) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.erase(at, mark.size());
    }
    return text;
}

} // namespace weg::test
