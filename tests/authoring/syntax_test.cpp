// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/phone.h"
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
    for (char const* const bad : { "0521 510", "1", "1234567", "+49", "+49 abc", "", "+49 5", "+43 1" })
        CHECK_FALSE(accepts(check_phone, bad));
}

TEST_CASE("what readers see of a phone number is what is dialled", "[authoring][syntax]")
{
    auto const accepts_both = [](std::string const& display, std::string const& phone) {
        Problems problems;
        check_display({ display, "f:1:1" }, { phone, "f:2:1" }, problems);
        return problems.empty();
    };
    CHECK(accepts_both("0521 51-0", "+49 521 510"));
    CHECK(accepts_both("0800 4 555500", "+49 800 4555500"));
    CHECK(accepts_both("116 016", "116016"));
    CHECK_FALSE(accepts_both("0521 51-1", "+49 521 510"));
    CHECK_FALSE(accepts_both("116 017", "116016"));
    CHECK_FALSE(accepts_both("on request", "+49 521 510"));
}

TEST_CASE("a phone number is read as Germany writes it", "[authoring][syntax]")
{
    struct Case {
        char const* written;
        char const* number;
        char const* display;
    };
    for (auto const& [written, number, display] :
        { Case { "0521 51-0", "+49521510", "0521 510" }, { "+49 (0)521 510", "+49521510", "0521 510" },
            { "0049 521 510", "+49521510", "0521 510" }, { "(0911) 943/0", "+499119430", "0911 9430" },
            { "116 117", "116117", "116117" }, { "+43 1 58858", "+43158858", "+43 1 58858" } }) {
        CAPTURE(written);
        auto const phone = read_phone(written);
        REQUIRE(phone);
        CHECK(phone->number == number);
        CHECK(phone->display == display);
    }
    for (char const* const none : { "", "call us", "0", "51234567", "+49 521 510 ext. 12" })
        CHECK_FALSE(read_phone(none));
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
