// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/localizer.h"

#include "tests/i18n/plain_spaces.h"
#include "tests/support/catch.h"

#include <charconv>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using weg::i18n::Direction;
using weg::i18n::Localizer;
using weg::i18n::testing::plain_spaces;

namespace {

std::vector<std::string> split(std::string const& text, char at)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);)
        parts.push_back(part);
    return parts;
}

int number(std::string const& text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string date(Localizer const& words, std::string const& argument)
{
    auto const fields = split(argument, '-');
    auto const field
        = [&](std::size_t at) { return at < fields.size() ? static_cast<unsigned>(number(fields[at])) : 0U; };
    return words.date({ number(fields[0]), field(1), field(2) });
}

std::string answer(Localizer const& words, std::string const& function, std::string const& argument)
{
    if (function == "date")
        return date(words, argument);
    if (function == "direction")
        return words.direction() == Direction::RightToLeft ? "right-to-left" : "left-to-right";
    if (function == "language_name")
        return words.language_name(argument);
    if (function == "list")
        return words.list(split(argument, '|'));
    int const value = number(argument);
    if (function == "duration")
        return words.duration(std::chrono::minutes(value));
    if (function == "number")
        return words.number(value);
    if (function == "percent")
        return words.percent(value);
    if (function == "relative_day")
        return words.relative_day(value);
    if (function == "relative_minutes")
        return words.relative_minutes(value);
    if (function == "time")
        return words.time(std::chrono::minutes(value));
    if (function == "weekday")
        return words.weekday(static_cast<unsigned>(value));
    if (function == "weekday_name")
        return words.weekday_name(static_cast<unsigned>(value));
    return "no such function";
}

} // namespace

TEST_CASE("every format says what CLDR's own files say", "[i18n][cldr]")
{
    std::ifstream file(WEG_SOURCE_DIR "/tests/i18n/cldr.tsv");
    std::map<std::string, Localizer> languages;
    std::set<std::string> functions;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#'))
            continue;
        auto const row = split(line, '\t');
        REQUIRE(row.size() >= 4);
        if (!languages.contains(row[0]))
            languages.emplace(row[0], Localizer::create(row[0], {}).value());
        auto const& words = languages.at(row[0]);
        INFO(line);
        auto const said = answer(words, row[1], row[2]);
        // Some languages write their names within a sentence and standing alone differently.
        if (row[1] == "language_name")
            CHECK(words.capitalized(said) == words.capitalized(row[3]));
        else
            CHECK(plain_spaces(said) == plain_spaces(row[3]));
        functions.insert(row[1]);
    }
    CHECK(languages.size() == 23);
    CHECK(functions.size() == 12);
}
