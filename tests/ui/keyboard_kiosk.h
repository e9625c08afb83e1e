// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/utf8.h"
#include "app/ui/on_screen_keyboard.h"
#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <map>

namespace weg::test {

using ports::EventKind;
using ports::Key;
using ui::KeyboardEvent;
using ui::Rect;

inline ui::KeyRow row_of(std::vector<std::string> const& letters)
{
    ui::KeyRow row;
    for (auto const& letter : letters)
        row.push_back({ letter, {}, {}, {} });
    return row;
}

inline ui::KeyboardLetters keyboard_of(std::string language, std::vector<ui::KeyRow> rows)
{
    ui::KeyboardLetters keyboard;
    keyboard.autonym = language == "de" ? "Deutsch" : language == "ar" ? "العربية" : language;
    keyboard.language = std::move(language);
    keyboard.digits = row_of({ "1", "2", "3", "4", "5", "6", "7", "8", "9", "0" });
    keyboard.rows = std::move(rows);
    keyboard.symbols = { row_of({ "@", "&", "+" }), row_of({ "-", "/", "(" }), row_of({ ".", ",", "?" }) };
    return keyboard;
}

inline ui::KeyboardLetters german()
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

inline ui::KeyboardLetters arabic()
{
    auto keyboard = keyboard_of("ar",
        { row_of({ "ض", "ص", "ث", "ق", "ف", "غ", "ع", "ه", "خ", "ح", "ج", "د" }),
            row_of({ "ش", "س", "ي", "ب", "ل", "ا", "ت", "ن", "م", "ك", "ط", "ذ" }),
            row_of({ "ئ", "ء", "ؤ", "ر", "لا", "ى", "ة", "و", "ز", "ظ" }) });
    keyboard.rows[0][0].shifted = "\u064E"; // A mark alone.
    return keyboard;
}

inline ui::KeyboardLetters tamil()
{
    return keyboard_of("ta",
        { row_of({ "ஞ", "ற", "ந", "ச", "வ", "ல", "ர", "ை", "ொ", "ி", "ு" }),
            row_of({ "ய", "ள", "ன", "க", "ப", "ா", "த", "ம", "ட", "்", "ங" }),
            row_of({ "ண", "ஒ", "உ", "எ", "ெ", "ஔ", "அ", "இ" }) });
}

inline ui::KeyboardLetters tigrinya()
{
    auto keyboard = keyboard_of("ti",
        { row_of({ "ቀ", "ወ", "ረ", "ተ", "የ", "ፐ", "ፀ", "ጨ" }), row_of({ "ሰ", "ደ", "ፈ", "ገ", "ሀ", "ጀ", "ከ", "ለ" }),
            row_of({ "ዘ", "አ", "ቸ", "ሸ", "በ", "ነ", "መ" }) });
    keyboard.forms = { { "ሀ", "ሁ", "ሂ", "ሃ", "ሄ", "ህ", "ሆ" }, { "ለ", "ሉ", "ሊ", "ላ", "ሌ", "ል", "ሎ", "ሏ" } };
    return keyboard;
}

inline ui::KeyboardLetters vietnamese()
{
    auto keyboard = keyboard_of("vi", german().rows);
    keyboard.forms = { { "a", "à", "ả", "ã", "á", "ạ", "ă", "â" }, { "â", "ầ", "ẩ", "ẫ", "ấ", "ậ" },
        { "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ" } };
    return keyboard;
}

inline bool overlap(Rect const& a, Rect const& b)
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

} // namespace weg::test
