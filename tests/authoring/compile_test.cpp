// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/extract.h"
#include "app/authoring/po_dates.h"
#include "app/content/bundle.h"
#include "tests/authoring/small_city.h"

#include <sstream>

using namespace weg;
using content::Provenance;
using test::SmallCity;

namespace {

std::string bytes_of(std::filesystem::path const& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

content::Entry entry_of(SmallCity const& city, std::vector<std::string> const& chain)
{
    auto const bundle = content::Bundle::open(city.build("b.sqlite"));
    REQUIRE(bundle);
    auto entry = bundle.value().entry({ "mimi" }, chain);
    REQUIRE(entry);
    return std::move(entry).value();
}

} // namespace

TEST_CASE("the same sources give the same bytes", "[authoring][compile]")
{
    SmallCity const city;
    auto const first = bytes_of(city.build("one.sqlite"));
    CHECK(first.size() > 4096);
    CHECK(first == bytes_of(city.build("two.sqlite")));
}

TEST_CASE("a changed fact changes the content version", "[authoring][compile]")
{
    SmallCity const city;
    auto const before = content::Bundle::open(city.build("one.sqlite"));
    city.write("content/c/organizations.yaml", "organizations:\n  - { id: drk, name: Anders }\n");
    auto const after = content::Bundle::open(city.build("two.sqlite"));
    REQUIRE(before);
    REQUIRE(after);
    CHECK(before.value().content_version().size() == 64);
    CHECK(before.value().content_version() != after.value().content_version());
}

TEST_CASE("an entry comes back as it was written", "[authoring][compile]")
{
    SmallCity const city;
    auto const entry = entry_of(city, { "de" });
    CHECK(entry.title.value == "Gesundheit");
    CHECK(entry.organization == "DRK");
    REQUIRE(entry.body.size() == 4);
    CHECK(entry.body[3].kind == content::BlockKind::Step);
    CHECK(entry.body[3].step == 2);
    CHECK(entry.body[3].text.value == "Zwei");
    REQUIRE(entry.contacts.size() == 2);
    CHECK(entry.contacts[0].value == "0521 12345");
    CHECK(entry.contacts[0].label.value == "Büro");
    REQUIRE(entry.contacts[0].schedule);
    REQUIRE(entry.contacts[0].schedule->hours.size() == 2);
    CHECK(entry.contacts[0].schedule->hours[0].weekdays == std::vector<unsigned> { 1, 2, 3, 4, 5 });
    CHECK(entry.contacts[0].schedule->hours[1].weekdays == std::vector<unsigned> { 6, 8 });
    CHECK(entry.contacts[0].schedule->hours[0].opens == std::chrono::minutes(450));
    REQUIRE(entry.locations.size() == 1);
    CHECK(entry.locations[0].district.value == "Mitte");
    CHECK(entry.locations[0].note.value == "Hof");
    CHECK(entry.cost.value == "kostenlos");
    CHECK(entry.spoken_languages == std::vector<std::string> { "ar", "en" });
    CHECK(entry.as_of.begin->year == 2017);
    CHECK(entry.as_of.end->year == 2022);
    CHECK(entry.verified.day == 23);
}

TEST_CASE("the provenance of words is never lost", "[authoring][compile]")
{
    SmallCity const city;
    auto const english = entry_of(city, { "en", "de" });
    CHECK(english.title.provenance == Provenance::Human);
    CHECK(english.summary.provenance == Provenance::Machine);
    CHECK(english.contacts[0].label.provenance == Provenance::Missing);
    CHECK(english.contacts[0].label.language == "de");

    // Fuzzy in Arabic: not shown as current; its reader gets the English, and is told.
    auto const arabic = entry_of(city, { "ar", "en", "de" });
    CHECK(arabic.title.value == "Health");
    CHECK(arabic.title.language == "en");
    CHECK(arabic.title.provenance == Provenance::Outdated);
    CHECK(arabic.summary.provenance == Provenance::Missing);
    CHECK(arabic.summary.shown_provenance == Provenance::Machine);
}

TEST_CASE("the day since which a translation is outdated reaches its reader", "[authoring][compile]")
{
    SmallCity const city;
    i18n::PartialDate const day { 2026, 11, 26 };
    // The small city's Arabic title is fuzzy, and nobody has noted since when.
    CHECK_FALSE(entry_of(city, { "ar", "de" }).title.outdated_since);
    REQUIRE(authoring::mark_outdated(city.path() / "locales/ar/c.po", "2026-11-26"));
    auto const arabic = entry_of(city, { "ar", "en", "de" });
    CHECK(arabic.title.value == "Health");
    CHECK(arabic.title.provenance == Provenance::Outdated);
    CHECK(arabic.title.outdated_since == day);
    CHECK_FALSE(arabic.summary.outdated_since);
    // Whose Arabic is outdated is nothing to those who read another language.
    CHECK_FALSE(entry_of(city, { "en", "ar", "de" }).title.outdated_since);
}

TEST_CASE("the template has one message for each text and the real gettext accepts it", "[authoring][compile]")
{
    SmallCity const city;
    authoring::Problems problems;
    auto const template_text = authoring::extract(city.read(problems));
    CHECK(template_text.find("msgctxt \"mimi/contact/label\"\nmsgid \"Büro\"") != std::string::npos);
    CHECK(template_text.find("msgctxt \"mimi/body\"\nmsgid \"Zwei\"") != std::string::npos);
    city.write("t.po", template_text);
    CHECK(authoring::compile_po(city.path() / "t.po", problems));
    for (auto const& line : problems.lines())
        UNSCOPED_INFO(line);
    CHECK(problems.empty());
}

TEST_CASE("a bundle cut short anywhere is refused and never breaks the reader", "[authoring][compile]")
{
    SmallCity const city;
    auto const whole = bytes_of(city.build("b.sqlite"));
    for (std::size_t length = 0; length < whole.size(); length += 1021) {
        city.write("cut.sqlite", whole.substr(0, length));
        INFO(length);
        CHECK_FALSE(content::Bundle::open(city.path() / "cut.sqlite"));
    }
}
