// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/text_field.h"

#include "app/base/utf8.h"
#include "app/ui/widgets.h"
#include "tests/text/sample_fonts.h"

using namespace weg;
using ports::EventKind;
using ports::Key;
using ui::Rect;
using ui::TextFieldEvent;

namespace {

class NoScreen final : public ports::Screen {
public:
    [[nodiscard]] PixelSize size() const override { return { 800, 600 }; }
    void update_texture(
        ports::TextureId, ports::TextureFormat, int, std::span<std::uint8_t const>, ports::PixelRect) override
    {
    }
    void begin(std::uint8_t, std::uint8_t, std::uint8_t) override { }
    void draw(ports::DrawCommand const&) override { }
    void present() override { }
};

class FakeTextInput final : public ports::TextInput {
public:
    void begin(ports::PixelRect at) override { caret = at; }
    void end() override { caret.reset(); }
    [[nodiscard]] std::string clipboard() override { return held; }
    void set_clipboard(std::string_view utf8) override { held = utf8; }

    std::optional<ports::PixelRect> caret;
    std::string held;
};

/// A screen with one text field above a button, and a person with a finger and a keyboard.
class Desk {
public:
    explicit Desk(std::string language = "de", text::Editor::Lines lines = text::Editor::Lines::One)
        : m_language(std::move(language))
        , field(m_language, lines)
    {
        auto opened
            = ui::IconSet::open(std::filesystem::path(WEG_BUILD_DIR) / "share/wegweiser/fonts/icons.tsv", m_fonts);
        REQUIRE(opened);
        m_icons.emplace(std::move(opened).value());
        m_ui.emplace(m_engine, m_atlas, *m_icons);
        m_ui->set_text_input(&input);
        frame();
    }

    TextFieldEvent frame()
    {
        NoScreen screen;
        m_ui->begin({ screen.size(), 2, 1, m_language, i18n::direction_of(m_language) }, std::chrono::milliseconds(16));
        m_ui->begin_scroll("page", { 0, 0, 400, 300 }, scroll);
        auto const event = ui::text_field(*m_ui, "field", { "Suche", "de" }, field, rect(), { .lines = 3 });
        pressed = ui::button(*m_ui, "button", { "Los", "de" }, { 20, 200 - scroll, 100, 50 }, {});
        went_back = m_ui->back_pressed();
        m_ui->end_scroll(900);
        text_boxes = m_ui->painted();
        m_ui->end(screen);
        return event;
    }

    [[nodiscard]] Rect rect() const
    {
        return { 20, 20 - scroll, 200, field.editor.lines() == text::Editor::Lines::One ? 50.0f : 100.0f };
    }

    TextFieldEvent key(Key key, bool shift = false, bool by_words = false)
    {
        m_ui->handle({ .kind = EventKind::KeyDown, .key = key, .shift = shift, .by_words = by_words });
        return frame();
    }
    TextFieldEvent type(std::string const& text)
    {
        m_ui->handle({ .kind = EventKind::TextInput, .text = text });
        return frame();
    }
    void compose(std::string const& text, int cursor)
    {
        m_ui->handle({ .kind = EventKind::TextEditing, .text = text, .cursor = cursor });
        frame();
    }
    /// Points are logical and from the start edge, as rect() is.
    void point(EventKind kind, float start, float top)
    {
        bool const mirrored = i18n::direction_of(m_language) == i18n::Direction::RightToLeft;
        m_ui->handle({ .kind = kind, .x = mirrored ? 800 - start * 2 : start * 2, .y = top * 2 });
        frame();
    }
    void tap(float start, float top)
    {
        point(EventKind::PointerDown, start, top);
        point(EventKind::PointerUp, start, top);
    }
    /// Lets so much time pass that the next tap stands alone.
    void wait()
    {
        for (int i = 0; i < 40; ++i)
            frame();
    }
    [[nodiscard]] std::string text() const { return to_utf8(field.editor.text()); }
    [[nodiscard]] ui::Node const* node() const { return m_ui->semantics().find_id("field"); }

private:
    std::string m_language;
    text::FontLibrary m_fonts = test::fonts_of_build();
    text::Engine m_engine { m_fonts };
    text::Atlas m_atlas { m_fonts };
    std::optional<ui::IconSet> m_icons;
    std::optional<ui::Ui> m_ui;

public:
    FakeTextInput input;
    ui::TextField field;
    float scroll = 0;
    bool pressed = false;
    bool went_back = false;
    std::vector<ui::PaintedText> text_boxes;
};

} // namespace

