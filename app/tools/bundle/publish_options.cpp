// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/bundle/publish_options.h"

#include <algorithm>
#include <charconv>

namespace weg::bundle {

namespace {

Error wrong(std::string detail) { return { ErrorCode::InvalidData, std::move(detail) }; }

bool contains(std::vector<std::string_view> const& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace

std::vector<std::string> Words::all(std::string_view option) const
{
    auto const found = options.find(option);
    return found == options.end() ? std::vector<std::string>() : found->second;
}

std::string Words::one(std::string_view option) const
{
    auto const values = all(option);
    return values.empty() ? std::string() : values.back();
}

Result<std::int64_t> Words::number(std::string_view option, std::int64_t least, std::int64_t otherwise) const
{
    auto const word = one(option);
    return word.empty() ? Result<std::int64_t>(otherwise) : read_number(word, option, least);
}

Result<Words> read_words(Verb const& verb, std::vector<std::string> const& words)
{
    Words read;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string const& word = words[i];
        if (!word.starts_with("--")) {
            if (read.subjects.size() == verb.subjects.size())
                return wrong("'" + word + "' is one word too many for " + std::string(verb.name));
            read.subjects.push_back(word);
        } else if (contains(verb.flags, word)) {
            read.options[word];
        } else if (contains(verb.needed, word) || contains(verb.options, word)) {
            if (i + 1 == words.size())
                return wrong(word + " needs a value");
            read.options[word].push_back(words[++i]);
        } else {
            return wrong("'" + word + "' is no option of " + std::string(verb.name));
        }
    }
    if (read.subjects.size() < verb.subjects.size())
        return wrong(std::string(verb.name) + " needs " + std::string(verb.subjects[read.subjects.size()]));
    for (auto const& option : verb.needed) {
        if (!read.has(option))
            return wrong(std::string(verb.name) + " needs " + std::string(option));
    }
    return read;
}

Result<std::pair<std::string, std::string>> read_pair(std::string const& word, std::string_view option)
{
    auto const sign = word.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == word.size())
        return wrong(std::string(option) + " " + word + ": write ROLE=VALUE, like root=anna.pub");
    return std::pair(word.substr(0, sign), word.substr(sign + 1));
}

Result<std::int64_t> read_number(std::string const& word, std::string_view what, std::int64_t least)
{
    constexpr std::int64_t kMost = 1'000'000'000;
    std::int64_t number = 0;
    auto const read = std::from_chars(word.data(), word.data() + word.size(), number);
    bool const is_whole = read.ec == std::errc() && read.ptr == word.data() + word.size();
    if (is_whole && number >= least && number <= kMost)
        return number;
    return wrong(std::string(what) + " " + word + ": write a whole number from " + std::to_string(least) + " on");
}

} // namespace weg::bundle
