// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/statistics.h"
#include "app/kiosk/statistics_report.h"
#include "tests/kiosk/noise.h"
#include "tests/support/catch.h"
#include "tests/support/power_cut_files.h"

#include <random>

using namespace weg;
using namespace weg::kiosk;
using namespace std::chrono_literals;

namespace {

std::chrono::local_days const kMonday { 2026y / 11 / 23 };
std::chrono::local_days const kTuesday = kMonday + std::chrono::days { 1 };
std::chrono::local_days const kDecember { 2026y / 12 / 1 };
std::string const kMondayFile = "figures/day-2026-11-23.txt";
constexpr std::int64_t kMostBytes = 1 << 20;

StatisticsOptions options()
{
    StatisticsOptions wanted;
    wanted.on = true;
    wanted.folder = "figures";
    wanted.sensitive.emplace();
    return wanted;
}

Visit visit_to(std::string const& topic, std::string const& language = "de")
{
    Visit visit;
    visit.add(Count::Topic, topic, language);
    return visit;
}

/// A kiosk that runs until it is destroyed.
struct Kiosk {
    explicit Kiosk(test::PowerCutFiles& disk)
        : files(disk)
    {
    }
    void visits(int times, std::string const& topic, std::chrono::local_days day)
    {
        for (int i = 0; i < times; ++i)
            CHECK(statistics.add(visit_to(topic), day));
    }
    test::PowerCutFiles& files;
    test::GivenNoise noise;
    Statistics statistics { options(), files, noise };
};

std::string text_of(test::PowerCutFiles& files, std::string const& name)
{
    auto read = files.read(name, kMostBytes);
    return read ? read.value() : std::string();
}

} // namespace

TEST_CASE("statistics are off, and on only with all that was decided", "[kiosk][statistics]")
{
    CHECK_FALSE(StatisticsOptions {}.on);
    CHECK(check({}));
    CHECK(check(options()));
    auto wrong = options();
    SECTION("no folder") { wrong.folder.clear(); }
    SECTION("too few") { wrong.least = 4; }
    SECTION("too many languages") { wrong.named_languages = 10; }
    SECTION("nobody has thought of what is sensitive") { wrong.sensitive.reset(); }
    auto const checked = check(wrong);
    if (wrong.least < 5 || wrong.folder.empty() || wrong.named_languages > 9 || !wrong.sensitive) {
        REQUIRE_FALSE(checked);
        CHECK(checked.error().detail.starts_with("statistics: "));
    }
}

TEST_CASE("a day is written when it is over, and not a moment before", "[kiosk][statistics]")
{
    test::PowerCutFiles files;
    Kiosk kiosk(files);
    kiosk.visits(20, "courses", kMonday);
    kiosk.visits(9, "marker", kMonday);
    CHECK(files.names().empty());
    CHECK(kiosk.statistics.turn(kTuesday));
    CHECK(
        text_of(files, kMondayFile) == "wegweiser-statistics\t1\nday\t2026-11-23\nleast\t10\ntopic\tcourses\tde\t20\n");
    files.reboot(test::Lost::NamesToo);
    CHECK_FALSE(text_of(files, kMondayFile).empty());
}

TEST_CASE("a day of few leaves no file", "[kiosk][statistics]")
{
    test::PowerCutFiles files;
    Kiosk kiosk(files);
    kiosk.visits(9, "courses", kMonday);
    CHECK(kiosk.statistics.turn(kDecember));
    CHECK(kiosk.statistics.close());
    CHECK(files.names().empty());
}

TEST_CASE("a program that is killed takes its counts with it", "[kiosk][statistics]")
{
    test::PowerCutFiles files;
    {
        Kiosk kiosk(files);
        kiosk.visits(40, "courses", kMonday);
    }
    CHECK(files.names().empty());
}

