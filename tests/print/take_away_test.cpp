// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "app/content/cards.h"
#include "app/print/qr.h"
#include "app/print/take_away.h"
#include "tests/print/qr_picture.h"
#include "tests/support/folder.h"
#include "tests/support/run.h"

#include <algorithm>

using namespace weg;
using content::CodeKind;

namespace {

content::CityTime const kNow { std::chrono::local_days { std::chrono::year { 2026 } / 11 / 23 }
    + std::chrono::hours { 10 } };

content::Entry office()
{
    content::Entry entry;
    entry.id = { "amt" };
    entry.name = "Amt für Integration";
    entry.organization = "Stadt";
    entry.title = { "مكتب الاندماج", "ar" };
    entry.contacts = { { content::ContactKind::Phone, "0521 51-0", "+49 521 510", {}, {} },
        { content::ContactKind::Phone, "0521 51-99", "+49 521 5199", {}, {} },
        { content::ContactKind::Email, "amt@example.org", "", {}, {} },
        { content::ContactKind::Web, "https://example.org/amt", "", {}, {} } };
    entry.locations = { { "Neues Rathaus", "Niederwall 23; Hof", "33602", "Bielefeld", {}, {}, false } };
    entry.verified = { 2026, 11, 1 };
    entry.events = { { { "حفلة", "ar" }, "2026-12-01 18:00", std::chrono::minutes { 90 }, "", "Raum 2" },
        { { "Vorbei", "de" }, "2026-01-01 18:00", std::chrono::minutes { 90 }, "", "" },
        { { "Jede Woche", "de" }, "2026-10-06 09:30", std::chrono::minutes { 45 }, "FREQ=WEEKLY;BYDAY=TU", "" } };
    entry.course.emplace();
    entry.course->starts = { { 2027, 2, 1 }, { 2026, 3, 1 }, { 2027, 0, 0 } };
    return entry;
}

content::Leaflet leaflet(std::string const& value)
{
    content::Leaflet made;
    made.language = "ar";
    made.title = { "مكتب الاندماج", "ar" };
    made.facts = { { "هاتف", value, "ar" } };
    made.hours = i18n::isolate("Mo: 8–12") + "\n" + i18n::isolate("Di: 8–12");
    return made;
}

/// Reads `text` with vobject, which knows nothing of us, and prints `expression` of the component `v`.
std::string read_by_vobject(std::string const& text, std::string const& expression)
{
    test::Folder const folder("vobject");
    auto const file = folder.path() / "card";
    std::ofstream(file, std::ios::binary) << text;
    return test::output_of("/usr/bin/python3 -c \"import vobject,sys; v=vobject.readOne(open('" + file.string()
        + "', encoding='utf-8', newline='').read()); print(" + expression + ", end='')\"");
}

std::string held(std::vector<content::Code> const& codes, CodeKind kind, std::size_t which = 0)
{
    for (auto const& code : codes) {
        if (code.kind == kind && which-- == 0)
            return code.held;
    }
    FAIL("there is no such code");
    return {};
}

} // namespace

