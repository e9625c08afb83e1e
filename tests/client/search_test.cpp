// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// People look for something by typing.
#include "app/i18n/city_time.h"
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <thread>

using namespace weg;
using test::Visitor;
using ui::Role;

namespace {

constexpr char const* kField = "search/field";

std::vector<std::string> found(Visitor& visitor)
{
    std::vector<std::string> ids;
    for (auto const& node : visitor.seen().nodes()) {
        if (node.id.starts_with("result/"))
            ids.push_back(node.id);
    }
    return ids;
}

std::string title(Visitor& visitor)
{
    auto const* const node = visitor.seen().find_id("title");
    return node ? node->name : std::string();
}

/// A visitor who has a keyboard and has asked to search.
void begin(Visitor& visitor)
{
    visitor.app->ui().set_text_input(&visitor.keyboard);
    visitor.tap("search");
}

/// The keys on the screen; nothing when there are none.
std::optional<ui::Rect> keys(Visitor& visitor)
{
    std::optional<ui::Rect> all;
    for (auto const& node : visitor.seen().nodes()) {
        if (!node.id.starts_with("key/"))
            continue;
        if (!all)
            all = node.rect;
        all->top = std::min(all->top, node.rect.top);
    }
    return all;
}

/// The key that types `letter`.
std::string key_of(Visitor& visitor, std::string const& letter)
{
    auto const& nodes = visitor.seen().nodes();
    auto const found = std::ranges::find_if(
        nodes, [&](ui::Node const& node) { return node.id.starts_with("key/") && node.name == letter; });
    return found == nodes.end() ? "no key " + letter : found->id;
}

screens::State searching(std::string const& language, int percent, std::string const& query = {})
{
    screens::State state { language, percent, false, { { screens::ScreenKind::Home, {}, 0 } } };
    state.way.push_back({ .kind = screens::ScreenKind::Search, .id = {}, .query = query });
    return state;
}

} // namespace

TEST_CASE("every letter brings results, and who comes back from one finds them as they were", "[client][search]")
{
    auto const language = GENERATE("de", "ar", "ta");
    INFO(language);
    Visitor visitor(language);
    begin(visitor);
    REQUIRE(visitor.seen().find_id(kField));
    CHECK(visitor.seen().find_id(kField)->focused);
    CHECK(title(visitor) == visitor.app->words().tr("Was suchen Sie?"));
    CHECK(found(visitor).empty());

    for (char const* const letter : { "B", "A", "M", "F" }) {
        visitor.type(letter);
        CHECK_FALSE(found(visitor).empty());
    }
    CHECK(visitor.seen().find_id(kField)->value == "BAMF");
    auto const before = found(visitor);
    visitor.tap(before.back());
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Entry);
    visitor.tap("bar/back");
    CHECK(visitor.seen().find_id(kField)->value == "BAMF");
    CHECK_FALSE(visitor.seen().find_id(kField)->focused); // What was found is read now.
    CHECK(found(visitor) == before);

    for (int i = 0; i < 4; ++i) {
        visitor.tap(kField);
        visitor.press(ports::Key::Backspace);
    }
    CHECK(found(visitor).empty());
    CHECK(title(visitor) == visitor.app->words().tr("Was suchen Sie?"));
}

TEST_CASE("the place in a long list of results is kept", "[client][search]")
{
    Visitor visitor("de");
    visitor.app->set_state(searching("de", 200, "Beratung"));
    visitor.look();
    auto const before = found(visitor);
    REQUIRE(before.size() > 6);
    visitor.tap(before[6]); // Scrolls there.
    CHECK(visitor.app->state().way[1].scroll > 0);
    float const scroll = visitor.app->state().way[1].scroll;
    visitor.tap("bar/back");
    CHECK(visitor.app->state().here().scroll == scroll);
    // Another letter is another list: it begins at its top.
    visitor.tap(kField);
    visitor.type("s");
    CHECK(visitor.app->state().here().scroll == 0);
}

