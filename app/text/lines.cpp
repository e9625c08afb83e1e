// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/lines.h"

#include "app/text/bidi.h"
#include "app/text/breaks.h"

#include <unicode/utf16.h>

namespace weg::text {

std::uint32_t visible_end(std::u16string_view text, std::uint32_t begin, std::uint32_t end)
{
    auto at = static_cast<std::int32_t>(end);
    while (at > static_cast<std::int32_t>(begin)) {
        std::int32_t before = at;
        UChar32 code_point = 0;
        U16_PREV(text.data(), static_cast<std::int32_t>(begin), before, code_point);
        if (!hangs_at_line_end(static_cast<char32_t>(code_point)))
            break;
        at = before;
    }
    return static_cast<std::uint32_t>(at);
}

std::uint32_t line_end(std::uint32_t begin, std::uint32_t limit, std::u16string_view text,
    std::span<std::uint8_t const> breaks, Prefix const& prefix, float max_width)
{
    std::uint32_t last_break = begin;
    std::uint32_t last_grapheme = begin;
    for (std::uint32_t at = begin + 1; at <= limit; ++at) {
        bool const can_end = at == limit || (breaks[at] & (kLineSoft | kLineHard)) != 0;
        bool const grapheme = at == limit || (breaks[at] & kGraphemeStart) != 0;
        if (!can_end && !grapheme)
            continue;
        // The whole stretch is measured before its white space is looked at: most fit without.
        bool const fits = prefix[at] - prefix[begin] <= max_width
            || prefix[visible_end(text, begin, at)] - prefix[begin] <= max_width;
        if (!fits)
            break;
        if (grapheme)
            last_grapheme = at;
        if (can_end)
            last_break = at;
        if ((breaks[at] & kLineHard) != 0)
            return at;
    }
    if (last_break > begin)
        return last_break;
    if (last_grapheme > begin)
        return last_grapheme;
    std::uint32_t at = begin + 1;
    while (at < limit && (breaks[at] & kGraphemeStart) == 0)
        ++at;
    return at;
}

} // namespace weg::text
