// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unicode/ubrk.h>
#include <vector>

namespace weg::text {

/// What may happen before a UTF-16 offset; flags, so that one table answers everything.
enum Break : std::uint8_t {
    kGraphemeStart = 1, ///< A user-perceived character begins (UAX #29).
    kLineSoft = 2,      ///< A line may end here (UAX #14).
    kLineHard = 4,      ///< A line must end here.
};

/// Finds boundaries, with one ICU iterator a language kept open: opening one costs more than running it.
/// Source: Unicode UAX #14 and #29 with ICU's rules for the language.
class BreakFinder {
public:
    /// One entry for each offset of `text` and one for its end.
    /// Without ICU's rules every code point is a grapheme and only the text's end ends a line.
    std::vector<std::uint8_t> find(std::u16string_view text, std::string const& language);

private:
    using Iterator = CHandle<UBreakIterator, ubrk_close>;

    UBreakIterator* line_iterator(std::string const& language);

    Iterator m_graphemes;
    std::map<std::string, Iterator> m_lines;
};

} // namespace weg::text
