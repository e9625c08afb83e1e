// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/breaks.h"

#include "tests/support/catch.h"

#include <fstream>
#include <sstream>
#include <unicode/utf16.h>

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

struct Tally {
    int cases = 0;
    int mismatches = 0;
};

Tally compare(char const* path, std::uint8_t flags)
{
    INFO("install the Debian package unicode-data");
    std::ifstream file(path);
    REQUIRE(file);
    BreakFinder finder;
    Tally tally;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        auto const wanted = read_case(line);
        auto const found = finder.find(wanted.text, "en");
        bool same = true;
        for (std::size_t i = 1; i < wanted.text.size(); ++i) {
            if (!U16_IS_TRAIL(wanted.text[i]))
                same = same && ((found[i] & flags) != 0) == wanted.breaks[i];
        }
        ++tally.cases;
        tally.mismatches += same ? 0 : 1;
    }
    return tally;
}

} // namespace

TEST_CASE("grapheme boundaries are those of GraphemeBreakTest", "[text][breaks]")
{
    auto const tally = compare("/usr/share/unicode/auxiliary/GraphemeBreakTest.txt", kGraphemeStart);
    CHECK(tally.cases == 602);
    CHECK(tally.mismatches == 0);
}

TEST_CASE("line breaks are those of LineBreakTest but for what ICU tailors", "[text][breaks]")
{
    auto const tally = compare("/usr/share/unicode/auxiliary/LineBreakTest.txt", kLineSoft | kLineHard);
    CHECK(tally.cases == 7654);
    CHECK(tally.mismatches <= 22);
}
