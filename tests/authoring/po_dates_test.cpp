// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/po_dates.h"

#include "app/authoring/po.h"
#include "app/authoring/process.h"
#include "app/authoring/text_file.h"
#include "tests/authoring/small_city.h"

#include <sys/stat.h>

using namespace weg;
namespace fs = std::filesystem;

namespace {

std::string const kTitle = "msgctxt \"mimi/title\"\nmsgid \"Gesundheit\"\n";

/// One PO file in a folder, updated as locales/update_po.sh does it.
struct Catalog : test::Folder {
    explicit Catalog(std::string const& messages)
        : Folder("po-dates")
        , file(path() / "c.po")
    {
        write("c.po", test::kPoHeader + messages);
    }

    /// The messages of the template, in PO, without their empty msgstr.
    void update(std::vector<std::string> const& german, std::string const& day) const
    {
        std::string pot = test::kPoHeader;
        for (auto const& message : german)
            pot += "\n" + message + "msgstr \"\"\n";
        write("c.pot", pot);
        auto const merged = authoring::run({ "msgmerge", "--quiet", "--update", "--previous", "--backup=none",
            "--add-location=file", file.string(), (path() / "c.pot").string() });
        REQUIRE(merged);
        REQUIRE(merged.value().exit_code == 0);
        mark(day);
    }

    void mark(std::string const& day) const
    {
        auto const marked = authoring::mark_outdated(file, day);
        INFO((marked ? std::string() : marked.error().detail));
        REQUIRE(marked);
    }

    [[nodiscard]] std::string text() const { return authoring::read_text_file(file).value(); }
    [[nodiscard]] bool has(std::string const& words) const { return text().find(words) != std::string::npos; }
    void replace(std::string const& before, std::string const& after) const
    {
        auto whole = text();
        auto const at = whole.find(before);
        REQUIRE(at != std::string::npos);
        write("c.po", whole.replace(at, before.size(), after));
    }
    [[nodiscard]] authoring::Translation title(std::string const& german) const
    {
        authoring::Problems problems;
        auto const po = authoring::read_po(file, problems);
        REQUIRE(problems.empty());
        return po.value().messages.at({ "mimi/title", german });
    }

    fs::path file;
};

std::string title(std::string const& german) { return "msgctxt \"mimi/title\"\nmsgid \"" + german + "\"\n"; }

std::vector<std::string> problems_of(std::string const& messages)
{
    Catalog const catalog(messages);
    authoring::Problems problems;
    CHECK(authoring::read_po(catalog.file, problems));
    return problems.lines();
}

} // namespace

TEST_CASE("an outdated translation keeps the day on which its German changed until it is mended", "[authoring][po]")
{
    Catalog const catalog("\n# machine\n" + kTitle + "msgstr \"Health\"\n");
    catalog.update({ kTitle }, "2026-11-01");
    CHECK_FALSE(catalog.has("outdated since"));

    catalog.update({ title("Gesundheit hier") }, "2026-11-26");
    CHECK(catalog.has("# machine\n# outdated since 2026-11-26\n#, fuzzy\n#| msgctxt \"mimi/title\"\n"));
    CHECK(catalog.title("Gesundheit hier").outdated_since == "2026-11-26");
    CHECK(catalog.title("Gesundheit hier").machine);
    CHECK(catalog.title("Gesundheit hier").words.empty());

    // Another update, and even another change, make it no younger.
    catalog.update({ title("Gesundheit hier") }, "2026-12-03");
    catalog.update({ title("Gesundheit hier!") }, "2026-12-10");
    CHECK(catalog.title("Gesundheit hier!").outdated_since == "2026-11-26");

    catalog.replace("#, fuzzy\n#| msgctxt \"mimi/title\"\n", "");
    catalog.replace("#| msgid \"Gesundheit\"\n", "");
    CHECK(catalog.title("Gesundheit hier!").outdated_since.empty());
    catalog.update({ title("Gesundheit hier!") }, "2026-12-11");
    CHECK_FALSE(catalog.has("outdated since"));
    CHECK(catalog.has("# machine\nmsgctxt \"mimi/title\"\nmsgid \"Gesundheit hier!\"\nmsgstr \"Health\"\n"));
}

TEST_CASE("what msgmerge guesses from another place gets no day, not even the one of that place", "[authoring][po]")
{
    Catalog const catalog(
        "\n#, fuzzy\n#| msgctxt \"mimi/title\"\n#| msgid \"Gesund\"\n" + kTitle + "msgstr \"Health\"\n");
    catalog.update({ kTitle }, "2026-11-26");
    CHECK(catalog.has("outdated since 2026-11-26"));
    catalog.update({ kTitle, "msgctxt \"other/title\"\nmsgid \"Gesundheit!\"\n" }, "2026-12-03");
    auto const text = catalog.text();
    CHECK(text.find("outdated since 2026-11-26") == text.rfind("outdated since"));
    catalog.update({ "msgctxt \"other/title\"\nmsgid \"Gesundheit!\"\n" }, "2026-12-03");
    CHECK(catalog.has("\n\n#, fuzzy\n#| msgctxt \"mimi/title\"\n#| msgid \"Gesund\"\nmsgctxt \"other/title\"\n"));
}

