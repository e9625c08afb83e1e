// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/db/statement.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace weg;
using db::Connection;
using db::Statement;

TEST_CASE("what is written is read back", "[db][connection]")
{
    test::Folder const folder("db");
    auto const file = folder.path() / "a ? b # c % d.sqlite";
    {
        auto connection = Connection::create(file);
        REQUIRE(connection);
        REQUIRE(connection.value().execute("CREATE TABLE t (a TEXT, b INTEGER, c BLOB)"));
        auto insert = Statement::prepare(connection.value(), "INSERT INTO t VALUES (?, ?, ?)");
        REQUIRE(insert);
        insert.value()
            .bind(1, std::string_view("ü"))
            .bind(2, std::int64_t { -7 })
            .bind_blob(3, std::string_view("\0x", 2));
        REQUIRE(insert.value().step());
    }
    auto const connection = Connection::open_untrusted(file);
    REQUIRE(connection);
    auto select = Statement::prepare(connection.value(), "SELECT a, b, c FROM t");
    REQUIRE(select);
    CHECK(select.value().step().value());
    CHECK(select.value().text(0) == "ü");
    CHECK(select.value().number(1) == -7);
    CHECK(select.value().text(2).size() == 2);
    CHECK_FALSE(select.value().step().value());
}

TEST_CASE("an untrusted file can neither be changed nor run anything", "[db][connection]")
{
    test::Folder const folder("db");
    auto const file = folder.path() / "hostile.sqlite";
    {
        auto connection = Connection::create(file);
        REQUIRE(connection);
        REQUIRE(connection.value().execute("CREATE TABLE t (a); INSERT INTO t VALUES (1);"
                                           "CREATE VIEW trap AS SELECT a FROM t;"));
    }
    auto connection = Connection::open_untrusted(file);
    REQUIRE(connection);
    CHECK_FALSE(connection.value().execute("DELETE FROM t"));
    CHECK_FALSE(connection.value().execute("ATTACH ':memory:' AS other"));
    CHECK_FALSE(Statement::prepare(connection.value(), "SELECT a FROM trap"));
    CHECK_FALSE(connection.value().execute("SELECT load_extension('x')"));
}

TEST_CASE("a missing and a foreign file are told apart", "[db][connection]")
{
    test::Folder const folder("db");
    CHECK(Connection::open_untrusted(folder.path() / "none").error().code == ErrorCode::NotFound);
    CHECK(Connection::open_untrusted(folder.path()).error().code == ErrorCode::NotFound);
    folder.write("letter", std::string(5000, 'x'));
    auto const letter = Connection::open_untrusted(folder.path() / "letter");
    bool const refused = !letter || !Statement::prepare(letter.value(), "SELECT * FROM sqlite_schema");
    CHECK(refused);
}

TEST_CASE("a statement that is prepared again has nothing of what it was used for", "[db][connection]")
{
    test::Folder const folder("db-again");
    auto connection = Connection::create(folder.path() / "again.sqlite");
    REQUIRE(connection);
    auto const prepare = [&] { return Statement::prepare(connection.value(), "SELECT ?"); };
    {
        auto used = prepare();
        REQUIRE(used);
        REQUIRE(used.value().bind(1, std::int64_t { 7 }).step().value());
        // While one runs, the same words are another statement.
        auto other = prepare();
        REQUIRE(other);
        REQUIRE(other.value().bind(1, std::int64_t { 8 }).step().value());
        CHECK(used.value().number(0) == 7);
        CHECK(other.value().number(0) == 8);
    }
    CHECK(connection.value().free_statements().size() == 1);
    auto again = prepare();
    REQUIRE(again);
    CHECK(connection.value().free_statements().empty());
    CHECK(again.value().step().value());
    CHECK(again.value().is_null(0));
}
