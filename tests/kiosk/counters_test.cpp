// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What the statistics of a kiosk may tell, and what they must never tell, about one visitor.
#include "app/kiosk/counters.h"
#include "tests/kiosk/noise.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <optional>
#include <random>
#include <set>

using namespace weg;
using namespace weg::kiosk;
using test::GivenNoise;

namespace {

constexpr int kLeast = 10;
constexpr int kMostOff = kMostNoise + kRounding / 2;
constexpr int kMostHidden = kLeast + 2 * kMostNoise - 1;
std::string const kRest { kOtherLanguages };

using Log = std::vector<Visit>;
using Rows = std::map<std::pair<Count, std::string>, std::map<std::string, int>>;

Rows rows_of(Log const& log)
{
    Rows rows;
    for (auto const& visit : log)
        for (auto const& cell : visit.cells())
            ++rows[{ cell.count, cell.subject }][cell.language];
    return rows;
}

std::vector<Figure> day_of(Log const& log, Noise& noise)
{
    Counters counters(kLeast, noise);
    for (auto const& visit : log)
        counters.add(visit);
    return counters.end_day();
}

/// `times` visits that each looked at one topic in one language.
void add_visits(Log& log, int times, std::string const& language, std::string const& topic = "courses")
{
    Visit visit;
    visit.add(Count::Topic, topic, language);
    log.insert(log.end(), static_cast<std::size_t>(times), visit);
}

/// A day as it may be: few languages are frequent, many are rare; a visit looks at some topics.
Log random_day(std::mt19937& random)
{
    static std::vector<std::string> const languages { "de", "ar", "uk", "tr", "ti", kRest };
    static std::vector<std::string> const topics { "advice", "courses", std::string(kSensitive) };
    auto const below = [&](int most) { return std::uniform_int_distribution<int>(0, most - 1)(random); };
    Log log(static_cast<std::size_t>(20 + below(140)));
    for (auto& visit : log) {
        auto const language = languages[static_cast<std::size_t>(std::min(below(6), below(6)))];
        visit.add(Count::Visits, {}, language);
        for (auto const& topic : topics)
            if (below(2) == 0)
                visit.add(Count::Topic, topic, language);
        if (below(8) == 0)
            visit.add(Count::NotFound, {}, language);
    }
    return log;
}

/// How many visits a figure stands for: a cell's own, or all those of its row that no other figure stands for.
int visits_behind(Figure const& figure, std::vector<Figure> const& figures, Rows& rows)
{
    auto const& [cell, visits] = figure;
    auto& row = rows[{ cell.count, cell.subject }];
    if (cell.language != kRest)
        return row[cell.language];
    int sum = 0;
    for (auto const& [language, count] : row) {
        bool const is_apart = language != kRest && std::ranges::any_of(figures, [&](Figure const& other) {
            return other.cell == Cell { cell.count, cell.subject, language };
        });
        sum += is_apart ? 0 : count;
    }
    return sum;
}

struct Range {
    int least;
    int most;
};

/// What somebody can work out about a row who has every figure and knows exactly how figures are made: for each language
/// the numbers that are possible. Exact: each cell has its range, and one sum ties those together that are not shown.
std::map<std::string, Range> attack(std::vector<Figure> const& row, std::set<std::string> const& languages)
{
    constexpr int kMany = 100000;
    std::map<std::string, Range> known;
    Range rest { 0, kMostHidden };
    for (auto const& language : languages)
        known[language] = { 0, language == kRest ? kMany : kMostHidden };
    std::set<std::string> apart;
    for (auto const& [cell, visits] : row) {
        Range const said { std::max(kLeast, visits - kMostOff), visits + kMostOff };
        if (cell.language == kRest) {
            rest = said;
        } else {
            known[cell.language] = said;
            apart.insert(cell.language);
        }
    }
    auto const before = known;
    for (auto& [language, range] : known) {
        if (apart.contains(language))
            continue;
        int others_least = 0;
        int others_most = 0;
        for (auto const& [other, its] : before) {
            if (other == language || apart.contains(other))
                continue;
            others_least += its.least;
            others_most += its.most;
        }
        range.least = std::max(range.least, rest.least - others_most);
        range.most = std::min(range.most, rest.most - others_least);
    }
    return known;
}

} // namespace

TEST_CASE("a visit counts once, in the language it came in", "[kiosk][counters]")
{
    Visit visit;
    visit.add(Count::Topic, "health", "ar");
    visit.add(Count::Topic, "health", "ar");
    visit.add(Count::Topic, "health", "de");
    visit.add(Count::Wrong, "mimi", "ar");
    CHECK(visit.cells() == std::vector<Cell> { { Count::Topic, "health", "ar" }, { Count::Wrong, "mimi", {} } });
    CHECK(visit.has({ Count::Topic, "health", "ar" }));
    CHECK_FALSE(visit.has({ Count::Topic, "health", "de" }));
    visit.clear();
    CHECK(visit.cells().empty());
}

