// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What EN 301 549 asks of closed functions, held against every screen. Tags are its clauses.
#include "app/base/utf8.h"
#include "app/client/tour.h"
#include "app/screens/utterance.h"
#include "tests/client/visitor.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace weg;
using test::Visitor;

namespace {

constexpr float kTolerance = 1;

std::vector<client::TourStop> stops_of(Visitor const& visitor)
{
    auto stops = client::tour_stops(*visitor.app->bundle());
    REQUIRE(stops);
    REQUIRE(stops.value().size() > 40);
    return std::move(stops).value();
}

/// One of each kind of screen: for walks that take many frames.
bool is_sample(client::TourStop const& stop)
{
    static std::set<std::string> const samples { "languages", "home", "display", "search", "search/results",
        "section/advice", "filter/advice", "finder/first", "finder/result", "entry/auslaenderbehoerde" };
    return samples.contains(stop.name);
}

bool is_pressable(ui::Node const& node) { return (node.actions & ui::kActionPress) != 0; }
bool is_key(ui::Node const& node) { return node.id.starts_with("key/"); }
/// They come and go with how far the page is scrolled.
bool turns_page(std::string_view id) { return id.starts_with("page/"); }
bool is_seen(ui::Rect const& rect) { return rect.width > kTolerance && rect.height > kTolerance; }

/// What a node says and shows of itself.
bool says(ui::Node const& node, std::string const& text)
{
    return node.name == text || node.value == text
        || std::ranges::any_of(node.details, [&](ui::Said const& detail) { return detail.text == text; });
}

bool lies_on(ui::PaintedText const& text, ui::Node const& node)
{
    return node.rect.contains(text.box.start + text.box.width / 2, text.box.top + text.box.height / 2);
}

/// Those a reader gets to, in order.
std::vector<std::string> readable(ui::SemanticsTree const& tree)
{
    std::vector<std::string> ids;
    for (auto const& node : tree.nodes()) {
        if (node.role != ui::Role::Scroll && !is_key(node) && !node.id.starts_with("switch/") && !turns_page(node.id))
            ids.push_back(node.id);
    }
    return ids;
}

ui::Node const* focused(ui::SemanticsTree const& tree)
{
    auto const found = std::ranges::find(tree.nodes(), true, &ui::Node::focused);
    return found == tree.nodes().end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("everything that is seen can be said, each part in a language that is known",
    "[client][accessibility][5.1.3.1][5.1.3.6][5.1.3.14][11.1.1.1.2][11.3.1.1.2]")
{
    auto const language = GENERATE(from_range(test::all_languages()));
    Visitor visitor("de");
    std::set<std::string> known;
    for (auto const& each : visitor.app->bundle()->languages())
        known.insert(each.tag);
    for (auto const& stop : stops_of(visitor)) {
        if (language != "de" && language != "ar" && !is_sample(stop))
            continue; // Content of all languages goes through the same screens.
        INFO(language << " " << stop.name);
        visitor.go(stop, language);
        std::set<std::string> ids;
        for (auto const& node : visitor.seen().nodes()) {
            if (node.role == ui::Role::Scroll)
                continue;
            INFO(node.id);
            CHECK((is_key(node) || node.id == "title" || ids.insert(node.id).second));
            auto const utterance = screens::utterance_of(node, visitor.app->words());
            CHECK_FALSE(utterance.empty());
            for (auto const& part : utterance) {
                INFO(part.text << " [" << part.language << "]");
                CHECK(known.contains(part.language));
            }
        }
        for (auto const& text : visitor.app->ui().painted()) {
            auto const words = to_utf8(text.layout->text);
            INFO(words);
            CHECK(std::ranges::any_of(visitor.seen().nodes(),
                [&](ui::Node const& node) { return says(node, words) || (is_key(node) && lies_on(text, node)); }));
        }
    }
}

TEST_CASE("the words on a button are among those that name it", "[client][accessibility][11.2.5.3]")
{
    auto const language = GENERATE("de", "ar", "ti");
    Visitor visitor("de");
    for (auto const& stop : stops_of(visitor)) {
        INFO(language << " " << stop.name);
        visitor.go(stop, language);
        for (auto const& text : visitor.app->ui().painted()) {
            if (!is_seen(ui::intersect(text.box, text.visible_clip)))
                continue;
            for (auto const& node : visitor.seen().nodes()) {
                if (!is_pressable(node) || is_key(node) || node.role == ui::Role::TextField || !lies_on(text, node))
                    continue;
                auto const words = to_utf8(text.layout->text);
                INFO(node.id << ": " << words);
                CHECK(says(node, words));
            }
        }
    }
}

TEST_CASE("what works for whom, and what does not yet, is two steps from home", "[client][accessibility]")
{
    auto const language = GENERATE(from_range(test::all_languages()));
    INFO(language);
    Visitor visitor(language);
    visitor.tap("bar/display");
    visitor.tap("display/statement");
    CHECK(visitor.app->state().way.size() == 3);
    auto const& words = visitor.app->words();
    auto const* const title = visitor.seen().find_id("title");
    REQUIRE(title);
    CHECK(title->name == words.tr("Barrierefreiheit"));
    auto const& nodes = visitor.seen().nodes();
    CHECK(std::ranges::count(nodes, ui::Role::Heading, &ui::Node::role) == 4);
    CHECK(std::ranges::any_of(nodes, // Named as the button that leads there is.
        [&](ui::Node const& node) {
            return node.role == ui::Role::Text && node.name.find(words.tr("Anzeige")) != std::string::npos;
        }));
    visitor.tap("bar/back");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Display);
}

TEST_CASE("the ways to show and work the screen are one touch away, and the bar keeps its order",
    "[client][accessibility][5.1.2.2][5.2][3.2.6]")
{
    auto const [width, height] = GENERATE(table<int, int>({ { 1080, 1920 }, { 360, 640 }, { 1920, 1080 } }));
    Visitor visitor("de", width, height);
    std::vector<std::string> const order { "bar/back", "bar/home", "bar/search", "bar/language", "bar/display" };
    for (auto const& stop : stops_of(visitor)) {
        INFO(stop.name);
        visitor.go(stop, "de");
        auto const* const button = visitor.seen().find_id("bar/display");
        REQUIRE(button);
        CHECK(button->visible.height == button->rect.height);
        std::size_t last = 0;
        for (auto const& node : visitor.seen().nodes()) {
            if (!node.id.starts_with("bar/"))
                continue;
            auto const place = static_cast<std::size_t>(std::ranges::find(order, node.id) - order.begin());
            INFO(node.id);
            CHECK(place < order.size());
            CHECK(place >= last);
            last = place;
        }
        visitor.tap("bar/display");
        CHECK(visitor.app->state().here().kind == screens::ScreenKind::Display);
    }
}

TEST_CASE("step by step the frame goes through everything in the order of reading, and each thing is announced",
    "[client][accessibility][5.1.3.1][5.1.3.3][5.1.6.1][5.1.6.2][11.2.1.1.2][11.2.1.2][11.2.4.3][11.3.2.1][2.4.11]")
{
    auto const [language, width, height]
        = GENERATE(table<char const*, int, int>({ { "de", 1080, 1920 }, { "ar", 1080, 1920 }, { "ta", 360, 640 } }));
    Visitor visitor("de", width, height);
    for (auto const& stop : stops_of(visitor)) {
        if (!is_sample(stop))
            continue;
        INFO(language << " " << stop.name);
        visitor.go(stop, language, 100, { .switches = true });
        visitor.app->ui().focus({});
        visitor.look();
        auto const expected = readable(visitor.seen());
        std::vector<std::string> visited;
        for (std::size_t step = 0; step < 4 * expected.size() + 8; ++step) {
            visitor.press(ports::Key::Tab);
            auto const* const node = focused(visitor.seen());
            REQUIRE(node);
            if (visited.size() == expected.size() && node->id == expected.front())
                break; // Round: nothing holds the focus.
            if (!visited.empty() && visited.back() == node->id)
                continue; // A long text is read on.
            if (turns_page(node->id))
                continue;
            visited.push_back(node->id);
            INFO(node->id);
            CHECK(is_seen(node->visible));
            bool const is_whole = node->visible.height >= node->rect.height - kTolerance;
            CHECK((is_whole || node->rect.height > visitor.app->ui().size().height / 2));
            CHECK(visitor.app->announced() == screens::utterance_of(*node, visitor.app->words()));
            CHECK(visitor.app->state().way.size() == 1); // What gets the focus changes nothing.
        }
        CHECK(visited == expected);
    }
}

TEST_CASE(
    "what comes later in the order of reading stands neither above nor before", "[client][accessibility][11.2.4.3]")
{
    auto const [language, width, height]
        = GENERATE(table<char const*, int, int>({ { "de", 1080, 1920 }, { "ar", 360, 640 }, { "ti", 1920, 1080 } }));
    Visitor visitor("de", width, height);
    for (auto const& stop : stops_of(visitor)) {
        INFO(language << " " << stop.name);
        visitor.go(stop, language);
        ui::Node const* before = nullptr;
        for (auto const& node : visitor.seen().nodes()) {
            if (node.role == ui::Role::Scroll || is_key(node))
                continue;
            if (before && before->visible.height > 0 && node.visible.height > 0) {
                INFO(before->id << " / " << node.id);
                CHECK(node.rect.bottom() > before->rect.top);
                bool const in_one_row = std::abs(node.rect.top - before->rect.top) <= kTolerance;
                CHECK((!in_one_row || node.rect.start > before->rect.start));
            }
            before = &node;
        }
    }
}

TEST_CASE("two buttons are enough for a journey there and back", "[client][accessibility][5.1.2.2][5.5.1][5.9]")
{
    auto const language = GENERATE("de", "ar");
    Visitor visitor(language);
    visitor.tap("bar/display");
    visitor.tap("display/switches");
    REQUIRE(visitor.app->state().modes.switches);
    auto const go_to = [&](std::string const& id) {
        for (int step = 0; step < 120; ++step) {
            auto const* const node = focused(visitor.seen());
            if (node && node->id == id) {
                visitor.tap("switch/choose");
                return;
            }
            visitor.tap("switch/next");
        }
        FAIL("never came to " << id);
    };
    go_to("display/done");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Home);
    REQUIRE(focused(visitor.seen()));
    CHECK(focused(visitor.seen())->id == "title"); // What screen this is comes first.
    go_to("section/advice");
    CHECK(visitor.app->state().here().id == "advice");
    go_to("entry/willkommen-buero");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Entry);
    visitor.tap("switch/previous");
    go_to("bar/back"); // The first thing comes after the last.
    CHECK(visitor.app->state().here().id == "advice");
}

