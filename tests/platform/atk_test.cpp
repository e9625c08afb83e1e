// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// ATK's real objects, without a bus: what a screen reader may ask of them and what they tell by themselves.
#include "platform/atk/locale.h"
#include "platform/atk/tree.h"

#include "tests/support/catch.h"

#include <memory>

using namespace weg;
using platform::AtkTree;
using ports::AccessibleNode;
using ports::AccessibleRole;

namespace {

AccessibleNode words(std::string id, std::string name, std::string inside = {})
{
    AccessibleNode node;
    node.id = std::move(id);
    node.name = std::move(name);
    node.inside = std::move(inside);
    node.language = "de";
    node.rect = { 10, 20, 30, 40 };
    return node;
}

AccessibleNode button(std::string id)
{
    auto node = words(id, "Button " + id);
    node.role = AccessibleRole::Button;
    node.can_press = true;
    return node;
}

AccessibleNode field(std::string value)
{
    auto node = words("field", "Feld");
    node.role = AccessibleRole::TextField;
    node.can_type = true;
    node.caret = value.size();
    node.value = std::move(value);
    return node;
}

AccessibleNode pane(std::string id)
{
    auto node = words(std::move(id), {});
    node.role = AccessibleRole::Scroll;
    node.can_scroll = true;
    return node;
}

ports::AccessibleTree tree_of(std::vector<AccessibleNode> nodes)
{
    return {
        .name = "Seite", .language = "de", .window = { { 100, 200, 720, 1080 }, true }, .nodes = std::move(nodes)
    };
}

struct Unref {
    void operator()(AtkObject* object) const { g_object_unref(object); }
};
using Object = std::unique_ptr<AtkObject, Unref>;

Object child(AtkObject* parent, int index)
{
    Object object(atk_object_ref_accessible_child(parent, index));
    REQUIRE(object);
    return object;
}

Object window_of(AtkTree const& tree) { return child(tree.root(), 0); }

bool has(Object const& object, AtkStateType state)
{
    auto* const states = atk_object_ref_state_set(object.get());
    bool const has_it = atk_state_set_contains_state(states, state) != FALSE;
    g_object_unref(states);
    return has_it;
}

std::string taken(char* text)
{
    std::string copy = text ? text : "(null)";
    g_free(text);
    return copy;
}

/// Names of the window's children, in order.
std::string names(AtkTree const& tree)
{
    std::string all;
    auto const window = window_of(tree);
    for (int i = 0; i < atk_object_get_n_accessible_children(window.get()); ++i) {
        auto const each = child(window.get(), i);
        CHECK(atk_object_get_index_in_parent(each.get()) == i);
        CHECK(atk_object_get_parent(each.get()) == window.get());
        all += std::string(all.empty() ? "" : " ") + atk_object_get_name(each.get());
    }
    return all;
}

/// Writes down what an object tells by itself.
class Ear {
public:
    explicit Ear(AtkObject* object)
        : m_object(static_cast<AtkObject*>(g_object_ref(object)))
    {
        hear("children-changed", G_CALLBACK(+[](AtkObject*, guint index, gpointer, Ear* ear) {
            ear->heard += "children " + std::to_string(index) + "; ";
        }));
        hear("state-change", G_CALLBACK(+[](AtkObject*, char const* state, gboolean on, Ear* ear) {
            ear->heard += std::string(state) + (on != FALSE ? " on; " : " off; ");
        }));
        if (ATK_IS_TEXT(object)) {
            hear("text-insert", G_CALLBACK(+[](AtkObject*, int at, int, char const* text, Ear* ear) {
                ear->heard += "+" + std::to_string(at) + text + "; ";
            }));
            hear("text-remove", G_CALLBACK(+[](AtkObject*, int at, int, char const* text, Ear* ear) {
                ear->heard += "-" + std::to_string(at) + text + "; ";
            }));
        }
    }
    ~Ear() { g_signal_handlers_disconnect_matched(m_object.get(), G_SIGNAL_MATCH_DATA, 0, 0, nullptr, nullptr, this); }
    Ear(Ear const&) = delete;
    Ear& operator=(Ear const&) = delete;

    std::string heard;

private:
    void hear(char const* signal, GCallback callback) { g_signal_connect(m_object.get(), signal, callback, this); }
    Object m_object;
};

} // namespace

TEST_CASE("a language tag becomes a POSIX locale", "[platform][atk]")
{
    auto const [tag, locale] = GENERATE(table<std::string, std::string>(
        { { "de", "de" }, { "de-DE", "de_DE" }, { "de-simple", "de" }, { "zh-Hans", "zh_CN" }, { "zh-Hant", "zh_TW" },
            { "zh-Hant-HK", "zh_HK" }, { "sr-Latn", "sr@latin" }, { "sr-Cyrl-RS", "sr_RS@cyrillic" }, { "ckb", "ckb" },
            { "ar-XB", "ar_XB" }, { "EN-gb", "en_GB" }, { "de-DE-u-co-phonebk", "de_DE" }, { "es-419", "es" },
            { "ku-Arab", "ku" }, { "", "" }, { "x-private", "x" } }));
    CHECK(platform::posix_locale(tag) == locale);
}

