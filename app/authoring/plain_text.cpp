// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/plain_text.h"

#include "app/base/utf8.h"

#include <algorithm>
#include <array>

namespace weg::authoring {

namespace {

bool is_space(char16_t unit)
{
    return unit == u' ' || (unit >= 0x09 && unit <= 0x0D) || unit == 0x85 || unit == 0xA0 || unit == 0x1680
        || (unit >= 0x2000 && unit <= 0x200A) || unit == 0x2028 || unit == 0x2029 || unit == 0x202F || unit == 0x205F
        || unit == 0x3000;
}

bool is_unprintable(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7F && unit <= 0x9F) || unit == 0xFEFF || unit == 0xFFFD;
}

bool is_direction_mark(char16_t unit)
{
    return unit == 0x061C || unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
}

bool is_low_surrogate(char16_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::u16string tidied_units(std::u16string const& text)
{
    std::u16string tidy;
    for (char16_t const unit : text) {
        if (is_space(unit)) {
            if (!tidy.empty() && tidy.back() != u' ')
                tidy += u' ';
        } else if (!is_unprintable(unit)) {
            tidy += unit;
        }
    }
    if (!tidy.empty() && tidy.back() == u' ')
        tidy.pop_back();
    return tidy;
}

/// Whether a sentence ends before the space at `space`. "z. B.", "Nr. 5" and "1. Mai" do not end one.
bool ends_sentence(std::u16string const& text, std::size_t space)
{
    if (space == 0 || space + 1 >= text.size())
        return false;
    char16_t const mark = text[space - 1];
    char16_t const next = text[space + 1];
    if (next >= u'a' && next <= u'z')
        return false;
    if (mark == u'!' || mark == u'?' || mark == u'؟' || mark == u'।')
        return true;
    if (mark != u'.' || space < 2)
        return false;
    constexpr std::size_t kShortestWord = 4;
    auto const before = text.find_last_of(u" .(", space - 2);
    std::size_t const word = before == std::u16string::npos ? 0 : before + 1;
    return space - 1 - word >= kShortestWord;
}

/// Where a part may end: offsets of the units after which the text is parted.
std::vector<std::size_t> sentence_ends(std::u16string const& text)
{
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == u' ' && ends_sentence(text, at))
            ends.push_back(at);
        else if (text[at] == u'。' && at + 1 < text.size())
            ends.push_back(at + 1);
    }
    return ends;
}

std::vector<std::size_t> word_ends(std::u16string const& text)
{
    std::vector<std::size_t> ends;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] == u' ')
            ends.push_back(at);
    }
    return ends;
}

/// The last of `ends` that leaves at most `limit` units behind `begin`; 0 when there is none.
std::size_t last_within(std::vector<std::size_t> const& ends, std::size_t begin, std::size_t limit)
{
    auto const after = std::ranges::upper_bound(ends, begin + limit);
    return after == ends.begin() || *(after - 1) <= begin ? 0 : *(after - 1);
}

std::size_t hard_end(std::u16string const& text, std::size_t begin, std::size_t limit)
{
    std::size_t const end = begin + limit;
    return is_low_surrogate(text[end]) ? end - 1 : end;
}

} // namespace

std::string tidied(std::string_view text) { return to_utf8(tidied_units(to_utf16(text))); }

std::string without_direction_marks(std::string_view text)
{
    auto units = to_utf16(text);
    std::erase_if(units, is_direction_mark);
    return to_utf8(tidied_units(units));
}

std::size_t length_of(std::string_view text) { return to_utf16(text).size(); }

std::string cut(std::string_view text, std::size_t limit)
{
    auto const units = to_utf16(text);
    if (units.size() <= limit)
        return std::string(text);
    std::size_t end = last_within(word_ends(units), 0, limit - 1);
    if (end == 0)
        end = hard_end(units, 0, limit - 1);
    while (end > 1 && std::u16string_view(u" ,;:–-(").find(units[end - 1]) != std::u16string_view::npos)
        --end;
    return to_utf8(std::u16string_view(units).substr(0, end)) + "…";
}

std::string first_sentences(std::string_view text, std::size_t limit)
{
    auto const units = to_utf16(text);
    if (units.size() <= limit)
        return std::string(text);
    std::size_t const end = last_within(sentence_ends(units), 0, limit);
    return end == 0 ? cut(text, limit) : to_utf8(std::u16string_view(units).substr(0, end));
}

std::vector<std::string> split(std::string_view text, std::size_t limit)
{
    auto const units = to_utf16(text);
    auto const sentences = sentence_ends(units);
    auto const words = word_ends(units);
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (units.size() - begin > limit) {
        std::size_t end = last_within(sentences, begin, limit);
        if (end == 0)
            end = last_within(words, begin, limit);
        if (end == 0)
            end = hard_end(units, begin, limit);
        parts.push_back(to_utf8(std::u16string_view(units).substr(begin, end - begin)));
        begin = units[end] == u' ' ? end + 1 : end;
    }
    if (begin < units.size())
        parts.push_back(to_utf8(std::u16string_view(units).substr(begin)));
    return parts;
}

std::vector<std::string> split_into(std::string_view text, std::size_t count)
{
    auto const units = to_utf16(text);
    auto ends = sentence_ends(units);
    if (ends.size() + 1 < count)
        ends = word_ends(units);
    if (count == 0 || ends.size() + 1 < count)
        return {};
    std::vector<std::string> parts;
    std::size_t begin = 0;
    auto next = ends.begin();
    for (std::size_t part = 1; part < count; ++part) {
        std::size_t const wanted = units.size() * part / count;
        // Each later part needs an end of its own.
        auto const last = ends.end() - static_cast<std::ptrdiff_t>(count - 1 - part);
        auto best = next;
        for (auto at = next; at != last; ++at) {
            auto const distance = [&](std::size_t end) { return end > wanted ? end - wanted : wanted - end; };
            if (distance(*at) < distance(*best))
                best = at;
        }
        parts.push_back(to_utf8(std::u16string_view(units).substr(begin, *best - begin)));
        begin = units[*best] == u' ' ? *best + 1 : *best;
        next = best + 1;
    }
    parts.push_back(to_utf8(std::u16string_view(units).substr(begin)));
    return parts;
}

std::string id_from(std::string_view text)
{
    constexpr std::size_t kLongest = 60;
    struct Spelling {
        char16_t letter;
        std::string_view ascii;
    };
    static constexpr std::array<Spelling, 7> kGerman { { { u'ä', "ae" }, { u'ö', "oe" }, { u'ü', "ue" }, { u'ß', "ss" },
        { u'Ä', "ae" }, { u'Ö', "oe" }, { u'Ü', "ue" } } };
    std::string id;
    for (char16_t const unit : to_utf16(text)) {
        auto const spelling = std::ranges::find(kGerman, unit, &Spelling::letter);
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            id += static_cast<char>(unit);
        else if (unit >= u'A' && unit <= u'Z')
            id += static_cast<char>(unit - u'A' + u'a');
        else if (spelling != kGerman.end())
            id += spelling->ascii;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    id.resize(std::min(id.size(), kLongest));
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id;
}

} // namespace weg::authoring
