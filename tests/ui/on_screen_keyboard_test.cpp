// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/keyboard_kiosk.h"

using namespace weg;
using namespace weg::test;

TEST_CASE("a tapped key types into the field, which keeps the focus", "[ui][keyboard]")
{
    Kiosk kiosk({ german() });
    kiosk.tap("a"); // Before anybody touched the field.
    CHECK(kiosk.text() == "a");
    kiosk.tap(kiosk.node("field")->rect);
    REQUIRE(kiosk.node("field")->focused);
    CHECK(kiosk.tap("m") == KeyboardEvent::Changed);
    CHECK(kiosk.node("field")->focused);
    CHECK(kiosk.node("field")->value == "am");
    kiosk.tap("Leerzeichen");
    kiosk.tap("7");
    CHECK(kiosk.text() == "am 7");
    CHECK(kiosk.node("field")->focused);
    CHECK(kiosk.tap("Fertig") == KeyboardEvent::Done);
    CHECK(kiosk.text() == "am 7");
    // What lies beside field and keyboard still takes the focus away.
    kiosk.tap(Rect { 100, 300, 10, 10 });
    CHECK_FALSE(kiosk.node("field")->focused);
}

TEST_CASE("shift counts for one letter", "[ui][keyboard]")
{
    Kiosk kiosk({ german() });
    kiosk.tap("Groß");
    CHECK(kiosk.key("Groß").selected);
    CHECK(kiosk.names_of("key/1/").front() == "Q");
    kiosk.tap("A");
    CHECK_FALSE(kiosk.key("Groß").selected);
    kiosk.tap_all({ "m", "Groß", "ü", "Groß", "Groß", "t" }); // ü has no other here.
    CHECK(kiosk.text() == "Amüt");
}

TEST_CASE("signs stand on a layer of their own", "[ui][keyboard]")
{
    Kiosk kiosk({ german() });
    kiosk.tap("Zeichen");
    CHECK(kiosk.node("key/shift") == nullptr);
    kiosk.tap_all({ "@", "+", "1", "Löschen", "Buchstaben", "q" });
    CHECK(kiosk.text() == "@+q");
}

TEST_CASE("a finger that rests on a key is offered its variants", "[ui][keyboard]")
{
    Kiosk kiosk({ german() });

    SECTION("not before it has rested, and the key types nothing itself")
    {
        kiosk.hold("e", std::chrono::milliseconds(300));
        CHECK(kiosk.names_of("key/variant/").empty());
        CHECK(kiosk.animating); // Nobody would draw the next frame otherwise.
        for (int i = 0; i < 10; ++i)
            kiosk.frame();
        CHECK(kiosk.names_of("key/variant/") == std::vector<std::string> { "é", "è", "ê" });
        kiosk.let_go(kiosk.key("e").rect);
        CHECK(kiosk.text().empty());
        CHECK(kiosk.names_of("key/variant/").size() == 3); // They stay to be tapped.
        kiosk.frame();
        CHECK_FALSE(kiosk.animating);
        kiosk.tap("è");
        CHECK(kiosk.text() == "è");
        CHECK(kiosk.names_of("key/variant/").empty());
    }
    SECTION("it can slide to one of them")
    {
        kiosk.hold("a", std::chrono::milliseconds(500));
        Rect const wanted = kiosk.key("å").rect;
        kiosk.point(EventKind::PointerMove, wanted);
        kiosk.frame();
        CHECK(kiosk.key("å").selected);
        kiosk.let_go(wanted);
        CHECK(kiosk.text() == "å");
    }
    SECTION("it can slide away")
    {
        kiosk.hold("a", std::chrono::milliseconds(500));
        Rect const away = kiosk.key("m").rect;
        kiosk.point(EventKind::PointerMove, away);
        kiosk.frame();
        kiosk.let_go(away);
        CHECK(kiosk.text().empty());
        CHECK(kiosk.names_of("key/variant/").empty());
    }
    SECTION("a tap elsewhere closes them, and types there")
    {
        kiosk.hold("e", std::chrono::milliseconds(500));
        kiosk.let_go(kiosk.key("e").rect);
        kiosk.tap("m");
        CHECK(kiosk.text() == "m");
        CHECK(kiosk.names_of("key/variant/").empty());
    }
    SECTION("the open key itself closes them")
    {
        kiosk.hold("e", std::chrono::milliseconds(500));
        kiosk.let_go(kiosk.key("e").rect);
        kiosk.tap("e");
        CHECK(kiosk.text().empty());
        CHECK(kiosk.names_of("key/variant/").empty());
    }
    SECTION("a long pause before the touch does not count")
    {
        for (int i = 0; i < 100; ++i)
            kiosk.frame();
        kiosk.hold("e", std::chrono::milliseconds(100));
        kiosk.let_go(kiosk.key("e").rect);
        CHECK(kiosk.text() == "e");
    }
    SECTION("with shift they are capitals")
    {
        kiosk.tap("Groß");
        kiosk.hold("E", std::chrono::milliseconds(500));
        kiosk.let_go(kiosk.key("E").rect);
        kiosk.tap("Ê");
        CHECK(kiosk.text() == "Ê");
    }
    SECTION("what they cover cannot be pressed")
    {
        kiosk.hold("a", std::chrono::milliseconds(500));
        kiosk.let_go(kiosk.key("a").rect);
        auto const offered = kiosk.key("á").rect;
        for (auto const& key : kiosk.keys()) {
            INFO(key.name);
            if (!key.id.starts_with("key/variant/"))
                CHECK_FALSE(overlap(key.rect, offered));
        }
        kiosk.tap("á");
        CHECK(kiosk.text() == "á");
    }
    SECTION("those of a digit are offered below it")
    {
        kiosk.hold("1", std::chrono::milliseconds(500));
        kiosk.let_go(kiosk.key("1").rect);
        CHECK(kiosk.place.contains(kiosk.key("١").rect.start, kiosk.key("١").rect.top));
        kiosk.tap("١");
        CHECK(kiosk.text() == "١");
    }
}

