// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/bidi.h"

#include "app/base/utf8.h"
#include "tests/support/catch.h"

#include <fstream>
#include <sstream>
#include <unicode/utf16.h>

using namespace weg::text;

namespace {

std::vector<std::string> split(std::string const& line, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream(line);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

std::u16string read_text(std::string const& hex)
{
    std::u16string text;
    std::istringstream stream(hex);
    stream >> std::hex;
    for (unsigned long code_point = 0; stream >> code_point;) {
        char16_t units[2];
        std::int32_t length = 0;
        U16_APPEND_UNSAFE(units, length, static_cast<UChar32>(code_point));
        text.append(units, static_cast<std::size_t>(length));
    }
    return text;
}

/// Level by code point; rule X9 removes what has "x" in the file.
std::vector<int> levels_by_code_point(std::u16string const& text, BidiParagraph const& paragraph)
{
    std::vector<int> levels;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!U16_IS_TRAIL(text[i]))
            levels.push_back(paragraph.levels[i]);
    }
    return levels;
}

} // namespace

TEST_CASE("our bidi levels are those of BidiCharacterTest but for what ICU is known to do otherwise", "[text][bidi]")
{
    std::ifstream file("/usr/share/unicode/BidiCharacterTest.txt");
    INFO("install the Debian package unicode-data");
    REQUIRE(file);
    BidiResolver resolver;
    int cases = 0;
    int mismatches = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        auto const fields = split(line, ';');
        auto const text = read_text(fields[0]);
        auto const base = fields[1] == "0" ? BaseDirection::LeftToRight
            : fields[1] == "1"             ? BaseDirection::RightToLeft
                                           : BaseDirection::FirstStrong;
        auto const paragraph = resolver.resolve(text, base);
        auto const levels = levels_by_code_point(text, paragraph);
        auto const expected = split(fields[3], ' ');
        bool same = paragraph.base == std::stoi(fields[2]);
        for (std::size_t i = 0; i < expected.size(); ++i)
            same = same && (expected[i] == "x" || std::stoi(expected[i]) == levels[i]);
        ++cases;
        mismatches += same ? 0 : 1;
    }
    CHECK(cases == 91707);
    // All in strings with embeddings beside their terminator, which content may not have.
    CHECK(mismatches == 31);
}

TEST_CASE("pieces are put in visual order", "[text][bidi]")
{
    CHECK(visual_order(std::vector<BidiLevel> { 0, 1, 0 }) == std::vector<std::int32_t> { 0, 1, 2 });
    CHECK(visual_order(std::vector<BidiLevel> { 1, 2, 1 }) == std::vector<std::int32_t> { 2, 1, 0 });
    CHECK(visual_order(std::vector<BidiLevel> { 0, 1, 1 }) == std::vector<std::int32_t> { 0, 2, 1 });
}