TEST_CASE("languages that are too few alone are shown together", "[kiosk][counters]")
{
    GivenNoise noise;
    Log log;
    add_visits(log, 21, "de");
    add_visits(log, 9, "ar");
    add_visits(log, 4, "ti");
    add_visits(log, 3, kRest);
    CHECK(day_of(log, noise)
        == std::vector<Figure> {
            { { Count::Topic, "courses", "de" }, 20 }, { { Count::Topic, "courses", kRest }, 15 } });
    // Too few even together: nothing stands for them, and no sum has them in it.
    Log few;
    add_visits(few, 21, "de");
    add_visits(few, 9, "ar");
    CHECK(day_of(few, noise) == std::vector<Figure> { { { Count::Topic, "courses", "de" }, 20 } });
}

TEST_CASE("a day that has ended is forgotten", "[kiosk][counters]")
{
    GivenNoise noise;
    Counters counters(kLeast, noise);
    Log log;
    add_visits(log, 12, "de");
    for (auto const& visit : log)
        counters.add(visit);
    CHECK(counters.end_day().empty());
    for (auto const& visit : log)
        counters.add(visit);
    CHECK(counters.end_day().empty());
}

TEST_CASE("an entry is counted on until it may be shown or the time is over", "[kiosk][counters]")
{
    using Rest = Counters::Rest;
    GivenNoise noise([](Cell const&) { return -2; });
    Counters counters(kLeast, noise);
    Visit visit;
    visit.add(Count::Wrong, "mimi", "ar");
    auto const add = [&](int times) {
        for (int i = 0; i < times; ++i)
            counters.add(visit);
    };
    add(9);
    CHECK(counters.end_month(Rest::CountedOn).empty());
    add(7);
    CHECK(counters.end_month(Rest::CountedOn).empty());
    add(1);
    CHECK(counters.end_month(Rest::CountedOn) == std::vector<Figure> { { { Count::Wrong, "mimi", {} }, 15 } });
    // What was shown begins anew, and what had its time too.
    add(16);
    CHECK(counters.end_month(Rest::Forgotten).empty());
    add(16);
    CHECK(counters.end_month(Rest::CountedOn).empty());
}

TEST_CASE("two days that differ by one visitor differ in no cell below the least", "[kiosk][counters][privacy]")
{
    auto const seed = GENERATE(range(1u, 41u));
    std::mt19937 random(seed);
    auto const log = random_day(random);
    GivenNoise noise([&](Cell const& cell) { return test::noise_of(cell, seed); });
    auto const figures = day_of(log, noise);
    auto rows = rows_of(log);
    for (auto const& figure : figures)
        CHECK(visits_behind(figure, figures, rows) >= kLeast);
    for (std::size_t gone = 0; gone < log.size(); ++gone) {
        Log without = log;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(gone));
        auto const other_figures = day_of(without, noise);
        auto other_rows = rows_of(without);
        auto const check = [&](auto const& some, auto const& others, Rows& counts) {
            for (auto const& figure : some) {
                if (std::ranges::find(others, figure) != others.end())
                    continue;
                // Whatever differs stands for enough visits where it is shown, and is about what the visitor did.
                CHECK(visits_behind(figure, some, counts) >= kLeast);
                auto const cells = log[gone].cells();
                CHECK(std::ranges::any_of(cells, [&](Cell const& cell) {
                    return cell.count == figure.cell.count && cell.subject == figure.cell.subject;
                }));
            }
        };
        check(figures, other_figures, rows);
        check(other_figures, figures, other_rows);
    }
}

TEST_CASE("one visitor changes the odds of a whole row by no more than 9:4, but in 6 of 100 cases",
    "[kiosk][counters][privacy]")
{
    // Exact: every noise that three draws can have, each row as often as it comes out.
    using Chances = std::map<std::vector<std::pair<std::string, int>>, std::int64_t>;
    auto const chances_of = [](int german, int arabic, int rest) {
        Log log;
        add_visits(log, german, "de");
        add_visits(log, arabic, "ar");
        add_visits(log, rest, kRest);
        Chances chances;
        std::map<std::string, int> drawn;
        GivenNoise noise([&](Cell const& cell) { return drawn[cell.language]; });
        for (drawn["de"] = -kMostNoise; drawn["de"] <= kMostNoise; ++drawn["de"])
            for (drawn["ar"] = -kMostNoise; drawn["ar"] <= kMostNoise; ++drawn["ar"])
                for (drawn[kRest] = -kMostNoise; drawn[kRest] <= kMostNoise; ++drawn[kRest]) {
                    std::vector<std::pair<std::string, int>> row;
                    for (auto const& [cell, visits] : day_of(log, noise))
                        row.emplace_back(cell.language, visits);
                    std::int64_t chance = 1;
                    for (auto const& [language, value] : drawn)
                        chance *= test::weight_of(value);
                    chances[row] += chance;
                }
        return chances;
    };
    auto const [german, arabic, rest] = GENERATE(table<int, int, int>(
        { { 14, 3, 0 }, { 10, 9, 2 }, { 13, 7, 5 }, { 19, 0, 0 }, { 17, 16, 0 }, { 9, 0, 5 }, { 22, 12, 12 } }));
    std::int64_t const all = test::kAllNoise;
    auto const check = [&](Chances const& some, Chances others) {
        std::int64_t beyond = 0;
        for (auto const& [row, chance] : some)
            beyond += std::max<std::int64_t>(0, 4 * chance - 9 * others[row]);
        CHECK(beyond <= 4 * 2 * kNoiseWeights.back() * all * all);
    };
    auto const before = chances_of(german, arabic, rest);
    for (auto const& after : { chances_of(german + 1, arabic, rest), chances_of(german, arabic + 1, rest),
             chances_of(german, arabic, rest + 1) }) {
        check(before, after);
        check(after, before);
    }
}

