// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/keyboard_kiosk.h"

using namespace weg;
using namespace weg::test;

TEST_CASE("backspace takes what was drawn as one", "[ui][keyboard]")
{
    auto const [language, before, left]
        = GENERATE(table<std::string, std::string, std::string>({ { "ta", "நல்வரவு", "நல்வர" }, { "ta", "கொ", "" },
            { "hi", "हिन्दी", "हिन्" }, { "hi", "कि", "" }, { "de", "a👨‍👩‍👧", "a" }, { "de", "🇺🇦🇩🇪", "🇺🇦" },
            { "vi", "tie\u0302\u0301", "ti" }, { "ar", "مَ", "" }, { "ti", "ሀሁ", "ሀ" }, { "de", "", "" } }));
    Kiosk kiosk({ tamil() });
    kiosk.field = ui::TextField(language);
    kiosk.field.editor.set_text(before);
    INFO(before);
    kiosk.tap("Löschen");
    if (language == "hi" && before.size() > 6) // Unicode 15.1 made a conjunct one cluster; ICU says which it knows.
        CHECK((kiosk.text() == left || kiosk.text() == "हि"));
    else
        CHECK(kiosk.text() == left);
    kiosk.field.editor.undo();
    CHECK(kiosk.text() == before);
}

TEST_CASE("backspace takes a selection as a whole", "[ui][keyboard]")
{
    Kiosk kiosk({ german() });
    kiosk.field.editor.set_text("Bielefeld");
    kiosk.field.editor.select(text::Editor::Unit::Text, 0);
    kiosk.tap("Löschen");
    CHECK(kiosk.text().empty());
}

TEST_CASE("Tamil is written by letters and signs", "[ui][keyboard]")
{
    Kiosk kiosk({ tamil() });
    kiosk.tap_all({ "ந", "ல", "்", "வ", "ர", "வ", "ு" });
    CHECK(kiosk.text() == "நல்வரவு");
    kiosk.tap("Löschen");
    CHECK(kiosk.text() == "நல்வர");
}

TEST_CASE("forms of the letter before the caret take its place", "[ui][keyboard]")
{
    SECTION("Ge'ez: consonant, then vowel")
    {
        Kiosk kiosk({ tigrinya() });
        CHECK(kiosk.names_of("key/form/").empty());
        kiosk.tap("ሀ");
        CHECK(kiosk.names_of("key/form/") == std::vector<std::string> { "ሁ", "ሂ", "ሃ", "ሄ", "ህ", "ሆ" });
        kiosk.tap("ህ");
        kiosk.tap("ለ");
        CHECK(kiosk.names_of("key/form/").size() == 7);
        kiosk.tap("ል");
        CHECK(kiosk.text() == "ህል");
        CHECK(kiosk.names_of("key/form/").front() == "ለ"); // To change one's mind.
        kiosk.tap("ሏ");
        CHECK(kiosk.text() == "ህሏ");
        kiosk.tap("Leerzeichen");
        CHECK(kiosk.names_of("key/form/").empty());
        CHECK(kiosk.names_of("key/0/").front() == "1");
        kiosk.tap("Löschen");
        kiosk.tap("Löschen");
        CHECK(kiosk.text() == "ህ");
    }
    SECTION("Vietnamese: vowel, then its mark, then the tone")
    {
        Kiosk kiosk({ vietnamese() });
        kiosk.tap_all({ "t", "a" });
        CHECK(kiosk.names_of("key/form/").size() == 7);
        kiosk.tap("â");
        CHECK(kiosk.names_of("key/form/") == std::vector<std::string> { "ầ", "ẩ", "ẫ", "ấ", "ậ" });
        kiosk.tap_all({ "ấ", "m" });
        CHECK(kiosk.text() == "tấm");
    }
    SECTION("by one switch, which does not lose its place with them")
    {
        Kiosk kiosk({ vietnamese() });
        kiosk.tap("a");
        kiosk.go_to("key/form/6"); // Its set is smaller than a's.
        kiosk.press(Key::Enter);
        CHECK(kiosk.text() == "â");
        REQUIRE(kiosk.node("key/form/0"));
        CHECK(kiosk.node("key/form/0")->focused);
        kiosk.press(Key::Enter);
        CHECK(kiosk.text() == "ầ");
    }
    SECTION("in the middle of a text, and not while something is selected")
    {
        Kiosk kiosk({ tigrinya() });
        kiosk.field.editor.set_text("ሀለ");
        kiosk.field.editor.place({ 1 }, text::Editor::Extend::No);
        kiosk.frame();
        kiosk.tap("ሆ");
        CHECK(kiosk.text() == "ሆለ");
        CHECK(kiosk.field.editor.caret().offset == 1);
        kiosk.field.editor.select(text::Editor::Unit::Text, 0);
        kiosk.frame();
        CHECK(kiosk.names_of("key/form/").empty());
    }
}
