// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"

namespace weg {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

void append_utf16(std::u16string& out, char32_t code_point)
{
    if (code_point < 0x10000) {
        out.push_back(static_cast<char16_t>(code_point));
        return;
    }
    code_point -= 0x10000;
    out.push_back(static_cast<char16_t>(0xD800 + (code_point >> 10)));
    out.push_back(static_cast<char16_t>(0xDC00 + (code_point & 0x3FF)));
}

void append_utf8(std::string& out, char32_t code_point)
{
    auto const byte = [&](char32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
    if (code_point < 0x80) {
        byte(code_point);
    } else if (code_point < 0x800) {
        byte(0xC0 | (code_point >> 6));
        byte(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        byte(0xE0 | (code_point >> 12));
        byte(0x80 | ((code_point >> 6) & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    } else {
        byte(0xF0 | (code_point >> 18));
        byte(0x80 | ((code_point >> 12) & 0x3F));
        byte(0x80 | ((code_point >> 6) & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    }
}

/// The lead byte's promise: how many continuation bytes, and what the first of them may be
/// (Unicode 15, table 3-7; the narrowed ranges exclude overlong forms and surrogates).
struct Lead {
    int continuations;
    unsigned char first_low;
    unsigned char first_high;
};

Lead read_lead(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return { 1, 0x80, 0xBF };
    if (lead == 0xE0)
        return { 2, 0xA0, 0xBF };
    if (lead == 0xED)
        return { 2, 0x80, 0x9F };
    if (lead >= 0xE1 && lead <= 0xEF)
        return { 2, 0x80, 0xBF };
    if (lead == 0xF0)
        return { 3, 0x90, 0xBF };
    if (lead == 0xF4)
        return { 3, 0x80, 0x8F };
    if (lead >= 0xF1 && lead <= 0xF3)
        return { 3, 0x80, 0xBF };
    return { 0, 0, 0 };
}

} // namespace

std::u16string to_utf16(std::string_view utf8)
{
    std::u16string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        auto const lead = static_cast<unsigned char>(utf8[i++]);
        if (lead < 0x80) {
            out.push_back(lead);
            continue;
        }
        Lead const promise = read_lead(lead);
        char32_t code_point = lead & (0x3Fu >> promise.continuations);
        int seen = 0;
        while (seen < promise.continuations && i < utf8.size()) {
            auto const next = static_cast<unsigned char>(utf8[i]);
            unsigned char const low = seen == 0 ? promise.first_low : 0x80;
            unsigned char const high = seen == 0 ? promise.first_high : 0xBF;
            if (next < low || next > high)
                break;
            code_point = (code_point << 6) | (next & 0x3Fu);
            ++seen;
            ++i;
        }
        append_utf16(out, promise.continuations > 0 && seen == promise.continuations ? code_point : kReplacement);
    }
    return out;
}

std::string to_utf8(std::u16string_view utf16)
{
    std::string out;
    out.reserve(utf16.size());
    for (std::size_t i = 0; i < utf16.size(); ++i) {
        char32_t code_point = utf16[i];
        bool const is_high = code_point >= 0xD800 && code_point <= 0xDBFF;
        bool const is_low = code_point >= 0xDC00 && code_point <= 0xDFFF;
        if (is_high && i + 1 < utf16.size() && utf16[i + 1] >= 0xDC00 && utf16[i + 1] <= 0xDFFF)
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (char32_t { utf16[++i] } - 0xDC00);
        else if (is_high || is_low)
            code_point = kReplacement;
        append_utf8(out, code_point);
    }
    return out;
}

} // namespace weg
