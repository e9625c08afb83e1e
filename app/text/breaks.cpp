// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/breaks.h"

#include "app/base/log.h"

#include <array>
#include <unicode/uloc.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

UBreakIterator* open_iterator(UBreakIteratorType type, char const* locale)
{
    UErrorCode status = U_ZERO_ERROR;
    auto* const iterator = ubrk_open(type, locale, nullptr, 0, &status);
    if (U_SUCCESS(status))
        return iterator;
    log(LogLevel::Error, std::string("no break rules for ") + locale + ": " + u_errorName(status));
    return nullptr;
}

bool set_text(UBreakIterator* iterator, std::u16string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    if (iterator != nullptr)
        ubrk_setText(iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
    return iterator != nullptr && U_SUCCESS(status);
}

void mark(std::uint8_t& entry, Break flag) { entry = static_cast<std::uint8_t>(entry | flag); }

void mark_code_points(std::vector<std::uint8_t>& table, std::u16string_view text)
{
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        if (!U16_IS_TRAIL(text[offset]))
            mark(table[offset], kGraphemeStart);
    }
}

} // namespace

UBreakIterator* BreakFinder::line_iterator(std::string const& language)
{
    auto const [entry, is_new] = m_lines.try_emplace(language);
    if (is_new) {
        std::array<char, ULOC_FULLNAME_CAPACITY> locale {};
        UErrorCode status = U_ZERO_ERROR;
        uloc_forLanguageTag(
            language.c_str(), locale.data(), static_cast<std::int32_t>(locale.size()), nullptr, &status);
        entry->second.reset(open_iterator(UBRK_LINE, U_SUCCESS(status) ? locale.data() : ""));
    }
    return entry->second.get();
}

std::vector<std::uint8_t> BreakFinder::find(std::u16string_view text, std::string const& language)
{
    std::vector<std::uint8_t> table(text.size() + 1, 0);
    table.front() = kGraphemeStart;
    mark(table.back(), kGraphemeStart);
    mark(table.back(), kLineSoft);
    if (text.empty())
        return table;
    if (!m_graphemes)
        m_graphemes.reset(open_iterator(UBRK_CHARACTER, ""));
    if (set_text(m_graphemes.get(), text)) {
        for (auto at = ubrk_first(m_graphemes.get()); at != UBRK_DONE; at = ubrk_next(m_graphemes.get()))
            mark(table[static_cast<std::size_t>(at)], kGraphemeStart);
    } else {
        mark_code_points(table, text);
    }
    auto* const lines = line_iterator(language);
    if (!set_text(lines, text))
        return table;
    ubrk_first(lines);
    for (auto at = ubrk_next(lines); at != UBRK_DONE; at = ubrk_next(lines)) {
        auto const status = ubrk_getRuleStatus(lines);
        bool const is_hard = status >= UBRK_LINE_HARD && status < UBRK_LINE_HARD_LIMIT;
        mark(table[static_cast<std::size_t>(at)], is_hard ? kLineHard : kLineSoft);
    }
    return table;
}

} // namespace weg::text