TEST_CASE("Enter leads to the first result, and again into it", "[client][search]")
{
    Visitor visitor("de");
    begin(visitor);
    visitor.type("BAMF");
    auto const first = found(visitor).front();
    visitor.press(ports::Key::Enter);
    CHECK_FALSE(visitor.seen().find_id(kField)->focused);
    visitor.press(ports::Key::Enter);
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Entry);
    CHECK("result/" + visitor.app->state().here().id == first);
}

TEST_CASE("who finds nothing is led on, and telling us is counted once", "[client][search]")
{
    auto const language = GENERATE(from_range(test::all_languages()));
    INFO(language);
    Visitor visitor(language);
    begin(visitor);
    visitor.type("qqxqqx");
    auto const& words = visitor.app->words();
    CHECK(title(visitor) == words.tr("Wir haben kein Angebot gefunden."));
    auto const times_counted = [&] {
        return std::ranges::count(visitor.counting.visits.visit().cells(), kiosk::Count::NotFound, &kiosk::Cell::count);
    };
    CHECK(times_counted() == 0);
    visitor.tap("search/missing");
    CHECK(times_counted() == 1);
    CHECK(visitor.seen().find(Role::Note, words.tr("Danke. Das haben wir gezählt.")));
    CHECK_FALSE(visitor.seen().find_id("search/missing"));
    SECTION("to the guide")
    {
        visitor.tap("finder");
        CHECK(visitor.app->state().here().kind == screens::ScreenKind::Finder);
    }
    SECTION("to a topic, and back without being asked again")
    {
        visitor.tap("section/health");
        CHECK(visitor.app->state().here().id == "health");
        visitor.tap("bar/back");
        CHECK_FALSE(visitor.seen().find_id("search/missing"));
        CHECK(times_counted() == 1);
    }
    SECTION("to another word, which may be told anew but is no other visit")
    {
        visitor.tap(kField);
        visitor.type("q");
        visitor.tap("search/missing");
        CHECK(times_counted() == 1);
    }
    SECTION("and where nothing is counted nobody is asked")
    {
        visitor.app->set_counts(nullptr);
        visitor.tap(kField);
        visitor.type("q");
        CHECK_FALSE(visitor.seen().find_id("search/missing"));
        CHECK(visitor.seen().find_id("finder"));
    }
}

TEST_CASE("keys on the screen come with the field, never cover it, and go when they are not needed", "[client][search]")
{
    auto const [width, height, percent] = GENERATE(table<int, int, int>({ { 1080, 1920, 100 }, { 360, 640, 200 } }));
    auto const language = GENERATE("de", "ar", "ta", "zh-Hans");
    INFO(language << " " << width);
    Visitor visitor(language, width, height, percent);
    visitor.tap("search");
    auto const stays_clear = [&] {
        auto const above = keys(visitor);
        REQUIRE(above);
        CHECK(visitor.seen().find_id(kField)->visible.bottom() <= above->top + 0.5f);
        CHECK(visitor.seen().find_id(kField)->visible.height == visitor.seen().find_id(kField)->rect.height);
        auto const* const results = visitor.seen().find_id("search/");
        REQUIRE(results);
        CHECK(results->rect.bottom() <= above->top + 0.5f);
        CHECK(results->rect.height > ui::kMinTouchSide);
    };
    stays_clear();
    // German is one tap away.
    if (std::string_view(language) != "de")
        visitor.tap("key/language");
    for (char const* const letter : { "b", "a", "m", "f" }) {
        visitor.tap(key_of(visitor, letter));
        stays_clear();
        CHECK_FALSE(found(visitor).empty());
    }
    CHECK(visitor.seen().find_id(kField)->value == "bamf");
    CHECK(visitor.seen().find_id(kField)->focused);
    SECTION("who moves the results sees more of them")
    {
        visitor.drag_up("search/", 60);
        CHECK_FALSE(keys(visitor));
        visitor.tap(kField);
        stays_clear();
    }
    SECTION("who is done puts them away")
    {
        visitor.tap("key/done");
        CHECK_FALSE(keys(visitor));
        visitor.tap(kField);
        stays_clear();
    }
    SECTION("who opens a result and comes back reads on")
    {
        visitor.tap("key/done");
        visitor.tap(found(visitor).front());
        visitor.tap("bar/back");
        CHECK_FALSE(keys(visitor));
        CHECK(visitor.seen().find_id(kField)->value == "bamf");
    }
}

