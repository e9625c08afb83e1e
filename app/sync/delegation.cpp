// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/hash.h"
#include "app/sync/metadata.h"

#include <algorithm>

namespace weg::sync {

namespace {

/// "*" is any run of characters and "?" any one, neither across "/". TUF leaves bracketed sets to the application: here
/// they stand for themselves.
bool matches(std::string_view pattern, std::string_view path)
{
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t retry = 0;
    for (std::size_t i = 0; i < path.size();) {
        bool const both_go_on = p < pattern.size() && (pattern[p] == path[i] || (pattern[p] == '?' && path[i] != '/'))
            && pattern[p] != '*';
        if (both_go_on) {
            ++p;
            ++i;
        } else if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = i;
        } else if (star != std::string_view::npos && path[retry] != '/') {
            p = star + 1;
            i = ++retry;
        } else {
            return false;
        }
    }
    return std::ranges::all_of(pattern.substr(p), [](char c) { return c == '*'; });
}

} // namespace

bool speaks_of(DelegatedRole const& role, std::string_view path)
{
    if (std::ranges::any_of(role.paths, [&](auto const& pattern) { return matches(pattern, path); }))
        return true;
    auto const digest = role.hash_prefixes.empty() ? std::string() : sha256(path);
    return std::ranges::any_of(role.hash_prefixes, [&](auto const& prefix) { return digest.starts_with(prefix); });
}

} // namespace weg::sync
