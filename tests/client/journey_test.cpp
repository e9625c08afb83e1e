// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "app/screens/model.h"
#include "app/screens/opening_text.h"
#include "app/text/bidi.h"
#include "tests/client/visitor.h"

#include <malloc.h>

#include <algorithm>

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

    auto const chain = screens::language_chain(*visitor.app->bundle(), language);
    auto const sections = visitor.app->bundle()->sections(chain);
    REQUIRE(sections);
    REQUIRE(sections.value().size() == 6);
    for (auto const& section : sections.value()) {
        INFO(section.id.value);
        // Found as a screen reader finds it: by role and name.
        auto const* const link = visitor.seen().find(Role::Link, section.title.value);
        REQUIRE(link);
        visitor.tap(link->id);
        CHECK(title_of(visitor) == section.title.value);

        auto const groups = visitor.app->bundle()->entries(section.id, chain);
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

TEST_CASE("a device's own language is met where it can be", "[client][journey]")
{
    Visitor const tablet({}, 1080, 1920, 100, {}, { "pt-BR", "ku-IQ", "en" });
    CHECK(tablet.app->state().language == "ckb");
    CHECK(tablet.app->state().here().kind == screens::ScreenKind::ChooseLanguage);
    CHECK(Visitor({}, 1080, 1920, 100, {}, { "pt-BR" }).app->state().language == "de");
    CHECK(Visitor("zh-CN").app->state().language == "zh-Hans");
}

TEST_CASE("a language is found by what its reader or a helper calls it", "[client][journey]")
{
    Visitor visitor;
    CHECK_FALSE(visitor.seen().find_id("search")); // Nothing to type with.
    visitor.app->ui().set_text_input(&visitor.keyboard);
    visitor.look();
    auto const languages = [&] {
        std::vector<std::string> ids;
        for (auto const& node : visitor.seen().nodes()) {
            if (node.id.starts_with("language/"))
                ids.push_back(node.id.substr(9));
        }
        return ids;
    };
    CHECK(languages().size() == 26);
    visitor.tap("search");
    visitor.type("kurd");
    CHECK(languages() == std::vector<std::string> { "kmr", "ckb" });
    visitor.type("xyz"); // A language that is not there leaves all of them to choose from.
    CHECK(languages().size() == 26);
    visitor.tap("language/fa");
    visitor.app->set_state({ "fa", 100, false, { { screens::ScreenKind::ChooseLanguage, {}, 0 } } });
    visitor.look();
    visitor.tap("search");
    visitor.type("اردو");
    CHECK(languages() == std::vector<std::string> { "ur" });
}

TEST_CASE("a thousand changes of language leave nothing behind", "[client][journey]")
{
    Visitor visitor("de");
    auto const all = test::all_languages();
    auto const change = [&](std::size_t i) {
        visitor.app->set_state({ all[i % all.size()], 100, false, { { screens::ScreenKind::Home, {}, 0 } } });
        visitor.look();
        CHECK(title_of(visitor) == visitor.app->words().tr("Wie können wir Ihnen helfen?"));
    };
    for (std::size_t i = 0; i < all.size() * 2; ++i)
        change(i);
    auto const before = mallinfo2().uordblks;
    for (std::size_t i = 0; i < 1000; ++i)
        change(i);
    // 1000 catalogs that stayed would be 20 MB; LeakSanitizer watches what nobody holds any more.
    CHECK(mallinfo2().uordblks < before + 2'000'000);
}

TEST_CASE("the whole app works from the keyboard", "[client][journey]")
{
    Visitor visitor("en");
    for (int i = 0; i < 20; ++i) {
        auto const* const node = visitor.seen().find_id("section/health");
        REQUIRE(node);
        if (node->focused)
            break;
        visitor.press(ports::Key::Tab);
    }
    visitor.press(ports::Key::Enter);
    CHECK(visitor.app->state().here().id == "health");
    visitor.press(ports::Key::Backspace);
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Home);
}

TEST_CASE("text grows to twice its size and stays", "[client][journey]")
{
    Visitor visitor("fr");
    visitor.tap("bar/display");
    visitor.tap("display/text/200");
    CHECK(visitor.app->state().text_percent == 200);
    visitor.tap("display/done");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Home);
    CHECK(visitor.app->ui().settings().text_scale == 2.0f);
}

TEST_CASE("the interface is mirrored for languages that run right to left", "[client][journey]")
{
    // Same measure from the start edge in both: what is drawn is the mirror image.
    Visitor german("de");
    Visitor persian("fa");
    auto const* const here = german.seen().find_id("bar/display");
    auto const* const there = persian.seen().find_id("bar/display");
    REQUIRE(here);
    REQUIRE(there);
    CHECK(here->rect.end() == there->rect.end());
    CHECK(persian.app->ui().settings().direction == i18n::Direction::RightToLeft);
}

TEST_CASE("three pictures lead to those who help, with the reasons", "[client][journey][finder]")
{
    auto const language = GENERATE("de", "ar", "ti");
    Visitor visitor(language);
    visitor.tap("finder");
    visitor.tap("finder/need/german");
    visitor.tap("finder/who/refugees");
    visitor.tap("finder/where/unknown");
    CHECK(title_of(visitor) == visitor.app->words().tr("Das passt zu Ihnen"));
    auto const bundle = visitor.app->bundle();
    auto const found = bundle->find({ { "need", "german" }, { "who", "refugees" }, { "where", "unknown" } },
        screens::language_chain(*bundle, language));
    REQUIRE(found);
    REQUIRE_FALSE(found.value().empty());
    CHECK_FALSE(found.value().front().reasons.empty());
    visitor.tap("result/" + found.value().front().card.id.value);
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Entry);
    visitor.tap("bar/back");
    visitor.tap("finder/again");
    CHECK(visitor.app->state().here().id.empty());
    visitor.tap("finder/need/emergency");
    CHECK(visitor.app->state().here().id == "emergency");
    // Back from there to the question, and from it home.
    visitor.tap("bar/back");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Finder);
    visitor.tap("bar/back");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Home);
}

