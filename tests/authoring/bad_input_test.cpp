// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/authoring/small_city.h"

#include <regex>

using weg::authoring::Problems;
using weg::test::SmallCity;

namespace {

struct Mistake {
    std::string was;
    std::string becomes;
    std::string line; ///< "file:line" where it is reported.
    std::string says;
};

std::string replaced(std::string text, std::string const& was, std::string const& becomes)
{
    auto const at = text.find(was);
    REQUIRE(at != std::string::npos);
    return text.replace(at, was.size(), becomes);
}

bool reports(Problems const& problems, std::string const& place, std::string const& words)
{
    for (auto const& line : problems.lines()) {
        if (line.find(place + ":") != std::string::npos && line.find(words) != std::string::npos)
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("each mistake is reported with file and line and mend", "[authoring][bad-input]")
{
    auto const mistake = GENERATE(values<Mistake>({
        { "icon: heart", "icon: no-such", "mimi.yaml:4", "draw assets/icons/no-such.svg" },
        { "section: health", "section: other", "mimi.yaml:2", "there is no section" },
        { "group: all", "group: other", "mimi.yaml:3", "there is no group" },
        { "organization: drk", "organization: x", "mimi.yaml:5", "there is no organization" },
        { "cost: free", "cost: gold", "mimi.yaml:15", "there is no cost" },
        { "[everyone]", "[nobody]", "mimi.yaml:13", "there is no target group" },
        { "district: mitte", "district: mars", "mimi.yaml:27", "there is no district" },
        { "id: mimi", "id: Mimi", "mimi.yaml:1", "lower-case ASCII" },
        { "id: mimi", "id: momo", "mimi.yaml:1", "rename one" },
        { "title:", "titel:", "mimi.yaml:7", "the key 'titel' is not known" },
        { "summary: \"Kurz gesagt.\"\n", "", "mimi.yaml:1", "'summary' is missing" },
        { "+49 521 12345", "0521/12345", "mimi.yaml:17", "no phone number" },
        { "https://example.org/mimi", "example", "mimi.yaml:22", "no web address" },
        { "mon-fri 07:30-18:00", "Mo-Fr 7-18", "mimi.yaml:21", "are no hours" },
        { "mon-fri 07:30-18:00", "fri-mon 07:30-18:00", "mimi.yaml:21", "are no hours" },
        { "cost: free", "events: [{ starts: \"2026-02-30 10:00\", title: A }]", "mimi.yaml:15", "is no time" },
        { "cost: free", "events: [{ starts: \"2026-02-20 10:00\", title: A, rrule: FREQ=SECONDLY }]", "mimi.yaml:15",
            "is no rule" },
        { "sources: [\"https://example.org\"]\n", "", "mimi.yaml:1", "'sources' is missing" },
        { "as_of: \"2017/2022\"", "as_of: \"gestern\"", "mimi.yaml:30", "is no date" },
        { "verified: 2026-11-23", "verified: 2026", "mimi.yaml:31", "is no day" },
        { "confidence: high", "confidence: sure", "mimi.yaml:32", "one of high, medium, low" },
        { "staleness: low", "staleness: high", "mimi.yaml:1", "may not send people anywhere" },
        { "\"Eins\"", "\"Eins \"", "mimi.yaml:12", "ends with a space" },
        { "\"Zwei\"", "\"Zwei  drei\"", "mimi.yaml:12", "two spaces" },
        { "\"Gesundheit\"", "\"Ein Titel mit sehr viel mehr als vierzig Zeichen\"", "mimi.yaml:7", "40 are allowed" },
        { "heading: \"Zuerst\"", "heading: [a]", "mimi.yaml:10", "must be a text" },
        { "name: \"MiMi\"", "name: \"MiMi\"\nname: \"M\"", "mimi.yaml:7", "stands twice" },
        { "title: \"Gesundheit\"", "title: \"Gesundheit", "mimi.yaml", "is not YAML" },
    }));
    INFO(mistake.becomes);
    SmallCity const city;
    city.write("content/c/entries/health/mimi.yaml", replaced(weg::test::kGoodEntry, mistake.was, mistake.becomes));
    Problems problems;
    (void)city.read(problems);
    for (auto const& line : problems.lines())
        UNSCOPED_INFO(line);
    CHECK(reports(problems, mistake.line, mistake.says));
}

TEST_CASE("all mistakes are reported in one run", "[authoring][bad-input]")
{
    SmallCity const city;
    auto text = replaced(weg::test::kGoodEntry, "cost: free", "cost: gold");
    text = replaced(text, "district: mitte", "district: mars");
    city.write("content/c/entries/health/mimi.yaml", text);
    city.write("content/c/entries/health/copy.yaml", weg::test::kGoodEntry);
    Problems problems;
    (void)city.read(problems);
    CHECK(reports(problems, "mimi.yaml:15", "there is no cost"));
    CHECK(reports(problems, "mimi.yaml:27", "there is no district"));
    CHECK(reports(problems, "copy.yaml:1", "is not the file's name"));
    CHECK(reports(problems, "mimi.yaml:1", "too; rename one"));
}

TEST_CASE("a good city has no mistakes", "[authoring][bad-input]")
{
    SmallCity const city;
    Problems problems;
    auto const read = city.read(problems);
    CHECK(problems.lines() == std::vector<std::string> {});
    CHECK(read.entries.size() == 1);
}
