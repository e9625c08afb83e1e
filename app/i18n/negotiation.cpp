// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/negotiation.h"

#include "app/i18n/locale.h"

#include <unicode/localematcher.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace weg::i18n {

namespace {

/// CLDR has no distance between a macrolanguage and its members; these are the members that people here mean.
struct Alias {
    std::string_view prefix, means;
};
constexpr std::array<Alias, 5> kAliases { { { "ku-Arab", "ckb" }, { "ku-IQ", "ckb" }, { "ku-IR", "ckb" },
    { "ku", "kmr" }, { "prs", "fa-AF" } } };

/// Whether `tag` is `prefix` or goes on behind it with a new subtag. Case does not count (RFC 5646, 2.1.1).
bool begins_with(std::string_view tag, std::string_view prefix)
{
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return tag.size() >= prefix.size() && std::ranges::equal(tag.substr(0, prefix.size()), prefix, {}, lower, lower)
        && (tag.size() == prefix.size() || tag[prefix.size()] == '-');
}

std::string without_alias(std::string tag)
{
    std::ranges::replace(tag, '_', '-');
    auto const alias = std::ranges::find_if(kAliases, [&](Alias const& each) { return begins_with(tag, each.prefix); });
    return alias == kAliases.end() ? tag : std::string(alias->means);
}

std::optional<std::string> exact(std::string const& tag, std::vector<std::string> const& available)
{
    auto const found = std::ranges::find_if(
        available, [&](std::string const& each) { return begins_with(each, tag) && each.size() == tag.size(); });
    return found == available.end() ? std::nullopt : std::optional(*found);
}

/// The closest of `available` by CLDR.
std::optional<std::string> closest(icu::Locale const& wanted, std::vector<std::string> const& available)
{
    std::vector<icu::Locale> locales;
    std::vector<std::string> tags;
    for (auto const& tag : available) {
        // Easy German is for who asks for it.
        if (auto const locale = parse_tag(tag); locale && *locale->getVariant() == '\0') {
            locales.push_back(*locale);
            tags.push_back(tag);
        }
    }
    UErrorCode status = U_ZERO_ERROR;
    auto const matcher = icu::LocaleMatcher::Builder()
                             .setSupportedLocales(locales.begin(), locales.end())
                             .setNoDefaultLocale()
                             .build(status);
    auto const result = matcher.getBestMatchResult(wanted, status);
    auto const index = result.getSupportedIndex();
    if (U_FAILURE(status) || index < 0)
        return std::nullopt;
    return tags[static_cast<std::size_t>(index)];
}

} // namespace

std::optional<std::string> negotiate(std::vector<std::string> const& wanted, std::vector<std::string> const& available)
{
    for (auto const& each : wanted) {
        std::string const tag = without_alias(each);
        if (auto found = exact(tag, available))
            return found;
        auto const locale = parse_tag(tag);
        if (!locale)
            continue;
        if (auto found = closest(*locale, available))
            return found;
    }
    return std::nullopt;
}

} // namespace weg::i18n
