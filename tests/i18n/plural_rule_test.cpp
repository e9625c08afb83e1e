// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/plural_rule.h"

#include "tests/support/catch.h"

#include <functional>
#include <string>

using weg::ErrorCode;
using weg::i18n::PluralRule;

namespace {

using Number = std::uint64_t;

std::string repeated(std::string_view text, std::size_t count)
{
    std::string all;
    for (std::size_t index = 0; index < count; ++index)
        all += text;
    return all;
}

} // namespace

TEST_CASE("plural expressions mean what they mean in C", "[i18n][plural-rule]")
{
    // Written bare on the left, so that our precedence shows; in full brackets on the right.
    using Row = std::tuple<std::string, std::function<bool(Number)>>;
    auto const [expression, expected] = GENERATE(values<Row>({
        { "n!=1", [](Number n) { return n != 1; } },
        { "n==1||n==2&&n==3", [](Number n) { return n == 1 || (n == 2 && n == 3); } },
        { "n<3==n>1", [](Number n) { return (n < 3) == (n > 1); } },
        { "n<=3!=n>=1", [](Number n) { return (n <= 3) != (n >= 1); } },
        { "2+n*3==11", [](Number n) { return 2 + (n * 3) == 11; } },
        { "20-n-3==12", [](Number n) { return (20 - n) - 3 == 12; } },
        { "100/10%4*n>5", [](Number n) { return ((100 / 10) % 4) * n > 5; } },
        { "n-1<2", [](Number n) { return n - 1 < 2; } },
        { "!n==0", [](Number n) { return static_cast<Number>(n == 0) == 0; } },
        { "!!(n%10)", [](Number n) { return n % 10 != 0; } },
        { "n==1?0:n==2?1:n>50", [](Number n) { return n == 1 ? false : (n == 2 ? true : n > 50); } },
        { "n?n<5?1:0:1", [](Number n) { return n != 0 ? n < 5 : true; } },
        { " ( n\t% 10 ) > 4 ", [](Number n) { return (n % 10) > 4; } },
    }));
    INFO(expression);
    auto const rule = PluralRule::parse("nplurals=2; plural=" + expression + ";");
    REQUIRE(rule);
    for (Number n = 0; n <= 200; ++n)
        REQUIRE(rule.value().form_for(n) == (expected(n) ? 1U : 0U));
}

TEST_CASE("the header may come with or without its last semicolon and with blanks", "[i18n][plural-rule]")
{
    CHECK(PluralRule::parse(" nplurals=1; plural=0;").value().form_count() == 1);
    CHECK(PluralRule::parse("nplurals = 6 ;plural = n%6").value().form_for(11) == 5);
}

TEST_CASE("hostile plural headers are refused", "[i18n][plural-rule]")
{
    auto const header
        = GENERATE(as<std::string>(), "", "plural=0", "nplurals=2", "nplurals=2; plural=", "nplurals=0; plural=0;",
            "nplurals=7; plural=0;", "nplurals=99999999999999999999; plural=0;", "nplurals=2 plural=0;",
            "nplurals=-1; plural=0;", "nplurals=2; plural=n/0;", "nplurals=2; plural=n%0;", "nplurals=2; plural=n%n;",
            "nplurals=2; plural=1/(n-5);", "nplurals=2; plural=n%(5-5);", "nplurals=2; plural=2;",
            "nplurals=2; plural=n==1000?2:0;", "nplurals=2; plural=n-1;", "nplurals=2; plural=(n;",
            "nplurals=2; plural=n);", "nplurals=2; plural=n?1;", "nplurals=2; plural=n=1;", "nplurals=2; plural=n&1;",
            "nplurals=2; plural=-1;", "nplurals=2; plural=n!=1; n", "nplurals=2; plural=m;", "nplurals=2; plural=nn;",
            "nplurals=2; plural=18446744073709551616>n;", "nplurals=2; plural=!;", "nplurals=2; plural=n==1||;");
    INFO(header);
    auto const rule = PluralRule::parse(header);
    REQUIRE_FALSE(rule);
    CHECK(rule.error().code == ErrorCode::InvalidData);
}

TEST_CASE("plural expressions too deep or too long are refused and not followed", "[i18n][plural-rule]")
{
    auto const expression = GENERATE(as<std::string>(), repeated("(", 100'000), repeated("!", 100'000) + "n",
        repeated("n?", 100'000), repeated("n?0:", 100'000) + "0", "0*n" + repeated("*n", 100'000),
        repeated("(", 40) + "0" + repeated(")", 40));
    CHECK_FALSE(PluralRule::parse("nplurals=2; plural=" + expression + ";"));
}

TEST_CASE("a form out of range beyond the tried numbers becomes the first", "[i18n][plural-rule]")
{
    auto const rule = PluralRule::parse("nplurals=2; plural=n>5000?7:1;");
    REQUIRE(rule);
    CHECK(rule.value().form_for(5000) == 1);
    CHECK(rule.value().form_for(5001) == 0);
}

TEST_CASE("the rule of a catalog that has none is German", "[i18n][plural-rule]")
{
    CHECK(PluralRule::germanic().form_for(0) == 1);
    CHECK(PluralRule::germanic().form_for(1) == 0);
    CHECK(PluralRule::germanic().form_for(2) == 1);
}
