// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace weg::i18n {

/// A catalog's rule for which plural form goes with a number, parsed once and evaluated often.
///
/// Errors: `InvalidData` for what is not the header's grammar, more than 6 forms, an expression too
/// large or too deep, a divisor that is not a number above 0, or a form out of range for some n up to 1000.
/// Source: GNU gettext manual, "Plural forms"; operators as in C on unsigned 64-bit numbers.
class PluralRule {
public:
    /// Parses the value of a Plural-Forms header: "nplurals=2; plural=(n != 1);".
    static Result<PluralRule> parse(std::string_view header);

    /// The rule of a catalog without that header, as libintl has it: one form for 1, another for the rest.
    static PluralRule germanic();

    /// The index of the form for `n`, always below form_count(); 0 where the expression gives no such form.
    [[nodiscard]] unsigned form_for(std::uint64_t n) const;

    [[nodiscard]] unsigned form_count() const { return m_form_count; }

private:
    friend class PluralParser;

    enum class Operator {
        Number,
        Variable,
        Not,
        Choice,
        Or,
        And,
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Plus,
        Minus,
        Times,
        Divide,
        Remainder,
    };

    /// One operation; `operands` are indices of nodes before it, so that the last node is the root.
    struct Node {
        Operator operation;
        std::uint64_t number = 0;
        std::size_t operands[3] = { 0, 0, 0 };
    };

    PluralRule(unsigned form_count, std::vector<Node> nodes);
    [[nodiscard]] std::uint64_t evaluate(Node const& node, std::uint64_t n) const;

    unsigned m_form_count;
    std::vector<Node> m_nodes;
};

} // namespace weg::i18n
