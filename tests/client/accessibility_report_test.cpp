// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/accessibility_report.h"
#include "app/client/accessibility_rows.h"
#include "tests/client/visitor.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace weg;
using client::accessibility_rows;

namespace {

/// Test cases that the sources of the tests have, by name.
std::set<std::string> test_names()
{
    std::set<std::string> names;
    std::regex const pattern(R"re(TEST_CASE\(\s*"([^"]*)")re");
    for (auto const& file :
        std::filesystem::recursive_directory_iterator(std::filesystem::path(WEG_SOURCE_DIR) / "tests")) {
        if (file.path().extension() != ".cpp")
            continue;
        std::ifstream stream(file.path());
        std::string const source(std::istreambuf_iterator<char>(stream), {});
        for (std::sregex_iterator hit(source.begin(), source.end(), pattern), end; hit != end; ++hit)
            names.insert((*hit)[1]);
    }
    return names;
}

} // namespace

TEST_CASE("the tests that the accessibility report names are there", "[client][accessibility-report]")
{
    auto const names = test_names();
    REQUIRE(names.size() > 300);
    for (auto const& row : accessibility_rows()) {
        INFO(row.clause);
        CHECK_FALSE(row.how.empty());
        for (auto const& test : row.tests) {
            INFO(test);
            CHECK(names.contains(std::string(test)));
        }
    }
}

TEST_CASE("every clause for public terminals has one row in the accessibility report", "[client][accessibility-report]")
{
    std::set<std::string_view> const expected { "5.1.2.2", "5.1.3.1", "5.1.3.2", "5.1.3.3", "5.1.3.4", "5.1.3.5",
        "5.1.3.6", "5.1.3.7", "5.1.3.8", "5.1.3.9", "5.1.3.10", "5.1.3.11", "5.1.3.12", "5.1.3.13", "5.1.3.14",
        "5.1.3.15", "5.1.3.16", "5.1.4", "5.1.5", "5.1.6.1", "5.1.6.2", "5.1.7", "5.2", "5.3", "5.4", "5.5.1", "5.6.2",
        "5.7", "5.8", "5.9", "8.1.2", "8.1.3", "8.2.1", "8.3.2", "8.3.3", "11.1.1.1.2", "11.1.3.1.2", "11.1.3.4",
        "11.1.4.1", "11.1.4.3", "11.1.4.4.2", "11.1.4.5.2", "11.1.4.10.2", "11.1.4.11", "11.1.4.12", "11.1.4.13",
        "11.2.1.1.2", "11.2.1.2", "11.2.2.1", "11.2.2.2", "11.2.3.1", "11.2.4.3", "11.2.4.7", "11.2.5.1", "11.2.5.2",
        "11.2.5.3", "11.2.5.4", "11.3.1.1.2", "11.3.1.2", "11.3.2", "11.3.3", "11.4.1.2", "11.7", "WCAG 2.4.11",
        "WCAG 2.5.7", "WCAG 2.5.8", "WCAG 3.2.6", "WCAG 3.3.7", "WCAG 3.3.8", "BITV 2.0", "EAA Annex I" };
    std::set<std::string_view> found;
    for (auto const& row : accessibility_rows()) {
        INFO(row.clause);
        CHECK(found.insert(row.clause).second);
    }
    CHECK(found == expected);
}

TEST_CASE("the report's figures are measured and within what the clauses ask for",
    "[client][accessibility-report][5.1.4][2.5.8][11.1.4.3][11.1.4.11][5.1.3.1]")
{
    test::Visitor visitor("de");
    client::Options options; // A portrait kiosk of 24 inches, eyes at 600 mm.
    options.language = "de";
    auto const measured = client::measure_accessibility(*visitor.app, options);
    REQUIRE(measured);
    auto const& found = measured.value();
    CHECK(found.screens > 40);
    CHECK(found.unsaid == 0);
    CHECK(found.capital_degrees_at_200 >= 0.7f);
    CHECK(found.capital_degrees_at_200 > 1.9f * found.capital_degrees_at_100);
    CHECK(found.enough_percent >= 100);
    for (std::size_t palette = 0; palette < 3; ++palette) {
        CHECK(found.text_contrast[palette] >= (palette == 1 ? 7 : 4.5));
        CHECK(found.text_contrast[palette] <= 21);
        CHECK(found.shape_contrast[palette] >= 3);
    }
    CHECK(found.smallest_target_css >= 24);
    CHECK_FALSE(found.smallest_target.empty());
    // 24 inches at 9:16 are 531 mm high.
    CHECK(found.highest_control_mm <= 531 * screens::kReachBand + 1);
    CHECK(found.highest_control_mm > 100);

    // Half as far, twice as large.
    options.distance_mm = 300;
    auto const near = client::measure_accessibility(*visitor.app, options);
    REQUIRE(near);
    CHECK(near.value().capital_degrees_at_100 == Approx(2 * found.capital_degrees_at_100).epsilon(0.01));

    auto const table = client::accessibility_report(found);
    CHECK(std::ranges::count(table, '\n') == static_cast<std::ptrdiff_t>(accessibility_rows().size()) + 2);
    CHECK(table.find("| 5.1.4 | In one mode capital H") != std::string::npos);
    CHECK(table.find("things without utterance") != std::string::npos);
}
