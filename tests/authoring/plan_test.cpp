// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Every query that a screen asks is answered through an index, however many entries there are.
#include "app/content/bundle.h"
#include "app/db/statement.h"
#include "tests/authoring/small_city.h"

#include <sqlite3.h>

#include <set>

using namespace weg;

namespace {

/// Statements that the bundle prepared, as SQLite's own hook saw them.
std::set<std::string>& statements()
{
    static std::set<std::string> seen;
    return seen;
}

int note(unsigned, void*, void* statement, void*)
{
    statements().insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
    return 0;
}

/// Lets SQLite tell every connection that is opened from here on to note what it runs.
int watch(sqlite3* connection, char const**, struct sqlite3_api_routines const*)
{
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, note, nullptr);
    return SQLITE_OK;
}

/// Tables that are small in every city, and are read whole because they are shown whole.
bool is_small(std::string const& step)
{
    for (char const* const table : { "section", "locale", "metadata", "finder_question", "taxonomy_term",
             "sqlite_schema", "pragma_quick_check", "CONSTANT ROW" }) {
        if (step == std::string("SCAN ") + table || step.starts_with(std::string("SCAN ") + table + " "))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("no query of a screen reads a whole table of entries", "[content][plan]")
{
    test::SmallCity const city;
    city.write("content/c/finder.yaml",
        "questions:\n  - id: need\n    text: \"Was?\"\n    answers:\n"
        "      - { id: help, icon: heart, text: \"Hilfe\", match: [\"group=all\"], next: result }\n");
    auto const file = city.build("plan.sqlite");
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
    {
        auto const opened = content::Bundle::open(file);
        REQUIRE(opened);
        auto const& bundle = opened.value();
        std::vector<std::string> const chain { "ar", "en", "de" };
        std::vector<content::FacetChoice> const chosen { { "language", "ar" }, { "cost", "free" } };
        CHECK(bundle.sections(chain));
        CHECK(bundle.entries({ "health" }, chain));
        CHECK(bundle.entries({ "health" }, chain, chosen));
        CHECK(bundle.facets({ "health" }, chosen, chain));
        CHECK(bundle.count({ "health" }, chosen));
        CHECK(bundle.entry({ "mimi" }, chain));
        CHECK(bundle.finder_question("", chain));
        CHECK(bundle.find({ { "need", "help" }, { "where", "district/mitte" } }, chain));
        CHECK(bundle.interface_catalog("en"));
    }
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watch));
    CHECK(statements().size() > 25);
    auto const connection = db::Connection::open_untrusted(file);
    REQUIRE(connection);
    int explained = 0;
    for (auto const& sql : statements()) {
        if (!sql.starts_with("SELECT"))
            continue;
        auto prepared = db::Statement::prepare(connection.value(), "EXPLAIN QUERY PLAN " + sql);
        REQUIRE(prepared);
        auto row = std::move(prepared).value();
        while (row.step().value()) {
            ++explained;
            std::string const step = row.text(3);
            INFO(sql << "\n" << step);
            CHECK((!step.starts_with("SCAN") || is_small(step)));
        }
    }
    CHECK(explained > 30);
}