TEST_CASE("every key and variant can be reached by one switch", "[ui][keyboard]")
{
    Kiosk kiosk({ german() });
    kiosk.go_to("key/1/0");
    kiosk.press(Key::Enter);
    CHECK(kiosk.text() == "q");
    for (auto const& key : kiosk.keys()) // All of them, and back.
        kiosk.go_to(key.id);
    kiosk.go_to("key/more");
    kiosk.press(Key::Enter);
    CHECK(kiosk.key("Mehr").selected);
    kiosk.go_to("key/1/2");
    kiosk.press(Key::Enter);
    CHECK(kiosk.text() == "q"); // It offered its variants.
    CHECK_FALSE(kiosk.key("Mehr").selected);
    REQUIRE(kiosk.node("key/variant/0"));
    CHECK(kiosk.node("key/variant/0")->focused);
    kiosk.press(Key::Tab);
    kiosk.press(Key::Space);
    CHECK(kiosk.text() == "qè");
    CHECK(kiosk.node("key/1/2")->focused); // Not lost with what was offered.
    kiosk.go_to("key/more");
    kiosk.press(Key::Enter);
    kiosk.go_to("key/1/0"); // Has none.
    kiosk.press(Key::Enter);
    CHECK(kiosk.text() == "qèq");
    kiosk.go_to("key/backspace");
    kiosk.press(Key::Enter);
    CHECK(kiosk.text() == "qè");
    kiosk.go_to("key/done");
    CHECK(kiosk.press(Key::Enter) == KeyboardEvent::Done);
}

TEST_CASE("one tap leads to German and one back", "[ui][keyboard]")
{
    Kiosk kiosk({ arabic(), german() });
    CHECK(kiosk.key("Deutsch").language == "de");
    CHECK(kiosk.key("ض").language == "ar");
    kiosk.tap("ب");
    kiosk.tap("Deutsch");
    CHECK(kiosk.key("q").language == "de");
    kiosk.tap("q");
    kiosk.tap("العربية");
    kiosk.tap("ت");
    CHECK(kiosk.text() == "بqت");
    CHECK(Kiosk({ german() }).node("key/language") == nullptr); // There is nothing to lead to.
}

