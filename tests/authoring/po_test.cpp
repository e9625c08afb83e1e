// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/authoring/small_city.h"

using namespace weg;
using authoring::Problems;
using test::SmallCity;

namespace {

Problems problems_with(std::string const& po)
{
    SmallCity const city;
    city.write("locales/en/c.po", test::kPoHeader + po);
    Problems problems;
    (void)authoring::read_languages(city.path() / "locales", "c", problems);
    return problems;
}

/// What is read of an English content PO with these messages.
authoring::Po english_with(std::string const& messages)
{
    SmallCity const city;
    city.write("locales/en/c.po", test::kPoHeader + messages);
    Problems problems;
    auto languages = authoring::read_languages(city.path() / "locales", "c", problems);
    REQUIRE(languages.size() == 3);
    return std::move(*languages[1].content);
}

} // namespace

TEST_CASE("a PO file that msgfmt refuses is named with line and message", "[authoring][po]")
{
    auto const problems = problems_with("\nmsgid \"a\"\nmsgstr \"b\nmsgid \"c\"\n");
    REQUIRE_FALSE(problems.empty());
    CHECK(problems.lines().front().find("en/c.po:11") != std::string::npos);
}

TEST_CASE("placeholders and outer spaces must be those of the German text", "[authoring][po]")
{
    CHECK(problems_with("\nmsgid \"Stand: {date}\"\nmsgstr \"As of: {datum}\"\n").lines().size() == 1);
    CHECK(problems_with("\nmsgid \"Ja\"\nmsgstr \" Yes\"\n").lines().size() == 1);
    CHECK(problems_with("\nmsgid \"Stand: {date}\"\nmsgstr \"{date}: as of\"\n").empty());
}

TEST_CASE("a language without its interface catalog is a mistake", "[authoring][po]")
{
    SmallCity const city;
    std::filesystem::remove(city.path() / "locales/ar/wegweiser.po");
    Problems problems;
    (void)authoring::read_languages(city.path() / "locales", "c", problems);
    REQUIRE_FALSE(problems.empty());
    CHECK(problems.lines().front().find("ar/wegweiser.po") != std::string::npos);
}

TEST_CASE("machine and fuzzy marks are read", "[authoring][po]")
{
    SmallCity const city;
    Problems problems;
    auto const languages = authoring::read_languages(city.path() / "locales", "c", problems);
    REQUIRE(problems.empty());
    REQUIRE(languages.size() == 3);
    CHECK_FALSE(languages[1].machine);
    CHECK(languages[2].machine);
    auto const& english = languages[1].content->messages;
    CHECK_FALSE(english.at({ "mimi/title", "Gesundheit" }).machine);
    CHECK(english.at({ "mimi/summary", "Kurz gesagt." }).machine);
    CHECK(languages[2].content->messages.at({ "mimi/title", "Gesundheit" }).fuzzy);
}

TEST_CASE("a guess of msgmerge from another place is no outdated translation", "[authoring][po]")
{
    CHECK(english_with("\n#, fuzzy\n#| msgctxt \"other/title\"\n#| msgid \"Gesund\"\n"
                       "msgctxt \"mimi/title\"\nmsgid \"Gesundheit\"\nmsgstr \"Healthy\"\n")
              .messages.empty());
}

TEST_CASE("embeddings and overrides are taken out of translations and isolates stay", "[authoring][po]")
{
    auto const english = english_with("\nmsgctxt \"mimi/title\"\nmsgid \"Gesundheit\"\n"
                                      "msgstr \"\u202A\u202AHealth\u202C \u2066112\u2069\u202E\u202C\"\n");
    CHECK(english.messages.at({ "mimi/title", "Gesundheit" }).words == "Health \u2066112\u2069");
}

TEST_CASE("phone numbers among right-to-left words keep their order", "[authoring][po]")
{
    using authoring::with_isolated_numbers;
    CHECK(with_isolated_numbers("اتصلوا 116 016 أو 0521 51-0.")
        == "اتصلوا \u2066116 016\u2069 أو \u20660521 51-0\u2069.");
    CHECK(with_isolated_numbers("\u2066116 016\u2069") == "\u2066116 016\u2069");
    CHECK(with_isolated_numbers("1-3 و112") == "1-3 و112");
    SmallCity const city;
    std::string const message = "\nmsgctxt \"mimi/title\"\nmsgid \"Gesundheit\"\nmsgstr \"116 016\"\n";
    for (auto const* const language : { "en", "ar" })
        city.write(std::string("locales/") + language + "/c.po", test::kPoHeader + message);
    Problems problems;
    auto const languages = authoring::read_languages(city.path() / "locales", "c", problems);
    REQUIRE(languages.size() == 3);
    CHECK(languages[1].content->messages.at({ "mimi/title", "Gesundheit" }).words == "116 016");
    CHECK(languages[2].content->messages.at({ "mimi/title", "Gesundheit" }).words == "\u2066116 016\u2069");
}