TEST_CASE(
    "a program that ends in order keeps what may be seen, and the day goes on in the same file", "[kiosk][statistics]")
{
    test::PowerCutFiles files;
    for (int run = 0; run < 2; ++run) {
        Kiosk kiosk(files);
        kiosk.visits(20, "courses", kMonday);
        kiosk.visits(9, "marker", kMonday);
        CHECK(kiosk.statistics.close());
    }
    // Nine and nine are eighteen, but neither part alone may be seen.
    CHECK(
        text_of(files, kMondayFile) == "wegweiser-statistics\t1\nday\t2026-11-23\nleast\t10\ntopic\tcourses\tde\t40\n");
}

TEST_CASE("answers are written by month and counted on for a quarter where they are few", "[kiosk][statistics]")
{
    test::PowerCutFiles files;
    Kiosk kiosk(files);
    Visit visit;
    visit.add(Count::Wrong, "mimi", "de");
    auto const add = [&](int times, std::chrono::local_days day) {
        for (int i = 0; i < times; ++i)
            CHECK(kiosk.statistics.add(visit, day));
    };
    add(9, kMonday);
    CHECK(kiosk.statistics.turn(kDecember));
    CHECK(files.names().empty());
    add(6, kDecember);
    CHECK(kiosk.statistics.turn(kDecember + std::chrono::days { 1 }));
    CHECK(files.names().empty());
    std::chrono::local_days const january { 2027y / 1 / 1 };
    CHECK(kiosk.statistics.turn(january));
    CHECK(text_of(files, "figures/month-2026-12.txt")
        == "wegweiser-statistics\t1\nmonth\t2026-12\nleast\t10\nwrong\tmimi\t-\t15\n");
    // The quarter's end is the end of what was too few.
    std::chrono::local_days const march { 2027y / 3 / 31 };
    add(9, march);
    add(9, march + std::chrono::days { 1 });
    CHECK(kiosk.statistics.turn(march + std::chrono::days { 40 }));
    CHECK(files.names().size() == 1);
}

TEST_CASE("a full disk costs no figure, and none comes twice", "[kiosk][statistics]")
{
    for (std::size_t step = 0; step < 6; ++step) {
        test::PowerCutFiles files;
        Kiosk kiosk(files);
        kiosk.visits(20, "courses", kMonday);
        files.fail_after(step);
        auto const first = kiosk.statistics.turn(kTuesday);
        CHECK(kiosk.statistics.turn(kTuesday));
        INFO("the disk refuses after " << step << " operations: " << (first ? "" : first.error().detail));
        CHECK(read_period(text_of(files, kMondayFile), "day").value().figures.front().visits == 20);
        CHECK(kiosk.statistics.close());
        CHECK(files.names().size() == 1);
    }
}

TEST_CASE("a clock that is set back counts on, in the file that is there", "[kiosk][statistics]")
{
    test::PowerCutFiles files;
    Kiosk kiosk(files);
    for (auto const day : { kMonday, kTuesday, kMonday })
        kiosk.visits(20, "courses", day);
    CHECK(kiosk.statistics.close());
    CHECK(read_period(text_of(files, kMondayFile), "day").value().figures.front().visits == 40);
    CHECK(read_period(text_of(files, "figures/day-2026-11-24.txt"), "day").value().figures.front().visits == 20);
}

TEST_CASE("a file that was spoilt is left alone, and other days are written", "[kiosk][statistics]")
{
    test::PowerCutFiles files;
    CHECK(files.write(kMondayFile, "spoilt"));
    Kiosk kiosk(files);
    kiosk.visits(20, "courses", kMonday);
    auto const turned = kiosk.statistics.turn(kTuesday);
    REQUIRE_FALSE(turned);
    CHECK(turned.error().detail.starts_with(kMondayFile + ":1: "));
    CHECK(text_of(files, kMondayFile) == "spoilt");
    for (int i = 0; i < 20; ++i)
        CHECK_FALSE(kiosk.statistics.add(visit_to("courses"), kTuesday));
    CHECK_FALSE(kiosk.statistics.close());
    CHECK_FALSE(text_of(files, "figures/day-2026-11-24.txt").empty());
    CHECK(files.remove(kMondayFile));
    CHECK(kiosk.statistics.close());
    CHECK_FALSE(text_of(files, kMondayFile).empty());
}

