// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weg::text {

/// Finds where a word may be parted, with the patterns that Debian's hyphen-* packages install.
///
/// The table (assets/fonts/hyphenation.tsv) has one row a language, tab-separated: language (BCP 47, without region;
/// und-SCRIPT for words of that script in a text of another), file, Debian package. A dictionary is read at the first word of its language; one that is not installed is logged
/// once, and its words are then not parted. Languages without a row are never parted.
/// Errors of open(): `Unreadable` and `InvalidData` name file, line and mend.
/// Source: libhyphen (Liang's algorithm).
class Hyphenator {
public:
    static Result<Hyphenator> open(std::filesystem::path const& table);

    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;
    ~Hyphenator();

    /// UTF-16 offsets in `word` (letters only) before which a line may begin after a hyphen, ascending.
    /// Places where the spelling would change are left out.
    [[nodiscard]] std::vector<std::uint32_t> points(std::u16string_view word, std::string_view language) const;

private:
    struct State;
    explicit Hyphenator(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace weg::text
