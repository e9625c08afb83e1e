// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds.h"
#include "app/authoring/hsds_words.h"
#include "app/authoring/text_file.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <algorithm>

using namespace weg;
using namespace weg::authoring;
namespace fs = std::filesystem;

namespace {

fs::path const kRoot = WEG_SOURCE_DIR;
fs::path const kExamples = kRoot / "../shared/data/hsds/examples";

City read_checked(fs::path const& folder)
{
    Problems problems;
    auto city = read_city(folder, kRoot / "assets/icons", problems);
    for (auto const& line : problems.lines())
        UNSCOPED_INFO(line);
    REQUIRE(problems.empty());
    return city;
}

HsdsTables sorted(HsdsTables tables)
{
    for (auto& [table, rows] : tables)
        std::ranges::sort(rows, {}, [](HsdsRow const& row) { return row.at("id"); });
    return tables;
}

HsdsTables read_well(fs::path const& source)
{
    Problems notes;
    auto tables = read_hsds(source, notes);
    REQUIRE(tables);
    CHECK(notes.lines() == std::vector<std::string> {});
    return std::move(tables.value());
}

/// Imports `tables` into `folder` and reads the city that came of it.
City imported(HsdsTables const& tables, fs::path const& folder, Problems& notes)
{
    auto const records = hsds_records(tables, "c", "C", notes);
    REQUIRE(records);
    REQUIRE(write_content(records.value(), folder));
    return read_checked(folder / "content/c");
}

std::string all_words(City const& city)
{
    std::string words;
    for (auto const& message : city.messages)
        words += message.german + "\n";
    return words;
}

bool has_line(Problems const& notes, std::string const& part)
{
    return std::ranges::any_of(
        notes.lines(), [&](std::string const& line) { return line.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("The real city comes back from the tabular package as it was, row for row", "[hsds]")
{
    test::Folder const folder("hsds");
    auto const tables = hsds_tables(read_checked(kRoot / "content/bielefeld"));
    REQUIRE(tables.at("service").size() >= 100);
    REQUIRE(write_hsds(tables, folder.path() / "out"));
    auto const back = read_well(folder.path() / "out");
    CHECK(sorted(back) == sorted(tables));

    Problems notes;
    auto const city = imported(back, folder.path() / "in", notes);
    CHECK(notes.lines() == std::vector<std::string> {});
    CHECK(sorted(hsds_tables(city)) == sorted(tables));
}

TEST_CASE("From the JSON file comes back every row that a service leads to", "[hsds]")
{
    test::Folder const folder("hsds");
    auto const tables = hsds_tables(read_checked(kRoot / "content/bielefeld"));
    REQUIRE(write_hsds(tables, folder.path() / "out"));
    auto const back = read_well(folder.path() / "out/services.json");
    for (auto const& [table, rows] : sorted(tables)) {
        INFO(table);
        REQUIRE(back.contains(table));
        auto const found = sorted(back).at(table);
        bool const is_shared = table == "organization" || table == "taxonomy" || table == "taxonomy_term"
            || table == "attribute" || table == "program";
        CHECK((is_shared || found == rows));
        CHECK(std::ranges::includes(
            rows, found, {}, [](HsdsRow const& row) { return row.at("id"); },
            [](HsdsRow const& row) { return row.at("id"); }));
        CHECK(found.size() * 10 > rows.size() * 5);
    }
    Problems notes;
    auto const city = imported(back, folder.path() / "in", notes);
    auto const again = hsds_tables(city);
    for (char const* const table : { "service", "phone", "contact", "schedule", "location", "address", "language",
             "cost_option", "required_document", "service_area", "service_at_location", "metadata" })
        CHECK((!tables.contains(table) || sorted(again).at(table) == sorted(tables).at(table)));
}

TEST_CASE("Open Referral's own examples become records that pass our checks, without people's names", "[hsds]")
{
    if (!fs::is_directory(kExamples)) {
        WARN("skipped: " << kExamples.string() << " is not there; see the README of ../shared/data");
        return;
    }
    test::Folder const folder("hsds");
    for (fs::path const& source : { kExamples / "service_full.json", kExamples / "organization_full.json",
             kExamples / "service_list.json", kExamples / "csv" }) {
        INFO(source);
        Problems notes;
        auto const tables = read_hsds(source, notes);
        REQUIRE(tables);
        auto const city = imported(tables.value(), folder.path() / source.stem(), notes);
        REQUIRE(city.entries.size() == 1);
        SourceEntry const& entry = city.entries.front();
        CHECK(entry.name.value == "Community Counselling");
        std::string const words = all_words(city);
        CHECK(words.find("Counselling Services provided by trained professionals") != std::string::npos);
        CHECK(words.find("Persona") == std::string::npos);
        if (source.stem() == "service_list")
            continue;
        CHECK(words.find("ask your GP for a referral letter") != std::string::npos);
        CHECK(words.find("Non-NHS patients are expected to pay") != std::string::npos);
        CHECK(words.find("aged 12 and over") != std::string::npos);
        CHECK(words.find("lunch break") != std::string::npos);
        CHECK(entry.verified == "2005-01-01");
        CHECK(entry.spoken_languages.size() == 1);
        CHECK(has_line(notes, "service: 'minimum_age' has no place in our records; left out 1 time"));
        CHECK(std::ranges::any_of(entry.contacts, [](auto const& each) { return each.value == "email@example.com"; }));
    }
}

TEST_CASE("A body goes through plain text and back, also where it looks like a list", "[hsds]")
{
    std::vector<PlainBlock> const blocks { { "paragraph", 0, "1. Januar: - frei" }, { "paragraph", 0, "- nein" },
        { "paragraph", 0, "\\ und ## auch" }, { "paragraph", 0, "## kein Titel" }, { "heading", 0, "Titel" },
        { "point", 0, "a" }, { "point", 0, "b" }, { "step", 1, "eins" }, { "step", 2, "zwei" }, { "step", 1, "neu" },
        { "paragraph", 0, "Ende" } };
    std::string const text = plain_description(blocks);
    auto const back = blocks_of(text);
    REQUIRE(back.size() == blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        CHECK(back[i].kind == blocks[i].kind);
        CHECK(back[i].step == blocks[i].step);
        CHECK(back[i].text == blocks[i].text);
    }
    CHECK(text.find("- a\n- b\n\n1. eins\n2. zwei\n\n1. neu") != std::string::npos);
}

TEST_CASE("What is no HSDS is named with its file, its row and the mend", "[hsds]")
{
    Problems notes;
    auto const detail = [&](std::string const& json) {
        auto const read = read_hsds_json(json, "s.json", notes);
        return read ? std::string() : read.error().detail;
    };
    CHECK(detail("{") == "s.json: is not JSON in UTF-8; fetch it again");
    CHECK(detail("[1, null]") == "s.json: holds no service; give a list of HSDS services");
    CHECK(has_line(notes, "s.json: item 2: is no object; left out"));
    std::string deep = "{}";
    for (int i = 0; i < 5000; ++i)
        deep = R"({"id":"a","name":"n","organization":)" + deep + "}";
    CHECK(detail(deep).empty());
    CHECK(has_line(notes, "'organization' is no object of HSDS"));
    CHECK(detail(R"([{"name":"ohne id"}])").empty());
    CHECK(has_line(notes, "has no id; it stands alone"));

    HsdsTables tables;
    auto const csv = [&](std::string const& text) {
        auto const read = read_hsds_csv(text, "service", "services.csv", tables);
        return read ? std::string() : read.error().detail;
    };
    CHECK(csv("id,name\r\n1,\"offen").find("services.csv: is no CSV after RFC 4180") == 0);
    CHECK(csv("id,name\r\n1,a,b\r\n").find("services.csv: row 2 has 3 cells, 2 are named in its first row") == 0);
    CHECK(csv("id,name\r\n,a\r\n") == "services.csv: row 2 has no id; export it again");
    CHECK(csv("id,name\r\n1,\"a\r\n\"\"b\"\"\"\r\n").empty());
    REQUIRE(tables.at("service").size() == 1);
    CHECK(tables.at("service").front().at("name") == "a\r\n\"b\"");

    CHECK_FALSE(hsds_records({ { "service", { { { "id", "1" } } } } }, "c", "C", notes));
    CHECK(has_line(notes, "service 1: has no name; left out"));
    test::Folder const folder("hsds");
    auto const missing = read_hsds(folder.path(), notes);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().detail.find("holds no service; give a package with services.csv") != std::string::npos);
    folder.write("phone_numbers.csv", "id\r\n1\r\n");
    CHECK_FALSE(read_hsds(folder.path(), notes));
    CHECK(has_line(notes, "phone_numbers.csv: is no table of HSDS; left out"));
}
