// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unicode/ubrk.h>
#include <utility>
#include <vector>

namespace weg::text {

/// What may happen before a UTF-16 offset; flags, so that one table answers everything.
enum Break : std::uint8_t {
    kGraphemeStart = 1, ///< A user-perceived character begins (UAX #29).
    kLineSoft = 2,      ///< A line may end here (UAX #14).
    kLineHard = 4,      ///< A line must end here.
    kLineHyphen = 8,    ///< A line that ends here shows a hyphen: after U+00AD. Always together with kLineSoft.
};

/// Finds boundaries, with one ICU iterator a language kept open: opening one costs more than running it.
/// Source: Unicode UAX #14 and #29 with ICU's rules for the language.
class BreakFinder {
public:
    /// One entry for each offset of `text` and one for its end.
    /// Without ICU's rules every code point is a grapheme and only the text's end ends a line.
    std::vector<std::uint8_t> find(std::u16string_view text, std::string const& language);

    /// What a double tap selects and what is read aloud in one breath.
    enum class Unit : std::uint8_t { Word, Sentence };
    /// The boundaries of `text` by `language`, ascending, with 0 and the text's end. Only 0 and the end without ICU's rules.
    std::vector<std::uint32_t> boundaries(std::u16string_view text, std::string const& language, Unit unit);

private:
    using Iterator = CHandle<UBreakIterator, ubrk_close>;

    UBreakIterator* iterator(UBreakIteratorType type, std::string const& language);
    bool stands_alone(std::u16string_view text);

    std::map<std::pair<UBreakIteratorType, std::string>, Iterator> m_iterators;
    std::vector<std::uint8_t>
        m_alone; ///< By code unit: 0 not asked for yet, 1 a grapheme beside others like it, 2 not.
};

} // namespace weg::text
