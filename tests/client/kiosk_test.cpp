// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Strangers share a screen: one comes, does what they came for, goes or is gone, and the next finds nothing of them.
#include "app/base/utf8.h"
#include "app/client/bundle_keeper.h"
#include "app/client/letters_seen.h"
#include "platform/headless/speech.h"
#include "tests/client/visitor.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace weg;
using namespace std::chrono_literals;
using kiosk::Phase;
using test::Visitor;

namespace {

constexpr char const* kFinish = "visit/finish";

struct Kiosk : Visitor {
    explicit Kiosk(std::string const& language = {}, int width = 1080, int height = 1920, int text_percent = 100)
        : Visitor(language, width, height, text_percent, {}, {}, {}, test::Device::Kiosk)
    {
    }
    [[nodiscard]] Phase phase() const { return app->visit()->session().phase(); }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        look();
    }
    void warn()
    {
        pass(app->visit()->session().wakes_in().value());
        REQUIRE(phase() == Phase::Warning);
    }
    void draw_once() { app->draw_frame(offscreen->screen(), 16ms); }
    void finger(ports::EventKind kind, std::pair<float, float> at)
    {
        app->handle({ .kind = kind, .x = at.first, .y = at.second });
    }
    void touch_at(std::pair<float, float> at)
    {
        finger(ports::EventKind::PointerDown, at);
        draw_once();
        finger(ports::EventKind::PointerUp, at);
        look();
    }
    [[nodiscard]] std::pair<float, float> middle_of(std::string const& id)
    {
        auto const* const node = seen().find_id(id);
        REQUIRE(node);
        return middle(*node);
    }
    [[nodiscard]] std::string name_of(std::string const& id)
    {
        auto const* const node = seen().find_id(id);
        return node ? node->name : std::string();
    }
    /// Everything that can be seen, heard and touched.
    [[nodiscard]] std::vector<std::string> all()
    {
        std::vector<std::string> nodes;
        for (auto const& node : seen().nodes())
            nodes.push_back(node.id + " " + node.name + " " + node.language + " " + node.value + " "
                + std::to_string(node.rect.top) + (node.focused ? " focused" : ""));
        return nodes;
    }
    [[nodiscard]] std::string key_of(std::string const& letter)
    {
        auto const& nodes = seen().nodes();
        auto const found = std::ranges::find_if(
            nodes, [&](ui::Node const& node) { return node.id.starts_with("key/") && node.name == letter; });
        REQUIRE(found != nodes.end());
        return found->id;
    }
};

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

TEST_CASE("who does nothing is warned in their language, with its numerals and plurals", "[client][kiosk]")
{
    auto const language = GENERATE(from_range(test::all_languages()));
    INFO(language);
    Kiosk kiosk;
    kiosk.tap("attract");
    kiosk.tap("language/" + language);
    kiosk.warn();
    auto const& words = kiosk.app->words();
    CHECK(kiosk.name_of("title") == words.tr("Sind Sie noch da?"));
    for (int left = 30; left > 0; --left) {
        auto const* const node = kiosk.seen().find_id("idle/remaining");
        REQUIRE(node);
        CHECK(node->role == ui::Role::Note);
        CHECK(node->language == language);
        auto const number = words.number(left);
        CHECK(node->name
            == i18n::fill(words.trn("Noch {count} Sekunde", "Noch {count} Sekunden", static_cast<std::uint64_t>(left)),
                { { "count", number } }));
        CHECK(kiosk.app->changes_in() == 1s);
        kiosk.pass(1s);
    }
    CHECK(kiosk.phase() == Phase::Attract);
    CHECK(kiosk.app->state().is_first_choice());
    CHECK(kiosk.app->state().language == "de");
}

TEST_CASE("the warning is heard as well as seen, once, in German where a language has no voice", "[client][kiosk]")
{
    auto const [language, heard]
        = GENERATE(table<std::string, std::string>({ { "ar", "ar" }, { "ta", "ta" }, { "ti", "de" } }));
    INFO(language);
    platform::RecordedSpeech speech({ "ar", "de", "ta" });
    Kiosk kiosk(language);
    kiosk.app->set_speech(&speech);
    kiosk.app->reading().listen();
    Visitor const other(heard);
    auto const& words = other.app->words();
    kiosk.look();
    CHECK(speech.said.empty());
    kiosk.warn();
    std::vector<std::string> said;
    for (int seconds = 0; seconds < 20; ++seconds) {
        kiosk.pass(1s);
        CHECK(kiosk.phase() == Phase::Warning); // That something is heard keeps nobody here.
        speech.end();
        kiosk.app->reading().listen();
    }
    REQUIRE(speech.said.size() == 3);
    CHECK(speech.said[0].text == words.tr("Sind Sie noch da?"));
    CHECK(speech.said[2].text == words.tr("Dann löschen wir, was Sie hier gewählt und geschrieben haben."));
    for (auto const& each : speech.said)
        CHECK(each.language == heard);
    CHECK(speech.stops == 0);

    kiosk.press(ports::Key::Tab);
    kiosk.warn();
    CHECK(speech.said.size() == 4);
    CHECK(speech.speaking());
    SECTION("a touch silences it, and the next warning comes in time")
    {
        kiosk.touch_at({ 540, 700 });
        CHECK(kiosk.phase() == Phase::Visit);
        CHECK_FALSE(speech.speaking());
        kiosk.warn();
        CHECK(speech.said.size() == 5);
    }
    SECTION("so does its end")
    {
        kiosk.pass(30s);
        CHECK(kiosk.phase() == Phase::Attract);
        CHECK_FALSE(speech.speaking());
    }
}

