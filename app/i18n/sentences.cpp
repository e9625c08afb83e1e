// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/sentences.h"

#include "app/base/handle.h"

#include <algorithm>
#include <string>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

namespace weg::i18n {

namespace {

/// Latin, Greek, Arabic, Ethiopic and Chinese marks that part a sentence; all of the basic plane.
constexpr std::u16string_view kClauseMarks
    = u",;:\u2013\u2014\u00B7\u060C\u061B\u1363\u1364\u1365\u1366\uFF0C\u3001\uFF1B\uFF1A";

/// "z. B.", "d. h.", "A. Müller": a letter that stands alone before a full stop ends no sentence.
bool ends_in_initial(std::u16string_view text, std::uint32_t end)
{
    while (end > 0 && u_isUWhiteSpace(text[end - 1]))
        --end;
    return end >= 2 && text[end - 1] == u'.' && u_isalpha(text[end - 2]) && (end == 2 || !u_isalpha(text[end - 3]));
}

std::vector<std::uint32_t> ends(std::u16string_view text, std::string_view language)
{
    std::vector<std::uint32_t> found;
    auto const size = static_cast<std::int32_t>(text.size());
    UErrorCode status = U_ZERO_ERROR;
    // ICU takes suppressions from its own form of the tag only.
    std::string const locale = std::string(language.substr(0, language.find('-'))) + "@ss=standard";
    CHandle<UBreakIterator, ubrk_close> const breaks(
        ubrk_open(UBRK_SENTENCE, locale.c_str(), text.data(), size, &status));
    if (U_SUCCESS(status)) {
        for (auto at = ubrk_next(breaks.get()); at != UBRK_DONE; at = ubrk_next(breaks.get())) {
            if (!ends_in_initial(text, static_cast<std::uint32_t>(at)))
                found.push_back(static_cast<std::uint32_t>(at));
        }
    }
    if (found.empty() || found.back() != text.size())
        found.push_back(static_cast<std::uint32_t>(text.size()));
    return found;
}

TextStretch trimmed(std::u16string_view text, TextStretch stretch)
{
    while (stretch.begin < stretch.end && u_isUWhiteSpace(text[stretch.begin]))
        ++stretch.begin;
    while (stretch.begin < stretch.end && u_isUWhiteSpace(text[stretch.end - 1]))
        --stretch.end;
    return stretch;
}

/// Behind the last mark that leaves at most `most` units before it, else behind the first one after that.
std::uint32_t parting(std::u16string_view text, TextStretch stretch, std::uint32_t most)
{
    std::uint32_t best = stretch.end;
    for (auto at = stretch.begin; at + 1 < stretch.end; ++at) {
        // "9,50" and "10:00" are one: a mark ends a clause before a blank, or in scripts that have none.
        bool const clause = kClauseMarks.find(text[at]) != std::u16string_view::npos
            && (text[at] > 0x3000 || u_isUWhiteSpace(text[at + 1]));
        if (!clause)
            continue;
        if (at + 1 - stretch.begin > most && best != stretch.end)
            break;
        best = at + 1;
        if (at + 1 - stretch.begin > most)
            break;
    }
    return best;
}

} // namespace

std::vector<TextStretch> sentences(std::u16string_view text, std::string_view language, std::uint32_t most)
{
    std::vector<TextStretch> found;
    std::uint32_t begin = 0;
    for (auto const end : ends(text, language)) {
        TextStretch rest = trimmed(text, { begin, end });
        begin = end;
        while (rest.begin < rest.end) {
            std::uint32_t const cut = rest.end - rest.begin > most ? parting(text, rest, most) : rest.end;
            found.push_back(trimmed(text, { rest.begin, cut }));
            rest = trimmed(text, { cut, rest.end });
        }
    }
    return found;
}

} // namespace weg::i18n