TEST_CASE("a list is narrowed down, and when nothing is left it says what to drop", "[client][journey][filter]")
{
    Visitor visitor("de");
    visitor.tap("section/advice");
    visitor.tap("section/filter");
    visitor.tap("facet/language/ta");
    visitor.tap("filter/show");
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Section);
    CHECK(visitor.seen().find_id("entry/stadtteilmuetter"));
    CHECK_FALSE(visitor.seen().find_id("entry/willkommen-buero"));
    // What cannot come together: Tamil and Senne.
    auto state = visitor.app->state();
    state.here().chosen.push_back({ "district", "senne" });
    visitor.app->set_state(state);
    visitor.look();
    auto const* const way = visitor.seen().find_id("without/language");
    REQUIRE(way);
    CHECK(way->name.find("1") != std::string::npos);
    visitor.tap("without/language");
    CHECK(visitor.app->state().here().chosen == std::vector<content::FacetChoice> { { "district", "senne" } });
    CHECK(visitor.seen().find_id("chosen/district"));
    visitor.tap("chosen/district");
    CHECK(visitor.app->state().here().chosen.empty());
    CHECK(visitor.seen().find_id("entry/willkommen-buero"));
}

TEST_CASE("an office says whether it is open, and the page changes with the clock", "[client][journey][opening]")
{
    Visitor visitor("de");
    auto state = visitor.app->state();
    state.way.push_back({ screens::ScreenKind::Entry, "bereitschaft-116117", 0 });
    visitor.app->set_state(state);
    visitor.look();
    auto const says = [&](std::string const& words) {
        return std::ranges::any_of(
            visitor.seen().nodes(), [&](ui::Node const& node) { return node.name.find(words) != std::string::npos; });
    };
    // Monday at ten in the city: the practice opens at six in the evening.
    CHECK(says("Jetzt geschlossen. Öffnet wieder: "));
    REQUIRE(visitor.app->changes_in());
    CHECK(*visitor.app->changes_in() <= std::chrono::minutes(1) + std::chrono::milliseconds(1));
    visitor.clock.set(visitor.clock.now() + std::chrono::hours(9));
    visitor.app->refresh();
    visitor.look();
    CHECK(says("Jetzt geöffnet bis "));
    // Elsewhere only the day counts, and a day begins on the hour.
    visitor.tap("bar/home");
    visitor.clock.set(visitor.clock.now() + std::chrono::minutes(10));
    CHECK(visitor.app->changes_in() == std::chrono::minutes(50) + std::chrono::milliseconds(1));
}

TEST_CASE("facts that nobody has checked for long are marked", "[client][journey][freshness]")
{
    Visitor visitor("de");
    auto state = visitor.app->state();
    state.way.push_back({ screens::ScreenKind::Entry, "stadtteilmuetter", 0 });
    auto const is_marked = [&] {
        visitor.app->set_state(state);
        visitor.look();
        return visitor.seen().find(Role::Note, "Diese Angaben sind schon lange nicht geprüft.") != nullptr;
    };
    CHECK_FALSE(is_marked());
    visitor.clock.set(visitor.clock.now() + std::chrono::hours(24 * 200));
    CHECK(is_marked());
}

TEST_CASE("a label comes before its value in the order of reading", "[client][bidi]")
{
    auto const [language, base] = GENERATE(table<char const*, text::BaseDirection>(
        { { "ar", text::BaseDirection::RightToLeft }, { "de", text::BaseDirection::LeftToRight } }));
    auto const words = i18n::Localizer::create(language, {});
    REQUIRE(words);
    std::string line;
    screens::append_line(line, screens::labelled(words.value(), "A", "ب"));
    auto const utf16 = to_utf16(line);
    auto const levels = text::BidiResolver().resolve(utf16, base).levels;
    CHECK(levels[utf16.find(u':')] % 2 == (base == text::BaseDirection::RightToLeft ? 1 : 0));
}

TEST_CASE("a device of one's own calls and shows the way, a kiosk offers neither", "[client][journey]")
{
    Visitor visitor("de");
    auto state = visitor.app->state();
    state.way.push_back({ screens::ScreenKind::Entry, "auslaenderbehoerde", 0 });
    visitor.app->set_state(state);
    visitor.look();
    CHECK_FALSE(visitor.seen().find_id("deed/0"));
    visitor.app->set_opener(&visitor.opener);
    visitor.look();
    for (auto const& node : visitor.seen().nodes()) {
        if (node.id == "deed/0")
            CHECK(node.name == "Anrufen");
    }
    visitor.tap("deed/0");
    visitor.tap("deed/3");
    CHECK(visitor.opener.asked
        == std::vector<std::string> {
            "tel:+49521510", "https://www.openstreetmap.org/search?query=Niederwall%2023%2C%2033602%20Bielefeld" });
    CHECK(visitor.app->state().here().kind == screens::ScreenKind::Entry);
}