TEST_CASE("a tree is told of as ATK asks for it", "[platform][atk]")
{
    AtkTree tree("Wegweiser");
    auto heading = words("title", "Überschrift", "scroll");
    heading.role = AccessibleRole::Heading;
    heading.level = 2;
    heading.language = "zh-Hans";
    heading.is_in_sight = false;
    auto link = button("link");
    link.role = AccessibleRole::Link;
    link.detail = "mehr";
    link.is_selected = true;
    tree.publish(tree_of({ link, heading, field("Käse"), pane("scroll") }));

    CHECK(atk_object_get_role(tree.root()) == ATK_ROLE_APPLICATION);
    CHECK(std::string(atk_object_get_name(tree.root())) == "Wegweiser");
    auto const window = window_of(tree);
    CHECK(atk_object_get_role(window.get()) == ATK_ROLE_FRAME);
    CHECK(has(window, ATK_STATE_ACTIVE));
    CHECK(names(tree) == "Button link Feld ");

    auto const first = child(window.get(), 0);
    CHECK(atk_object_get_role(first.get()) == ATK_ROLE_LINK);
    CHECK(std::string(atk_object_get_description(first.get())) == "mehr");
    CHECK(has(first, ATK_STATE_SELECTED));
    CHECK(has(first, ATK_STATE_SHOWING));
    CHECK_FALSE(ATK_IS_EDITABLE_TEXT(first.get()));
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    atk_component_get_extents(ATK_COMPONENT(first.get()), &x, &y, &width, &height, ATK_XY_SCREEN);
    CHECK((x == 110 && y == 220 && width == 30 && height == 40));
    atk_component_get_extents(ATK_COMPONENT(first.get()), &x, &y, &width, &height, ATK_XY_WINDOW);
    CHECK((x == 10 && y == 20));

    auto const scroll = child(window.get(), 2);
    CHECK_FALSE(ATK_IS_TEXT(scroll.get()));
    auto const title = child(scroll.get(), 0);
    CHECK(atk_object_get_role(title.get()) == ATK_ROLE_HEADING);
    CHECK(std::string(atk_object_get_object_locale(title.get())) == "zh_CN");
    CHECK_FALSE(has(title, ATK_STATE_SHOWING));
    auto* const attributes = atk_object_get_attributes(title.get());
    std::string all;
    for (auto const* each = attributes; each; each = each->next) {
        auto const* const attribute = static_cast<AtkAttribute const*>(each->data);
        all += std::string(attribute->name) + "=" + attribute->value + ";";
    }
    atk_attribute_set_free(attributes);
    CHECK(all == "level=2;id=title;");
}

TEST_CASE("words are read letter by letter, word by word and whole", "[platform][atk]")
{
    AtkTree tree("Wegweiser");
    tree.publish(tree_of({ words("a", "Für  Käse, ja") }));
    auto const object = child(window_of(tree).get(), 0);
    auto* const text = ATK_TEXT(object.get());
    CHECK(atk_text_get_character_count(text) == 13);
    CHECK(taken(atk_text_get_text(text, 0, -1)) == "Für  Käse, ja");
    CHECK(taken(atk_text_get_text(text, 5, 9)) == "Käse");
    CHECK(taken(atk_text_get_text(text, 99, 100)).empty());
    CHECK(atk_text_get_character_at_offset(text, 1) == U'ü');
    CHECK(atk_text_get_character_at_offset(text, 13) == 0);
    CHECK(atk_text_get_caret_offset(text) == -1);
    int begin = 0;
    int end = 0;
    CHECK(taken(atk_text_get_string_at_offset(text, 6, ATK_TEXT_GRANULARITY_WORD, &begin, &end)) == "Käse, ");
    CHECK((begin == 5 && end == 11));
    CHECK(taken(atk_text_get_string_at_offset(text, 3, ATK_TEXT_GRANULARITY_WORD, &begin, &end)) == "Für  ");
    CHECK(taken(atk_text_get_string_at_offset(text, 13, ATK_TEXT_GRANULARITY_WORD, &begin, &end)) == "ja");
    CHECK(taken(atk_text_get_string_at_offset(text, 1, ATK_TEXT_GRANULARITY_CHAR, &begin, &end)) == "ü");
    CHECK(taken(atk_text_get_string_at_offset(text, 1, ATK_TEXT_GRANULARITY_LINE, &begin, &end)) == "Für  Käse, ja");
    G_GNUC_BEGIN_IGNORE_DEPRECATIONS
    CHECK(taken(atk_text_get_text_after_offset(text, 0, ATK_TEXT_BOUNDARY_WORD_START, &begin, &end)) == "Käse, ");
    CHECK(taken(atk_text_get_text_before_offset(text, 6, ATK_TEXT_BOUNDARY_WORD_START, &begin, &end)) == "Für  ");
    CHECK(taken(atk_text_get_text_after_offset(text, 12, ATK_TEXT_BOUNDARY_WORD_START, &begin, &end)).empty());
    G_GNUC_END_IGNORE_DEPRECATIONS
}

