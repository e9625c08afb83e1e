// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/on_screen_keyboard.h"

#include "app/base/utf8.h"
#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <map>

using namespace weg;
using ports::EventKind;
using ports::Key;
using ui::KeyboardEvent;
using ui::Rect;

namespace {

ui::KeyRow row_of(std::vector<std::string> const& letters)
{
    ui::KeyRow row;
    for (auto const& letter : letters)
        row.push_back({ letter, {}, {}, {} });
    return row;
}

ui::KeyboardLetters keyboard_of(std::string language, std::vector<ui::KeyRow> rows)
{
    ui::KeyboardLetters keyboard;
    keyboard.autonym = language == "de" ? "Deutsch" : language == "ar" ? "العربية" : language;
    keyboard.language = std::move(language);
    keyboard.digits = row_of({ "1", "2", "3", "4", "5", "6", "7", "8", "9", "0" });
    keyboard.rows = std::move(rows);
    keyboard.symbols = { row_of({ "@", "&", "+" }), row_of({ "-", "/", "(" }), row_of({ ".", ",", "?" }) };
    return keyboard;
}

ui::KeyboardLetters german()
{
    auto keyboard = keyboard_of("de",
        { row_of({ "q", "w", "e", "r", "t", "z", "u", "i", "o", "p", "ü" }),
            row_of({ "a", "s", "d", "f", "g", "h", "j", "k", "l", "ö", "ä" }),
            row_of({ "y", "x", "c", "v", "b", "n", "m" }) });
    for (auto& row : keyboard.rows) {
        for (auto& key : row) {
            if (key.letter.size() == 1)
                key.shifted = static_cast<char>(key.letter[0] - 'a' + 'A');
        }
    }
    keyboard.rows[0][2].variants = { "é", "è", "ê" };
    keyboard.rows[0][2].shifted_variants = { "É", "È", "Ê" };
    keyboard.rows[1][0].variants = { "á", "à", "â", "å", "ã", "æ" };
    keyboard.digits[0].variants = { "١" };
    return keyboard;
}

ui::KeyboardLetters arabic()
{
    auto keyboard = keyboard_of("ar",
        { row_of({ "ض", "ص", "ث", "ق", "ف", "غ", "ع", "ه", "خ", "ح", "ج", "د" }),
            row_of({ "ش", "س", "ي", "ب", "ل", "ا", "ت", "ن", "م", "ك", "ط", "ذ" }),
            row_of({ "ئ", "ء", "ؤ", "ر", "لا", "ى", "ة", "و", "ز", "ظ" }) });
    keyboard.rows[0][0].shifted = "\u064E"; // A mark alone.
    return keyboard;
}

ui::KeyboardLetters tamil()
{
    return keyboard_of("ta",
        { row_of({ "ஞ", "ற", "ந", "ச", "வ", "ல", "ர", "ை", "ொ", "ி", "ு" }),
            row_of({ "ய", "ள", "ன", "க", "ப", "ா", "த", "ம", "ட", "்", "ங" }),
            row_of({ "ண", "ஒ", "உ", "எ", "ெ", "ஔ", "அ", "இ" }) });
}

ui::KeyboardLetters tigrinya()
{
    auto keyboard = keyboard_of("ti",
        { row_of({ "ቀ", "ወ", "ረ", "ተ", "የ", "ፐ", "ፀ", "ጨ" }), row_of({ "ሰ", "ደ", "ፈ", "ገ", "ሀ", "ጀ", "ከ", "ለ" }),
            row_of({ "ዘ", "አ", "ቸ", "ሸ", "በ", "ነ", "መ" }) });
    keyboard.forms = { { "ሀ", "ሁ", "ሂ", "ሃ", "ሄ", "ህ", "ሆ" }, { "ለ", "ሉ", "ሊ", "ላ", "ሌ", "ል", "ሎ", "ሏ" } };
    return keyboard;
}

ui::KeyboardLetters vietnamese()
{
    auto keyboard = keyboard_of("vi", german().rows);
    keyboard.forms = { { "a", "à", "ả", "ã", "á", "ạ", "ă", "â" }, { "â", "ầ", "ẩ", "ẫ", "ấ", "ậ" },
        { "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ" } };
    return keyboard;
}

bool overlap(Rect const& a, Rect const& b)
{
    auto const both = ui::intersect(a, b);
    return both.width > 0.01f && both.height > 0.01f;
}

struct Glass final : ports::Screen {
    PixelSize pixels { 720, 1280 };
    [[nodiscard]] PixelSize size() const override { return pixels; }
    void update_texture(
        ports::TextureId, ports::TextureFormat, int, std::span<std::uint8_t const>, ports::PixelRect) override
    {
    }
    void begin(std::uint8_t, std::uint8_t, std::uint8_t) override { }
    void draw(ports::DrawCommand const&) override { }
    void present() override { }
};

/// A screen with a text field at its top and a keyboard at its bottom, and a person before it. Time is counted in frames.
class Kiosk {
public:
    static constexpr std::chrono::milliseconds kFrame { 20 };