TEST_CASE(
    "an entry that is asked for again each month tells no more of one visitor than once", "[kiosk][counters][privacy]")
{
    // Exact, over the noise it has and that which it gets after it was shown.
    using Outcome = std::pair<int, int>;
    auto const chances_of = [](int first_month, int second_month) {
        std::map<Outcome, int> chances;
        Visit visit;
        visit.add(Count::Wrong, "mimi", "de");
        for (int before = -kMostNoise; before <= kMostNoise; ++before)
            for (int after = -kMostNoise; after <= kMostNoise; ++after) {
                GivenNoise noise;
                noise.of = [&](Cell const&) { return noise.drawn == 1 ? before : after; };
                Counters counters(kLeast, noise);
                auto const month = [&](int visits) {
                    for (int i = 0; i < visits; ++i)
                        counters.add(visit);
                    auto const figures = counters.end_month(Counters::Rest::CountedOn);
                    return figures.empty() ? 0 : figures.front().visits;
                };
                int const first = month(first_month);
                chances[{ first, month(second_month) }] += test::weight_of(before) * test::weight_of(after);
            }
        return chances;
    };
    // Who came in the first month is in both draws: the odds multiply, and so do the cases at the end of the range.
    auto const check = [](std::map<Outcome, int> const& some, std::map<Outcome, int> others, int draws) {
        int const above = draws == 2 ? 9 : 3;
        int const below = draws == 2 ? 4 : 2;
        std::int64_t beyond = 0;
        for (auto const& [outcome, chance] : some)
            beyond += std::max<std::int64_t>(
                0, std::int64_t { below } * chance - std::int64_t { above } * others[outcome]);
        CHECK(beyond <= std::int64_t { below } * draws * kNoiseWeights.back() * test::kAllNoise);
    };
    for (int first = 1; first < 24; first += 2) {
        for (int second = 0; second < 20; ++second) {
            INFO(first << " visits, then " << second);
            auto const without = chances_of(first, second);
            auto const with_first = chances_of(first + 1, second);
            auto const with_second = chances_of(first, second + 1);
            check(without, with_first, 2);
            check(with_first, without, 2);
            check(without, with_second, 1);
            check(with_second, without, 1);
        }
    }
}

TEST_CASE("whoever has all figures cannot work out a cell that is below the least", "[kiosk][counters][privacy]")
{
    auto const seed = GENERATE(range(1u, 201u));
    std::mt19937 random(seed);
    auto const log = random_day(random);
    GivenNoise noise([&](Cell const& cell) { return test::noise_of(cell, seed); });
    auto const figures = day_of(log, noise);
    for (bool const has_rare_languages : { true, false }) {
        for (auto const& [what, counts] : rows_of(log)) {
            if (!has_rare_languages && counts.contains(kRest))
                continue;
            std::set<std::string> languages { "de", "ar", "uk", "tr", "ti" };
            if (has_rare_languages)
                languages.insert(kRest);
            std::vector<Figure> row;
            std::ranges::copy_if(figures, std::back_inserter(row), [&](Figure const& figure) {
                return figure.cell.count == what.first && figure.cell.subject == what.second;
            });
            for (auto const& [language, possible] : attack(row, languages)) {
                auto const found = counts.find(language);
                int const truth = found == counts.end() ? 0 : found->second;
                INFO(language << ": " << truth << " is from " << possible.least << " to " << possible.most);
                // The attack is sound: the truth is among what it leaves.
                CHECK(truth >= possible.least);
                CHECK(truth <= possible.most);
                if (truth >= kLeast)
                    continue;
                // Never less than eleven numbers, most of which are no small cell at all ...
                CHECK(possible.most >= kMostHidden);
                // ... and all twenty where some languages are never named, as in a city's content.
                if (has_rare_languages)
                    CHECK(possible.least == 0);
            }
        }
    }
}

TEST_CASE("the attack finds what plain suppression with a total gives away", "[kiosk][counters][privacy]")
{
    // Nobody's noise, and one language hidden whose rest is shown though it is small: what we never write.
    std::vector<Figure> const row { { { Count::Topic, "courses", "de" }, 40 },
        { { Count::Topic, "courses", kRest }, 25 } };
    auto const possible = attack(row, { "de", "ar" });
    CHECK(possible.at("ar").most - possible.at("ar").least < 2);
}
