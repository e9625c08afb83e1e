// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/plural_rule.h"

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace weg::i18n {

namespace {

// Arabic, the longest rule in use, takes 43 nodes and five levels.
constexpr std::size_t kMaxNodes = 256;
constexpr int kMaxDepth = 32;
constexpr unsigned kMaxForms = 6;
// msgfmt tries the same numbers.
constexpr std::uint64_t kLastTriedNumber = 1000;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

} // namespace

/// Recursive descent over the header; every function leaves the reading position after what it took.
class PluralParser {
public:
    explicit PluralParser(std::string_view header)
        : m_header(header)
        , m_rest(header)
    {
    }

    Result<PluralRule> parse()
    {
        if (!take("nplurals") || !take("="))
            return invalid("nplurals= expected");
        auto const form_count = take_number();
        if (!form_count || *form_count < 1 || *form_count > kMaxForms)
            return invalid("nplurals must be 1 to 6");
        if (!take(";") || !take("plural") || !take("="))
            return invalid("plural= expected");
        WEG_TRY([[maybe_unused]] auto root, choice(/*depth=*/0));
        take(";");
        skip_blanks();
        if (!m_rest.empty())
            return invalid("nothing more expected");
        return PluralRule(static_cast<unsigned>(*form_count), std::move(m_nodes));
    }

private:
    using Operator = PluralRule::Operator;
    using Node = PluralRule::Node;

    struct BinaryOperator {
        std::string_view sign;
        Operator operation;
        int precedence;
    };

    // A sign that begins with another stands before it.
    static constexpr std::array<BinaryOperator, 13> kBinaryOperators { {
        { "||", Operator::Or, 1 },
        { "&&", Operator::And, 2 },
        { "==", Operator::Equal, 3 },
        { "!=", Operator::NotEqual, 3 },
        { "<=", Operator::LessOrEqual, 4 },
        { ">=", Operator::GreaterOrEqual, 4 },
        { "<", Operator::Less, 4 },
        { ">", Operator::Greater, 4 },
        { "+", Operator::Plus, 5 },
        { "-", Operator::Minus, 5 },
        { "*", Operator::Times, 6 },
        { "/", Operator::Divide, 6 },
        { "%", Operator::Remainder, 6 },
    } };

    Result<std::size_t> choice(int depth)
    {
        WEG_TRY(auto const condition, binary(/*lowest_precedence=*/1, depth));
        if (!take("?"))
            return condition;
        if (depth == kMaxDepth)
            return invalid("nested too deeply");
        WEG_TRY(auto const if_true, choice(depth + 1));
        if (!take(":"))
            return invalid(": expected");
        WEG_TRY(auto const if_false, choice(depth + 1));
        return add({ .operation = Operator::Choice, .operands = { condition, if_true, if_false } });
    }

    Result<std::size_t> binary(int lowest_precedence, int depth)
    {
        WEG_TRY(auto left, unary(depth));
        while (auto const* binary_operator = take_binary_operator(lowest_precedence)) {
            WEG_TRY(auto const right, binary(binary_operator->precedence + 1, depth));
            if (divides(binary_operator->operation) && !is_positive_number(m_nodes[right]))
                return invalid("a divisor must be a number above 0");
            WEG_TRY(left, add({ .operation = binary_operator->operation, .operands = { left, right } }));
        }
        return left;
    }

    Result<std::size_t> unary(int depth)
    {
        if (depth == kMaxDepth)
            return invalid("nested too deeply");
        if (take("!")) {
            WEG_TRY(auto const operand, unary(depth + 1));
            return add({ .operation = Operator::Not, .operands = { operand } });
        }
        if (take("(")) {
            WEG_TRY(auto const inner, choice(depth + 1));
            if (!take(")"))
                return invalid(") expected");
            return inner;
        }
        if (take("n"))
            return add({ .operation = Operator::Variable });
        if (auto const number = take_number())
            return add({ .operation = Operator::Number, .number = *number });
        return invalid("n, a number, ! or ( expected");
    }

    static bool divides(Operator operation)
    {
        return operation == Operator::Divide || operation == Operator::Remainder;
    }

    static bool is_positive_number(Node const& node) { return node.operation == Operator::Number && node.number > 0; }

    Result<std::size_t> add(Node node)
    {
        if (m_nodes.size() == kMaxNodes)
            return invalid("too long");
        m_nodes.push_back(node);
        return m_nodes.size() - 1;
    }

    void skip_blanks()
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest.remove_prefix(1);
    }

    bool take(std::string_view sign)
    {
        skip_blanks();
        if (!m_rest.starts_with(sign))
            return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }

    BinaryOperator const* take_binary_operator(int lowest_precedence)
    {
        skip_blanks();
        for (auto const& candidate : kBinaryOperators) {
            if (!m_rest.starts_with(candidate.sign))
                continue;
            if (candidate.precedence < lowest_precedence)
                return nullptr;
            m_rest.remove_prefix(candidate.sign.size());
            return &candidate;
        }
        return nullptr;
    }

    std::optional<std::uint64_t> take_number()
    {
        skip_blanks();
        if (m_rest.empty() || !is_digit(m_rest.front()))
            return std::nullopt;
        std::uint64_t number = 0;
        for (; !m_rest.empty() && is_digit(m_rest.front()); m_rest.remove_prefix(1)) {
            auto const digit = static_cast<std::uint64_t>(m_rest.front() - '0');
            if (number > (std::numeric_limits<std::uint64_t>::max() - digit) / 10)
                return std::nullopt;
            number = number * 10 + digit;
        }
        return number;
    }

    [[nodiscard]] Error invalid(std::string_view why) const
    {
        return { ErrorCode::InvalidData,
            "Plural-Forms: " + std::string(why) + " at byte " + std::to_string(m_header.size() - m_rest.size()) };
    }

    std::string_view m_header;
    std::string_view m_rest;
    std::vector<Node> m_nodes;
};

