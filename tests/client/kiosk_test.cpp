// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Strangers share a screen: one comes, does what they came for, goes or is gone, and the next finds nothing of them.
#include "app/client/bundle_keeper.h"
#include "app/client/letters_seen.h"
#include "platform/headless/speech.h"
#include "tests/client/kiosk_visitor.h"

#include <algorithm>
#include <set>

using namespace weg;
using namespace std::chrono_literals;
using kiosk::Phase;
using test::Kiosk;
using test::Visitor;

namespace {

constexpr char const* kFinish = "visit/finish";

} // namespace

TEST_CASE("the first touch wakes the screen within a frame and presses nothing", "[client][kiosk]")
{
    Kiosk kiosk;
    CHECK(kiosk.phase() == Phase::Attract);
    auto const frames = kiosk.app->frames();
    auto const at = GENERATE(table<float, float>({ { 540.0f, 960.0f }, { 300.0f, 700.0f }, { 2.0f, 1918.0f } }));
    std::pair const place { std::get<0>(at), std::get<1>(at) };
    kiosk.finger(ports::EventKind::PointerDown, place);
    kiosk.draw_once();
    CHECK(kiosk.app->frames() == frames + 1);
    CHECK(kiosk.seen().find_id("language/de"));
    kiosk.finger(ports::EventKind::PointerUp, place);
    kiosk.look();
    CHECK(kiosk.phase() == Phase::Choosing);
    CHECK(kiosk.app->state().is_first_choice());
    CHECK_FALSE(kiosk.seen().find_id(kFinish)); // There is nothing to finish yet.
}

TEST_CASE("each language greets in turn, and the screen rests between", "[client][kiosk]")
{
    Kiosk kiosk;
    auto const languages = kiosk.app->bundle()->languages();
    std::set<std::string> greeted;
    for (std::size_t turn = 0; turn < languages.size() * 2; ++turn) {
        auto const* const node = kiosk.seen().find_id("attract/greeting");
        REQUIRE(node);
        CHECK(node->name == languages[turn % languages.size()].greeting);
        CHECK(node->language == languages[turn % languages.size()].tag);
        greeted.insert(node->language);
        CHECK_FALSE(kiosk.app->draw_frame(kiosk.offscreen->screen(), 16ms));
        REQUIRE(kiosk.app->changes_in());
        CHECK(*kiosk.app->changes_in() > 0ms);
        kiosk.pass(3s);
    }
    CHECK(greeted.size() == languages.size());
    // All names stand there all the time: nobody has to wait for theirs.
    for (auto const& language : languages)
        CHECK(kiosk.seen().find(ui::Role::Text, language.autonym));
}

TEST_CASE(
    "a key wakes too, and whoever begins with keys is led by them and by ear until they go", "[client][kiosk][5.2]")
{
    platform::RecordedSpeech speech({ "ar", "de", "tr" });
    Kiosk kiosk;
    kiosk.app->set_speech(&speech);
    kiosk.app->reading().listen();
    kiosk.press(ports::Key::Enter);
    CHECK(kiosk.phase() == Phase::Choosing);
    CHECK(kiosk.app->state().is_first_choice());
    CHECK(kiosk.app->state().modes.switches);
    REQUIRE(speech.speaking());
    CHECK(speech.said.back().text == "Sprache wählen");
    // Each language is said by its own voice, and chosen with the other key.
    for (int step = 0; step < 40 && !kiosk.seen().find_id("language/ar")->focused; ++step)
        kiosk.press(ports::Key::Tab);
    CHECK(speech.said.back().language == "ar");
    kiosk.press(ports::Key::Enter);
    CHECK(kiosk.app->state().language == "ar");
    CHECK(kiosk.app->state().modes.switches);
    CHECK(speech.said.back().text == kiosk.name_of("title"));
    while (kiosk.app->reading().active()) {
        speech.end();
        kiosk.app->reading().listen();
    }
    kiosk.look();
    kiosk.warn();
    kiosk.pass(30s);
    CHECK_FALSE(kiosk.app->state().modes.switches);
    kiosk.tap("attract");
    CHECK_FALSE(kiosk.app->state().modes.switches); // A finger finds its way.
}

TEST_CASE("scrolling keeps a visit", "[client][kiosk]")
{
    Kiosk kiosk("de", 720, 1280, 200);
    kiosk.tap("section/advice");
    auto const begin = kiosk.clock.steady();
    SECTION("by dragging")
    {
        while (kiosk.clock.steady() - begin < 20min) {
            kiosk.pass(80s);
            REQUIRE(kiosk.phase() == Phase::Visit);
            kiosk.drag_up("section/advice", 40);
        }
    }
    SECTION("by the wheel")
    {
        while (kiosk.clock.steady() - begin < 20min) {
            kiosk.pass(80s);
            REQUIRE(kiosk.phase() == Phase::Visit);
            kiosk.app->handle({ .kind = ports::EventKind::Wheel, .amount = 1 });
            kiosk.look();
        }
    }
    kiosk.warn();
}

TEST_CASE("a long page is given more time than a short one", "[client][kiosk]")
{
    Kiosk kiosk("de");
    kiosk.tap("bar/display");
    auto const short_page = kiosk.app->visit()->session().wakes_in().value();
    CHECK(short_page == 90s);
    auto state = kiosk.app->state();
    state.way.push_back({ screens::ScreenKind::Entry, "stadtteilmuetter", 0 });
    kiosk.app->set_state(state);
    kiosk.look();
    auto const letters = client::letters_seen(kiosk.app->ui().painted());
    CHECK(letters > 450);
    CHECK(kiosk.app->visit()->session().wakes_in().value()
        == std::min<std::chrono::milliseconds>(kiosk::kReading * static_cast<int>(letters), 240s));
    // What is out of sight does not count; a Chinese character says as much as four letters.
    Kiosk chinese("zh-Hans");
    CHECK(client::letters_seen(chinese.app->ui().painted()) > 100);
    ui::PaintedText half { kiosk.app->ui().painted().front() };
    half.visible_clip = half.box;
    auto const whole = client::letters_seen({ &half, 1 });
    half.visible_clip.height /= 2;
    CHECK(client::letters_seen({ &half, 1 }) == whole / 2);
}

