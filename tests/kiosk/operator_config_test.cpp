// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/operator_config.h"
#include "app/kiosk/pin.h"

#include "tests/support/catch.h"

#include <fstream>
#include <iterator>
#include <regex>
#include <string>

using namespace weg::kiosk;
using namespace std::chrono;

namespace {

std::string shipped_example()
{
    std::ifstream file(std::string(WEG_SOURCE_DIR) + "/platform/linux/operator.toml");
    return { std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>() };
}

} // namespace

TEST_CASE("an empty file is a kiosk that shows everything, always, and counts nothing", "[kiosk][operator]")
{
    auto const reading = read_operator_config("", "operator.toml");
    CHECK(reading.problems.empty());
    CHECK(reading.config == OperatorConfig {});
    CHECK_FALSE(reading.config.statistics.on);
    CHECK(reading.config.times == SessionTimes {});
}

TEST_CASE("the example that is shipped changes nothing, and everything it offers can be said", "[kiosk][operator]")
{
    auto text = shipped_example();
    auto const as_it_is = read_operator_config(text, "operator.toml");
    CHECK(as_it_is.problems.empty());
    CHECK(as_it_is.config == OperatorConfig {});

    auto const hash = hash_pin("246802");
    REQUIRE(hash);
    text = std::regex_replace(text, std::regex("\n#(?=\\S)"), "\n");
    text.replace(text.find("$argon2id$..."), std::string("$argon2id$...").size(), hash.value());
    auto const said = read_operator_config(text, "operator.toml");
    for (auto const& line : said.problems)
        UNSCOPED_INFO(line);
    REQUIRE(said.problems.empty());
    auto const& config = said.config;
    CHECK(config.sections == std::vector<std::string> { "advice", "courses", "health" });
    CHECK(config.languages == std::vector<std::string> { "de", "en", "ar", "uk" });
    CHECK(config.web == "https://wegweiser.example.org/");
    CHECK(config.pin_hash == hash.value());
    CHECK(config.printer == Printer { "slips", weg::ports::Paper::Receipt80 });
    std::vector<year_month_day> const christmas { 2026y / December / 24, 2026y / December / 25, 2026y / December / 26 };
    std::bitset<7> const workdays { 0b0011111 };
    std::bitset<7> const saturday { 0b0100000 };
    CHECK(config.screen == Schedule { { { workdays, 7h + 30min, 18h + 30min }, { saturday, 9h, 13h } }, christmas });
    CHECK(config.hall == Schedule { { { workdays, 8h, 18h }, { saturday, 9h, 12h + 30min } }, christmas });
}

TEST_CASE(
    "what is wrong is named with file, line, column, word and mend, and costs that word alone", "[kiosk][operator]")
{
    struct Case {
        char const* toml;
        char const* problem; ///< What its line begins with.
        char const* mend;
    };
    auto const each = GENERATE(values<Case>({
        { "sensitive = []\nsectons = [\"advice\"]", "o.toml:2:1: 'sectons' is not known here", "sections" },
        { "sensitive = []\n[sesion]\nidle_seconds = 90", "o.toml:2:2: 'sesion' is not known here", "session" },
        { "sensitive = []\n[session]\nidle = 90", "o.toml:3:1: 'idle' is not known here", "idle_seconds" },
        { "sensitive = []\n[session]\nidle_seconds = \"90\"", "o.toml:3:16: 'idle_seconds'", "20 to 3600" },
        { "sensitive = []\n[session]\nwarning_seconds = 5", "o.toml:3:19: 'warning_seconds'", "20 to 3600" },
        { "sensitive = []\nweb = \"http://example.org/\"", "o.toml:2:7: 'http://example.org/'", "https://" },
        { "sensitive = []\nweb = \"https://example.org\"", "o.toml:2:7:", "ends in '/'" },
        { "sensitive = []\nweb = \"https://user@example.org/\"", "o.toml:2:7:", "https://" },
        { "sensitive = []\nlanguages = \"de\"", "o.toml:2:13: 'languages' must be a list", "[ ]" },
        { "sensitive = []\nlanguages = [\"de\", 5]", "o.toml:2:20: an item of 'languages'", "quotes" },
        { "sensitive = []\nlanguages = [\"de\", \"de\"]", "o.toml:2:20: 'de' stands twice", "take one out" },
        { "sensitive = []\nsections = [\"../x\"]", "o.toml:2:13: '../x' is no name", "letters" },
        { "sensitive = []\n[screen]\nhours = [\"mon-fri 7:30-18:00\"]", "o.toml:3:10: 'mon-fri 7:30-18:00'", "07:30" },
        { "sensitive = []\n[screen]\nhours = [\"fri-mon 07:30-18:00\"]", "o.toml:3:10:", "'mon-fri" },
        { "sensitive = []\n[screen]\nhours = [\"mon 22:00-06:00\"]", "o.toml:3:10:", "times of one day" },
        { "sensitive = []\n[screen]\nhours = [\"mon 06:00-24:01\"]", "o.toml:3:10:", "24:00" },
        { "sensitive = []\n[screen]\nclosed = [2026-12-24]", "o.toml:2:1: a schedule without 'hours'", "write" },
        { "sensitive = []\n[hall]\nhours = [\"mon 08:00-12:00\"]\nclosed = [\"2026-12-24\"]",
            "o.toml:4:11:", "without quotes" },
        { "sensitive = []\n[printer]\npaper = \"a4\"", "o.toml:2:1: a printer needs its 'queue'", "lpstat -e" },
        { "sensitive = []\n[printer]\nqueue = \"slips\"\npaper = \"a5\"", "o.toml:4:9: 'a5' is no paper", "a6" },
        { "sensitive = []\n[printer]\nqueue = \"-o raw\"", "o.toml:3:9: '-o raw' is no name of a queue", "lpstat" },
    }));
    INFO(each.toml);
    auto const reading = read_operator_config(each.toml, "o.toml");
    REQUIRE(reading.problems.size() == 1);
    INFO(reading.problems[0]);
    CHECK(reading.problems[0].starts_with(each.problem));
    CHECK(reading.problems[0].find(each.mend) != std::string::npos);
    CHECK(reading.config.statistics.sensitive);
    CHECK_FALSE(reading.config.screen);
    CHECK_FALSE(reading.config.printer);
    CHECK(reading.config.web.empty());
    CHECK(reading.config.times == SessionTimes {});
}

