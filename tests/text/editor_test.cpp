// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/editor.h"

#include "app/base/utf8.h"
#include "tests/text/sample_fonts.h"

#include <random>

using namespace weg;
using namespace weg::text;
using Extend = Editor::Extend;
using Order = Editor::Order;
using Unit = Editor::Unit;

namespace {

std::string text_of(Editor const& editor) { return to_utf8(editor.text()); }

Editor with(std::string const& text, std::string const& language = "de")
{
    Editor editor(language, Editor::Lines::Many);
    editor.set_text(text);
    return editor;
}

void put(Editor& editor, std::uint32_t offset) { editor.place({ offset }, Extend::No); }

} // namespace

TEST_CASE("what is typed stands at the caret and replaces what is selected", "[text][editor]")
{
    auto editor = with("Amt");
    editor.insert("er");
    CHECK(text_of(editor) == "Amter");
    put(editor, 0);
    editor.move(Unit::Grapheme, Order::Forward, Extend::Yes);
    CHECK(editor.selected() == "A");
    editor.insert("Ä");
    CHECK(text_of(editor) == "Ämter");
    CHECK(editor.caret().offset == 1);
    CHECK(editor.selection().empty());
}

TEST_CASE("only what a text may have is taken", "[text][editor]")
{
    Editor one("de");
    one.insert("a\r\nb\tc\x01\u202Ed\u2067e\u200D\xFF");
    CHECK(text_of(one) == "a b cd\u2067e\u200D\uFFFD");
    auto many = with("");
    many.insert("a\r\nb\rc\u2028d");
    CHECK(text_of(many) == "a\nb\nc\nd");
    many.insert(std::string(9000, 'x'));
    CHECK(many.text().size() == Editor::kMostUnits);
    many.insert("y");
    CHECK(many.text().size() == Editor::kMostUnits);
    CHECK(text_of(many).find('y') == std::string::npos);
}

TEST_CASE("erasing takes marks off letters one by one but emoji as a whole", "[text][editor]")
{
    auto const& [before, back, forward] = GENERATE(table<char const*, char const*, char const*>({
        { "xe\u0301", "xe", "e\u0301" },
        { "கோ", "க", "" },
        { "x👩🏽‍🚒", "x", "👩🏽‍🚒" },
        { "x🇩🇪", "x", "🇩🇪" },
        { "✔️", "", "" },
        { "", "", "" },
    }));
    INFO(before);
    auto editor = with(before);
    editor.erase(Unit::Grapheme, Order::Backward);
    CHECK(text_of(editor) == back);
    auto other = with(before);
    put(other, 0);
    other.erase(Unit::Grapheme, Order::Forward);
    CHECK(text_of(other) == forward);
}

TEST_CASE("words and sentences are moved over, selected and erased as their language has them", "[text][editor]")
{
    auto editor = with("Guten Tag! Wer hilft? Wir.");
    editor.move(Unit::Word, Order::Backward, Extend::No);
    CHECK(editor.caret().offset == 22);
    editor.move(Unit::Word, Order::Backward, Extend::No);
    CHECK(editor.caret().offset == 15);
    editor.move(Unit::Word, Order::Forward, Extend::No);
    CHECK(editor.caret().offset == 20);
    editor.move(Unit::Sentence, Order::Backward, Extend::No);
    CHECK(editor.caret().offset == 11);
    editor.move(Unit::Sentence, Order::Forward, Extend::Yes);
    CHECK(editor.selected() == "Wer hilft? ");
    editor.select(Unit::Word, 7);
    CHECK(editor.selected() == "Tag");
    editor.select(Unit::Sentence, 12);
    CHECK(editor.selected() == "Wer hilft? ");
    editor.select(Unit::Word, 26);
    CHECK(editor.selected() == ".");
    editor.select(Unit::Text, 0);
    CHECK(editor.selected() == text_of(editor));
    put(editor, 9);
    editor.erase(Unit::Word, Order::Backward);
    CHECK(text_of(editor) == "Guten ! Wer hilft? Wir.");
    editor.erase(Unit::Word, Order::Forward);
    CHECK(text_of(editor) == "Guten  hilft? Wir.");

    auto chinese = with("欢迎来到德国", "zh-Hans");
    chinese.select(Unit::Word, 1);
    CHECK(chinese.selected() == "欢迎");
}

TEST_CASE("arrow keys go over the screen, and a selection falls to its edge there", "[text][editor]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    ParagraphStyle style;
    style.language = "ar";
    style.direction = BaseDirection::RightToLeft;
    auto const toward = GENERATE(Toward::Left, Toward::Right);
    auto editor = with("كلمة", "ar");
    auto const layout = [&]() -> Layout const& { return engine.lay_out(text_of(editor), style, 300); };
    put(editor, 0);
    editor.move(layout(), Toward::Left, Extend::No);
    CHECK(editor.caret().offset == 1);
    editor.move(layout(), Toward::Left, Extend::Yes);
    editor.move(layout(), Toward::Left, Extend::Yes);
    CHECK(editor.selection() == Editor::Range { 1, 3 });
    editor.move(layout(), toward, Extend::No);
    CHECK(editor.caret().offset == (toward == Toward::Left ? 3 : 1));
    CHECK(editor.selection().empty());
}

