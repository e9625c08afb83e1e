// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/atk/locale.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weg::platform {

namespace {

char upper(char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; }
char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::string in(std::string_view subtag, char (*letter_case)(char))
{
    std::string result(subtag);
    std::ranges::transform(result, result.begin(), letter_case);
    return result;
}

/// glibc's modifiers; empty for a script that it has no name for.
std::string_view modifier_of(std::string_view script)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kNames { {
        { "latn", "latin" },
        { "cyrl", "cyrillic" },
        { "deva", "devanagari" },
    } };
    auto const* const found = std::ranges::find(kNames, script, &std::pair<std::string_view, std::string_view>::first);
    return found == kNames.end() ? std::string_view() : found->second;
}

} // namespace

std::string posix_locale(std::string_view tag)
{
    std::string language;
    std::string script;
    std::string region;
    for (std::size_t begin = 0; begin <= tag.size();) {
        auto const end = std::min(tag.find('-', begin), tag.size());
        auto const subtag = tag.substr(begin, end - begin);
        begin = end + 1;
        if (language.empty())
            language = in(subtag, lower);
        else if (subtag.size() == 1)
            break; // An extension or private use: nothing after it names a place.
        else if (subtag.size() == 4 && script.empty() && region.empty() && (subtag[0] < '0' || subtag[0] > '9'))
            script = in(subtag, lower);
        else if (subtag.size() == 2 && region.empty())
            region = in(subtag, upper);
    }
    if (language == "zh" && region.empty())
        region = script == "hant" ? "TW" : script == "hans" ? "CN" : "";
    auto const modifier = modifier_of(script);
    std::string result = language;
    if (!region.empty())
        result += "_" + region;
    if (!modifier.empty())
        result.append("@").append(modifier);
    return result;
}

} // namespace weg::platform
