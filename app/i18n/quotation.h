// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unicode/uniset.h>

#include <optional>
#include <string>

namespace weg::i18n {

/// The quotation marks that a language writes.
/// Source: CLDR's delimiters, and what the press of a language writes where CLDR has only what computers of old could.
class Quotation {
public:
    /// `language`: BCP 47.
    explicit Quotation(std::string const& language);

    /// What is wrong with the quotation marks of `words`, with its mend; nothing when all are the language's own.
    [[nodiscard]] std::optional<std::string> fault(icu::UnicodeString const& words) const;

private:
    icu::UnicodeSet m_own;
    std::string m_example; ///< "„…“"
};

} // namespace weg::i18n