TEST_CASE("Arabic counts down in its own digits, in the form that goes with the number", "[client][kiosk]")
{
    Kiosk kiosk("ar");
    kiosk.warn();
    CHECK(kiosk.name_of("idle/remaining").find("٣٠") != std::string::npos);
    kiosk.pass(1s);
    CHECK(kiosk.name_of("idle/remaining").find("٢٩") != std::string::npos);
    CHECK(kiosk.name_of("idle/remaining").find("29") == std::string::npos);
    auto const& words = kiosk.app->words();
    std::set<std::string> forms;
    for (std::uint64_t const count : { 1, 3, 11 })
        forms.insert(words.trn("Noch {count} Sekunde", "Noch {count} Sekunden", count));
    CHECK(forms.size() == 3);
}

TEST_CASE("the seconds stand on one line within their ring, however large the letters", "[client][kiosk]")
{
    auto const language = GENERATE("de", "ar", "ti", "ta", "zh-Hans");
    auto const [width, height]
        = GENERATE(table<int, int>({ { 540, 960 }, { 360, 640 }, { 1080, 1920 }, { 1280, 720 } }));
    INFO(language << " " << width);
    Visitor visitor(language, width, height, 200);
    visitor.app->set_cover(screens::IdleWarning { 20s, 30s });
    visitor.look();
    auto const number = to_utf16(visitor.app->words().number(20));
    auto const& painted = visitor.app->ui().painted();
    auto const found = std::ranges::find_if(painted, [&](auto const& text) { return text.layout->text == number; });
    REQUIRE(found != painted.end());
    CHECK(found->layout->lines.size() == 1);
    auto const* const title = visitor.seen().find_id("title");
    REQUIRE(title);
    CHECK(found->ink.top + found->ink.height <= title->rect.top);
}

TEST_CASE("any touch on the warning goes on with the visit and touches nothing below", "[client][kiosk]")
{
    Kiosk kiosk("de");
    kiosk.tap("section/advice");
    auto const before = kiosk.all();
    kiosk.warn();
    CHECK_FALSE(kiosk.seen().find_id("bar/home")); // Below a warning there is nothing to press, see or hear.
    auto const finish = kiosk.middle_of("idle/finish");
    for (float y = 20; y < 1920; y += 190) {
        for (float x = 20; x < 1080; x += 260) {
            if (std::abs(y - finish.second) < 100)
                continue;
            kiosk.finger(ports::EventKind::PointerDown, { x, y });
            kiosk.draw_once();
            CHECK(kiosk.phase() == Phase::Visit);
            CHECK(kiosk.seen().find_id("bar/home")); // In that very frame.
            kiosk.finger(ports::EventKind::PointerUp, { x, y });
            kiosk.look();
            CHECK(kiosk.all() == before);
            kiosk.warn();
        }
    }
    SECTION("the large button says so")
    {
        kiosk.tap("idle/stay");
        CHECK(kiosk.all() == before);
    }
    SECTION("a key does the same")
    {
        kiosk.press(ports::Key::Backspace);
        CHECK(kiosk.all() == before);
    }
    SECTION("the wheel too")
    {
        kiosk.app->handle({ .kind = ports::EventKind::Wheel, .amount = 3 });
        kiosk.look();
        CHECK(kiosk.all() == before);
    }
}

TEST_CASE("a finger that rests on the screen when the warning comes presses nothing", "[client][kiosk]")
{
    Kiosk kiosk("de");
    kiosk.warn();
    auto const at = kiosk.middle_of("idle/finish");
    kiosk.tap("idle/stay");
    kiosk.finger(ports::EventKind::PointerDown, at);
    kiosk.warn();
    kiosk.finger(ports::EventKind::PointerUp, at);
    kiosk.look();
    CHECK(kiosk.phase() == Phase::Warning);
    CHECK(kiosk.app->state().language == "de");
}

TEST_CASE("the warning can be answered with being finished, or thought better of", "[client][kiosk]")
{
    Kiosk kiosk("tr");
    kiosk.warn();
    auto const at = kiosk.middle_of("idle/finish");
    SECTION("pressed")
    {
        kiosk.touch_at(at);
        CHECK(kiosk.phase() == Phase::Attract);
    }
    SECTION("slid off")
    {
        kiosk.finger(ports::EventKind::PointerDown, at);
        kiosk.draw_once();
        kiosk.finger(ports::EventKind::PointerMove, { at.first, at.second - 400 });
        kiosk.finger(ports::EventKind::PointerUp, { at.first, at.second - 400 });
        kiosk.look();
        CHECK(kiosk.phase() == Phase::Warning);
        CHECK(kiosk.app->state().language == "tr");
    }
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