TEST_CASE("words can be typed with two buttons", "[client][accessibility][5.1.2.2][5.1.6.1]")
{
    Visitor visitor("de");
    auto state = visitor.app->state();
    state.modes.switches = true;
    state.way.push_back({ screens::ScreenKind::Search, {}, 0 });
    visitor.app->set_state(state);
    visitor.look();
    REQUIRE(focused(visitor.seen()));
    CHECK(focused(visitor.seen())->id == "search/field");
    visitor.tap("switch/choose"); // On to the keys.
    REQUIRE(focused(visitor.seen()));
    CHECK(focused(visitor.seen())->id == "key/0/0");
    visitor.tap("switch/next");
    visitor.tap("switch/choose");
    CHECK(visitor.app->state().here().query == "2");
    CHECK(screens::line_of(visitor.app->announced()).starts_with("2"));
}

TEST_CASE("what is on says so in words, by a mark and to a screen reader, and holds at once",
    "[client][accessibility][5.6.2][11.1.4.1][11.4.1.2]")
{
    auto const language = GENERATE("de", "ar", "ta");
    Visitor visitor(language);
    visitor.tap("bar/display");
    auto const node = [&](std::string const& id) {
        auto const* const found = visitor.seen().find_id(id);
        REQUIRE(found);
        return *found;
    };
    auto const press = [&](std::string const& id) {
        visitor.press(ports::Key::Home);
        visitor.tap(id);
    };
    auto const on = visitor.app->words().tr("Eingeschaltet");
    auto const off = visitor.app->words().tr("Ausgeschaltet");
    auto const chosen = visitor.app->words().tr("ausgewählt");
    for (std::string const id : { "display/reach", "display/calm", "display/switches" }) {
        INFO(id);
        CHECK_FALSE(node(id).selected);
        CHECK(says(node(id), off));
        press(id);
        CHECK(node(id).selected);
        CHECK(says(node(id), on));
        CHECK(screens::utterance_of(node(id), visitor.app->words()).back().text == chosen);
    }
    CHECK(visitor.app->ui().settings().insets.top > 0);
    CHECK(visitor.app->ui().settings().insets.bottom > 0);
    CHECK(visitor.app->ui().settings().motion == ui::Motion::Calm);
    CHECK(visitor.seen().find_id("switch/next"));
    press("display/colors/contrast");
    CHECK(visitor.app->ui().settings().palette == ui::Palette::HighContrast);
    CHECK(node("display/colors/contrast").selected);
    CHECK_FALSE(node("display/colors/light").selected);
    press("display/colors/dark");
    CHECK(visitor.app->ui().settings().palette == ui::Palette::Dark);
    for (std::string const id : { "display/reach", "display/calm", "display/switches" })
        press(id);
    CHECK(visitor.app->state().modes == screens::Modes { .palette = ui::Palette::Dark });
    // Who comes next begins anew.
    visitor.app->set_state({ language });
    visitor.look();
    CHECK(visitor.app->ui().settings().palette == ui::Palette::Light);
}

TEST_CASE("a screen that nobody touches stands still", "[client][accessibility][11.2.3.1][11.2.2.2]")
{
    Visitor visitor("de");
    for (auto const& stop : stops_of(visitor)) {
        INFO(stop.name);
        visitor.go(stop, "de");
        CHECK_FALSE(visitor.app->draw_frame(visitor.offscreen->screen(), std::chrono::seconds(1)));
    }
}
