// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle.h"
#include "app/content/schema.h"

#include "app/db/statement.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace weg;
namespace fs = std::filesystem;

namespace {

db::Connection created(fs::path const& file)
{
    auto connection = db::Connection::create(file);
    REQUIRE(connection);
    return std::move(connection).value();
}

/// A bundle with no more than German and a keyboard for it.
class Sketch {
public:
    Sketch()
    {
        run("PRAGMA application_id=" + std::to_string(content::kApplicationId));
        run("PRAGMA user_version=" + std::to_string(content::kSchemaVersion));
        for (char const* const table : content::schema())
            run(table);
        run("INSERT INTO metadata VALUES ('content_version', 'v'), ('city_id', 'c'), ('content_date', '2026-11-23')");
        run("INSERT INTO locale VALUES ('de', 0, 'Deutsch', 'Hallo', 'Deutsch', 'German', 'ltr', '', 0, 'de', '')");
        run("INSERT INTO keyboard_key VALUES ('de', 'digits', 0, 0, '1', '', '١', ''),"
            " ('de', 'letters', 0, 1, 'w', 'W', '', ''), ('de', 'letters', 0, 0, 'u', 'U', 'ü ú', 'Ü Ú'),"
            " ('de', 'letters', 1, 0, 'a', 'A', '', ''), ('de', 'symbols', 0, 0, '@', '', '', '')");
        run("INSERT INTO keyboard_form VALUES ('de', 0, 'a ä')");
    }

    void run(std::string const& sql)
    {
        INFO(sql);
        REQUIRE(m_connection.execute(sql.c_str()));
    }

    Result<content::Keyboard> read(std::string const& language = "de") const
    {
        auto const bundle = content::Bundle::open(m_folder.path() / "sketch.sqlite");
        REQUIRE(bundle);
        return bundle.value().keyboard(language);
    }

private:
    test::Folder m_folder { "sketch" };
    db::Connection m_connection = created(m_folder.path() / "sketch.sqlite");
};

} // namespace

TEST_CASE("the keyboard of a language is read as it was written", "[content][keyboard]")
{
    auto const read = Sketch().read();
    REQUIRE(read);
    auto const& keyboard = read.value();
    CHECK(keyboard.language == "de");
    CHECK(keyboard.digits == content::KeyboardRow { { "1", "", { "١" }, {} } });
    REQUIRE(keyboard.rows.size() == 2);
    CHECK(keyboard.rows[0] == content::KeyboardRow { { "u", "U", { "ü", "ú" }, { "Ü", "Ú" } }, { "w", "W", {}, {} } });
    CHECK(keyboard.rows[1] == content::KeyboardRow { { "a", "A", {}, {} } });
    CHECK(keyboard.symbols == std::vector<content::KeyboardRow> { { { "@", "", {}, {} } } });
    CHECK(keyboard.forms == std::vector<std::vector<std::string>> { { "a", "ä" } });
}

TEST_CASE("a language that the bundle does not speak has no keyboard", "[content][keyboard]")
{
    auto const none = Sketch().read("fr");
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::NotFound);
}

TEST_CASE("what nobody can type on is refused", "[content][keyboard]")
{
    for (char const* const sql : { "DELETE FROM keyboard_key", "DELETE FROM keyboard_key WHERE layer = 'letters'",
             "DELETE FROM keyboard_key WHERE layer = 'digits'", "DELETE FROM keyboard_key WHERE layer = 'symbols'",
             "INSERT INTO keyboard_key VALUES ('de', 'digits', 1, 0, '1', '', '', '')",
             "UPDATE keyboard_key SET position = position + 10", "UPDATE keyboard_key SET position = position - 10",
             "UPDATE keyboard_key SET position = 9223372036854775807 WHERE letter = 'a'",
             "UPDATE keyboard_key SET letter = ''", "UPDATE keyboard_key SET letter = char(10) WHERE letter = 'a'",
             "UPDATE keyboard_key SET letter = char(127) WHERE letter = 'a'",
             "UPDATE keyboard_key SET letter = 'a b' WHERE letter = 'a'",
             "UPDATE keyboard_key SET letter = CAST(x'C328' AS TEXT) WHERE letter = 'a'",
             "UPDATE keyboard_key SET letter = printf('%.*c', 5000, 'x') WHERE letter = 'a'",
             "UPDATE keyboard_key SET shifted = printf('%.*c', 5000, 'x') WHERE letter = 'a'",
             "UPDATE keyboard_key SET variants = 'b  c' WHERE letter = 'a'",
             "UPDATE keyboard_key SET variants = printf('%.*c', 100, 'x') WHERE letter = 'a'",
             "UPDATE keyboard_key SET shifted_variants = 'a b c d e f g h i j k l m n' WHERE letter = 'a'",
             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO keyboard_key"
             " SELECT 'de', 'letters', 0, i + 10, 'x', '', '', '' FROM n",
             "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO keyboard_key"
             " SELECT 'de', 'letters', i, 0, 'x', '', '', '' FROM n",
             "UPDATE keyboard_form SET letters = 'a'", "UPDATE keyboard_form SET letters = ''",
             "UPDATE keyboard_form SET letters = 'a a b b c c d d e e f f g g h h i i j j k k'",
             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO keyboard_form"
             " SELECT 'de', i, 'a b' FROM n" }) {
        Sketch sketch;
        sketch.run(sql);
        INFO(sql);
        auto const refused = sketch.read();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidData);
        CHECK(refused.error().detail.find("the keyboard of de") != std::string::npos);
    }
}