TEST_CASE("one can be finished on every screen", "[client][kiosk]")
{
    auto const [width, height, percent] = GENERATE(table<int, int, int>({ { 1080, 1920, 100 }, { 720, 1280, 200 } }));
    auto const language = GENERATE("de", "ar", "ta", "ti");
    INFO(language << " " << width << " " << percent);
    Kiosk kiosk(language, width, height, percent);
    auto const stops = client::tour_stops(*kiosk.app->bundle());
    REQUIRE(stops);
    for (auto const& stop : stops.value()) {
        INFO(stop.name);
        screens::State state { language, percent, false, { { screens::ScreenKind::Home, {}, 0 }, stop.place } };
        kiosk.app->set_state(state);
        kiosk.look();
        auto const* const finish = kiosk.seen().find_id(kFinish);
        REQUIRE(finish);
        CHECK(finish->name == kiosk.app->words().tr("Ich bin fertig"));
        CHECK(finish->visible.height == finish->rect.height);
        CHECK(finish->visible.width == finish->rect.width);
        for (auto const& node : kiosk.seen().nodes()) {
            auto const both = ui::intersect(node.visible, finish->visible);
            INFO(node.id);
            CHECK((node.id == kFinish || both.width * both.height == 0));
        }
    }
}

TEST_CASE("of a visit nothing is left, however it ends", "[client][kiosk]")
{
    auto const farewells = GENERATE(true, false);
    Kiosk fresh;
    auto const at_start = fresh.all();
    Kiosk kiosk;
    int wipes = 0;
    kiosk.app->visit()->on_wipe([&] { ++wipes; });
    kiosk.tap("attract");
    kiosk.tap("language/ar");
    kiosk.tap("bar/display");
    kiosk.tap("display/text/150");
    kiosk.tap("display/done");
    kiosk.tap("section/courses");
    kiosk.press(ports::Key::PageDown);
    kiosk.tap("bar/home");
    kiosk.tap("search");
    kiosk.tap("key/language");
    kiosk.tap("key/shift");
    for (char const* const letter : { "Q", "z", "x", "w" })
        kiosk.tap(kiosk.key_of(letter));
    REQUIRE(kiosk.seen().find_id("search/field")->value == "Qzxw");
    CHECK(wipes == 0);
    if (farewells) {
        kiosk.tap(kFinish);
        auto const* const thanks = kiosk.seen().find_id("attract/greeting");
        REQUIRE(thanks);
        CHECK(thanks->language == "ar"); // The last that knows it, for six seconds.
        CHECK(kiosk.app->state().language == "de");
        kiosk.pass(6s);
    } else {
        kiosk.warn();
        kiosk.pass(30s);
    }
    CHECK(wipes == 1);
    CHECK(kiosk.phase() == Phase::Attract);
    auto const& state = kiosk.app->state();
    CHECK(state.language == "de");
    CHECK(state.text_percent == 100);
    CHECK(state.modes == screens::Modes {});
    CHECK_FALSE(state.show_german);
    CHECK(state.is_first_choice());
    CHECK(state.here().scroll == 0);
    CHECK(kiosk.app->ui().focused().empty());
    CHECK(kiosk.all() == at_start);
    // Whoever comes next walks through what a first visitor sees.
    for (auto* const visitor : { &fresh, &kiosk }) {
        visitor->tap("attract");
        visitor->tap("language/de");
        visitor->tap("search");
        visitor->press(ports::Key::Undo);
    }
    CHECK(kiosk.seen().find_id("search/field")->value.empty());
    CHECK(kiosk.all() == fresh.all());
}

TEST_CASE("thanks are no trap: a touch leads on at once", "[client][kiosk]")
{
    Kiosk kiosk;
    kiosk.tap("attract");
    kiosk.tap("language/uk");
    kiosk.tap(kFinish);
    kiosk.finger(ports::EventKind::PointerDown, { 500, 900 });
    kiosk.draw_once();
    CHECK(kiosk.seen().find_id("language/de"));
    CHECK(kiosk.phase() == Phase::Choosing);
}

TEST_CASE("a device of one's own has no visitors", "[client][kiosk]")
{
    Visitor visitor("de");
    CHECK(visitor.app->visit() == nullptr);
    CHECK_FALSE(visitor.app->is_visited());
    CHECK_FALSE(visitor.seen().find_id(kFinish));
    visitor.clock.advance(24h);
    visitor.look();
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Home);
}

TEST_CASE("a newer bundle is shown when no visitor is there, and under nobody's eyes", "[client][kiosk]")
{
    using client::BundleKeeper;
    Kiosk kiosk;
    auto const is_read = [&](std::chrono::milliseconds idle) {
        return BundleKeeper::is_read({ false, idle, kiosk.app->is_visited() });
    };
    CHECK_FALSE(is_read(0s));
    kiosk.tap("attract");
    CHECK(is_read(24h));
    kiosk.tap("language/de");
    CHECK(is_read(24h));
    kiosk.warn();
    CHECK(is_read(24h));
    kiosk.pass(30s);
    CHECK_FALSE(is_read(0s));
}
