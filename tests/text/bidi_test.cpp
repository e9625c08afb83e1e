// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/bidi.h"

#include "app/base/utf8.h"
#include "tests/support/catch.h"
#include "tests/text/icu_exceptions.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <unicode/utf16.h>

using namespace weg;
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
    std::set<std::string> different;
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
        if (!same)
            different.insert(fields[0] + ";" + fields[1]);
    }
    CHECK(cases == 91707);
    CHECK(different == test::kBidiExceptions);
}

TEST_CASE("our bidi levels and order are those of BidiTest", "[text][bidi]")
{
    // One character of each class, for the file speaks of classes.
    static std::map<std::string, char16_t> const letters { { "L", u'a' }, { "R", u'\u05D0' }, { "AL", u'\u0627' },
        { "EN", u'1' }, { "AN", u'\u0661' }, { "ES", u'+' }, { "ET", u'%' }, { "CS", u',' }, { "NSM", u'\u0300' },
        { "BN", u'\u00AD' }, { "B", u'\u2029' }, { "S", u'\t' }, { "WS", u' ' }, { "ON", u'!' }, { "LRE", u'\u202A' },
        { "LRO", u'\u202D' }, { "RLE", u'\u202B' }, { "RLO", u'\u202E' }, { "PDF", u'\u202C' }, { "LRI", u'\u2066' },
        { "RLI", u'\u2067' }, { "FSI", u'\u2068' }, { "PDI", u'\u2069' } };
    std::ifstream file("/usr/share/unicode/BidiTest.txt");
    INFO("install the Debian package unicode-data");
    REQUIRE(file);
    BidiResolver resolver;
    std::vector<std::string> levels;
    std::vector<std::int32_t> order;
    int cases = 0;
    int different = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        std::istringstream words(line);
        std::string first;
        words >> first;
        if (first == "@Levels:") {
            levels.assign(std::istream_iterator<std::string>(words), {});
            continue;
        }
        if (first == "@Reorder:") {
            order.assign(std::istream_iterator<std::int32_t>(words), {});
            continue;
        }
        std::u16string text;
        std::istringstream classes(line.substr(0, line.find(';')));
        for (std::string name; classes >> name;)
            text += letters.at(name);
        int const directions = std::stoi(line.substr(line.find(';') + 1));
        ++cases;
        for (auto const& [bit, base] : { std::pair { 1, BaseDirection::FirstStrong },
                 std::pair { 2, BaseDirection::LeftToRight }, std::pair { 4, BaseDirection::RightToLeft } }) {
            if ((directions & bit) == 0)
                continue;
            auto const found = resolver.resolve(text, base).levels;
            std::vector<BidiLevel> shown;
            std::vector<std::int32_t> places;
            bool same = true;
            for (std::size_t i = 0; i < levels.size(); ++i) {
                if (levels[i] == "x")
                    continue;
                same = same && std::stoi(levels[i]) == found[i];
                shown.push_back(found[i]);
                places.push_back(static_cast<std::int32_t>(i));
            }
            std::vector<std::int32_t> seen;
            for (auto const index : visual_order(shown))
                seen.push_back(places[static_cast<std::size_t>(index)]);
            different += same && seen == order ? 0 : 1;
        }
    }
    CHECK(cases == 490846);
    CHECK(different == 0);
}

TEST_CASE("pieces are put in visual order", "[text][bidi]")
{
    CHECK(visual_order(std::vector<BidiLevel> { 0, 1, 0 }) == std::vector<std::int32_t> { 0, 1, 2 });
    CHECK(visual_order(std::vector<BidiLevel> { 1, 2, 1 }) == std::vector<std::int32_t> { 2, 1, 0 });
    CHECK(visual_order(std::vector<BidiLevel> { 0, 1, 1 }) == std::vector<std::int32_t> { 0, 2, 1 });
}
