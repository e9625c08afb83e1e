// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/cards.h"
#include "app/content/event_dates.h"
#include "tests/support/catch.h"

#include <sstream>

using namespace weg::content;
using namespace std::chrono;

namespace {

CityTime at(char const* text)
{
    auto const time = read_city_time(text);
    REQUIRE(time);
    return *time;
}

Event event(char const* starts, char const* rrule, int length = 90)
{
    Event made;
    made.title = { "Sprachcafé", "de" };
    made.starts = starts;
    made.duration = minutes { length };
    made.rrule = rrule;
    return made;
}

std::vector<CityTime> all(std::initializer_list<char const*> times)
{
    std::vector<CityTime> out;
    for (char const* const time : times)
        out.push_back(at(time));
    return out;
}

Entry entry()
{
    Entry made;
    made.id = { "cafe" };
    made.name = "Café; Treff, \"offen\"";
    made.title = { "مقهى اللغة", "ar" };
    made.summary = { "سطر\nثانٍ", "ar" };
    made.organization = "Verein";
    made.contacts = { { ContactKind::Phone, "0521 51-0", "+49 521 510", {}, {} },
        { ContactKind::Phone, "112", "112", {}, {} }, { ContactKind::Email, "a@example.org", {}, {}, {} },
        { ContactKind::Web, "https://example.org/a,b", {}, {}, {} } };
    made.locations = { { "Haus", "Weg 1", "33602", "Bielefeld", {}, {}, false } };
    made.sources = { { "https://example.org" }, { "Flyer" } };
    made.verified = { 2026, 11, 23 };
    return made;
}

} // namespace

TEST_CASE("an event once is there until it ends", "[events]")
{
    auto const once = event("2026-12-01 18:00", "");
    CHECK(event_dates(once, at("2026-11-23 10:00"), 3) == all({ "2026-12-01 18:00" }));
    CHECK(event_dates(once, at("2026-12-01 19:29"), 3).size() == 1);
    CHECK(event_dates(once, at("2026-12-01 19:30"), 3).empty());
    CHECK(event_dates(event("bald", ""), at("2026-12-01 19:30"), 3).empty());
    CHECK_FALSE(read_city_time("2026-02-30 10:00"));
    CHECK_FALSE(read_city_time("2026-02-03 24:00"));
    CHECK_FALSE(read_city_time("2026-02-03 10:00 Uhr"));
}

TEST_CASE("a rule gives the dates to come, at the same time on the clock in summer and winter", "[events]")
{
    auto const weekly = event("2026-10-13 18:00", "FREQ=WEEKLY;BYDAY=TU");
    CHECK(event_dates(weekly, at("2026-10-20 19:31"), 3)
        == all({ "2026-10-27 18:00", "2026-11-03 18:00", "2026-11-10 18:00" }));
    CHECK(event_dates(event("2026-01-29 10:00", "FREQ=MONTHLY;BYDAY=-1TH"), at("2026-11-23 10:00"), 2)
        == all({ "2026-11-26 10:00", "2026-12-31 10:00" }));
    CHECK(event_dates(event("2024-02-29 10:00", "FREQ=YEARLY"), at("2026-11-23 10:00"), 1)
        == all({ "2028-02-29 10:00" }));
    CHECK(event_dates(event("2026-11-01 10:00", "FREQ=DAILY;COUNT=3"), at("2026-11-02 12:00"), 5)
        == all({ "2026-11-03 10:00" }));
    CHECK(event_dates(event("2026-11-01 10:00", "FREQ=DAILY;UNTIL=20261104T090000"), at("2026-11-02 12:00"), 5)
        == all({ "2026-11-03 10:00" }));
}

TEST_CASE("a rule that is none, or has no end and no date, does no harm", "[events]")
{
    for (char const* const bad :
        { "", "FREQ", "FREQ=SECONDLY", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", "RSCALE=X;FREQ=DAILY" })
        CHECK_FALSE(is_recurrence(bad));
    CHECK(is_recurrence("FREQ=MONTHLY;BYDAY=1MO"));
    CHECK(event_dates(event("2026-12-01 18:00", "FREQ=SECONDLY"), at("2026-11-23 10:00"), 3).size() == 1);
    CHECK(event_dates(event("2026-12-01 18:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), at("2026-11-23 10:00"), 3)
        == all({ "2026-12-01 18:00" }));
}

TEST_CASE("a vCard folds between characters and escapes what has a meaning", "[cards]")
{
    std::string const card = vcard(entry());
    std::istringstream lines(card);
    for (std::string line; std::getline(lines, line);) {
        CHECK(line.ends_with('\r'));
        CHECK(line.size() <= 76);
        CHECK((static_cast<unsigned char>(line.front()) & 0xC0) != 0x80);
    }
    CHECK(card.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n"));
    CHECK(card.find("FN;LANGUAGE=de;PREF=1:Café\\; Treff\\, \"offen\"\r\n") != std::string::npos);
    CHECK(card.find("FN;LANGUAGE=ar:مقهى اللغة\r\n") != std::string::npos);
    CHECK(card.find("TEL;VALUE=uri;TYPE=voice:tel:+49521510\r\n") != std::string::npos);
    CHECK(card.find("TEL;VALUE=uri;TYPE=voice:tel:112;phone-context=+49\r\n") != std::string::npos);
    CHECK(card.find("ADR:;Haus;Weg 1;Bielefeld;;33602;Deutschland\r\n") != std::string::npos);
    CHECK(card.find("NOTE;LANGUAGE=ar:سطر\\nثانٍ\r\n") != std::string::npos);
    CHECK(card.find("REV:20261123T000000Z\r\n") != std::string::npos);
    CHECK(card.find("SOURCE:https://example.org\r\n") != std::string::npos);
    CHECK(card.find("Flyer") == std::string::npos);
    CHECK(card.ends_with("END:VCARD\r\n"));
}

TEST_CASE("a calendar has the zone's rules, and the same entries give the same text", "[cards]")
{
    auto one = entry();
    one.events = { event("2026-12-01 18:00", "FREQ=WEEKLY;BYDAY=TU"), event("2026-12-01 18:00", "FREQ=SECONDLY"),
        event("bald", "") };
    std::string const text = icalendar({ one });
    CHECK(text == icalendar({ one }));
    CHECK(text.find("DTSTART;TZID=Europe/Berlin:20261201T180000\r\n") != std::string::npos);
    CHECK(text.find("RRULE:FREQ=WEEKLY;BYDAY=TU\r\n") != std::string::npos);
    CHECK(text.find("SECONDLY") == std::string::npos);
    CHECK(text.find("TZID:Europe/Berlin\r\n") != std::string::npos);
    CHECK(text.find("DURATION:PT1H30M\r\n") != std::string::npos);
    CHECK(text.find("UID:cafe-1@wegweiser\r\n") != std::string::npos);
    CHECK(text.find("cafe-2") == std::string::npos);
}
