// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// The app and ATK's objects in one process: what a reader is told of is what the screen states, and what it asks for
// happens. tests/platform/atspi_test.py does the same from outside, over the bus.
#include "app/client/accessibility.h"
#include "platform/atk/locale.h"
#include "platform/atk/tree.h"
#include "tests/client/visitor.h"

#include <memory>

using namespace weg;
using test::Visitor;

namespace {

struct Unref {
    void operator()(AtkObject* object) const { g_object_unref(object); }
};
using Object = std::unique_ptr<AtkObject, Unref>;

/// As AtkBus, without the way to other processes.
struct TreeBus final : ports::AccessibilityBus {
    void publish(ports::AccessibleTree told) override { tree.publish(std::move(told)); }
    void serve() override { }
    std::optional<ports::AccessibleRequest> next_request() override { return tree.next_request(); }
    platform::AtkTree tree { "Wegweiser" };
};

std::string attribute(AtkObject* object, std::string_view name)
{
    std::string value;
    auto* const attributes = atk_object_get_attributes(object);
    for (auto const* each = attributes; each; each = each->next) {
        auto const* const attribute = static_cast<AtkAttribute const*>(each->data);
        if (attribute->name == name)
            value = attribute->value;
    }
    atk_attribute_set_free(attributes);
    return value;
}

bool has(AtkObject* object, AtkStateType state)
{
    auto* const states = atk_object_ref_state_set(object);
    bool const has_it = atk_state_set_contains_state(states, state) != FALSE;
    g_object_unref(states);
    return has_it;
}

void collect(AtkObject* parent, std::vector<Object>& all)
{
    for (int i = 0; i < atk_object_get_n_accessible_children(parent); ++i) {
        all.emplace_back(atk_object_ref_accessible_child(parent, i));
        collect(all.back().get(), all);
    }
}

/// A visitor who sees nothing.
struct Listener {
    explicit Listener(std::string const& language)
        : visitor(language)
        , accessibility(*visitor.app, bus)
    {
        visitor.app->set_opener(&visitor.opener);
        visitor.app->ui().set_text_input(&visitor.keyboard);
        look();
    }

    void look()
    {
        visitor.look();
        accessibility.publish(kPlace);
    }
    /// Until nothing that was asked for waits.
    void wait()
    {
        while (accessibility.serve())
            look();
    }
    /// All things in the window but itself.
    std::vector<Object> things()
    {
        std::vector<Object> all;
        Object const window(atk_object_ref_accessible_child(bus.tree.root(), 0));
        collect(window.get(), all);
        return all;
    }
    Object find(std::string const& id)
    {
        for (auto& thing : things())
            if (attribute(thing.get(), "id") == id)
                return std::move(thing);
        return nullptr;
    }
    void press(std::string const& id)
    {
        INFO(id);
        auto const thing = find(id);
        REQUIRE(thing);
        REQUIRE(ATK_IS_ACTION(thing.get()));
        CHECK(atk_action_do_action(ATK_ACTION(thing.get()), 0));
        wait();
    }
    std::string name(std::string const& id)
    {
        auto const thing = find(id);
        return thing ? atk_object_get_name(thing.get()) : "(nothing)";
    }

    static constexpr ports::WindowPlace kPlace { { 50, 60, 1080, 1920 }, true };
    Visitor visitor;
    TreeBus bus;
    client::Accessibility accessibility;
};

std::string text_of(AtkObject* object)
{
    char* const text = atk_text_get_text(ATK_TEXT(object), 0, -1);
    std::string copy = text;
    g_free(text);
    return copy;
}

void check_same(AtkObject* thing, ui::Node const& node, ui::Canvas const& canvas)
{
    INFO(node.id << " " << node.name);
    CHECK(node.name == atk_object_get_name(thing));
    std::string lines;
    for (auto const& detail : node.details)
        lines += (lines.empty() ? "" : "\n") + detail.text;
    CHECK(lines == atk_object_get_description(thing));
    CHECK(platform::posix_locale(node.language) == atk_object_get_object_locale(thing));
    bool const in_sight = node.visible.width > 0 && node.visible.height > 0;
    CHECK(has(thing, ATK_STATE_SHOWING) == in_sight);
    CHECK(has(thing, ATK_STATE_FOCUSABLE) == ((node.actions & (ui::kActionPress | ui::kActionType)) != 0));
    CHECK(has(thing, ATK_STATE_FOCUSED) == node.focused);
    CHECK(has(thing, ATK_STATE_SELECTED) == node.selected);
    CHECK((ATK_IS_ACTION(thing) != FALSE) == (node.actions != ui::kActionNone));
    CHECK((ATK_IS_EDITABLE_TEXT(thing) != FALSE) == (node.role == ui::Role::TextField));
    if (node.role == ui::Role::TextField)
        CHECK(text_of(thing) == node.value);
    CHECK((node.role == ui::Role::Heading) == (atk_object_get_role(thing) == ATK_ROLE_HEADING));
    if (node.role == ui::Role::Heading)
        CHECK(attribute(thing, "level") == std::to_string(node.level));
    auto const expected = canvas.pixels(in_sight ? node.visible : node.rect);
    ports::PixelRect at;
    atk_component_get_extents(ATK_COMPONENT(thing), &at.x, &at.y, &at.width, &at.height, ATK_XY_WINDOW);
    CHECK(at == expected);
}

/// The screen's nodes as a reader meets them: what lies in a scroll area comes after it.
std::vector<ui::Node const*> in_order(ui::SemanticsTree const& tree)
{
    std::vector<ui::Node const*> all;
    for (auto const& node : tree.nodes()) {
        if (!node.inside.empty())
            continue;
        all.push_back(&node);
        if (node.role != ui::Role::Scroll)
            continue;
        for (auto const& inner : tree.nodes())
            if (inner.inside == node.id)
                all.push_back(&inner);
    }
    return all;
}

} // namespace

