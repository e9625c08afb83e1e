// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/speech/spoken_text.h"

#include "app/base/utf8.h"

#include <algorithm>

namespace weg::speech {

namespace {

constexpr std::size_t kLeastDigits = 6; ///< Of a telephone number; years and prices have fewer.

/// ASCII, Arabic-Indic and Persian.
bool is_digit(char16_t unit)
{
    return (unit >= u'0' && unit <= u'9') || (unit >= u'\u0660' && unit <= u'\u0669')
        || (unit >= u'\u06F0' && unit <= u'\u06F9');
}

bool is_blank(char16_t unit) { return unit == u' ' || unit == u'\u00A0' || unit == u'\u202F' || unit == u'\n'; }

/// Soft hyphens, direction marks and isolates, word joiners. Joiners of letters stay: they change words.
bool is_layout(char16_t unit)
{
    return unit == u'\u00AD' || unit == u'\u200B' || unit == u'\u200E' || unit == u'\u200F'
        || (unit >= u'\u202A' && unit <= u'\u202E') || (unit >= u'\u2060' && unit <= u'\u2069') || unit == u'\uFEFF';
}

bool is_dash(char16_t unit) { return unit == u'-' || (unit >= u'\u2010' && unit <= u'\u2014'); }

/// Inside a telephone number as people write it.
bool parts_number(char16_t unit)
{
    return is_blank(unit) || is_dash(unit) || unit == u'/' || unit == u'(' || unit == u')';
}

/// The end of a telephone number that begins at `begin`; `begin` when there is none.
std::size_t number_end(std::u16string_view text, std::size_t begin)
{
    bool const fresh = begin == 0 || (!is_digit(text[begin - 1]) && text[begin - 1] != u'.' && text[begin - 1] != u',');
    bool const european = text.substr(begin, 3) == u"116"; // Helplines that all of Europe shares: 116 117.
    constexpr std::u16string_view kFirst = u"+(0\u0660\u06F0";
    if (!fresh || (kFirst.find(text[begin]) == std::u16string_view::npos && !european))
        return begin;
    std::size_t digits = 0;
    std::size_t end = begin;
    for (std::size_t at = begin; at < text.size(); ++at) {
        if (is_digit(text[at])) {
            ++digits;
            end = at + 1;
        } else if (!(at == begin && text[at] == u'+') && !parts_number(text[at])) {
            break;
        }
    }
    // "01.02.2026" and "08:00" go on behind their first digits.
    bool const goes_on = end + 1 < text.size() && (text[end] == u'.' || text[end] == u':' || text[end] == u',')
        && is_digit(text[end + 1]);
    return goes_on || digits < kLeastDigits || (european && digits != kLeastDigits) ? begin : end;
}

void say_number(std::u16string_view number, std::u16string& out)
{
    bool group_ends = false;
    for (char16_t const unit : number) {
        if (unit == u'+') {
            out += unit;
        } else if (is_digit(unit)) {
            bool const first = out.empty() || out.back() == u' ' || out.back() == u'+';
            out += group_ends ? u", " : first ? u"" : u" ";
            out += unit;
            group_ends = false;
        } else {
            group_ends = !out.empty() && is_digit(out.back());
        }
    }
}

/// The end of a web address at `begin`; `begin` when there is none.
std::size_t address_end(std::u16string_view text, std::size_t begin)
{
    auto const rest = text.substr(begin);
    if (!rest.starts_with(u"https://") && !rest.starts_with(u"http://"))
        return begin;
    auto const end = std::ranges::find_if(rest, is_blank);
    return begin + static_cast<std::size_t>(end - rest.begin());
}

void say_address(std::u16string_view address, std::u16string& out)
{
    auto const host = address.substr(address.find(u"//") + 2);
    out += host.substr(0, host.find(u'/'));
}

bool between_digits(std::u16string_view text, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && is_blank(text[before - 1]))
        --before;
    std::size_t after = at + 1;
    while (after < text.size() && is_blank(text[after]))
        ++after;
    return before > 0 && after < text.size() && is_digit(text[before - 1]) && is_digit(text[after]);
}

} // namespace

std::string spoken_text(std::u16string_view shown)
{
    std::u16string text;
    std::ranges::copy_if(shown, std::back_inserter(text), [](char16_t unit) { return !is_layout(unit); });
    std::u16string out;
    for (std::size_t at = 0; at < text.size();) {
        if (auto const end = number_end(text, at); end != at) {
            say_number(std::u16string_view(text).substr(at, end - at), out);
            at = end;
        } else if (auto const host = address_end(text, at); host != at) {
            say_address(std::u16string_view(text).substr(at, host - at), out);
            at = host;
        } else if (is_dash(text[at]) && between_digits(text, at)) {
            while (!out.empty() && is_blank(out.back()))
                out.pop_back();
            out += u", ";
            for (++at; at < text.size() && is_blank(text[at]); ++at) { }
        } else if (text[at] == u'\u2022' || text[at] == u'*' || text[at] == u'|') {
            ++at;
        } else {
            out += text[at++];
        }
    }
    return to_utf8(out);
}

} // namespace weg::speech
