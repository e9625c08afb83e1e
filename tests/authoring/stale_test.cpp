// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/stale.h"

#include "app/authoring/schema_picture.h"
#include "tests/authoring/small_city.h"

#include <fstream>
#include <sstream>

using namespace weg;
using namespace std::chrono;

TEST_CASE("what nobody has looked at for too long is listed with its sources", "[authoring][stale]")
{
    test::SmallCity const city;
    authoring::Problems problems;
    auto const read = city.read(problems);
    REQUIRE(problems.empty());
    // Verified on 2026-11-23 with low staleness: due a year later.
    CHECK(authoring::stale_entries(read, 2027y / November / 22).empty());
    auto const stale = authoring::stale_entries(read, 2027y / November / 23);
    REQUIRE(stale.size() == 1);
    CHECK(stale.front().id == "mimi");
    CHECK(stale.front().sources == std::vector<std::string> { "https://example.org" });
    city.write("content/c/entries/health/mimi.yaml", std::string(test::kGoodEntry) + "historical: true\n");
    CHECK(authoring::stale_entries(city.read(problems), 2099y / January / 1).empty());
}

TEST_CASE("the picture of the tables is made from the tables", "[authoring][schema]")
{
    auto const picture = authoring::schema_picture();
    REQUIRE(picture);
    std::ifstream stream(std::string(WEG_SOURCE_DIR) + "/app/content/schema.svg", std::ios::binary);
    std::ostringstream kept;
    kept << stream.rdbuf();
    bool const is_current = kept.str() == picture.value();
    INFO("make it anew: wegweiser-bundle schema -o app/content/schema.svg");
    CHECK(is_current);
}
