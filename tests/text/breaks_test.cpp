// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/breaks.h"

#include "tests/support/catch.h"
#include "tests/text/icu_exceptions.h"

#include <fstream>
#include <set>
#include <sstream>
#include <unicode/utf16.h>

using namespace weg;
using namespace weg::text;

namespace {

struct Case {
    std::u16string text;
    std::vector<bool> breaks; ///< By UTF-16 offset.
};

/// A line of the Unicode break tests: "÷ 0041 × 0301 ÷".
Case read_case(std::string const& line)
{
    Case read;
    std::istringstream stream(line.substr(0, line.find('#')));
    for (std::string word; stream >> word;) {
        if (word == "÷" || word == "×") {
            read.breaks.resize(read.text.size() + 1);
            read.breaks.back() = word == "÷";
        } else {
            char16_t units[2];
            std::int32_t length = 0;
            U16_APPEND_UNSAFE(units, length, static_cast<UChar32>(std::stoul(word, nullptr, 16)));
            read.text.append(units, static_cast<std::size_t>(length));
        }
    }
    read.breaks.resize(read.text.size() + 1);
    return read;
}

using Finder = std::vector<bool> (*)(BreakFinder&, std::u16string const&);

std::vector<bool> with_flags(BreakFinder& finder, std::u16string const& text, int flags)
{
    auto const found = finder.find(text, "en");
    std::vector<bool> breaks;
    for (auto const each : found)
        breaks.push_back((each & flags) != 0);
    return breaks;
}

std::vector<bool> graphemes(BreakFinder& finder, std::u16string const& text)
{
    return with_flags(finder, text, kGraphemeStart);
}

std::vector<bool> lines(BreakFinder& finder, std::u16string const& text)
{
    return with_flags(finder, text, kLineSoft | kLineHard);
}

template <BreakFinder::Unit unit>
std::vector<bool> units(BreakFinder& finder, std::u16string const& text)
{
    std::vector<bool> breaks(text.size() + 1);
    for (auto const at : finder.boundaries(text, "en", unit))
        breaks[at] = true;
    return breaks;
}

struct Outcome {
    int cases = 0;
    std::set<std::string> different; ///< Without the comment: "÷ 0041 × 0301 ÷".
};

Outcome compare(char const* name, Finder find)
{
    INFO("install the Debian package unicode-data");
    std::ifstream file(std::string("/usr/share/unicode/auxiliary/") + name);
    REQUIRE(file);
    BreakFinder finder;
    Outcome outcome;
    for (std::string line; std::getline(file, line);) {
        auto const data = line.substr(0, line.find_last_not_of(" \t", line.find('#') - 1) + 1);
        if (line.empty() || line.front() == '#')
            continue;
        auto const wanted = read_case(line);
        auto const found = find(finder, wanted.text);
        bool same = true;
        for (std::size_t i = 1; i < wanted.text.size(); ++i) {
            if (!U16_IS_TRAIL(wanted.text[i]))
                same = same && found[i] == wanted.breaks[i];
        }
        ++outcome.cases;
        if (!same)
            outcome.different.insert(data);
    }
    return outcome;
}

} // namespace

TEST_CASE("grapheme boundaries are those of GraphemeBreakTest", "[text][breaks]")
{
    auto const outcome = compare("GraphemeBreakTest.txt", graphemes);
    CHECK(outcome.cases == 602);
    CHECK(outcome.different.empty());
}

TEST_CASE("sentence boundaries are those of SentenceBreakTest", "[text][breaks]")
{
    auto const outcome = compare("SentenceBreakTest.txt", units<BreakFinder::Unit::Sentence>);
    CHECK(outcome.cases == 502);
    CHECK(outcome.different.empty());
}

TEST_CASE("word boundaries are those of WordBreakTest but for what ICU tailors", "[text][breaks]")
{
    auto const outcome = compare("WordBreakTest.txt", units<BreakFinder::Unit::Word>);
    CHECK(outcome.cases == 1823);
    CHECK(outcome.different == test::kWordExceptions);
}

TEST_CASE("line breaks are those of LineBreakTest but for what ICU tailors", "[text][breaks]")
{
    auto const outcome = compare("LineBreakTest.txt", lines);
    CHECK(outcome.cases == 7654);
    CHECK(outcome.different == test::kLineExceptions);
}
