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
/// und-SCRIPT for words of that script in a text of another), file, Debian package. A dictionary is read at the first word
/// of its language that is not known already, for German's patterns take 34 MB of memory; one that is not installed is
/// logged once, and its words are then not parted. Languages without a row are never parted.
/// Errors of open(): `Unreadable` and `InvalidData` name file, line and mend.
/// Source: libhyphen (Liang's algorithm).
class Hyphenator {
public:
    /// Shorter words (UTF-16 units) fit on any screen and are never parted.
    static constexpr std::size_t kShortestWord = 7;
    /// Longer ones are data, not language, and parting them helps nobody.
    static constexpr std::size_t kLongestWord = 100;

    /// The word as it is looked up: in lower case letter by letter, so that offsets stay.
    static std::u16string lower_case(std::u16string_view word);

    static Result<Hyphenator> open(std::filesystem::path const& table);

    /// Words with their places, so that no dictionary needs to be read for them: lines of language, word in lower case
    /// and offsets joined by commas, one tab between each, sorted by bytes (made by wegweiser-hyphenation). A missing
    /// file knows no words. Errors: `InvalidData` names file, line and mend.
    Result<void> add_words(std::filesystem::path const& file);

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