TEST_CASE("a telephone takes contact, dates, words and link", "[print][take-away]")
{
    auto const codes = print::codes_of(office(), leaflet("0521 51-0"), kNow, "https://example.org/app");
    REQUIRE(codes);
    auto const& all = codes.value();
    auto const count = [&](CodeKind kind) { return std::ranges::count(all, kind, &content::Code::kind); };
    CHECK(count(CodeKind::Contact) == 1);
    CHECK(count(CodeKind::Appointment) == 3); // What is over, or has no day, is no appointment.
    CHECK(count(CodeKind::Text) == 1);
    CHECK(held(all, CodeKind::Link) == "https://example.org/app#ar/entry/amt");

    SECTION("the contact is one for other programs")
    {
        auto const card = held(all, CodeKind::Contact);
        CHECK(card.size() <= print::kMostCodeBytes);
        CHECK(read_by_vobject(card, "v.fn.value") == "مكتب الاندماج");
        CHECK(read_by_vobject(card, "v.org.value[0]") == "Amt für Integration");
        CHECK(read_by_vobject(card, "','.join(t.value for t in v.tel_list)") == "+49521510,+495215199");
        CHECK(read_by_vobject(card, "v.adr.value.street+'|'+v.adr.value.code+'|'+v.adr.value.city")
            == "Niederwall 23; Hof|33602|Bielefeld");
        CHECK(read_by_vobject(card, "v.email.value") == "amt@example.org");
        CHECK(read_by_vobject(card, "v.note.value") == "Mo: 8–12\nDi: 8–12");
    }
    SECTION("the dates are dates for other programs")
    {
        auto const first = held(all, CodeKind::Appointment);
        CHECK(read_by_vobject(first, "v.vevent.summary.value") == "حفلة");
        CHECK(read_by_vobject(first, "v.vevent.dtstart.value.isoformat()") == "2026-12-01T18:00:00");
        CHECK(read_by_vobject(first, "v.vevent.duration.value") == "1:30:00");
        CHECK(read_by_vobject(first, "v.vevent.location.value") == "Raum 2");
        CHECK(read_by_vobject(held(all, CodeKind::Appointment, 1), "v.vevent.rrule.value") == "FREQ=WEEKLY;BYDAY=TU");
        auto const course = held(all, CodeKind::Appointment, 2);
        CHECK(read_by_vobject(course, "v.vevent.dtstart.value.isoformat()") == "2027-02-01");
    }
    SECTION("another program reads all of them as they are")
    {
        test::Folder const folder("codes");
        auto const picture = folder.path() / "code.pgm";
        for (auto const& code : all) {
            test::write_picture(code.matrix, picture);
            CHECK(test::scanned(picture.string()) == code.held);
        }
    }
}

TEST_CASE("a contact that is too long loses what is needed least", "[print][take-away]")
{
    auto entry = office();
    std::string const note(500, 'n');
    auto const card = content::small_vcard(entry, note, 300);
    CHECK(card.size() <= 300);
    CHECK(card.find("NOTE") == std::string::npos);
    CHECK(card.find("ADR") != std::string::npos);
    CHECK(card.find("+49521510") != std::string::npos);
    entry.contacts.clear();
    entry.locations.clear();
    entry.events.clear();
    entry.course.reset();
    auto const codes = print::codes_of(entry, leaflet("x"), kNow, "");
    REQUIRE(codes);
    CHECK(codes.value().size() == 1); // Nothing but the words.
}

TEST_CASE("long words come in parts that can be read alone, with nothing lost", "[print][take-away]")
{
    auto const [language, sentence] = GENERATE(table<std::string, std::string>(
        { { "de", "Bringen Sie den Ausweis mit. " }, { "ar", "أحضر بطاقة الهوية معك. " },
            { "ta", "அடையாள அட்டையைக் கொண்டு வாருங்கள். " }, { "zh-Hans", "请带上您的身份证。" } }));
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += sentence + (i % 7 == 6 ? "\n" : "");
    auto const most = GENERATE(std::size_t { 100 }, print::kMostCodeBytes);
    auto const parts = print::text_parts(text, "Amt", language, most);
    REQUIRE(parts.size() > 1);
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(parts[i].size() <= most);
        CHECK(to_utf8(to_utf16(parts[i])) == parts[i]); // No character is cut.
        std::string const number = std::to_string(i + 1) + "/" + std::to_string(parts.size());
        CHECK(parts[i].starts_with(i == 0 ? number + "\n" : number + " Amt\n"));
        joined += parts[i].substr(parts[i].find('\n') + 1);
    }
    auto const letters = [](std::string kept) {
        std::erase_if(kept, [](char each) { return each == ' ' || each == '\n'; });
        return kept;
    };
    CHECK(letters(joined) == letters(text));
    CHECK(print::text_parts("kurz", "Amt", "de", most) == std::vector<std::string> { "kurz" });
}
