// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/coverage.h"

#include "tests/authoring/small_city.h"

using namespace weg::authoring;

TEST_CASE("coverage counts what people and machines translated, and what is old", "[coverage]")
{
    weg::test::SmallCity const small;
    small.write("locales/wegweiser.pot",
        std::string(weg::test::kPoHeader) + "\nmsgid \"Zurück\"\nmsgstr \"\"\n\nmsgid \"Weiter\"\nmsgstr \"\"\n");
    Problems problems;
    auto const city = small.read(problems);
    auto const languages = read_languages(small.path() / "locales", city.id, problems);
    auto const all = coverage_of(city, languages, small.path() / "locales", problems);
    REQUIRE(problems.empty());
    REQUIRE(all.size() == 2);
    CHECK(all[0].tag == "en");
    CHECK(all[0].interface.total == 2);
    CHECK(all[0].interface.translated == 1);
    CHECK(all[0].interface.reviewed == 1);
    CHECK(all[0].content.translated == 2);
    CHECK(all[0].content.reviewed == 1); // The other is a machine's.
    CHECK(all[1].interface.reviewed == 0);
    CHECK(all[1].content.outdated == 1);
    CHECK(all[1].content.translated == 0);

    std::string const table = coverage_table(all);
    CHECK(table.find("en Englisch") != std::string::npos);
    CHECK(table.find("       50 %") != std::string::npos);
    std::string const chart = coverage_chart(all);
    CHECK(chart.starts_with("<svg xmlns="));
    CHECK(chart.ends_with("</svg>\n"));
    CHECK(chart.find("العربية") != std::string::npos);
    CHECK(chart.find("#d9a441\"/>\n") != std::string::npos);
}
