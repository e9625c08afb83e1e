// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/noise.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace weg;
using namespace weg::kiosk;
using test::weight_of;

namespace {

/// How likely each outcome is for so many visits, in kAllNoise-ths. 0: not shown.
std::map<int, int> outcomes(int visits, int least)
{
    std::map<int, int> chances;
    for (int noise = -kMostNoise; noise <= kMostNoise; ++noise)
        chances[disclose(visits, noise, least).value_or(0)] += weight_of(noise);
    return chances;
}

} // namespace

TEST_CASE("a figure stands for the least number of visits and is near the truth", "[kiosk][disclosure]")
{
    int const least = GENERATE(5, 10, 20);
    for (int visits = 0; visits < 100; ++visits) {
        for (int noise = -kMostNoise; noise <= kMostNoise; ++noise) {
            INFO(visits << " visits, noise " << noise);
            auto const figure = disclose(visits, noise, least);
            if (visits < least)
                CHECK_FALSE(figure);
            if (visits >= least + 2 * kMostNoise)
                CHECK(figure);
            if (!figure)
                continue;
            CHECK(*figure >= least);
            CHECK(*figure % kRounding == 0);
            CHECK(std::abs(*figure - visits) <= kMostNoise + kRounding / 2);
        }
    }
}

TEST_CASE(
    "one visitor more or less changes no outcome's odds by more than 3:2, but in 3 of 100 cases", "[kiosk][disclosure]")
{
    // Exact, over every outcome: the chance of what speaks more strongly than 3:2 is that of the outermost noise.
    int const least = GENERATE(5, 10, 20);
    int most = 0;
    for (int visits = 0; visits < 100; ++visits) {
        for (auto const& [from, to] : { std::pair(visits, visits + 1), { visits + 1, visits } }) {
            auto const chances = outcomes(from, least);
            auto others = outcomes(to, least);
            int beyond = 0; // In halves of a kAllNoise-th.
            for (auto const& [outcome, chance] : chances)
                beyond += std::max(0, 2 * chance - 3 * others[outcome]);
            INFO(from << " against " << to);
            CHECK(beyond <= 2 * kNoiseWeights.back());
            most = std::max(most, beyond);
        }
    }
    CHECK(most == 2 * kNoiseWeights.back()); // No better than is said.
    CHECK(kNoiseWeights.back() * 100 < 3 * test::kAllNoise);
}

TEST_CASE("without noise a threshold tells of one visitor", "[kiosk][disclosure]")
{
    // Why there is noise: with rounding alone the tenth visitor is told from the ninth every time.
    CHECK(disclose(14, 0, 10) != disclose(15, 0, 10));
    CHECK(disclose(17, 0, 10) != disclose(18, 0, 10));
}

TEST_CASE("the system's noise is as likely as its weights", "[kiosk][disclosure]")
{
    SystemNoise noise;
    std::map<int, int> drawn;
    constexpr int kTimes = 20000;
    for (int i = 0; i < kTimes; ++i)
        ++drawn[noise.draw({})];
    REQUIRE(drawn.begin()->first == -kMostNoise);
    REQUIRE(drawn.rbegin()->first == kMostNoise);
    for (auto const& [value, times] : drawn) {
        double const expected = kTimes * static_cast<double>(weight_of(value)) / test::kAllNoise;
        INFO(value << ": " << times << " of " << expected);
        CHECK(std::abs(times - expected) < 8 * std::sqrt(expected)); // Eight deviations: never by chance.
    }
}