TEST_CASE("a reader is told of every screen as it states itself", "[client][accessibility]")
{
    auto const language = GENERATE("de", "ar", "zh-Hans");
    Listener listener(language);
    auto const stops = client::tour_stops(*listener.visitor.app->bundle());
    REQUIRE(stops);
    for (auto const& stop : stops.value()) {
        INFO(language << " " << stop.name);
        listener.visitor.app->set_state({ language, 100, false, { stop.place } });
        listener.look();
        auto const stated = in_order(listener.visitor.seen());
        auto const told = listener.things();
        CHECK(stated.size() == listener.visitor.seen().nodes().size());
        REQUIRE(told.size() == stated.size());
        for (std::size_t i = 0; i < told.size(); ++i)
            check_same(told[i].get(), *stated[i], listener.visitor.app->ui().canvas());
    }
}

TEST_CASE("a person who sees nothing goes to an entry and back", "[client][accessibility]")
{
    Listener listener({});
    listener.press("language/ar");
    CHECK(listener.visitor.app->state().language == "ar");
    listener.press("section/advice");
    REQUIRE(listener.visitor.app->state().here().kind == screens::ScreenKind::Section);
    std::string entry;
    for (auto const& thing : listener.things()) // The last lies far below what is in sight.
        if (auto const id = attribute(thing.get(), "id"); id.starts_with("entry/"))
            entry = id;
    auto const name = listener.name(entry);
    listener.press(entry);
    CHECK(listener.visitor.app->state().here().kind == screens::ScreenKind::Entry);
    CHECK(listener.name("title") == name);
    Object const window(atk_object_ref_accessible_child(listener.bus.tree.root(), 0));
    CHECK(atk_object_get_name(window.get()) == name);
    listener.press("bar/back");
    CHECK(listener.visitor.app->state().here().kind == screens::ScreenKind::Section);
}

TEST_CASE("the focus that a reader sets is shown and scrolled into sight", "[client][accessibility]")
{
    Listener listener("de");
    auto const far = listener.find("section/prize");
    REQUIRE(far);
    REQUIRE_FALSE(has(far.get(), ATK_STATE_FOCUSED));
    CHECK(atk_component_grab_focus(ATK_COMPONENT(far.get())));
    listener.wait();
    CHECK(listener.visitor.app->ui().focused() == "section/prize");
    CHECK(has(far.get(), ATK_STATE_FOCUSED));
    CHECK(has(far.get(), ATK_STATE_SHOWING));
    CHECK(listener.visitor.app->state().here().kind == screens::ScreenKind::Home);
}

TEST_CASE("what is asked for all at once is done one after the other", "[client][accessibility]")
{
    Listener listener("ar");
    listener.press("search");
    auto const field = listener.find("search/field");
    REQUIRE(field);
    auto* const editable = ATK_EDITABLE_TEXT(field.get());
    int position = 0;
    atk_editable_text_insert_text(editable, "دورة", 8, &position);
    atk_editable_text_insert_text(editable, " x", 2, &position);
    atk_editable_text_delete_text(editable, 5, 6);
    listener.wait();
    CHECK(listener.visitor.app->state().here().query == "دورة ");
    CHECK(text_of(field.get()) == "دورة ");
    CHECK(atk_text_get_caret_offset(ATK_TEXT(field.get())) == 5);
    atk_editable_text_set_text_contents(editable, "");
    listener.wait();
    CHECK(listener.visitor.app->state().here().query.empty());
    atk_editable_text_set_text_contents(editable, "Sprachkurs");
    listener.wait();
    bool finds = false;
    for (auto const& thing : listener.things())
        finds = finds || attribute(thing.get(), "id").starts_with("result/");
    CHECK(finds);
}

TEST_CASE("what is gone when it is asked for does no harm", "[client][accessibility]")
{
    Listener listener("de");
    auto const old = listener.find("section/advice");
    listener.press("section/courses");
    auto const here = listener.visitor.app->state().here();
    CHECK(has(old.get(), ATK_STATE_DEFUNCT));
    CHECK_FALSE(atk_action_do_action(ATK_ACTION(old.get()), 0));
    listener.visitor.app->ui().press("section/advice");
    listener.visitor.app->ui().show_focus("nowhere");
    listener.look();
    CHECK(listener.visitor.app->state().here().id == here.id);
}
