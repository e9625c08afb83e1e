// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/breaks.h"

#include "app/base/log.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
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

UBreakIterator* BreakFinder::iterator(UBreakIteratorType type, std::string const& language)
{
    auto const [entry, is_new] = m_iterators.try_emplace({ type, language });
    if (is_new) {
        std::array<char, ULOC_FULLNAME_CAPACITY> locale {};
        UErrorCode status = U_ZERO_ERROR;
        uloc_forLanguageTag(
            language.c_str(), locale.data(), static_cast<std::int32_t>(locale.size()), nullptr, &status);
        entry->second.reset(open_iterator(type, U_SUCCESS(status) ? locale.data() : ""));
    }
    return entry->second.get();
}

/// Whether every code unit is a grapheme by itself, as in most text without marks: rule GB999 between two signs of class
/// Other. Cheaper to see than to have ICU walk over it.
bool BreakFinder::stands_alone(std::u16string_view text)
{
    if (m_alone.empty())
        m_alone.resize(0x10000);
    return std::ranges::all_of(text, [&](char16_t unit) {
        auto& known = m_alone[unit];
        if (known == 0) {
            bool const is_other
                = !U16_IS_SURROGATE(unit) && u_getIntPropertyValue(unit, UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_OTHER;
            known = is_other ? 1 : 2;
        }
        return known == 1;
    });
}

std::vector<std::uint8_t> BreakFinder::find(std::u16string_view text, std::string const& language)
{
    std::vector<std::uint8_t> table(text.size() + 1, 0);
    table.front() = kGraphemeStart;
    mark(table.back(), kGraphemeStart);
    mark(table.back(), kLineSoft);
    if (text.empty())
        return table;
    // Graphemes are the same in every language (UAX #29 as CLDR has it).
    if (auto* const graphemes = stands_alone(text) ? nullptr : iterator(UBRK_CHARACTER, "");
        set_text(graphemes, text)) {
        for (auto at = ubrk_first(graphemes); at != UBRK_DONE; at = ubrk_next(graphemes))
            mark(table[static_cast<std::size_t>(at)], kGraphemeStart);
    } else {
        mark_code_points(table, text);
    }
    auto* const lines = iterator(UBRK_LINE, language);
    if (!set_text(lines, text))
        return table;
    ubrk_first(lines);
    for (auto at = ubrk_next(lines); at != UBRK_DONE; at = ubrk_next(lines)) {
        auto const status = ubrk_getRuleStatus(lines);
        bool const is_hard = status >= UBRK_LINE_HARD && status < UBRK_LINE_HARD_LIMIT;
        auto const offset = static_cast<std::size_t>(at);
        mark(table[offset], is_hard ? kLineHard : kLineSoft);
        if (!is_hard && text[offset - 1] == u'\u00AD' && offset < text.size())
            mark(table[offset], kLineHyphen);
    }
    return table;
}

std::vector<std::uint32_t> BreakFinder::boundaries(std::u16string_view text, std::string const& language, Unit unit)
{
    std::vector<std::uint32_t> places { 0 };
    auto* const found = iterator(unit == Unit::Word ? UBRK_WORD : UBRK_SENTENCE, language);
    if (!text.empty() && set_text(found, text)) {
        ubrk_first(found);
        for (auto at = ubrk_next(found); at != UBRK_DONE; at = ubrk_next(found))
            places.push_back(static_cast<std::uint32_t>(at));
    }
    if (places.back() != text.size())
        places.push_back(static_cast<std::uint32_t>(text.size()));
    return places;
}

} // namespace weg::text
