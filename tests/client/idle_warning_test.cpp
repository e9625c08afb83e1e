// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Before a visit ends whoever may still be there is asked, to more than one sense.
#include "app/base/utf8.h"
#include "platform/headless/speech.h"
#include "tests/client/kiosk_visitor.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace weg;
using namespace std::chrono_literals;
using kiosk::Phase;
using test::Kiosk;
using test::Visitor;

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
