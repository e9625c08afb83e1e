// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace weg::i18n {

/// What a machine can see of a translation's words. Rules are what no text may break: white space, characters that are
/// none, marks of Markdown. Manners are what good translations keep: numbers, letters of the language alone (CLDR's
/// exemplar sets), the punctuation of its script, no German left standing; words that the German has too (names,
/// addresses) may stand as they are, and German words in brackets.
class TextChecks {
public:
    /// `language`: BCP 47.
    explicit TextChecks(std::string const& language);
    ~TextChecks();
    TextChecks(TextChecks&&) noexcept;
    TextChecks& operator=(TextChecks&&) = delete;

    /// What is wrong with `words`, a translation of `german`, each with its mend: "has two spaces in a row; take one out".
    [[nodiscard]] std::vector<std::string> rules(std::string const& german, std::string const& words) const;
    /// `is_rare_form`: a plural form for few numbers, which may say its number in words.
    [[nodiscard]] std::vector<std::string> manners(
        std::string const& german, std::string const& words, bool is_rare_form) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace weg::i18n