TEST_CASE("only what has changed is told of", "[platform][atk]")
{
    AtkTree tree("Wegweiser");
    tree.publish(tree_of({ button("a"), button("b"), button("c"), field("alt") }));
    auto const window = window_of(tree);
    auto const second = child(window.get(), 1);
    Ear of_window(window.get());

    SECTION("nothing")
    {
        Ear of_second(second.get());
        tree.publish(tree_of({ button("a"), button("b"), button("c"), field("alt") }));
        CHECK(of_window.heard.empty());
        CHECK(of_second.heard.empty());
        CHECK(child(window.get(), 1) == second);
    }
    SECTION("what came and went, by its place")
    {
        tree.publish(tree_of({ button("a"), button("new"), button("c"), field("alt") }));
        CHECK(of_window.heard == "children 1; children 1; ");
        CHECK(names(tree) == "Button a Button new Button c Feld");
        CHECK(has(second, ATK_STATE_DEFUNCT));
        CHECK(atk_object_get_n_accessible_children(second.get()) == 0);
        CHECK_FALSE(atk_action_do_action(ATK_ACTION(second.get()), 0));
    }
    SECTION("another order")
    {
        tree.publish(tree_of({ button("c"), button("a"), field("alt"), button("b") }));
        CHECK(names(tree) == "Button c Button a Feld Button b");
    }
    SECTION("something else of the same name")
    {
        tree.publish(tree_of({ button("a"), words("b", "Button b"), button("c"), field("alt") }));
        CHECK(has(second, ATK_STATE_DEFUNCT));
        CHECK_FALSE(ATK_IS_ACTION(child(window.get(), 1).get()));
    }
    SECTION("the focus, lost before it is gained")
    {
        auto focused = button("b");
        focused.is_focused = true;
        Ear of_second(second.get());
        tree.publish(tree_of({ button("a"), focused, button("c"), field("alt") }));
        CHECK(of_second.heard == "focused on; ");
        tree.publish(tree_of({ button("a"), button("b"), button("c"), field("alt") }));
        CHECK(of_second.heard == "focused on; focused off; ");
    }
    SECTION("what was typed, from the letter on that is another one")
    {
        auto const typed = child(window.get(), 3);
        Ear of_field(typed.get());
        tree.publish(tree_of({ button("a"), button("b"), button("c"), field("aät") }));
        CHECK(of_field.heard == "-1l; +1ä; ");
        CHECK(atk_text_get_caret_offset(ATK_TEXT(typed.get())) == 3);
        of_field.heard.clear();
        tree.publish(tree_of({ button("a"), button("b"), button("c"), field("aöt") }));
        CHECK(of_field.heard == "-1ä; +1ö; "); // Both begin with the same byte.
    }
    SECTION("everything")
    {
        tree.publish(tree_of({}));
        CHECK(atk_object_get_n_accessible_children(window.get()) == 0);
    }
}

TEST_CASE("what a reader does is asked for in order", "[platform][atk]")
{
    AtkTree tree("Wegweiser");
    tree.publish(tree_of({ button("a"), field("Käse"), pane("scroll"), words("inner", "Innen", "scroll") }));
    auto const window = window_of(tree);
    auto const press = child(window.get(), 0);
    auto const typed = child(window.get(), 1);
    auto const scroll = child(window.get(), 2);
    CHECK_FALSE(tree.next_request());

    CHECK(atk_component_grab_focus(ATK_COMPONENT(press.get())));
    CHECK(atk_action_do_action(ATK_ACTION(press.get()), 0));
    CHECK_FALSE(atk_action_do_action(ATK_ACTION(press.get()), 1));
    CHECK_FALSE(atk_component_grab_focus(ATK_COMPONENT(scroll.get())));
    CHECK(std::string(atk_action_get_name(ATK_ACTION(scroll.get()), 1)) == "scroll-up");
    CHECK(atk_action_do_action(ATK_ACTION(scroll.get()), 1));
    auto* const editable = ATK_EDITABLE_TEXT(typed.get());
    int position = 4;
    atk_editable_text_insert_text(editable, "öäü", 3, &position); // One letter and a half.
    CHECK(position == 5);
    atk_editable_text_delete_text(editable, 1, -1);
    atk_editable_text_set_text_contents(editable, "neu");

    using Kind = ports::AccessibleRequest::Kind;
    std::string asked;
    while (auto const request = tree.next_request()) {
        asked += request->id + (request->kind == Kind::Focus ? " focus" : request->kind == Kind::Press ? " press" : "");
        if (request->kind == Kind::Scroll)
            asked += std::to_string(request->pages);
        if (request->kind == Kind::Edit)
            asked += " " + std::to_string(request->begin) + "-"
                + (request->end == std::string::npos ? "end" : std::to_string(request->end)) + request->text;
        asked += "; ";
    }
    CHECK(asked == "a focus; a press; scroll-1; field 4-4ö; field 1-end; field 0-endneu; ");
}
