// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weg::bundle {

/// What one verb takes.
struct Verb {
    std::string_view name;
    std::vector<std::string_view> subjects; ///< What its words are: "ROLE".
    std::vector<std::string_view> needed;   ///< Options with a value, each as often as one likes.
    std::vector<std::string_view> options;  ///< The same, and it goes without.
    std::vector<std::string_view> flags;
};

/// What was written behind a verb.
struct Words {
    std::vector<std::string> subjects; ///< As many as the verb takes.
    std::map<std::string, std::vector<std::string>, std::less<>> options;

    [[nodiscard]] std::vector<std::string> all(std::string_view option) const;
    /// The last; empty when there is none.
    [[nodiscard]] std::string one(std::string_view option) const;
    [[nodiscard]] bool has(std::string_view flag) const { return options.contains(flag); }
    /// Errors: `InvalidData` for what is no number from `least` on.
    [[nodiscard]] Result<std::int64_t> number(
        std::string_view option, std::int64_t least, std::int64_t otherwise) const;
};

/// Errors: `InvalidData` saying what is missing, unknown or too much.
Result<Words> read_words(Verb const& verb, std::vector<std::string> const& words);

/// "root" and "keys/a.pub" of "root=keys/a.pub". Errors: `InvalidData` naming `option`.
Result<std::pair<std::string, std::string>> read_pair(std::string const& word, std::string_view option);

/// Errors: `InvalidData` for what is no number from `least` on; `what` says what it is.
Result<std::int64_t> read_number(std::string const& word, std::string_view what, std::int64_t least);

} // namespace weg::bundle
