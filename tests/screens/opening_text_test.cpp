// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/opening_text.h"

#include "app/content/event_dates.h"
#include "tests/support/catch.h"
#include "tests/support/plain.h"

using namespace weg;
using namespace std::chrono;
using weg::test::plain;

namespace {

std::string shown(char const* language, char const* rrule, char const* now)
{
    auto const words = i18n::Localizer::create(language, {});
    REQUIRE(words);
    content::Event event;
    event.starts = "2026-10-13 18:00";
    event.duration = minutes { 90 };
    event.rrule = rrule;
    auto const time = content::read_city_time(now);
    REQUIRE(time);
    return plain(screens::event_text(event, words.value(), *time));
}

} // namespace

TEST_CASE("an event shows its next three dates with the day of the week, and none when it is over", "[screens]")
{
    CHECK(shown("de", "FREQ=WEEKLY", "2026-10-21 10:00")
        == "Dienstag, 27. Oktober 2026 (in 6 Tagen): 18:00–19:30 Uhr (1 Stunde, 30 Minuten)\n"
           "Dienstag, 3. November 2026 (in 13 Tagen): 18:00–19:30 Uhr (1 Stunde, 30 Minuten)\n"
           "Dienstag, 10. November 2026 (in 3 Wochen): 18:00–19:30 Uhr (1 Stunde, 30 Minuten)");
    CHECK(shown("de", "", "2026-10-13 19:00") == "Dienstag, 13. Oktober 2026 (heute): 18:00–19:30 Uhr (1 Stunde, 30 Minuten)");
    CHECK(shown("de", "", "2026-10-13 19:30").empty());
    CHECK(shown("ar", "", "2026-10-13 10:00").find("الثلاثاء") != std::string::npos);
    CHECK(shown("fa", "", "2026-10-13 10:00").find("(۲۱ مهر ۱۴۰۵ · امروز)") != std::string::npos);
    CHECK(shown("kmr", "", "2026-10-13 10:00").find("13.10.2026") != std::string::npos);
    CHECK(shown("zh-Hans", "", "2026-10-13 10:00").find("2026年10月13日星期二") != std::string::npos);
}

TEST_CASE("an office tells when it closes soon, and the date when it stays closed for a week", "[screens]")
{
    auto const german = i18n::Localizer::create("de", {});
    REQUIRE(german);
    content::Schedule schedule;
    schedule.hours = { { { 1 }, minutes { 8 * 60 }, minutes { 12 * 60 } } };
    auto const status = [&](char const* now) {
        return plain(screens::status_text(schedule, german.value(), *content::read_city_time(now)));
    };
    CHECK(status("2026-11-23 08:00") == "Jetzt geöffnet bis 12:00");
    CHECK(status("2026-11-23 11:00") == "Jetzt geöffnet bis 12:00 (in 60 Minuten)");
    CHECK(status("2026-11-23 11:59") == "Jetzt geöffnet bis 12:00 (in 1 Minute)");
    CHECK(status("2026-11-22 11:00") == "Jetzt geschlossen. Öffnet wieder: morgen, 08:00");
    CHECK(status("2026-11-24 08:00") == "Jetzt geschlossen. Öffnet wieder: Montag, 08:00");
    CHECK(status("2026-11-23 13:00") == "Jetzt geschlossen. Öffnet wieder: Montag, 30. November 2026, 08:00");
}