Result<PluralRule> PluralRule::parse(std::string_view header)
{
    WEG_TRY(auto rule, PluralParser(header).parse());
    for (std::uint64_t n = 0; n <= kLastTriedNumber; ++n)
        if (rule.evaluate(rule.m_nodes.back(), n) >= rule.m_form_count)
            return Error { ErrorCode::InvalidData, "Plural-Forms: no such form for " + std::to_string(n) };
    return rule;
}

PluralRule PluralRule::germanic()
{
    return { 2,
        { { .operation = Operator::Variable }, { .operation = Operator::Number, .number = 1 },
            { .operation = Operator::NotEqual, .operands = { 0, 1 } } } };
}

PluralRule::PluralRule(unsigned form_count, std::vector<Node> nodes)
    : m_form_count(form_count)
    , m_nodes(std::move(nodes))
{
}

unsigned PluralRule::form_for(std::uint64_t n) const
{
    auto const form = evaluate(m_nodes.back(), n);
    return form < m_form_count ? static_cast<unsigned>(form) : 0;
}

std::uint64_t PluralRule::evaluate(Node const& node, std::uint64_t n) const
{
    auto const operand = [&](std::size_t index) { return evaluate(m_nodes[node.operands[index]], n); };
    switch (node.operation) {
    case Operator::Number:
        return node.number;
    case Operator::Variable:
        return n;
    case Operator::Not:
        return operand(0) == 0;
    case Operator::Choice:
        return operand(0) != 0 ? operand(1) : operand(2);
    case Operator::Or:
        return operand(0) != 0 || operand(1) != 0;
    case Operator::And:
        return operand(0) != 0 && operand(1) != 0;
    case Operator::Equal:
        return operand(0) == operand(1);
    case Operator::NotEqual:
        return operand(0) != operand(1);
    case Operator::Less:
        return operand(0) < operand(1);
    case Operator::LessOrEqual:
        return operand(0) <= operand(1);
    case Operator::Greater:
        return operand(0) > operand(1);
    case Operator::GreaterOrEqual:
        return operand(0) >= operand(1);
    case Operator::Plus:
        return operand(0) + operand(1);
    case Operator::Minus:
        return operand(0) - operand(1);
    case Operator::Times:
        return operand(0) * operand(1);
    case Operator::Divide:
    case Operator::Remainder: {
        auto const divisor = operand(1);
        WEG_CHECK(divisor != 0); // The parser takes no divisor but a number above 0.
        return node.operation == Operator::Divide ? operand(0) / divisor : operand(0) % divisor;
    }
    }
    return 0;
}

} // namespace weg::i18n
