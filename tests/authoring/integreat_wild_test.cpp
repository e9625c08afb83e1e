// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// The importer with pages as no office should make them, and its command.
#include "app/authoring/city.h"
#include "app/authoring/integreat_records.h"
#include "app/authoring/process.h"
#include "app/authoring/text_file.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <algorithm>

using namespace weg;
using namespace weg::authoring;
namespace fs = std::filesystem;

namespace {

struct Given {
    std::string id = "1", path = "/r/de/a/", title = "Titel", content = "<p>Ein Text von einer Seite.</p>";
    std::string parent = R"({"id":0,"url":null,"path":null})";
    std::string languages = "{}";
    std::string day = "2023-10-25T08:00:00Z";
};

std::string json_of(Given const& page)
{
    return R"({"id":)" + page.id + R"(,"url":"https://example.org)" + page.path + R"(","path":")" + page.path
        + R"(","title":")" + page.title + R"(","last_updated":")" + page.day + R"(","excerpt":"","content":")"
        + page.content + R"(","parent":)" + page.parent + R"(,"available_languages":)" + page.languages
        + R"(,"organization":null,"order":1})";
}

std::string json_of(std::vector<Given> const& pages)
{
    std::string all;
    for (auto const& page : pages)
        all += (all.empty() ? "[" : ",") + json_of(page);
    return all + "]";
}

struct Imported {
    IntegreatRecords records;
    std::vector<std::string> notes;
    City city; ///< As read_city reads what was written; it has found nothing wrong.
};

Imported import(std::vector<Given> const& given)
{
    Problems notes;
    auto pages = read_integreat(json_of(given), "p.json", notes);
    REQUIRE(pages);
    auto made = make_records(join_integreat(std::move(pages).value(), notes), "c", "C-Stadt", {}, notes);
    REQUIRE(made);
    test::Folder const folder("wild");
    REQUIRE(write_content(made.value().city, folder.path()));
    Problems problems;
    auto city = read_city(folder.path() / "content/c", fs::path(WEG_SOURCE_DIR) / "assets/icons", problems);
    CHECK(problems.lines() == std::vector<std::string> {});
    CHECK(city.entries.size() == made.value().city.entries.size());
    return { std::move(made).value(), notes.lines(), std::move(city) };
}

bool notes_say(Imported const& imported, std::string const& line)
{
    for (auto const& note : imported.notes)
        UNSCOPED_INFO(note);
    return std::ranges::find(imported.notes, line) != imported.notes.end();
}

DraftTranslation const* translation(Imported const& imported, std::string const& context)
{
    auto const language = imported.records.translations.find("en");
    if (language == imported.records.translations.end())
        return nullptr;
    auto const found = std::ranges::find(language->second, context, &DraftTranslation::context);
    return found == language->second.end() ? nullptr : &*found;
}

std::string const kChild = R"({"id":7,"url":"","path":"/r/de/a/"})";

} // namespace

TEST_CASE("pages become sections, groups and entries", "[authoring][integreat]")
{
    auto const made = import({ { .content = "" }, { "2", "/r/de/a/b/", "Gruppe", "", kChild },
        { "3", "/r/de/a/b/c/", "Seite", "<p>Wort.</p>", R"({"id":8,"path":"/r/de/a/b/"})" } });
    REQUIRE(made.city.sections.size() == 1);
    CHECK(made.city.sections[0].id == "a");
    REQUIRE(made.city.sections[0].groups.size() == 1);
    CHECK(made.city.sections[0].groups[0].id == "b");
    REQUIRE(made.city.entries.size() == 1);
    CHECK(made.city.entries[0].id.value == "c");
    CHECK(made.notes == std::vector<std::string> {});
}

TEST_CASE("a parent that is not there and parents in a circle lose no page", "[authoring][integreat]")
{
    auto const made = import({ {}, { .id = "2", .path = "/r/de/a/x/y/", .parent = R"({"id":9,"path":"/r/de/a/x/"})" },
        { .id = "3", .path = "/r/de/q/", .parent = R"({"id":99,"path":null})" },
        { .id = "4", .path = "/r/de/m/", .parent = R"({"id":5,"path":"/r/de/n/"})" },
        { .id = "5", .path = "/r/de/n/", .parent = R"({"id":4,"path":"/r/de/m/"})" },
        { .id = "6", .path = "/r/de/s/", .parent = R"({"id":6,"path":"/r/de/s/"})" } });
    CHECK(made.city.entries.size() == 6);
    CHECK(made.city.sections.size() == 4);
    CHECK(notes_say(made, "p.json: page 2 'Titel': its parent is not there; it stands below 'Titel'"));
    CHECK(notes_say(made, "p.json: page 3 'Titel': its parent is not there; it stands at the top"));
    CHECK(notes_say(made, "p.json: page 4 'Titel': its parents form a circle; it stands at the top"));
    CHECK(notes_say(made, "p.json: page 6 'Titel': its parents form a circle; it stands at the top"));
}