TEST_CASE("moves by lines keep to their column", "[text][editor]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    ParagraphStyle style;
    style.language = "de";
    auto editor = with("eine lange Zeile\nab\neine lange Zeile");
    Layout const& layout = engine.lay_out(text_of(editor), style, 900);
    put(editor, 9);
    editor.move_lines(layout, 1, Extend::No);
    CHECK(editor.caret().offset == 19);
    editor.move_lines(layout, 1, Extend::No);
    CHECK(editor.caret().offset == 29);
    editor.move_to_line_end(layout, Order::Backward, Extend::No);
    CHECK(editor.caret().offset == 20);
    editor.move_to_line_end(layout, Order::Forward, Extend::Yes);
    CHECK(editor.selected() == "eine lange Zeile");
}

TEST_CASE("undo takes back word by word and redo brings back", "[text][editor]")
{
    auto editor = with("");
    for (char const* const key : { "g", "u", "t", " ", "s", "o" })
        editor.insert(key);
    editor.erase(Unit::Grapheme, Order::Backward);
    CHECK(text_of(editor) == "gut s");
    editor.undo();
    CHECK(text_of(editor) == "gut so");
    editor.undo();
    CHECK(text_of(editor) == "gut ");
    editor.undo();
    CHECK(text_of(editor).empty());
    editor.undo();
    editor.redo();
    editor.redo();
    CHECK(text_of(editor) == "gut so");
    editor.insert("!");
    editor.redo(); // Nothing: what was undone is no more after something new.
    CHECK(text_of(editor) == "gut so!");
    editor.set_text("neu");
    editor.undo();
    CHECK(text_of(editor) == "neu");
}

TEST_CASE("an input method composes at the caret without touching the text", "[text][editor]")
{
    auto editor = with("你们");
    put(editor, 1);
    editor.compose("hao", 2, 1);
    CHECK(text_of(editor) == "你们");
    CHECK(to_utf8(editor.shown()) == "你hao们");
    CHECK(editor.composed() == Editor::Range { 1, 4 });
    CHECK(editor.shown_selection() == Editor::Range { 3, 4 });
    CHECK(editor.shown_caret().offset == 4);
    editor.compose("", 0, 0);
    CHECK(to_utf8(editor.shown()) == "你们");
    editor.compose("hao", 3, 0);
    editor.insert("好");
    CHECK_FALSE(editor.composing());
    CHECK(text_of(editor) == "你好们");
    editor.undo();
    CHECK(text_of(editor) == "你们");

    editor.select(Unit::Text, 0);
    editor.compose("n", 99, 99);
    CHECK(to_utf8(editor.shown()) == "n");
    CHECK(editor.shown_caret().offset == 1);
}

TEST_CASE("whatever is typed, the caret stands between graphemes and undo finds the way back", "[text][editor]")
{
    auto const fonts = test::real_fonts();
    Engine engine(fonts);
    ParagraphStyle style;
    style.language = "de";
    std::mt19937 random(7);
    std::vector<std::string> const keys { "a", "e\u0301", "\u0301", "ب", "نم", "👩🏽", "\u200D", "🚒", "🇩", "🇪",
        "கோ", " ", "\n", "欢", "\u2067", "\u2069", "12", "." };
    BreakFinder breaks;
    for (int round = 0; round < 40; ++round) {
        auto editor = with("Anfang بداية 开始");
        auto const start = text_of(editor);
        std::vector<std::string> way;
        for (int step = 0; step < 60; ++step) {
            auto const order = random() % 2 == 0 ? Order::Forward : Order::Backward;
            auto const unit = static_cast<Unit>(random() % 3);
            auto const extend = random() % 3 == 0 ? Extend::Yes : Extend::No;
            auto const lay_out = [&]() -> Layout const& { return engine.lay_out(text_of(editor), style, 120); };
            switch (random() % 6) {
            case 0:
                editor.move(unit, order, extend);
                break;
            case 1:
                editor.move(lay_out(), random() % 2 == 0 ? Toward::Left : Toward::Right, extend);
                break;
            case 2:
                editor.move_lines(lay_out(), random() % 2 == 0 ? 1 : -1, extend);
                break;
            case 3:
                editor.erase(unit, order);
                break;
            default:
                editor.insert(keys[random() % keys.size()]);
            }
            INFO(text_of(editor) << " at " << editor.caret().offset);
            auto const found = breaks.find(editor.text(), "de");
            bool const between = editor.caret().offset == editor.text().size()
                || (found.at(editor.caret().offset) & kGraphemeStart) != 0;
            CHECK(between);
            engine.end_frame();
        }
        auto const end = text_of(editor);
        for (std::size_t i = 0; i <= Editor::kMostSteps; ++i)
            editor.undo();
        CHECK(text_of(editor) == start);
        for (std::size_t i = 0; i <= Editor::kMostSteps; ++i)
            editor.redo();
        CHECK(text_of(editor) == end);
    }
}
