// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/syntax.h"

#include "tests/support/catch.h"

using namespace weg::authoring;

namespace {

bool accepts(void (*check)(Written const&, Problems&), std::string const& value)
{
    Problems problems;
    check({ value, "f:1:1" }, problems);
    return problems.empty();
}

} // namespace

TEST_CASE("phone numbers are international or short", "[authoring][syntax]")
{
    for (char const* const good : { "+49 521 510", "+49800 1110111", "112", "116117", "+4952151" })
        CHECK(accepts(check_phone, good));
    for (char const* const bad : { "0521 510", "1", "1234567", "+49", "+49 abc", "" })
        CHECK_FALSE(accepts(check_phone, bad));
}

TEST_CASE("web addresses have a scheme and a host", "[authoring][syntax]")
{
    for (char const* const good : { "https://www.bielefeld.de/abh", "http://a.b", "https://a.de/?q=1&b=%C3%BC" })
        CHECK(accepts(check_url, good));
    for (char const* const bad :
        { "www.a.de", "https://", "https://localhost", "javascript:alert(1)", "https://a.de/ü", "https://a.de/a b" })
        CHECK_FALSE(accepts(check_url, bad));
}

TEST_CASE("hours are read into weekdays and minutes", "[authoring][syntax]")
{
    Problems problems;
    auto const hours = read_hours({ "mon-wed,sat,holiday 07:30-24:00", "f:1:1" }, problems);
    REQUIRE(hours);
    CHECK(hours->weekdays == "12368");
    CHECK(hours->opens == 450);
    CHECK(hours->closes == 1440);
    // Over midnight: closes on the next day.
    CHECK(read_hours({ "fri 20:00-02:00", "f:1:1" }, problems)->closes == 120);
    CHECK(problems.empty());
    for (char const* const bad :
        { "mon 7-8", "mon 08:00-08:00", "mon 08:00-24:30", "xyz 08:00-09:00", "mon, 08:00-09:00x" })
        CHECK_FALSE(read_hours({ bad, "f:1:1" }, problems));
}

TEST_CASE("texts with hidden characters are refused", "[authoring][syntax]")
{
    Problems problems;
    check_words({ "a\u202Eb", "f:1:1" }, 400, problems);
    check_words({ "a\u200Fb", "f:2:1" }, 400, problems);
    check_words({ "a\tb", "f:3:1" }, 400, problems);
    check_words({ "a\xFF", "f:4:1" }, 400, problems);
    CHECK(problems.lines().size() == 4);
}
