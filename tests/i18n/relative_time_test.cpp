// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Expected texts: CLDR 42, dateFields, as Debian 12's ICU 72 carries it.
#include "app/i18n/localizer.h"

#include "tests/support/catch.h"

#include <string>
#include <vector>

namespace {

std::string day(char const* tag, int days) { return weg::i18n::Localizer::create(tag, {}).value().relative_day(days); }

std::string minutes(char const* tag, int count)
{
    return weg::i18n::Localizer::create(tag, {}).value().relative_minutes(count);
}

} // namespace

TEST_CASE("a near day has words in nearly every language", "[i18n][relative-time]")
{
    struct Row {
        char const* tag;
        char const* yesterday;
        char const* today;
        char const* tomorrow;
        char const* in_three_days;
        char const* five_days_ago;
    };
    for (auto const& row : std::vector<Row> {
             { "de", "gestern", "heute", "morgen", "in 3 Tagen", "vor 5 Tagen" },
             { "en", "yesterday", "today", "tomorrow", "in 3 days", "5 days ago" },
             { "ar", "أمس", "اليوم", "غدًا", "خلال ٣ أيام", "قبل ٥ أيام" },
             { "uk", "учора", "сьогодні", "завтра", "через 3 дні", "5 днів тому" },
             { "fa", "دیروز", "امروز", "فردا", "۳ روز دیگر", "۵ روز پیش" },
             { "ta", "நேற்று", "இன்று", "நாளை", "3 நாட்களில்", "5 நாட்களுக்கு முன்" },
             { "zh-Hans", "昨天", "今天", "明天", "3天后", "5天前" },
         }) {
        INFO(row.tag);
        CHECK(day(row.tag, -1) == row.yesterday);
        CHECK(day(row.tag, 0) == row.today);
        CHECK(day(row.tag, 1) == row.tomorrow);
        CHECK(day(row.tag, 3) == row.in_three_days);
        CHECK(day(row.tag, -5) == row.five_days_ago);
    }
}

TEST_CASE("a far day is told in the nearest week, month or year", "[i18n][relative-time]")
{
    CHECK(day("de", 13) == "in 13 Tagen");
    CHECK(day("de", 14) == "in 2 Wochen");
    CHECK(day("de", -20) == "vor 3 Wochen");
    CHECK(day("de", 60) == "in 2 Monaten");
    CHECK(day("de", -800) == "vor 2 Jahren");
}

TEST_CASE("what CLDR cannot say in a language is left unsaid", "[i18n][relative-time]")
{
    // Sorani has nothing of its own, Kurmanji the three names only; Tigrinya's past days read like days to come.
    CHECK(day("ckb", 0).empty());
    CHECK(day("ckb", 3).empty());
    CHECK(minutes("ckb", 30).empty());
    CHECK(day("kmr", 1) == "sibe");
    CHECK(day("kmr", 3).empty());
    CHECK(minutes("kmr", 30).empty());
    CHECK(day("ti", 0) == "ሎሚ");
    CHECK(day("ti", 5).empty());
    CHECK(day("ti", -5).empty());
}

TEST_CASE("minutes to come are counted with their plural", "[i18n][relative-time]")
{
    CHECK(minutes("de", 1) == "in 1 Minute");
    CHECK(minutes("de", 30) == "in 30 Minuten");
    CHECK(minutes("uk", 2) == "через 2 хвилини");
    CHECK(minutes("ar", 2) == "خلال دقيقتين");
}
