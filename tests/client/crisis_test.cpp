// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <sqlite3.h>

using namespace weg;
using screens::ScreenKind;
using test::Visitor;
using namespace std::chrono_literals;

namespace {

/// The real city in a crisis that no city has: from the tour's Monday 12:00 to 14:00 in Bielefeld.
struct City : test::Folder {
    City()
        : Folder("crisis")
    {
        std::filesystem::copy_file(std::filesystem::path(WEG_BUILD_DIR) / "pseudo.sqlite", bundle());
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(bundle().c_str(), &database) == SQLITE_OK);
        int const done = sqlite3_exec(database,
            "INSERT INTO crisis VALUES ('crisis', 'danger', '2026-11-23 12:00', '2026-11-23 14:00', '112', '112',"
            " (SELECT id FROM service WHERE section = 'emergency' LIMIT 1));"
            "INSERT INTO text VALUES ('crisis', 'title', 'de', 'Wasser abkochen', 'original');"
            "INSERT INTO text VALUES ('crisis', 'title', 'ar', 'اغلوا الماء', 'human');"
            "INSERT INTO text VALUES ('crisis', 'text', 'de', 'Kochen Sie Wasser ab.', 'original');"
            "INSERT INTO text VALUES ('crisis', 'text', 'ar', 'اغلوا الماء قبل شربه.', 'machine')",
            nullptr, nullptr, nullptr);
        sqlite3_close(database);
        REQUIRE(done == SQLITE_OK);
    }
    [[nodiscard]] std::filesystem::path bundle() const { return path() / "crisis.sqlite"; }
};

void wait(Visitor& visitor, std::chrono::milliseconds time)
{
    visitor.clock.set(visitor.clock.now() + time);
    visitor.app->refresh();
    visitor.look();
}

bool is_said(Visitor& visitor, std::string const& words)
{
    return std::ranges::any_of(
        visitor.seen().nodes(), [&](ui::Node const& node) { return node.name.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("a crisis stands above every screen from its first minute to its last", "[client][crisis]")
{
    City const city;
    Visitor visitor("de", 1080, 1920, 100, city.bundle());
    auto const stops = client::tour_stops(*visitor.app->bundle());
    REQUIRE(stops);
    // It is 10 o'clock in the city.
    CHECK_FALSE(visitor.seen().find_id("crisis"));
    auto const until_begin = visitor.app->changes_in();
    REQUIRE(until_begin);
    CHECK(*until_begin <= 1min + 1ms);
    wait(visitor, 2h);
    for (auto const& stop : stops.value()) {
        INFO(stop.name);
        visitor.app->set_state({ "de", 100, false, { stop.place } });
        visitor.app->set_cover(stop.cover);
        visitor.look();
        auto const& nodes = visitor.seen().nodes();
        REQUIRE_FALSE(nodes.empty());
        CHECK(nodes.front().id == "crisis");
        auto const& banner = nodes.front();
        // Told by a word and a picture, not by colour alone.
        CHECK(banner.name.find("Gefahr") != std::string::npos);
        CHECK(banner.name.find("Wasser abkochen") != std::string::npos);
        for (auto const& node : nodes) {
            if (&node != &banner && node.visible.height > 0)
                CHECK(node.visible.top >= banner.rect.bottom() - 0.5f);
        }
    }
    wait(visitor, 2h);
    CHECK_FALSE(visitor.seen().find_id("crisis"));
}

TEST_CASE("who chooses a language in a crisis reads of it first, in that language", "[client][crisis]")
{
    City const city;
    Visitor visitor({}, 1080, 1920, 100, city.bundle());
    wait(visitor, 2h);
    CHECK(visitor.seen().find_id("crisis"));
    SECTION("with what a machine said marked, and the German below")
    {
        visitor.tap("language/ar");
        REQUIRE(visitor.app->state().here().kind == ScreenKind::Crisis);
        CHECK(is_said(visitor, "اغلوا الماء قبل شربه."));
        CHECK(is_said(visitor, "Kochen Sie Wasser ab."));
        CHECK(is_said(visitor,
            visitor.app->words().tr("Diese Übersetzung ist von einer Maschine. Kein Mensch hat sie geprüft.")));
        visitor.tap("crisis/on");
        CHECK(visitor.app->state().here().kind == ScreenKind::Home);
        CHECK(visitor.seen().find_id("crisis"));
    }
    SECTION("or in German, and is told that it is")
    {
        visitor.tap("language/tr");
        REQUIRE(visitor.app->state().here().kind == ScreenKind::Crisis);
        CHECK(is_said(visitor, "Kochen Sie Wasser ab."));
        CHECK(is_said(visitor, visitor.app->words().tr("Dieser Text ist noch nicht in Ihre Sprache übersetzt.")));
    }
}

TEST_CASE("a crisis is reached with the keyboard, first of all", "[client][crisis]")
{
    City const city;
    Visitor visitor("de", 1080, 1920, 100, city.bundle());
    wait(visitor, 2h);
    visitor.press(ports::Key::Tab);
    auto const* const banner = visitor.seen().find_id("crisis");
    REQUIRE(banner);
    CHECK(banner->focused);
    visitor.press(ports::Key::Enter);
    CHECK(visitor.app->state().here().kind == ScreenKind::Crisis);
    visitor.tap("crisis/entry");
    CHECK(visitor.app->state().here().kind == ScreenKind::Entry);
}

TEST_CASE("a crisis that ends while somebody reads of it leaves a way on", "[client][crisis]")
{
    City const city;
    Visitor visitor("de", 1080, 1920, 100, city.bundle());
    wait(visitor, 2h);
    visitor.tap("crisis");
    wait(visitor, 2h);
    CHECK(visitor.app->state().here().kind == ScreenKind::Crisis);
    CHECK_FALSE(is_said(visitor, "Kochen Sie Wasser ab."));
    visitor.tap("bar/back");
    CHECK(visitor.app->state().here().kind == ScreenKind::Home);
}

TEST_CASE("in large letters on a telephone the crisis leaves room for the page", "[client][crisis]")
{
    City const city;
    auto const language = GENERATE("de", "ar", "en-XA");
    Visitor visitor(language, 360, 640, 200, city.bundle());
    wait(visitor, 2h);
    auto const* const banner = visitor.seen().find_id("crisis");
    REQUIRE(banner);
    INFO(language << ": " << banner->rect.height);
    CHECK(banner->rect.height < visitor.app->ui().size().height / 2);
}