TEST_CASE("ids may be null, and twice; paths may be twice or missing", "[authoring][integreat]")
{
    auto const made = import(
        { { .id = "null" }, { .id = "null", .content = "<p>Andere Worte.</p>" }, { .id = "3", .path = "/r/de/b/" },
            { .id = "3", .path = "/r/de/c/" }, { .id = "3", .path = "/r/de/c/" }, { .id = "4", .path = "" } });
    CHECK(made.city.entries.size() == 5);
    CHECK(notes_say(made, "p.json: page without id 'Titel': shares its path with another page; both are kept"));
    CHECK(notes_say(made, "p.json: page 3 'Titel': shares its id with another page; both are kept"));
    CHECK(notes_say(made, "p.json: page 3 'Titel': stands twice with the same words; the second is left out"));
    CHECK(notes_say(made, "p.json: page 4 'Titel': has no path that tells its language; taken for 'de'"));
}

TEST_CASE("pages are joined by id, by path and from either side", "[authoring][integreat]")
{
    std::string const by_path = R"({"de":{"id":null,"path":"/r/de/a/"}})";
    std::string const by_id = R"({"de":{"id":1,"path":null}})";
    auto const languages = GENERATE_COPY(values<std::string>({ by_path, by_id, "{}", "null" }));
    INFO(languages);
    auto const made = import({ { .languages = R"({"en":{"id":2,"path":null}})" },
        { .id = "2", .path = "/r/en/a/", .title = "Title", .content = "<p>A text.</p>", .languages = languages },
        { .id = "3", .path = "/r/en/z/", .title = "Alone" } });
    REQUIRE(translation(made, "a/title"));
    CHECK(translation(made, "a/title")->words == "Title");
    CHECK(translation(made, "a/body")->words == "A text.");
    CHECK_FALSE(translation(made, "a/title")->machine);
    CHECK(notes_say(made, "p.json: page 3 'Alone': has no German page, which every record needs; left out"));
}

TEST_CASE("a translation that is not in step gives title and summary only", "[authoring][integreat]")
{
    auto const made = import(
        { {}, { "2", "/r/en/a/", "Title", "<p>A text of one page.</p><p>More.</p>", "null", R"({"de":{"id":1}})" } });
    CHECK(translation(made, "a/summary")->words == "A text of one page.");
    CHECK(translation(made, "a/body") == nullptr);
    CHECK(notes_say(made,
        "p.json: page 2 'Title': its 2 blocks are not in step with the 1 of the German page; only title and summary "
        "are taken"));
}

TEST_CASE("empty titles, empty pages and missing dates are mended and named", "[authoring][integreat]")
{
    auto const made = import({ { .path = "/r/de/m%C3%BCll-tonne/", .title = "" },
        { .id = "2", .path = "/r/de/b/", .content = "<p><img src=x>&nbsp;</p>" },
        { .id = "3", .path = "/r/de/c/", .content = "" }, { .id = "4", .path = "/r/de/d/", .day = "gestern" } });
    REQUIRE(made.records.city.entries.size() == 2);
    CHECK(made.records.city.entries[0].id == "muell-tonne");
    CHECK(made.records.city.entries[0].title == "müll tonne");
    CHECK(made.records.city.entries[1].verified == "2023-10-25");
    CHECK(made.records.city.entries[1].confidence == content::Confidence::Low);
    CHECK(notes_say(made, "p.json: page 1 '': has no title; 'müll tonne' stands there instead"));
    CHECK(notes_say(made, "p.json: page 2 'Titel': image dropped"));
    CHECK(notes_say(made, "p.json: page 2 'Titel': has no words; no entry made of it"));
    CHECK(notes_say(made, "p.json: page 3 'Titel': no page below it has words; no section made of it"));
}

TEST_CASE("long words are parted and nothing of them is lost", "[authoring][integreat]")
{
    std::string const title = "Eine Überschrift mit sehr viel mehr als vierzig Zeichen";
    std::string text, english;
    for (int i = 0; i < 30; ++i) {
        text += "Das ist der Satz mit der Nummer " + std::to_string(i) + " hier drin. ";
        english += "This is sentence number " + std::to_string(i) + " here. ";
    }
    auto const made = import({ { .title = title, .content = "<p>" + text + "</p><ol><li>" + text + "</li></ol>" },
        { "2", "/r/en/a/", "Title", "<p>" + english + "</p><ol><li>" + english + "</li></ol>", "null",
            R"({"de":{"id":1}})" } });
    auto const& entry = made.records.city.entries.at(0);
    CHECK(entry.name == title);
    CHECK(entry.title == "Eine Überschrift mit sehr viel mehr als…");
    REQUIRE(entry.body.size() > 4);
    CHECK(entry.body[0].text.ends_with("hier drin."));
    CHECK(made.records.alignment.at("en").aligned == 1);
    std::string again;
    for (auto const& message : made.records.translations.at("en"))
        again += message.context == "a/body" ? message.words + " " : "";
    CHECK(again == english + english);
}

