// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Expected texts: CLDR 42 as ICU 72 (Debian 12) formats it, read against CLDR's own charts of each
// language; kmr and ckb also against the reasons given in date_formats.cpp.
#include "app/i18n/date_formats.h"

#include "tests/i18n/plain_spaces.h"
#include "tests/support/catch.h"

#include <string>

using std::chrono::minutes;
using weg::i18n::Localizer;
using weg::i18n::PartialDate;
using weg::i18n::testing::plain_spaces;

namespace {

Localizer localizer(std::string const& tag) { return Localizer::create(tag, {}).value(); }

} // namespace

TEST_CASE("a date is as precise as its source in each language", "[i18n][date-formats]")
{
    using Row = std::tuple<std::string, std::string, std::string, std::string>;
    auto const [tag, year, month, day] = GENERATE(values<Row>({
        { "de", "2026", "November 2026", "23. November 2026" },
        { "en", "2026", "November 2026", "23 November 2026" },
        { "tr", "2026", "Kasım 2026", "23 Kasım 2026" },
        { "uk", "2026", "листопад 2026 р.", "23 листопада 2026 р." },
        { "ru", "2026", "ноябрь 2026 г.", "23 ноября 2026 г." },
        { "pl", "2026", "listopad 2026", "23 listopada 2026" },
        { "ar", "٢٠٢٦", "نوفمبر ٢٠٢٦", "٢٣ نوفمبر ٢٠٢٦" },
        { "fa", "۲۰۲۶", "نوامبر ۲۰۲۶", "۲۳ نوامبر ۲۰۲۶" },
        { "ckb", "٢٠٢٦", "تشرینی دووەمی ٢٠٢٦", "٢٣ی تشرینی دووەمی ٢٠٢٦" },
        { "kmr", "2026", "11/2026", "23.11.2026" },
        { "ti", "2026", "ሕዳር 2026", "23 ሕዳር 2026" },
        { "ta", "2026", "நவம்பர் 2026", "23 நவம்பர், 2026" },
        { "zh-Hans", "2026年", "2026年11月", "2026年11月23日" },
        { "xx", "2026", "November 2026", "23 November 2026" },
    }));
    auto const language = localizer(tag);
    INFO(tag);
    CHECK(plain_spaces(language.date({ 2026, 0, 0 })) == year);
    CHECK(plain_spaces(language.date({ 2026, 11, 0 })) == month);
    CHECK(plain_spaces(language.date({ 2026, 11, 23 })) == day);
}

TEST_CASE("readers of Persian, Pashto and Arabic get their own calendar beside", "[i18n][date-formats]")
{
    // 23 November 2026 is 2 Azar 1405, as Iran's official calendar has it; 18 February 2026 was the first of Ramadan
    // 1447 by the calendar of Umm al-Qura.
    auto const home = [](char const* tag, PartialDate date) { return localizer(tag).home_date(date); };
    CHECK(home("fa", { 2026, 11, 23 }) == "۲ آذر ۱۴۰۵");
    CHECK(home("ps", { 2026, 11, 23 }) == "۲ لیندۍ ۱۴۰۵");
    CHECK(home("ar", { 2026, 2, 18 }) == "١ رمضان ١٤٤٧ هـ");
    CHECK(home("ur", { 2026, 2, 18 }).empty());
    CHECK(home("de", { 2026, 11, 23 }).empty());
    CHECK(home("fa", { 2026, 11, 0 }).empty());
}