TEST_CASE("a tapped field takes what is typed until it is left", "[ui][text-field]")
{
    Desk desk;
    CHECK(desk.type("nichts") == TextFieldEvent::None);
    CHECK(desk.text().empty());
    desk.tap(100, 40);
    REQUIRE(desk.input.caret);
    CHECK(desk.input.caret->y >= 40);
    CHECK(desk.input.caret->y + desk.input.caret->height <= 140);
    auto const first = desk.input.caret->x;
    CHECK(desk.type("Amt") == TextFieldEvent::Changed);
    CHECK(desk.text() == "Amt");
    CHECK(desk.input.caret->x > first + 30);
    CHECK(desk.node()->value == "Amt");
    CHECK(desk.node()->role == ui::Role::TextField);
    CHECK(desk.node()->focused);
    desk.key(Key::Space);
    CHECK(desk.text() == "Amt"); // A space comes as text.
    CHECK(desk.key(Key::Enter) == TextFieldEvent::Submitted);
    CHECK(desk.text() == "Amt");
    desk.key(Key::Backspace);
    CHECK(desk.text() == "Am");
    CHECK_FALSE(desk.went_back);
    desk.key(Key::Escape);
    CHECK_FALSE(desk.went_back);
    CHECK_FALSE(desk.input.caret);
    desk.key(Key::Backspace);
    CHECK(desk.went_back);
    CHECK(desk.text() == "Am");
}

TEST_CASE("several keys between two frames are all taken in their order", "[ui][text-field]")
{
    Desk desk;
    desk.tap(100, 40);
    desk.type("ab");
    desk.key(Key::Tab);
    CHECK_FALSE(desk.node()->focused);
    desk.key(Key::Enter);
    CHECK(desk.pressed);
    desk.key(Key::Up);
    CHECK(desk.node()->focused);
    CHECK(desk.type("c") == TextFieldEvent::Changed);
    CHECK(desk.text() == "abc");
    desk.tap(300, 280); // Beside everything.
    CHECK_FALSE(desk.node()->focused);
    CHECK_FALSE(desk.input.caret);
}

TEST_CASE("right-to-left text grows to the left from the field's own edge", "[ui][text-field]")
{
    Desk desk("ar");
    desk.tap(100, 40);
    REQUIRE(desk.input.caret);
    auto const empty = desk.input.caret->x;
    CHECK(empty > 400); // Logical start 36 is physical 728.
    desk.type("كلمة");
    CHECK(desk.input.caret->x < empty - 30);
    desk.key(Key::Right);
    auto const inside = desk.input.caret->x;
    CHECK(desk.field.editor.caret().offset == 3);
    desk.key(Key::Home);
    CHECK(desk.input.caret->x > inside);
    desk.tap(210, 40); // Far beyond the last letter.
    CHECK(desk.field.editor.caret().offset == 4);
    // Latin words in the same field begin at its other edge.
    desk.key(Key::SelectAll);
    desk.type("abc");
    CHECK(desk.field.editor.caret().offset == 3);
    CHECK(desk.input.caret->x < 500);
}

TEST_CASE(
    "fingers place the caret, select words and sentences, and drag over text without scrolling", "[ui][text-field]")
{
    Desk desk;
    desk.tap(100, 40);
    desk.type("Wer hilft? Wir");
    desk.wait();
    desk.tap(38, 40);
    CHECK(desk.field.editor.caret().offset == 0);
    desk.tap(38, 40);
    CHECK(desk.field.editor.selected() == "Wer");
    desk.tap(38, 40);
    CHECK(desk.field.editor.selected() == "Wer hilft? ");
    desk.wait();
    desk.tap(38, 40);
    CHECK(desk.field.editor.selection().empty());
    desk.wait();
    desk.point(EventKind::PointerDown, 38, 40);
    desk.point(EventKind::PointerMove, 80, 60);
    desk.point(EventKind::PointerMove, 400, 100);
    desk.point(EventKind::PointerUp, 400, 100);
    CHECK(desk.field.editor.selected() == desk.text());
    CHECK(desk.scroll == 0);
    desk.type("neu");
    CHECK(desk.text() == "neu");

    // A field without focus lets the page scroll.
    desk.key(Key::Escape);
    desk.point(EventKind::PointerDown, 38, 60);
    desk.point(EventKind::PointerMove, 38, 45);
    desk.point(EventKind::PointerMove, 38, 25);
    desk.point(EventKind::PointerUp, 38, 25);
    CHECK(desk.scroll > 0);
    CHECK_FALSE(desk.node()->focused);
}