TEST_CASE("nothing is counted before the operator has said what is sensitive", "[kiosk][operator]")
{
    auto const without = read_operator_config("\nstatistics = true", "o.toml");
    REQUIRE(without.problems.size() == 1);
    CHECK(without.problems[0].starts_with("o.toml:2:14: 'statistics' needs 'sensitive'"));
    CHECK_FALSE(without.config.statistics.on);
    auto const with = read_operator_config("statistics = true\nstatistics_least = 12\nstatistics_languages = 3\n"
                                           "sensitive = [\"health\"]\n[session]\nlongest_idle_seconds = 300",
        "o.toml");
    CHECK(with.problems.empty());
    CHECK(with.config.statistics == StatisticsOptions { true, {}, 12, 3, std::vector<std::string> { "health" } });
    CHECK(with.config.times.longest_idle == 300s);
    CHECK(read_operator_config("statistics_least = 4", "o.toml").problems.size() == 1);
}

TEST_CASE("what stands where the hash of a PIN belongs is repeated nowhere", "[kiosk][operator]")
{
    auto const reading = read_operator_config("pin = \"135790\"", "o.toml");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].starts_with("o.toml:1:7: 'pin' is no hash"));
    CHECK(reading.problems[0].find("135790") == std::string::npos);
    CHECK(reading.config.pin_hash.empty());
}

TEST_CASE("a file that is no TOML counts as empty and says where it breaks", "[kiosk][operator]")
{
    auto const reading = read_operator_config("sensitive = []\nweb = \"https://\n", "o.toml");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].starts_with("o.toml:2:"));
    CHECK(reading.config == OperatorConfig {});
}

TEST_CASE("what toml++ does not survive is kept from it, and people may still write their own language in comments",
    "[kiosk][operator]")
{
    auto const commented
        = read_operator_config("\xEF\xBB\xBF# Öffnungszeiten: ﻀ\nsensitive = [] # größer\nx = 1", "o.toml");
    CHECK(commented.config.statistics.sensitive);
    REQUIRE(commented.problems.size() == 1);
    CHECK(commented.problems[0].starts_with("o.toml:3:1: 'x'"));
    auto const [toml, place] = GENERATE(table<char const*, char const*>({
        { "[[[a]]]", "o.toml:1:3: " },
        { "\xEF\xBB\x80", "o.toml:1:1: a letter beyond ASCII" },
        { "sensitive = []\nweb = \"https://ü.org/\"", "o.toml:2:16: a letter beyond ASCII" },
        { "web = \"a # no comment ä\"", "o.toml:1:23: a letter beyond ASCII" },
        { "web = \"\\\" # ä\"", "o.toml:1:13: a letter beyond ASCII" },
        { "web = '\\' # ä\nweb = \"\"\"x\"\"\"", "o.toml:2:7: a text over several lines" },
    }));
    auto const reading = read_operator_config(toml, "o.toml");
    INFO(toml);
    REQUIRE(reading.problems.size() == 1);
    INFO(reading.problems[0]);
    CHECK(reading.problems[0].starts_with(place));
    CHECK(reading.config == OperatorConfig {});
}

TEST_CASE("a problem is one line of Unicode whatever the file says", "[kiosk][operator]")
{
    auto const reading = read_operator_config("sections = [\"a\\nb\\u0007\"]\n\"x\\ny\" = 1\n", "o.toml");
    REQUIRE(reading.problems.size() == 2);
    for (auto const& line : reading.problems) {
        for (char const letter : line)
            CHECK(static_cast<unsigned char>(letter) >= 0x20);
    }
}
