// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weg::i18n {

/// The letters (and combining marks) of one language and how they hang together: what its keyboard is made of.
///
/// Units: code points, in lower case. Source: CLDR's exemplar characters, collation and numbering systems.
/// Errors of open(): `Unavailable` when ICU knows no letters of the language.
class Letters {
public:
    static Result<Letters> open(std::string_view tag);
    Letters(Letters&&) noexcept;
    Letters& operator=(Letters&&) noexcept;
    ~Letters();

    /// What every text of the language is written with, in the order of its dictionaries.
    [[nodiscard]] std::vector<char32_t> const& main() const;
    /// What names and foreign words in it need besides.
    [[nodiscard]] std::vector<char32_t> const& auxiliary() const;
    [[nodiscard]] std::vector<char32_t> const& punctuation() const;
    /// 0 to 9 as the language prefers to write them.
    [[nodiscard]] std::vector<std::string> const& digits() const;

    /// `letter` is `base` with something added, whatever the language: ä and a, œ and o, ł and l, ሁ and ሀ.
    [[nodiscard]] bool has_base(char32_t letter, char32_t base) const;
    /// They are one letter in this language's alphabet: ă and ằ in Vietnamese, not a and ă.
    [[nodiscard]] bool same_letter(char32_t a, char32_t b) const;

    /// A single letter's capital by the rules of the language; the letter itself where it has none.
    [[nodiscard]] std::string capital(std::string_view letter) const;

private:
    struct State;
    explicit Letters(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

bool is_letter_or_mark(char32_t point);
bool is_mark(char32_t point);
/// ISO 15924; "Zinh" for marks that serve every script.
std::string script_of(char32_t point);
/// `point` as texts are written: ligatures of old encodings are letters again (NFKC).
std::u32string as_written(char32_t point);

} // namespace weg::i18n
