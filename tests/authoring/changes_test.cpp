// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/changes.h"
#include "tests/authoring/small_city.h"

#include <algorithm>

using namespace weg;
using namespace weg::authoring;
using test::SmallCity;
using Ids = std::vector<std::string>;

namespace {

std::string replaced(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// What `change` does to the small city for its readers.
template <class Change>
Changes after(Change change)
{
    SmallCity const city;
    auto const old = content::Bundle::open(city.build("old.sqlite"));
    change(city);
    auto const fresh = content::Bundle::open(city.build("fresh.sqlite"));
    REQUIRE(old);
    REQUIRE(fresh);
    auto changes = changes_between(&old.value(), fresh.value());
    INFO((changes ? "" : changes.error().detail));
    REQUIRE(changes);
    return std::move(changes).value();
}

LanguageChanges const& in(Changes const& changes, std::string const& tag)
{
    auto const found = std::ranges::find(changes.languages, tag, &LanguageChanges::tag);
    REQUIRE(found != changes.languages.end());
    return *found;
}

void write_second(SmallCity const& city)
{
    auto entry = replaced(test::kGoodEntry, "id: mimi", "id: second");
    city.write("content/c/entries/health/second.yaml", replaced(entry, "title: \"Gesundheit\"", "title: \"Zweites\""));
}

} // namespace

TEST_CASE("of a first edition everything is new in every language", "[authoring][changes]")
{
    SmallCity const city;
    auto const fresh = content::Bundle::open(city.build("fresh.sqlite"));
    REQUIRE(fresh);
    auto const changes = changes_between(nullptr, fresh.value());
    REQUIRE(changes);
    REQUIRE(changes.value().languages.size() == 3);
    for (auto const& language : changes.value().languages)
        CHECK(language.added == Ids { "mimi" });
    CHECK(changes_table(changes.value()).find("added    Gesundheit (mimi): all languages\n") != std::string::npos);
}

TEST_CASE("the same sources change nothing for anybody", "[authoring][changes]")
{
    auto const changes = after([](SmallCity const&) {});
    CHECK(changes.empty());
    CHECK(changes_table(changes) == "Readers see the same entries, sections and buttons as before.\n");
}

TEST_CASE("a fact changes for readers of every language", "[authoring][changes]")
{
    auto const changes = after([](SmallCity const& city) {
        city.write("content/c/entries/health/mimi.yaml", replaced(test::kGoodEntry, "Weg 1", "Weg 2"));
    });
    for (auto const& language : changes.languages) {
        CHECK(language.changed == Ids { "mimi" });
        CHECK_FALSE(language.home);
    }
}

TEST_CASE("words change for those who read them, also as a stand-in", "[authoring][changes]")
{
    auto const changes = after([](SmallCity const& city) {
        city.write("locales/en/c.po",
            std::string(test::kPoHeader)
                + "\nmsgctxt \"mimi/title\"\nmsgid \"Gesundheit\"\nmsgstr \"Your health\"\n"
                  "\n# machine\nmsgctxt \"mimi/summary\"\nmsgid \"Kurz gesagt.\"\nmsgstr \"In short.\"\n");
    });
    CHECK(in(changes, "de").changed.empty());
    CHECK(in(changes, "en").changed == Ids { "mimi" });
    // Arabic falls back to English here.
    CHECK(in(changes, "ar").changed == Ids { "mimi" });
    CHECK(changes_table(changes).find("changed  Gesundheit (mimi): en ar\n") != std::string::npos);
}

TEST_CASE("that a person has checked a translation is news for its readers", "[authoring][changes]")
{
    auto const changes = after([](SmallCity const& city) {
        city.write("locales/en/c.po",
            std::string(test::kPoHeader)
                + "\nmsgctxt \"mimi/title\"\nmsgid \"Gesundheit\"\nmsgstr \"Health\"\n"
                  "\nmsgctxt \"mimi/summary\"\nmsgid \"Kurz gesagt.\"\nmsgstr \"In short.\"\n");
    });
    CHECK(in(changes, "en").changed == Ids { "mimi" });
}

TEST_CASE("an entry comes and goes", "[authoring][changes]")
{
    auto const changes = after([](SmallCity const& city) { write_second(city); });
    CHECK(in(changes, "ar").added == Ids { "second" });
    CHECK(in(changes, "ar").changed.empty());
    CHECK(in(changes, "ar").home);

    SmallCity const city;
    auto const fresh = content::Bundle::open(city.build("fresh.sqlite"));
    write_second(city);
    auto const old = content::Bundle::open(city.build("old.sqlite"));
    REQUIRE(old);
    REQUIRE(fresh);
    auto const back = changes_between(&old.value(), fresh.value());
    REQUIRE(back);
    CHECK(in(back.value(), "de").removed == Ids { "second" });
    CHECK(changes_table(back.value()).find("removed  Zweites (second): all languages\n") != std::string::npos);
}

TEST_CASE("buttons and sections are compared too", "[authoring][changes]")
{
    auto changes = after([](SmallCity const& city) {
        city.write(
            "locales/en/wegweiser.po", std::string(test::kPoHeader) + "\nmsgid \"Zurück\"\nmsgstr \"Go back\"\n");
    });
    CHECK(in(changes, "en").interface);
    CHECK_FALSE(in(changes, "de").interface);
    changes = after([](SmallCity const& city) {
        city.write("content/c/city.yaml",
            "city: c\nname: C-Stadt\nsections:\n  - id: health\n    icon: heart\n    accent: green\n"
            "    title: Heilung\n    intro: Hilfe und mehr.\n    groups:\n      - { id: all, title: Alles }\n");
    });
    CHECK(in(changes, "de").home);
    CHECK(in(changes, "de").changed.empty());
}

TEST_CASE("a language comes and goes with all its entries", "[authoring][changes]")
{
    auto const changes = after([](SmallCity const& city) {
        city.write("locales/languages.yaml",
            "- { tag: de, autonym: Deutsch, greeting: Hallo, german: Deutsch, english: German, fallback: [], keyboard: "
            "de }\n"
            "- { tag: en, autonym: English, greeting: Hello, german: Englisch, english: English, fallback: [], "
            "keyboard: gb }\n");
    });
    REQUIRE(changes.languages.size() == 3);
    CHECK(in(changes, "ar").removed == Ids { "mimi" });
    CHECK(in(changes, "de").removed.empty());
}