    explicit Kiosk(std::vector<ui::KeyboardLetters> keyboards, std::string interface = {}, int width = 720,
        int height = 1280, float text_scale = 1)
        : m_language(interface.empty() ? keyboards.front().language : std::move(interface))
        , field(m_language)
        , m_text_scale(text_scale)
    {
        keyboard.keyboards = std::move(keyboards);
        m_glass.pixels = { width, height };
        auto opened
            = ui::IconSet::open(std::filesystem::path(WEG_BUILD_DIR) / "share/wegweiser/fonts/icons.tsv", m_fonts);
        REQUIRE(opened);
        m_icons.emplace(std::move(opened).value());
        m_ui.emplace(m_engine, m_atlas, *m_icons);
        frame();
    }

    KeyboardEvent frame()
    {
        m_ui->begin({ m_glass.pixels, 1, m_text_scale, m_language, i18n::direction_of(m_language) }, kFrame);
        auto const size = m_ui->size();
        ui::text_field(*m_ui, "field", { "Suche", "de" }, field, { 20, 20, size.width - 40, 60 }, {});
        float const height = ui::keyboard_height(*m_ui);
        place = { 0, size.height - height, size.width, height };
        event = ui::on_screen_keyboard(*m_ui, keyboard, field, place,
            { { "Groß", "de" }, { "Löschen", "de" }, { "Leerzeichen", "de" }, { "Zeichen", "de" },
                { "Buchstaben", "de" }, { "Mehr", "de" }, { "Fertig", "de" }, ui::accent("teal") });
        painted = m_ui->painted();
        animating = m_ui->animating();
        m_ui->end(m_glass);
        return event;
    }

    [[nodiscard]] ui::Node const* node(std::string const& id) const { return m_ui->semantics().find_id(id); }
    [[nodiscard]] ui::Node const& key(std::string const& name) const
    {
        auto const* const found = m_ui->semantics().find(ui::Role::Button, name);
        INFO("key " << name);
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] std::vector<ui::Node> keys() const
    {
        std::vector<ui::Node> found;
        for (auto const& each : m_ui->semantics().nodes()) {
            if (each.id.starts_with("key/"))
                found.push_back(each);
        }
        return found;
    }
    [[nodiscard]] std::vector<std::string> names_of(std::string const& begin) const
    {
        std::vector<std::string> names;
        for (auto const& each : keys()) {
            if (each.id.starts_with(begin))
                names.push_back(each.name);
        }
        return names;
    }
    /// Where a rectangle lies from the left of the glass.
    [[nodiscard]] float left_of(Rect const& rect) const
    {
        bool const mirrored = i18n::direction_of(m_language) == i18n::Direction::RightToLeft;
        return mirrored ? static_cast<float>(m_glass.pixels.width) - rect.end() : rect.start;
    }

    void point(EventKind kind, Rect const& at)
    {
        m_ui->handle({ .kind = kind, .x = left_of(at) + at.width / 2, .y = at.top + at.height / 2 });
    }
    KeyboardEvent tap(Rect const at)
    {
        point(EventKind::PointerDown, at);
        frame();
        point(EventKind::PointerUp, at);
        auto const happened = frame();
        for (int i = 0; i < 30; ++i) // So that taps do not count together.
            frame();
        return happened;
    }
    KeyboardEvent tap(std::string const& name) { return tap(key(name).rect); }
    void tap_all(std::vector<std::string> const& names)
    {
        for (auto const& name : names)
            tap(name);
    }
    /// Puts a finger down on a key and leaves it there.
    void hold(std::string const& name, std::chrono::milliseconds time)
    {
        point(EventKind::PointerDown, key(name).rect);
        for (auto passed = std::chrono::milliseconds { 0 }; passed <= time; passed += kFrame)
            frame();
    }
    void let_go(Rect const at)
    {
        point(EventKind::PointerUp, at);
        frame();
        frame();
    }
    KeyboardEvent press(Key key)
    {
        m_ui->handle({ .kind = EventKind::KeyDown, .key = key });
        auto const happened = frame();
        frame();
        return happened;
    }
    /// Goes there by Tab alone, as a switch does.
    void go_to(std::string const& id)
    {
        for (int i = 0; i < 200; ++i) {
            auto const* const found = node(id);
            if (found != nullptr && found->focused)
                return;
            press(Key::Tab);
        }
        FAIL("Tab does not reach " << id);
    }
    [[nodiscard]] std::string text() const { return to_utf8(field.editor.text()); }

private:
    Glass m_glass;
    std::string m_language;
    text::FontLibrary m_fonts = test::fonts_of_build();
    text::Engine m_engine { m_fonts };
    text::Atlas m_atlas { m_fonts };
    std::optional<ui::IconSet> m_icons;
    std::optional<ui::Ui> m_ui;

public:
    ui::TextField field;
    ui::OnScreenKeyboard keyboard;
    Rect place;
    KeyboardEvent event = KeyboardEvent::None;
    bool animating = false;
    std::vector<ui::PaintedText> painted;

private:
    float m_text_scale;
};

} // namespace

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