TEST_CASE("keys stand from the left as on a real keyboard in every language", "[ui][keyboard]")
{
    auto const interface = GENERATE(std::string("ar"), std::string("de"));
    Kiosk kiosk({ arabic() }, interface);
    INFO(interface);
    CHECK(kiosk.left_of(kiosk.key("ض").rect) < kiosk.left_of(kiosk.key("ص").rect));
    CHECK(kiosk.left_of(kiosk.key("ض").rect) < 10);
    CHECK(kiosk.left_of(kiosk.key("1").rect) < kiosk.left_of(kiosk.key("0").rect));
    CHECK(kiosk.left_of(kiosk.key("Groß").rect) < kiosk.left_of(kiosk.key("ئ").rect));
    CHECK(kiosk.left_of(kiosk.key("Löschen").rect) > kiosk.left_of(kiosk.key("ظ").rect));
    CHECK(kiosk.left_of(kiosk.key("Fertig").rect) > kiosk.left_of(kiosk.key("Leerzeichen").rect));
    kiosk.tap_all({ "ض", "لا", "1", "Löschen" });
    CHECK(kiosk.text() == "ضلا");
}

TEST_CASE("a lone mark is drawn on a dotted circle and typed without it", "[ui][keyboard]")
{
    Kiosk kiosk({ arabic() });
    kiosk.tap("ب");
    kiosk.tap("Groß");
    bool const drawn = std::ranges::any_of(
        kiosk.painted, [](ui::PaintedText const& each) { return each.box.width > 0 && each.box.top > 900; });
    CHECK(drawn);
    kiosk.tap("\u064E");
    CHECK(kiosk.text() == "ب\u064E");
}

TEST_CASE("keys fit their screen at every size of text", "[ui][keyboard]")
{
    struct Screen {
        int width;
        int height;
    };
    auto const screen = GENERATE(Screen { 360, 640 }, Screen { 720, 1280 }, Screen { 1280, 720 });
    auto const text_scale = GENERATE(1.0f, 2.0f);
    auto const language = GENERATE(0, 1, 2, 3);
    std::vector<ui::KeyboardLetters> const all { german(), arabic(), tamil(), tigrinya() };
    Kiosk kiosk({ all[static_cast<std::size_t>(language)], german() }, {}, screen.width, screen.height, text_scale);
    INFO(screen.width << " x " << screen.height << " at " << text_scale << " in " << language);

    auto const check = [&] {
        auto const keys = kiosk.keys();
        REQUIRE(keys.size() > 20);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            INFO(keys[i].id << " " << keys[i].name);
            Rect const& rect = keys[i].rect;
            CHECK(rect.height >= ui::kMinTouchSide - 0.01f);
            CHECK(rect.width >= 27); // Twelve keys on a phone; else wider.
            if (screen.width >= 720)
                CHECK(rect.width >= ui::kMinTouchSide);
            CHECK(rect.start >= kiosk.place.start - 0.01f);
            CHECK(rect.end() <= kiosk.place.end() + 0.01f);
            CHECK(rect.top >= kiosk.place.top - 0.01f);
            CHECK(rect.bottom() <= kiosk.place.bottom() + 0.01f);
            CHECK_FALSE(keys[i].name.empty());
            CHECK_FALSE(keys[i].language.empty());
            CHECK(keys[i].role == ui::Role::Button);
            CHECK(keys[i].actions == ui::kActionPress);
            for (std::size_t other = 0; other < i; ++other) {
                CHECK_FALSE(overlap(rect, keys[other].rect));
            }
        }
        for (auto const& each : kiosk.painted) {
            if (each.box.top < kiosk.place.top)
                continue; // The field's.
            INFO(to_utf8(each.layout->text));
            CHECK(each.layout->missing_glyphs == 0);
            CHECK_FALSE(each.layout->truncated);
            CHECK(each.layout->lines.size() == 1);
            CHECK(each.layout->width <= each.box.width + 0.5f);
            CHECK(each.layout->height <= each.box.height + 1.5f);
        }
        CHECK(ui::intersect(kiosk.node("field")->rect, kiosk.place).height == 0);
    };
    check();
    kiosk.tap("Groß");
    check();
    kiosk.tap("Groß");
    kiosk.tap("Zeichen");
    check();
}

TEST_CASE("the keyboard takes less than half of the screen", "[ui][keyboard]")
{
    CHECK(Kiosk({ german() }, {}, 360, 640).place.height <= 320);
    CHECK(Kiosk({ german() }).place.height <= 400);
}
