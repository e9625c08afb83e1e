// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/second_look.h"

#include "app/search/latent.h"
#include "tests/support/catch.h"

#include <limits>

using namespace weg::search;

namespace {

constexpr std::size_t kDimensions = 64;

/// Towards an axis of its own, so like no other.
std::string axis(std::size_t number)
{
    Direction direction(kDimensions, 0.0f);
    direction[number % kDimensions] = 1;
    return packed(direction);
}

/// Documents 0, 1, ..., each a little worse than the one before.
std::vector<Candidate> candidates(std::size_t count)
{
    std::vector<Candidate> best_first;
    best_first.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        best_first.push_back({ static_cast<std::uint32_t>(i), 2 - 0.01f * static_cast<float>(i), 0, axis(i) });
    return best_first;
}

std::vector<std::uint32_t> order(std::vector<Candidate> best_first)
{
    look_again(best_first);
    std::vector<std::uint32_t> documents;
    for (auto const& candidate : best_first)
        documents.push_back(candidate.document);
    return documents;
}

std::vector<std::uint32_t> front(std::vector<Candidate> best_first, std::ptrdiff_t count)
{
    auto const documents = order(std::move(best_first));
    return { documents.begin(), documents.begin() + count };
}

using Documents = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("alike in title and meaning, documents stay in the order of their scores", "[search][second look]")
{
    for (std::size_t const count : { 0U, 1U, 4U, 5U, 6U, 20U }) {
        Documents expected;
        for (std::uint32_t i = 0; i < count; ++i)
            expected.push_back(i);
        CHECK(order(candidates(count)) == expected);
    }
}

TEST_CASE("behind the first few, a title that has the question counts more", "[search][second look]")
{
    auto some = candidates(20);
    some[2].title = 0.4f;  // Among the first: stays.
    some[15].title = 0.4f; // Comes next after them.
    some[9].title = 0.1f;
    CHECK(front(some, 7) == Documents { 0, 1, 2, 3, 15, 9, 4 });
    look_again(some);
    CHECK(some[4].score == Approx(2 - 0.01f * 15)); // How well it answers is not another for it.
}

TEST_CASE("behind the first few, what says much the same as the best comes earlier", "[search][second look]")
{
    auto some = candidates(20);
    some[12].direction = axis(1);
    some[18].direction = axis(12); // Like one that is not among the best.
    CHECK(front(some, 6) == Documents { 0, 1, 2, 3, 12, 4 });
    some[12].direction = axis(4); // The fifth is among the best, but not like itself.
    CHECK(front(some, 6) == Documents { 0, 1, 2, 3, 12, 4 });
}

TEST_CASE("what is far behind is not looked at again", "[search][second look]")
{
    auto some = candidates(kSecondLook + 10);
    some[kSecondLook - 1].title = 1;
    some[kSecondLook].title = 1;
    auto const documents = order(some);
    CHECK(documents[4] == kSecondLook - 1);
    CHECK(documents[kSecondLook] == kSecondLook);
    CHECK(documents.size() == kSecondLook + 10);
}

TEST_CASE("directions that are damaged or missing make nothing alike", "[search][second look]")
{
    auto some = candidates(12);
    float const scale = std::numeric_limits<float>::quiet_NaN();
    std::string broken(sizeof scale + kDimensions, '\x40');
    broken.replace(0, sizeof scale, reinterpret_cast<char const*>(&scale), sizeof scale);
    some[0].direction = broken;
    some[1].direction.clear();
    some[2].direction = "abc";
    some[10].direction = broken;
    some[11].direction.clear();
    CHECK(order(some) == order(candidates(12)));
}