TEST_CASE("links become contacts and related entries, or are named", "[authoring][integreat]")
{
    auto const made = import(
        { { .content = "<p><a href='tel:07151%20501-0'>07151 / 501-0</a></p>"
                       "<p>Ruf <a href='tel:07151'>07151 99</a> <a href='tel:5'>an</a></p>"
                       "<p><a href='mailto:a@b.de?subject=x'>Schreiben</a></p><p><a href='mailto:a'>c@d.de</a></p>"
                       "<p><a href='https://b.de/ü'>Zur Seite</a></p>"
                       "<p>Mehr <a href='https://c.de'>hier</a></p>"
                       "<p><a href='https://integreat.app/r/de/b/'>Seite b</a></p>" },
            { .id = "2", .path = "/r/de/b/" } });
    auto const& entry = made.records.city.entries.at(0);
    REQUIRE(entry.contacts.size() == 5);
    CHECK((entry.contacts[0].value == "+4971515010" && entry.contacts[0].display == "07151 / 501-0"));
    CHECK((entry.contacts[1].value == "+49715199" && entry.contacts[1].display == "07151 99"));
    CHECK((entry.contacts[2].value == "a@b.de" && entry.contacts[2].label == "Schreiben"));
    CHECK((entry.contacts[3].value == "c@d.de" && entry.contacts[3].label.empty()));
    CHECK((entry.contacts[4].value == "https://b.de/%C3%BC" && entry.contacts[4].label == "Zur Seite"));
    CHECK(entry.related == std::vector<std::string> { "b" });
    CHECK(notes_say(made, "p.json: page 1 'Titel': link dropped: https://c.de ('hier')"));
    CHECK(notes_say(made, "p.json: page 1 'Titel': address dropped: tel:5 ('an')"));
}

TEST_CASE("what is no list of pages is refused with a mend", "[authoring][integreat]")
{
    auto const [json, says] = GENERATE(table<std::string, std::string>(
        { { "", "is not JSON" }, { "[{", "is not JSON" }, { "[\"\xFF\"]", "is not JSON" }, { "{}", "is no list" },
            { "[]", "holds no page" }, { "[1, null, [], {\"id\":1}]", "holds no page" },
            { R"([{"title":"T","path":5}])", "tells its language" }, { std::string(1'000'000, '['), "is not JSON" } }));
    Problems notes;
    auto const pages = read_integreat(json, "p.json", notes);
    REQUIRE_FALSE(pages);
    CHECK(pages.error().detail.starts_with("p.json: "));
    CHECK(pages.error().detail.find(says) != std::string::npos);
}

TEST_CASE("keys of another kind are as good as missing", "[authoring][integreat]")
{
    Problems notes;
    auto const pages = read_integreat(R"([7, {"title":"T","id":"x","path":"/r/de/t/","content":3,"parent":[],
        "available_languages":[1],"organization":4,"order":"a","last_updated":{}}])",
        "p.json", notes);
    REQUIRE(pages);
    CHECK(pages.value().size() == 1);
    CHECK(notes.lines() == std::vector<std::string> { "p.json: item 1: has neither title nor content; left out" });
}

TEST_CASE("the command writes a whole folder or none", "[authoring][integreat]")
{
    test::Folder const folder("command");
    folder.write("p.json", json_of(std::vector<Given>(1)));
    folder.write("bad.json", "[{");
    fs::path const root = WEG_SOURCE_DIR;
    auto const command = [&](std::string const& file) {
        auto const outcome = run({ std::string(WEG_BUILD_DIR) + "/bin/wegweiser-bundle", "import-integreat", "--city",
            "c", "--name", "C", (folder.path() / file).string(), "-o", (folder.path() / "out").string(), "--locales",
            (root / "locales").string(), "--icons", (root / "assets/icons").string() });
        REQUIRE(outcome);
        UNSCOPED_INFO(outcome.value().error_output);
        return outcome.value();
    };
    auto const files = [&] { return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()); };
    CHECK(command("bad.json").exit_code == 1);
    CHECK(command("none.json").exit_code == 1);
    CHECK(files() == 2);
    CHECK(command("p.json").exit_code == 0);
    CHECK(fs::exists(folder.path() / "out/content/c/entries/a/a.yaml"));
    auto const again = command("p.json");
    CHECK(again.exit_code == 1);
    CHECK(
        again.error_output.find("is there already; take it away or name another folder with -o") != std::string::npos);
    CHECK(files() == 3);
}