TEST_CASE("a date beyond the calendar keeps what is sound", "[i18n][date-formats]")
{
    auto const german = localizer("de");
    CHECK(german.date({ 2026, 13, 1 }) == "2026");
    CHECK(german.date({ 2026, 0, 5 }) == "2026");
    CHECK(german.date({ 2026, 2, 99 }) == "Februar 2026");
    CHECK(german.date({ 0, 0, 0 }) == "1");
    CHECK(german.date({ 99'999, 0, 0 }) == "9999");
}

TEST_CASE("dates before the Gregorian reform keep their figures", "[i18n][date-formats]")
{
    auto const german = localizer("de");
    CHECK(german.date({ 1214, 0, 0 }) == "1214");
    CHECK(german.date({ 1582, 1, 1 }) == "1. Januar 1582");
    CHECK(german.date_range({ 1214, 0, 0 }, { 1520, 0, 0 }) == "1214–1520");
}

TEST_CASE("both ends of a range of dates are told", "[i18n][date-formats]")
{
    using Row = std::tuple<std::string, std::string, std::string, std::string>;
    auto const [tag, years, months, days] = GENERATE(values<Row>({
        { "de", "2017–2022", "Oktober 2026 – November 2026", "23.–27. November 2026" },
        { "en", "2017–2022", "October 2026 – November 2026", "23–27 November 2026" },
        { "tr", "2017–2022", "Ekim 2026 – Kasım 2026", "23–27 Kasım 2026" },
        { "ar", "٢٠١٧–٢٠٢٢", "أكتوبر ٢٠٢٦ – نوفمبر ٢٠٢٦", "٢٣–٢٧ نوفمبر، ٢٠٢٦" },
        { "fa", "۲۰۱۷ تا ۲۰۲۲", "اکتبر ۲۰۲۶ تا نوامبر ۲۰۲۶", "۲۳ تا ۲۷ نوامبر ۲۰۲۶" },
        { "ckb", "٢٠١٧–٢٠٢٢", "تشرینی یەکەمی ٢٠٢٦ – تشرینی دووەمی ٢٠٢٦",
            "٢٣ی تشرینی دووەمی ٢٠٢٦ – ٢٧ی تشرینی دووەمی ٢٠٢٦" },
        { "kmr", "2017–2022", "10/2026 – 11/2026", "23.11.2026 – 27.11.2026" },
        { "zh-Hans", "2017–2022年", "2026年10月 – 2026年11月", "2026年11月23日至27日" },
    }));
    auto const language = localizer(tag);
    INFO(tag);
    CHECK(plain_spaces(language.date_range({ 2017, 0, 0 }, { 2022, 0, 0 })) == years);
    CHECK(plain_spaces(language.date_range({ 2026, 10, 0 }, { 2026, 11, 0 })) == months);
    CHECK(plain_spaces(language.date_range({ 2026, 11, 23 }, { 2026, 11, 27 })) == days);
}

TEST_CASE("a range whose ends differ in kind or order is still told whole", "[i18n][date-formats]")
{
    auto const german = localizer("de");
    CHECK(german.date_range({ 2023, 5, 1 }, { 2023, 5, 1 }) == "1. Mai 2023");
    CHECK(plain_spaces(german.date_range({ 2017, 0, 0 }, { 2022, 11, 0 })) == "2017 – November 2022");
    CHECK(plain_spaces(german.date_range({ 2022, 0, 0 }, { 2017, 0, 0 })) == "2022 – 2017");
}

TEST_CASE("the clock counts 24 hours in each language", "[i18n][date-formats]")
{
    using Row = std::tuple<std::string, std::string, std::string, std::string>;
    auto const [tag, morning, evening, range] = GENERATE(values<Row>({
        { "de", "07:30", "19:30", "07:30–19:30 Uhr" },
        { "en", "07:30", "19:30", "07:30–19:30" },
        { "tr", "07:30", "19:30", "07:30–19:30" },
        { "ar", "٠٧:٣٠", "١٩:٣٠", "٠٧:٣٠–١٩:٣٠" },
        { "fa", "۷:۳۰", "۱۹:۳۰", "۷:۳۰ تا ۱۹:۳۰" },
        { "ckb", "٠٧:٣٠", "١٩:٣٠", "٠٧:٣٠–١٩:٣٠" },
        { "kmr", "07:30", "19:30", "07:30–19:30" },
        { "ti", "07:30", "19:30", "07:30–19:30" },
        { "ta", "07:30", "19:30", "07:30 – 19:30" },
        { "zh-Hans", "07:30", "19:30", "07:30–19:30" },
    }));
    auto const language = localizer(tag);
    INFO(tag);
    CHECK(language.time(minutes(450)) == morning);
    CHECK(language.time(minutes(1170)) == evening);
    CHECK(plain_spaces(language.time_range(minutes(450), minutes(1170))) == range);
}

TEST_CASE("a range of times may pass midnight or last all day", "[i18n][date-formats]")
{
    auto const german = localizer("de");
    CHECK(german.time(minutes(1440)) == "00:00");
    CHECK(german.time(minutes(-30)) == "23:30");
    CHECK(plain_spaces(german.time_range(minutes(1200), minutes(120))) == "20:00–02:00 Uhr");
    CHECK(plain_spaces(german.time_range(minutes(1200), minutes(1440))) == "20:00–00:00 Uhr");
    CHECK(plain_spaces(german.time_range(minutes(0), minutes(1440))) == "00:00 – 00:00");
}