TEST_CASE("a device with keys of its own shows none", "[client][search]")
{
    Visitor visitor("de");
    begin(visitor);
    CHECK_FALSE(keys(visitor));
}

TEST_CASE("what was typed is gone when the person leaves", "[client][search]")
{
    Visitor visitor("de");
    begin(visitor);
    visitor.type("BAMF");
    visitor.tap("bar/home");
    for (auto const& place : visitor.app->state().way)
        CHECK(place.query.empty());
    visitor.tap("search");
    CHECK(visitor.seen().find_id(kField)->value.empty());
    visitor.press(ports::Key::Undo);
    CHECK(visitor.seen().find_id(kField)->value.empty());
    CHECK(found(visitor).empty());
}

TEST_CASE("the search speaks another language and keeps its word", "[client][search]")
{
    Visitor visitor("de");
    begin(visitor);
    visitor.type("BAMF");
    visitor.tap("bar/language");
    visitor.tap("language/fa");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Search);
    CHECK(visitor.seen().find_id(kField)->value == "BAMF");
    CHECK_FALSE(found(visitor).empty());
}

TEST_CASE("from any page the bar leads to the search", "[client][search]")
{
    Visitor visitor("de");
    visitor.tap("section/health");
    visitor.tap("bar/search");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Search);
    CHECK_FALSE(visitor.seen().find_id("bar/search"));
    visitor.tap("bar/back");
    CHECK(visitor.app->state().here().id == "health");
}

TEST_CASE("on a narrow screen every button of the bar has its place", "[client][search]")
{
    Visitor visitor("el", 360, 640, 200);
    visitor.tap("section/health");
    std::vector<ui::Rect> bar;
    for (auto const& node : visitor.seen().nodes()) {
        if (node.id.starts_with("bar/"))
            bar.push_back(node.rect);
    }
    CHECK(bar.size() == 4);
    for (std::size_t a = 0; a < bar.size(); ++a) {
        for (std::size_t b = a + 1; b < bar.size(); ++b)
            CHECK(ui::intersect(bar[a], bar[b]).width == 0);
    }
}

TEST_CASE("the words that were looked for are marked in every direction", "[client][search]")
{
    auto const language = GENERATE("de", "ar", "ti", "zh-Hans");
    INFO(language);
    Visitor visitor(language);
    visitor.app->set_state(searching(language, 100, "BAMF"));
    visitor.look();
    auto const [red, green, blue] = visitor.app->ui().theme().mark;
    auto const mark = static_cast<std::uint32_t>(red << 16 | green << 8 | blue);
    auto const marked = std::ranges::count_if(
        visitor.offscreen->pixels(), [&](std::uint32_t pixel) { return (pixel & 0xFFFFFF) == mark; });
    CHECK(marked > 200);
}

TEST_CASE("the index comes while somebody searches, and nothing waits for it", "[client][search]")
{
    test::Folder const derived("derived");
    Visitor visitor("de", 1080, 1920, 100, {}, {}, derived.path());
    begin(visitor);
    visitor.type("BAMF");
    CHECK_FALSE(found(visitor).empty());
    auto const file = derived.path() / (visitor.app->bundle()->content_version() + ".index");
    for (int i = 0; i < 3000 && !std::filesystem::exists(file); ++i) {
        // While it is made the screen looks again soon; afterwards it rests.
        REQUIRE(visitor.app->changes_in());
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        visitor.app->refresh();
        visitor.look();
    }
    REQUIRE(std::filesystem::exists(file));
    for (int i = 0; i < 100 && *visitor.app->changes_in() <= std::chrono::milliseconds(250); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        visitor.app->refresh();
        visitor.look();
    }
    CHECK(*visitor.app->changes_in() > std::chrono::milliseconds(250));
    CHECK(visitor.seen().find_id(kField)->value == "BAMF");
    CHECK_FALSE(found(visitor).empty());
}
