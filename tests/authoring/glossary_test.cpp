// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/glossary.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <fstream>
#include <set>

using namespace weg::authoring;

namespace {

std::vector<std::string> wrong(std::string const& words)
{
    weg::test::Folder const folder("glossary");
    folder.write("glossary.csv",
        "term,explanation,uk,tr\nSprachkurs,\"Unterricht, Deutsch\",мовний курс|мовн курс,\nAmt,Behörde,,daire\n");
    Problems problems;
    auto const glossary = read_glossary(folder.path() / "glossary.csv", problems);
    REQUIRE(problems.empty());
    REQUIRE(glossary.size() == 2);
    CHECK(glossary[0].explanation == "Unterricht, Deutsch");
    CHECK_FALSE(glossary[0].languages.contains("tr"));
    Po po;
    po.messages[{ "x/title", "Unsere Sprachkurse" }].words = words;
    check_glossary(glossary, "uk", po, "uk.po", problems);
    check_glossary(glossary, "tr", po, "tr.po", problems);
    return problems.lines();
}

} // namespace

TEST_CASE("a word of the glossary is said as agreed, in any form, or stays German", "[glossary]")
{
    CHECK(wrong("Наші мовні курси").empty());
    CHECK(wrong("На мовному курсі").empty());
    CHECK(wrong("Наші Sprachkurse").empty());
    REQUIRE(wrong("Наші уроки").size() == 1);
    CHECK(wrong("Наші уроки")
              .front()
              .starts_with("uk.po: 'Unsere Sprachkurse': the translation does not say 'мовний курс' for Sprachkurs"));
}

TEST_CASE("a glossary that is none is named with its line", "[glossary]")
{
    weg::test::Folder const folder("glossary");
    auto const says = [&](std::string const& csv) {
        folder.write("g.csv", csv);
        Problems problems;
        static_cast<void>(read_glossary(folder.path() / "g.csv", problems));
        return problems.empty() ? std::string() : problems.lines().front();
    };
    CHECK(says("term,explanation,uk\nA,b\n").find("g.csv:2: has 2 cells, 3 are named") != std::string::npos);
    CHECK(says("term,explanation\nA,\n").find("g.csv:2: a term needs its word") != std::string::npos);
    CHECK(says("term,\"offen").find("is no CSV") != std::string::npos);
    Problems problems;
    CHECK(read_glossary(folder.path() / "none.csv", problems).empty());
    CHECK_FALSE(problems.empty());
}

TEST_CASE("our own glossary says every word in every language", "[glossary]")
{
    std::filesystem::path const locales = std::filesystem::path(WEG_SOURCE_DIR) / "locales";
    std::vector<std::string> languages;
    std::ifstream listed(locales / "LINGUAS");
    for (std::string line; std::getline(listed, line);) {
        if (!line.empty() && !line.starts_with('#'))
            languages.push_back(line);
    }
    REQUIRE(languages.size() > 20);
    Problems problems;
    auto const glossary = read_glossary(locales / "glossary.csv", problems);
    CHECK(problems.lines() == std::vector<std::string> {});
    REQUIRE_FALSE(glossary.empty());
    std::set<std::string> terms;
    for (auto const& word : glossary) {
        INFO(word.term);
        CHECK(terms.insert(word.term).second);
        CHECK(word.languages.size() == languages.size());
        for (auto const& language : languages) {
            INFO(language);
            auto const agreed = word.languages.find(language);
            REQUIRE(agreed != word.languages.end());
            CHECK_FALSE(agreed->second.words.empty());
            CHECK_FALSE(agreed->second.stems.empty());
            // The agreed words are an example of their own stems.
            Po po;
            po.messages[{ "x", word.term }].words = agreed->second.words;
            check_glossary({ word }, language, po, "own", problems);
        }
    }
    CHECK(problems.lines() == std::vector<std::string> {});
}
