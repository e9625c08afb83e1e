// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/link_contact.h"

#include "app/authoring/phone.h"
#include "app/authoring/plain_text.h"
#include "app/authoring/syntax.h"

#include <algorithm>
#include <charconv>

namespace weg::authoring {

namespace {

constexpr std::size_t kLongestLabel = 400;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool passes(std::string const& text, void (*check)(Written const&, Problems&))
{
    // A regular expression of the standard library recurses; no address is as long as that.
    constexpr std::size_t kLongest = 2000;
    Problems problems;
    if (text.size() <= kLongest)
        check({ text, {} }, problems);
    return text.size() <= kLongest && problems.empty();
}

/// Whether `text` is a number as people write it, and no words beside it.
bool shows_number(std::string_view text)
{
    return std::ranges::count_if(text, is_digit) > 1 && std::ranges::all_of(text, [](char letter) {
        return is_digit(letter) || std::string_view("+-/() .").find(letter) != std::string_view::npos;
    });
}

std::string label_of(std::string const& text) { return length_of(text) <= kLongestLabel ? text : std::string(); }

std::optional<DraftContact> phone_contact(std::string const& number, std::string const& text)
{
    auto const dialled = read_phone(number);
    auto const shown = shows_number(text) ? read_phone(text) : std::nullopt;
    // Where the address has lost its end ("tel:07151" for "07151 501-0"), the text is the number.
    if (shown && (!dialled || shown->number.starts_with(dialled->number)))
        return DraftContact { "phone", shown->number, text, {} };
    if (!dialled)
        return std::nullopt;
    return DraftContact { "phone", dialled->number, tidied(number), label_of(text) };
}

/// Without the invisible places for a line break (U+200B), which addresses bring along when they are copied.
std::string without_break_marks(std::string text)
{
    constexpr std::string_view kMark = "\u200B";
    for (auto at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at))
        text.erase(at, kMark.size());
    return text;
}

} // namespace

std::string percent_decoded(std::string_view url)
{
    std::string out;
    for (std::size_t i = 0; i < url.size(); ++i) {
        unsigned value = 0;
        bool const is_escape = url[i] == '%' && i + 2 < url.size()
            && std::from_chars(url.data() + i + 1, url.data() + i + 3, value, 16).ptr == url.data() + i + 3;
        out += is_escape ? static_cast<char>(value) : url[i];
        i += is_escape ? 2 : 0;
    }
    return out;
}

std::string percent_encoded(std::string_view url)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (char const letter : url) {
        auto const byte = static_cast<unsigned char>(letter);
        if (byte > 0x20 && byte < 0x7F) {
            out += letter;
        } else {
            out += '%';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    return out;
}

bool is_url(std::string const& text) { return passes(text, check_url); }
bool is_phone(std::string const& text) { return passes(text, check_phone); }
bool is_email(std::string const& text) { return passes(text, check_email); }

std::optional<DraftContact> contact_of(HtmlLink const& link)
{
    std::string const text = without_break_marks(without_direction_marks(link.text));
    if (link.url.starts_with("tel:"))
        return phone_contact(tidied(percent_decoded(link.url.substr(4))), text);
    if (link.url.starts_with("mailto:")) {
        std::string email = percent_decoded(link.url.substr(7));
        email = without_break_marks(tidied(email.substr(0, email.find_first_of("?,;"))));
        if (!is_email(email))
            email = text; // A broken address under a right one.
        if (!is_email(email))
            return std::nullopt;
        return DraftContact { "email", email, {}, text == email ? std::string() : label_of(text) };
    }
    std::string const url = percent_encoded(without_break_marks(link.url));
    if (!is_url(url))
        return std::nullopt;
    bool const shows_url = text.find('.') != std::string::npos && text.find(' ') == std::string::npos;
    return DraftContact { "web", url, {}, shows_url ? std::string() : label_of(text) };
}

} // namespace weg::authoring
