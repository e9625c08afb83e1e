// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/text_query.h"

#include "app/content/reading.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace weg;

namespace {

/// The title of a record whose German there is, and whose Arabic is outdated: its row has `value`.
content::Text title_with(char const* value)
{
    test::Folder const folder("text");
    auto connection = db::Connection::create(folder.path() / "t.sqlite");
    REQUIRE(connection);
    REQUIRE(connection.value().execute("CREATE TABLE text (record, field, language, value, provenance);"
                                       "INSERT INTO text VALUES ('mimi', 'title', 'de', 'Gesundheit', 'original')"));
    auto row
        = db::Statement::prepare(connection.value(), "INSERT INTO text VALUES ('mimi', 'title', 'ar', ?, 'outdated')");
    REQUIRE(row);
    REQUIRE(row.value().bind(1, value).step());
    auto query = content::TextQuery::prepare(connection.value(), { "ar", "de" });
    REQUIRE(query);
    auto text = query.value().find("mimi", "title");
    REQUIRE(text);
    return std::move(text).value();
}

} // namespace

TEST_CASE("an outdated row says since when, or nothing", "[content][text]")
{
    auto const dated = title_with("2026-11-26");
    CHECK(dated.value == "Gesundheit");
    CHECK(dated.provenance == content::Provenance::Outdated);
    CHECK(dated.outdated_since == i18n::PartialDate { 2026, 11, 26 });
    for (char const* const value : { "", "bald", "2026-11", "2026-02-30", "2026-13-01", "2026/11/26", "2026-11-26 " }) {
        INFO(value);
        auto const text = title_with(value);
        CHECK(text.value == "Gesundheit");
        CHECK(text.provenance == content::Provenance::Outdated);
        CHECK_FALSE(text.outdated_since);
    }
}

TEST_CASE("a day is a whole one that the calendar has", "[content]")
{
    CHECK(content::read_day("2028-02-29") == i18n::PartialDate { 2028, 2, 29 });
    for (char const* const text : { "", "2026", "2026-02", "2026-02-29", "2026-00-01", "2026-01-00", "2026-1-1",
             "-026-01-01", "2026-01-0x", "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA6-1" }) {
        INFO(text);
        CHECK_FALSE(content::read_day(text));
    }
}