TEST_CASE("keys select, cut, copy, paste, undo and redo", "[ui][text-field]")
{
    Desk desk;
    desk.tap(100, 40);
    desk.type("eins zwei");
    desk.key(Key::Left, true, true);
    CHECK(desk.field.editor.selected() == "zwei");
    desk.key(Key::Cut);
    CHECK(desk.text() == "eins ");
    CHECK(desk.input.held == "zwei");
    desk.key(Key::Home);
    desk.key(Key::Paste);
    CHECK(desk.text() == "zweieins ");
    desk.key(Key::Undo);
    desk.key(Key::Undo);
    CHECK(desk.text() == "eins zwei");
    desk.key(Key::Redo);
    CHECK(desk.text() == "eins ");
    desk.key(Key::SelectAll);
    desk.key(Key::Copy);
    CHECK(desk.input.held == "eins ");
    desk.key(Key::Left);
    desk.key(Key::Delete, false, true);
    CHECK(desk.text() == " ");
}

TEST_CASE("what an input method composes is seen at once and is text only when it is chosen", "[ui][text-field]")
{
    Desk desk("zh-Hans");
    desk.tap(100, 40);
    desk.type("我");
    desk.compose("ni hao", 6);
    CHECK(desk.text() == "我");
    auto const shows = [&](std::u16string const& words) {
        return std::ranges::any_of(desk.text_boxes, [&](auto const& box) { return box.layout->text == words; });
    };
    CHECK(shows(u"我ni hao"));
    desk.key(Key::Backspace); // The input method's own.
    CHECK(desk.text() == "我");
    desk.type("你好");
    CHECK(desk.text() == "我你好");
    CHECK(shows(u"我你好"));
}

TEST_CASE("a text longer than its field keeps the caret in sight", "[ui][text-field]")
{
    auto const language = GENERATE("de", "ar");
    Desk desk(language);
    desk.tap(100, 40);
    std::string const word = desk.field.editor.language() == "ar" ? "كلمات " : "Wörter ";
    bool const mirrored = word.front() != 'W';
    auto const in_sight = [&] {
        float const left = mirrored ? 800 - desk.rect().end() * 2 : desk.rect().start * 2;
        REQUIRE(desk.input.caret);
        CHECK(static_cast<float>(desk.input.caret->x) >= left);
        CHECK(static_cast<float>(desk.input.caret->x + desk.input.caret->width) <= left + desk.rect().width * 2);
    };
    for (int i = 0; i < 12; ++i) {
        desk.type(word);
        in_sight();
    }
    for (int i = 0; i < 90; ++i) {
        desk.key(mirrored ? Key::Right : Key::Left);
        in_sight();
    }
    CHECK(desk.field.editor.caret().offset == 0);
}

TEST_CASE("a field of many lines takes line feeds and arrow keys between them", "[ui][text-field]")
{
    Desk desk("de", text::Editor::Lines::Many);
    desk.tap(100, 40);
    desk.type("ab");
    CHECK(desk.key(Key::Enter) == TextFieldEvent::Changed);
    desk.type("cd");
    CHECK(desk.text() == "ab\ncd");
    desk.key(Key::Up);
    CHECK(desk.field.editor.caret().offset == 2);
    desk.key(Key::Down);
    CHECK(desk.field.editor.caret().offset == 5);
    for (int i = 0; i < 10; ++i)
        desk.key(Key::Enter);
    REQUIRE(desk.input.caret);
    CHECK(desk.input.caret->y + desk.input.caret->height <= 2 * 120);
    CHECK(desk.field.scroll > 0);
    desk.key(Key::PageUp);
    desk.key(Key::PageUp);
    CHECK(desk.field.editor.caret().offset == 0);
    CHECK(desk.field.scroll == 0);
}