TEST_CASE("a file that needs no day is not written", "[authoring][po]")
{
    // Spacing, order and line lengths that gettext itself would not write.
    std::string const odd = "\n\n\n#, fuzzy\n#   machine\n# outdated since 2026-11-26\n" + kTitle
        + "msgstr   \"Health\"\n\n#, fuzzy\nmsgid \"Leer\"\nmsgstr \"\"\n"
          "\nmsgid \"Ja\"\nmsgstr \"A very long line that gettext would break somewhere if it were to write this file "
          "anew, which it must not do\"\n#~ msgid \"Alt\"\n#~ msgstr \"Old\"\n";
    Catalog const catalog(odd);
    auto const inode = [&] {
        struct stat facts { };
        REQUIRE(::stat(catalog.file.c_str(), &facts) == 0);
        return facts.st_ino;
    };
    auto const before = inode();
    catalog.mark("2026-12-03");
    CHECK(catalog.text() == test::kPoHeader + odd);
    CHECK(inode() == before);
    // And once marked, it stays as it is.
    catalog.replace("# outdated since 2026-11-26\n", "");
    catalog.mark("2026-12-03");
    auto const marked = catalog.text();
    CHECK(catalog.title("Gesundheit").outdated_since == "2026-12-03");
    catalog.mark("2026-12-24");
    CHECK(catalog.text() == marked);
}

TEST_CASE("all messages survive the marking of one", "[authoring][po]")
{
    std::string const others = "\n#. for translators\n#: app/screens/home.cpp\nmsgctxt \"a\"\nmsgid \"Eins\"\n"
                               "msgid_plural \"{count}\"\nmsgstr[0] \"One\"\nmsgstr[1] \"{count}\"\n"
                               "\nmsgid \"\\\"Ja\\\"\\n\"\nmsgstr \"\\\"Yes\\\"\\n\"\n";
    std::string const obsolete = "\n#~ msgid \"Alt\"\n#~ msgstr \"Old\"\n";
    Catalog const catalog(others + "\n#, fuzzy\n" + kTitle + "msgstr \"Health\"\n" + obsolete);
    catalog.mark("2026-11-26");
    CHECK(catalog.text()
        == test::kPoHeader + others + "\n# outdated since 2026-11-26\n#, fuzzy\n" + kTitle + "msgstr \"Health\"\n"
            + obsolete);
    // Nothing is left beside it.
    CHECK(std::distance(fs::directory_iterator(catalog.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("what cannot be marked is named and left alone", "[authoring][po]")
{
    Catalog const catalog("\n#, fuzzy\n" + kTitle + "msgstr \"Health\n\nmsgid \"b\"\nmsgstr \"c\"\n");
    auto const before = catalog.text();
    auto const broken = authoring::mark_outdated(catalog.file, "2026-11-26");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().detail.find("c.po:13") != std::string::npos);
    CHECK(catalog.text() == before);
    CHECK_FALSE(authoring::mark_outdated(catalog.path() / "none.po", "2026-11-26"));
    for (char const* const day : { "", "2026-11", "2026-02-30", "26.11.2026", "2026-11-26 " })
        CHECK_FALSE(authoring::mark_outdated(catalog.file, day));
}

TEST_CASE("a malformed day is named with its message, and only where it counts", "[authoring][po]")
{
    for (char const* const day : { "", " bald", " 2026-11-31", " 2026-11", ": 2026-11-26" }) {
        auto const lines
            = problems_of("\n# outdated since" + std::string(day) + "\n#, fuzzy\n" + kTitle + "msgstr \"Health\"\n");
        INFO(day);
        REQUIRE(lines.size() == 1);
        CHECK(lines.front().find("c.po: 'Gesundheit': the comment '# outdated since" + std::string(day)
                  + "' names no day; write '# outdated since 2026-11-26' or take it out")
            != std::string::npos);
    }
    // Once, though checking reads the file again for its manners.
    test::SmallCity const city;
    city.write("locales/ar/c.po",
        std::string(test::kPoHeader) + "\n# outdated since bald\n#, fuzzy\n" + kTitle + "msgstr \"الصحة\"\n");
    authoring::Problems problems;
    static_cast<void>(authoring::read_languages(city.path() / "locales", "c", problems));
    authoring::check_manners(city.path() / "locales", "c", problems);
    CHECK(problems.lines().size() == 1);
    CHECK(problems_of("\n# outdated since bald\n" + kTitle + "msgstr \"Health\"\n").empty());
    CHECK(problems_of("\n# outdated in style\n#, fuzzy\n" + kTitle + "msgstr \"Health\"\n").empty());
    // The update leaves it to people: taking it for no day would make the translation younger than it is.
    Catalog const catalog("\n# outdated since bald\n#, fuzzy\n" + kTitle + "msgstr \"Health\"\n");
    auto const before = catalog.text();
    catalog.mark("2026-11-26");
    CHECK(catalog.text() == before);
}