TEST_CASE("no cell below the least is ever in a file", "[kiosk][statistics][privacy]")
{
    auto const seed = GENERATE(range(1u, 31u));
    std::mt19937 random(seed);
    auto const below = [&](unsigned most) { return static_cast<unsigned>(random() % most); };
    test::PowerCutFiles files;
    test::GivenNoise noise([&](Cell const& cell) { return test::noise_of(cell, seed); });
    Statistics statistics(options(), files, noise);
    // Each day has topics of its own, so that a name tells how many there were.
    std::map<std::string, int> truth;
    auto day = kMonday;
    for (int i = 0; i < 20; ++i, day += std::chrono::days { 1 }) {
        for (unsigned topic = 0; topic < 3; ++topic) {
            auto const name = "day" + std::to_string(i) + "-topic" + std::to_string(topic);
            for (unsigned times = below(25); times > 0; --times) {
                CHECK(statistics.add(visit_to(name), day));
                ++truth[name];
            }
        }
    }
    CHECK(statistics.close());
    std::string all;
    for (auto const& name : files.names())
        all += text_of(files, name);
    for (auto const& [name, visits] : truth) {
        INFO(name << ": " << visits);
        if (visits < 10)
            CHECK(all.find(name + "\t") == std::string::npos);
        if (visits >= 20)
            CHECK(all.find(name + "\t") != std::string::npos);
    }
}

TEST_CASE("a table keeps to RFC 4180 whatever things are called", "[kiosk][statistics]")
{
    StatisticsReport report { 2026y / 11 / 1, 2026y / 11 / 30, {}, {}, {} };
    report.periods.push_back({ .day = 2026y / 11 / 23,
        .figures = { { { Count::Topic, "courses", "ar" }, 15 }, { { Count::Topic, "sensitive", "other" }, 20 } } });
    report.subjects["courses"] = "=1+1, \"Kurse\"";
    report.languages["ar"] = "Arabisch";
    CHECK(statistics_csv(report)
        == "Tag oder Monat,Was gezählt wird,Thema oder Eintrag,Kennung,Sprache,"
           "Besuche (ungefähr; auf 5 gerundet; unter 10 nie gezeigt)\r\n"
           "2026-11-23,Thema,\"'=1+1, \"\"Kurse\"\"\",courses,Arabisch,15\r\n"
           "2026-11-23,Thema,Vertrauliche Themen,sensitive,Andere Sprachen,20\r\n");
}

TEST_CASE("a chart says in words what it shows", "[kiosk][statistics]")
{
    StatisticsReport report { 2026y / 11 / 1, 2026y / 11 / 30, {}, {}, {} };
    CHECK(statistics_chart(report).find("gibt es keine Zahl, die gezeigt werden darf") != std::string::npos);
    for (unsigned day : { 23u, 24u })
        report.periods.push_back({ .day = 2026y / 11 / std::chrono::day { day },
            .figures = { { { Count::Topic, "courses", "ar" }, 15 }, { { Count::Topic, "courses", "other" }, 20 } } });
    report.subjects["courses"] = "Kurse <für> alle & jeden";
    CHECK_THAT(statistics_chart(report),
        Catch::Matchers::Contains("Kurse &lt;für&gt; alle &amp; jeden 70 (Andere Sprachen 40, ar 30)"));
    // A year may name more languages than there are patterns; the smallest are drawn as one.
    PeriodFigures many { .day = 2026y / 11 / 25 };
    for (char letter = 'a'; letter <= 'z'; ++letter)
        many.figures.push_back({ { Count::Topic, "courses", std::string("a") + letter }, letter == 'a' ? 15 : 50 });
    report.periods.push_back(many);
    auto const chart = statistics_chart(report);
    CHECK(chart.find("fill=\"url(#look9)\"") != std::string::npos);
    CHECK(chart.find("fill=\"url(#look10)\"") == std::string::npos);
}
