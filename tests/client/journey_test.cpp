// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/visitor.h"

using namespace weg;
using test::Visitor;
using ui::Role;

namespace {

std::string title_of(Visitor& visitor)
{
    auto const* const node = visitor.seen().find_id("title");
    return node ? node->name : std::string();
}

} // namespace

TEST_CASE("a journey per section in every language", "[client][journey]")
{
    auto const language = GENERATE(from_range(test::all_languages()));
    INFO(language);
    Visitor visitor;
    REQUIRE(visitor.app->state().here().kind == screens::ScreenKind::ChooseLanguage);
    visitor.tap("language/" + language);
    CHECK(visitor.app->state().language == language);
    CHECK(title_of(visitor) == visitor.app->words().tr("Wie können wir Ihnen helfen?"));

    auto const sections = visitor.app->bundle()->sections(screens::language_chain(*visitor.app->bundle(), language));
    REQUIRE(sections);
    REQUIRE(sections.value().size() == 6);
    for (auto const& section : sections.value()) {
        INFO(section.id.value);
        // Found as a screen reader finds it: by role and name.
        auto const* const link = visitor.seen().find(Role::Link, section.title.value);
        REQUIRE(link);
        visitor.tap(link->id);
        CHECK(title_of(visitor) == section.title.value);

        auto const groups = visitor.app->bundle()->entries(section.id, { language, "en", "de" });
        REQUIRE(groups);
        REQUIRE_FALSE(groups.value().empty());
        auto const& entry = groups.value().front().entries.front();
        visitor.tap("entry/" + entry.id.value);
        CHECK(title_of(visitor) == entry.title.value);
        visitor.tap("bar/back");
        CHECK(title_of(visitor) == section.title.value);
        visitor.tap("bar/home");
    }
}

TEST_CASE("switching the language keeps the place", "[client][journey]")
{
    Visitor visitor("de");
    visitor.tap("section/courses");
    visitor.tap("bar/language");
    visitor.tap("language/ar");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Section);
    CHECK(visitor.app->state().here().id == "courses");
    CHECK(visitor.app->ui().settings().direction == i18n::Direction::RightToLeft);
}

TEST_CASE("the whole app works from the keyboard", "[client][journey]")
{
    Visitor visitor("en");
    auto const press = [&](ports::Key key) {
        visitor.app->handle({ .kind = ports::EventKind::KeyDown, .key = key });
        visitor.look();
    };
    for (int i = 0; i < 20; ++i) {
        auto const* const node = visitor.seen().find_id("section/health");
        REQUIRE(node);
        if (node->focused)
            break;
        press(ports::Key::Tab);
    }
    press(ports::Key::Enter);
    CHECK(visitor.app->state().here().id == "health");
    press(ports::Key::Backspace);
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Home);
}

TEST_CASE("text grows to twice its size and stays", "[client][journey]")
{
    Visitor visitor("fr");
    visitor.tap("bar/text-size");
    visitor.tap("text-size/200");
    CHECK(visitor.app->state().text_percent == 200);
    visitor.tap("text-size/done");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Home);
    CHECK(visitor.app->ui().settings().text_scale == 2.0f);
}

TEST_CASE("the interface is mirrored for languages that run right to left", "[client][journey]")
{
    // Same measure from the start edge in both: what is drawn is the mirror image.
    Visitor german("de");
    Visitor persian("fa");
    auto const* const here = german.seen().find_id("bar/text-size");
    auto const* const there = persian.seen().find_id("bar/text-size");
    REQUIRE(here);
    REQUIRE(there);
    CHECK(here->rect.end() == there->rect.end());
    CHECK(persian.app->ui().settings().direction == i18n::Direction::RightToLeft);
}
