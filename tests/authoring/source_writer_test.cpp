// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/city.h"
#include "app/authoring/languages.h"
#include "app/authoring/plain_text.h"
#include "app/authoring/source_writer.h"
#include "app/authoring/text_file.h"
#include "tests/authoring/small_city.h"

using namespace weg;
using namespace weg::authoring;
using content::BlockKind;

namespace {

DraftCity wild_city()
{
    DraftCity city;
    city.id = "n";
    city.name = "N: \"Stadt\" \\ # 1";
    city.sections.push_back({ "s", "heart", "teal", "- Titel: {x}", "'Intro' & mehr", { { "g", "]: Gruppe }", {} } } });
    city.organizations.push_back({ "o", "Amt", "https://example.org" });
    city.terms["target_groups"].push_back({ "all", "alle", {} });
    city.terms["costs"].push_back({ "free", "frei", {} });
    city.terms["districts"].push_back({ "mitte", "Mitte", {} });
    DraftEntry entry;
    entry.id = "e";
    entry.section = "s";
    entry.group = "g";
    entry.icon = "heart";
    entry.organization = "o";
    entry.name = entry.title = "yes";
    entry.summary = "\"Zitat\" \\n %s {name}";
    entry.cost = "free";
    entry.body = { { BlockKind::Heading, 0, "H" }, { BlockKind::Point, 0, "a" }, { BlockKind::Point, 0, "b" },
        { BlockKind::Step, 1, "c" }, { BlockKind::Step, 2, "d" }, { BlockKind::Step, 1, "e" } };
    entry.contacts = { { "phone", "+49 521 12345", "0521 12345", "Büro" }, { "web", "https://example.org", {}, {} } };
    entry.locations = { { "Haus", "Weg 1", "33602", "N", "mitte", "Hof" } };
    entry.target_groups = { "all" };
    entry.spoken_languages = { "de", "no" };
    entry.sources = { "https://example.org" };
    entry.verified = "2026-11-23";
    city.entries.push_back(entry);
    return city;
}

} // namespace

TEST_CASE("what the writer writes, the reader reads the same", "[authoring][source-writer]")
{
    test::SmallCity const small;
    DraftCity const draft = wild_city();
    REQUIRE(write_content(draft, small.path()));
    Problems problems;
    auto const city = read_city(small.path() / "content/n", small.path() / "icons", problems);
    CHECK(problems.lines() == std::vector<std::string> {});
    CHECK(city.name == draft.name);
    CHECK(city.sections.at(0).groups.at(0).id == "g");
    auto const& entry = city.entries.at(0);
    CHECK(entry.name.value == "yes");
    CHECK(entry.as_of_begin.empty());
    CHECK(entry.spoken_languages.at(1).value == "no");
    REQUIRE(entry.body.size() == 6);
    CHECK(entry.body[4].step == 2);
    CHECK(entry.body[5].step == 1);
    CHECK(entry.contacts.at(0).value == "+49 521 12345");
    CHECK(entry.contacts.at(0).display == "0521 12345");
    CHECK(entry.locations.at(0).street == "Weg 1");
    CHECK(entry.messages.at(1).german == draft.entries[0].summary);
}

TEST_CASE("translations come back as they were written, with their mark", "[authoring][source-writer]")
{
    test::SmallCity const small;
    DraftCity const draft = wild_city();
    std::string const german = draft.entries[0].summary;
    DraftTranslations const translations {
        { "en",
            { { "e/summary", german, "\"Quote\" \\n %d {name}", false }, { "e/summary", german, "second", false },
                { "e/title", "yes", "", false }, { "section/s/intro", "'Intro' & mehr", "Intro", true } } },
        { "it", { { "e/title", "yes", "sì", false } } }
    };
    REQUIRE(write_content(draft, small.path() / "out"));
    auto const unknown = write_locales(draft, translations, small.path() / "locales", small.path() / "out");
    REQUIRE(unknown);
    CHECK(unknown.value() == std::vector<std::string> { "it" });
    Problems problems;
    auto const languages = read_languages(small.path() / "out/locales", "n", problems);
    CHECK(problems.lines() == std::vector<std::string> {});
    REQUIRE(languages.size() == 2);
    REQUIRE(languages[1].content);
    auto const& messages = languages[1].content->messages;
    CHECK(messages.size() == 2);
    CHECK(messages.at({ "e/summary", german }).words == "\"Quote\" \\n %d {name}");
    CHECK_FALSE(messages.at({ "e/summary", german }).machine);
    CHECK(messages.at({ "section/s/intro", "'Intro' & mehr" }).machine);
    CHECK(std::filesystem::exists(small.path() / "out/locales/it/n.po"));
    CHECK_FALSE(write_locales(draft, translations, small.path() / "nowhere", small.path() / "out"));
}

TEST_CASE("text is parted where a reader would pause", "[authoring][plain-text]")
{
    CHECK(split("Am 1. Mai um z. B. 8 Uhr. Dann geht es weiter.", 30)
        == std::vector<std::string> { "Am 1. Mai um z. B. 8 Uhr. Dann", "geht es weiter." });
    CHECK(split("Ein ganzer Absatz. Noch einer mehr.", 30)
        == std::vector<std::string> { "Ein ganzer Absatz.", "Noch einer mehr." });
    CHECK(split("😀😀😀", 3) == std::vector<std::string> { "😀", "😀", "😀" });
    CHECK(split_into("Erster Absatz. Zweiter Absatz. Dritter Absatz.", 2).size() == 2);
    CHECK(split_into("Wort", 2).empty());
    CHECK(cut("Kurz", 4) == "Kurz");
    CHECK(cut("Donaudampfschiff", 6) == "Donau…");
    CHECK(first_sentences("Ein Satz hier. Noch ein Satz dazu.", 20) == "Ein Satz hier.");
    CHECK(id_from("  Über Ämter & Größe! ") == "ueber-aemter-groesse");
    CHECK(id_from("مرحبا").empty());
    CHECK(tidied("\u00A0a \r\n b\u0007\uFEFF ") == "a b");
}

TEST_CASE("a fresh folder is whole or gone", "[authoring][text-file]")
{
    test::Folder const folder("fresh");
    auto const place = folder.path() / "new";
    {
        auto fresh = FreshFolder::create(place);
        REQUIRE(fresh);
        REQUIRE(write_text_file(fresh.value().path() / "a/b.txt", "x"));
        CHECK_FALSE(std::filesystem::exists(place));
    }
    CHECK(std::filesystem::is_empty(folder.path()));
    auto fresh = FreshFolder::create(place);
    REQUIRE(fresh);
    REQUIRE(write_text_file(fresh.value().path() / "a/b.txt", "x"));
    REQUIRE(fresh.value().keep());
    CHECK(read_text_file(place / "a/b.txt").value() == "x");
    CHECK_FALSE(FreshFolder::create(place));
    CHECK_FALSE(read_text_file(place));
}
