// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/statistics_file.h"
#include "tests/support/catch.h"

using namespace weg;
using namespace weg::kiosk;
using namespace std::chrono_literals;

namespace {

PeriodFigures const kDay { .day = 2026y / 11 / 23,
    .figures = { { { Count::Visits, {}, "de" }, 40 }, { { Count::Topic, "courses", "ar" }, 15 },
        { { Count::Topic, "courses", "other" }, 20 } } };
PeriodFigures const kMonth { .day = 2026y / 11 / 1,
    .is_month = true,
    .least = 20,
    .figures = { { { Count::Helped, "mimi", {} }, 30 }, { { Count::Wrong, "sensitive", {} }, 25 } } };

std::string const kHead = "wegweiser-statistics\t1\nday\t2026-11-23\nleast\t10\n";

std::string error_of(std::string const& bytes)
{
    auto const read = read_period(bytes, "day.txt");
    return read ? std::string() : read.error().detail;
}

} // namespace

TEST_CASE("figures come back from the file as they were", "[kiosk][statistics]")
{
    CHECK(period_bytes(kDay) == kHead + "visits\t-\tde\t40\ntopic\tcourses\tar\t15\ntopic\tcourses\tother\t20\n");
    CHECK(file_name(kDay) == "day-2026-11-23.txt");
    CHECK(file_name(kMonth) == "month-2026-11.txt");
    for (auto const& period : { kDay, kMonth }) {
        auto const read = read_period(period_bytes(period), "name");
        REQUIRE(read);
        CHECK(read.value() == period);
    }
}

TEST_CASE("an error of a file names the file, the line and the mend", "[kiosk][statistics]")
{
    auto const [bytes, said] = GENERATE(table<std::string, std::string>({
        { "", "day.txt:1: the file is cut off here; take it from a backup, or delete the line" },
        { "visits\t-\tde\t40\n", "day.txt:1: this is no file of statistics; leave it out" },
        { "wegweiser-statistics\t2\n", "day.txt:1: made by a later version of this program; use that version" },
        { "wegweiser-statistics\t1\nday\t2026-02-30\n", "day.txt:2: \"2026-02-30\" is no date; write \"day\"" },
        { "wegweiser-statistics\t1\nday\t2026-11-+3\n", "day.txt:2: \"2026-11-+3\" is no date" },
        { "wegweiser-statistics\t1\nweek\t2026-11-02\n", "day.txt:2: not a day or a month" },
        { "wegweiser-statistics\t1\nmonth\t2026-11-02\n", "day.txt:2: \"2026-11-02\" is no date" },
        { "wegweiser-statistics\t1\nday\t2026-11-23\nleast\t4\n", "day.txt:3: not the least number of visits; write" },
        { kHead + "visits\t-\tde", "day.txt:4: the file is cut off here" },
        { kHead + "visits\tde\t40\n", "day.txt:4: 3 words instead of four; write what is counted" },
        { kHead + "people\t-\tde\t40\n", "day.txt:4: \"people\" is nothing that is counted; write one of visits" },
        { kHead + "wrong\tmimi\t-\t40\n", "day.txt:4: \"wrong\" is not counted by day; move the line" },
        { kHead + "visits\tcourses\tde\t40\n", "day.txt:4: the second word is wrong; write \"-\"" },
        { kHead + "topic\t-\tde\t40\n", "day.txt:4: the second word is wrong; write the id" },
        { kHead + "topic\t../x\tde\t40\n", "day.txt:4: the second word is wrong" },
        { kHead + "visits\t-\t-\t40\n", "day.txt:4: the third word is wrong; write a language tag" },
        { kHead + "visits\t-\tde\t5\n", "day.txt:4: the number of visits is wrong; write a multiple of 5 that is not" },
        { kHead + "visits\t-\tde\t41\n", "day.txt:4: the number of visits is wrong" },
        { kHead + "visits\t-\tde\t99999999999\n", "day.txt:4: the number of visits is wrong" },
        { kHead + "visits\t-\tde\t40\nvisits\t-\tar\t40\n", "day.txt:5: out of order, or there twice; sort" },
        { kHead + "visits\t-\tde\t40\nvisits\t-\tde\t40\n", "day.txt:5: out of order, or there twice" },
    }));
    auto const error = error_of(bytes);
    INFO(error);
    CHECK(error.starts_with(said));
}

TEST_CASE("other visits of the same day are added", "[kiosk][statistics]")
{
    auto sum = kDay;
    PeriodFigures const more { .day = kDay.day,
        .least = 5,
        .figures = { { { Count::Visits, {}, "de" }, 10 }, { { Count::Search, {}, "de" }, 15 } } };
    add_figures(sum, more);
    CHECK(sum.least == 5);
    CHECK(sum.figures
        == std::vector<Figure> { { { Count::Visits, {}, "de" }, 50 }, { { Count::Topic, "courses", "ar" }, 15 },
            { { Count::Topic, "courses", "other" }, 20 }, { { Count::Search, {}, "de" }, 15 } });
    CHECK(read_period(period_bytes(sum), "name"));
}
