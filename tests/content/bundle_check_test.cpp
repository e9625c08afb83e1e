// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Bundles as a compromised editor might sign them: the city's own, changed by hand.
#include "app/content/bundle.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <fstream>
#include <functional>
#include <iterator>
#include <sqlite3.h>

using namespace weg;
namespace fs = std::filesystem;

namespace {

fs::path const kReal = fs::path(WEG_BUILD_DIR) / "share" / "wegweiser" / "embedded.sqlite";

/// A copy of the city's bundle after `sql` was done to it, which may write the schema itself.
fs::path changed(test::Folder const& folder, std::string const& sql)
{
    auto const file = folder.path() / "changed.sqlite";
    fs::copy_file(kReal, file, fs::copy_options::overwrite_existing);
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    char* reason = nullptr;
    int const code = sqlite3_exec(connection, ("PRAGMA writable_schema=ON;" + sql).c_str(), nullptr, nullptr, &reason);
    INFO((reason != nullptr ? reason : "") << " in " << sql);
    CHECK(code == SQLITE_OK);
    sqlite3_free(reason);
    sqlite3_close(connection);
    return file;
}

/// A copy of it with bytes changed.
fs::path patched(test::Folder const& folder, std::function<void(std::string&)> const& change)
{
    std::ifstream stream(kReal, std::ios::binary);
    std::string bytes { std::istreambuf_iterator<char>(stream), {} };
    change(bytes);
    folder.write("changed.sqlite", bytes);
    return folder.path() / "changed.sqlite";
}

Result<void> check(fs::path const& file)
{
    WEG_TRY(auto const bundle, content::Bundle::open(file));
    return bundle.check();
}

} // namespace

TEST_CASE("the city's own bundle can be shown", "[content][bundle-check]") { CHECK(check(kReal)); }

TEST_CASE("case 40: a hostile database is refused before it counts", "[content][bundle-check]")
{
    test::Folder const folder("hostile");
    for (char const* const sql : { "CREATE VIEW v AS SELECT load_extension('x')",
             "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
             "CREATE TRIGGER t AFTER INSERT ON section BEGIN DELETE FROM section; END",
             "CREATE TABLE more (a, b AS (length(a)))", "CREATE VIRTUAL TABLE f USING fts5(a)",
             "ALTER TABLE section ADD COLUMN more", "DROP TABLE metadata", "CREATE INDEX i ON section(icon)",
             "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT NOT NULL', 'TEXT DEFAULT (random())')",
             "UPDATE locale SET catalog = zeroblob(5000000) WHERE tag = 'ar'",
             "UPDATE text SET value = printf('%.*c', 5000000, 'x') WHERE field = 'title' AND language = 'ar'",
             "PRAGMA application_id = 7", "PRAGMA user_version = 5", "PRAGMA user_version = 3",
             "UPDATE sqlite_schema SET rootpage = 2", "UPDATE sqlite_schema SET rootpage = 999999" }) {
        INFO(sql);
        CHECK_FALSE(check(changed(folder, sql)));
    }
}

TEST_CASE("case 40: a damaged database is refused and harms nobody", "[content][bundle-check]")
{
    test::Folder const folder("damaged");
    auto const put = [](std::size_t at, std::string const& bytes) {
        return [=](std::string& file) { file.replace(at, bytes.size(), bytes); };
    };
    using namespace std::string_literals;
    // Offsets of SQLite's file format, 1.3: page size, text encoding, first freelist page and their number.
    CHECK_FALSE(check(patched(folder, put(16, "\x03\x01"s))));
    CHECK_FALSE(check(patched(folder, put(18, "\x02\x02"s)))); // A write-ahead log, which nobody signed.
    CHECK_FALSE(check(patched(folder, put(0, "SQLite format 4"s))));
    CHECK_FALSE(check(patched(folder, put(56, "\x00\x00\x00\x03"s))));
    CHECK_FALSE(check(patched(folder, put(32, "\x00\x00\x00\x05\x00\x00\x00\x09"s))));
    CHECK_FALSE(check(patched(folder, [](std::string& file) { file.resize(file.size() / 2); })));
    CHECK_FALSE(check(patched(folder, [](std::string& file) { file.resize(1000); })));
    CHECK_FALSE(check(patched(folder, [](std::string& file) { file.clear(); })));
    // Every page in turn loses its head.
    constexpr std::size_t kPage = 4096;
    auto const pages = fs::file_size(kReal) / kPage;
    for (std::size_t page = 0; page < pages; page += 1 + pages / 40) {
        INFO("page " << page);
        CHECK_FALSE(check(patched(folder, put(page * kPage, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s))));
    }
}

TEST_CASE("case 42: a bundle of our schema that lacks what readers need is refused", "[content][bundle-check]")
{
    test::Folder const folder("empty");
    for (char const* const sql : { "DELETE FROM section", "DELETE FROM locale", "DELETE FROM locale WHERE tag = 'de'",
             "DELETE FROM text WHERE field = 'title'", "UPDATE locale SET catalog = '' WHERE tag = 'ar'",
             "UPDATE text SET value = '' WHERE field = 'title' AND language = 'ar'",
             "DELETE FROM keyboard_key WHERE locale = 'ar'", "DELETE FROM text WHERE record = 'term/glossary/wbs'" }) {
        INFO(sql);
        auto const refused = check(changed(folder, sql));
        CHECK_FALSE(refused);
    }
}
