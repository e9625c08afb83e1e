// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/db/connection.h"
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <fstream>

using namespace weg;
using test::Visitor;

namespace {

namespace fs = std::filesystem;

fs::path const kReal = fs::path(WEG_BUILD_DIR) / "share" / "wegweiser" / "embedded.sqlite";

fs::path damaged(test::Folder const& folder, std::string const& how)
{
    fs::path const file = folder.path() / (how + ".sqlite");
    if (how == "missing")
        return file;
    if (how == "foreign") {
        std::ofstream(file) << "This is a letter, not a bundle.";
        return file;
    }
    fs::copy_file(kReal, file, fs::copy_options::overwrite_existing);
    fs::permissions(file, fs::perms::owner_all);
    if (how == "truncated") {
        fs::resize_file(file, fs::file_size(file) / 2);
    } else {
        auto connection = db::Connection::create(file);
        REQUIRE(connection);
        REQUIRE(
            connection.value().execute(how == "newer" ? "PRAGMA user_version=999" : "CREATE VIEW trap AS SELECT 1"));
    }
    return file;
}

} // namespace

TEST_CASE(
    "a bad bundle is told in the reader's language and in German and the embedded one is offered", "[client][trouble]")
{
    auto const [how, message] = GENERATE(table<std::string, std::string>({
        { "missing", "Die Datei mit den Inhalten fehlt." },
        { "truncated", "Die Datei mit den Inhalten ist beschädigt." },
        { "foreign", "Diese Datei enthält keine Inhalte für Wegweiser." },
        { "newer", "Diese Inhalte brauchen eine neuere Version von Wegweiser." },
        { "trap", "Die Datei mit den Inhalten ist beschädigt." },
    }));
    INFO(how);
    test::Folder const folder("trouble");
    Visitor visitor("ar", 1080, 1920, 100, damaged(folder, how));
    CHECK(visitor.seen().find(ui::Role::Note, message));
    std::string const arabic = visitor.app->words().tr(message);
    CHECK(arabic != message);
    CHECK(visitor.seen().find(ui::Role::Note, arabic));

    visitor.tap("trouble/embedded");
    REQUIRE(visitor.app->bundle());
    CHECK(visitor.app->state().language == "ar");
    CHECK(visitor.seen().find_id("section/advice"));
}

TEST_CASE("a page that is not there leaves a way back", "[client][trouble]")
{
    Visitor visitor("de");
    visitor.app->set_state({ "de", 100, false, { screens::Place { screens::ScreenKind::Entry, "no-such-entry", 0 } } });
    visitor.look();
    CHECK(visitor.seen().find(ui::Role::Note, "Diese Seite lässt sich gerade nicht zeigen."));
    visitor.tap("trouble/home");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Home);
}
