// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/latent.h"

#include "tests/support/catch.h"

#include <cmath>
#include <cstring>
#include <limits>

using namespace weg::search;

namespace {

std::string with_scale(float scale, std::size_t dimensions)
{
    std::string bytes(sizeof scale + dimensions, '\x40');
    std::memcpy(bytes.data(), &scale, sizeof scale);
    return bytes;
}

} // namespace

TEST_CASE("a direction is unpacked as near as bytes can say", "[search][latent]")
{
    Direction direction { 0.5f, -0.25f, 0, 1, -1, 0.01f };
    normalise(direction);
    auto const bytes = packed(direction);
    CHECK(bytes.size() == sizeof(float) + direction.size());
    CHECK(likeness(direction, bytes) == Approx(1).margin(0.01));
    Direction sum;
    REQUIRE(add_packed(sum, bytes, 2));
    REQUIRE(sum.size() == direction.size());
    for (std::size_t i = 0; i < sum.size(); ++i)
        CHECK(sum[i] == Approx(2 * direction[i]).margin(0.02));
    Direction opposite;
    add(opposite, direction, -1);
    CHECK(likeness(opposite, bytes) == Approx(-1).margin(0.01));
    CHECK(likeness({ 0, 0, 1, 0, 0, 0 }, bytes) == Approx(0).margin(0.01));
    CHECK(packed({ 0, 0 }).size() == sizeof(float) + 2);
    CHECK(likeness({ 1, 0 }, packed({ 0, 0 })) == 0);
}

TEST_CASE("bytes that are no direction of ours say nothing", "[search][latent]")
{
    Direction sum { 1, 0 };
    for (std::string const& bytes : { std::string(), std::string("abc"), std::string("abcd"), with_scale(1, 3) }) {
        CHECK_FALSE(add_packed(sum, bytes, 1));
        CHECK(sum == Direction { 1, 0 });
        CHECK(likeness(sum, bytes) == 0);
    }
    CHECK(likeness({}, with_scale(1, 0)) == 0);
    using Limits = std::numeric_limits<float>;
    for (float const scale :
        { Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN(), Limits::max(), -Limits::max() }) {
        // A cosine, whatever the bytes.
        float const like = likeness(sum, with_scale(scale, 2));
        CHECK(std::abs(like) <= 1);
    }
}

TEST_CASE("what goes together lies in one direction, and equal terms give an equal space", "[search][latent]")
{
    // Documents 0 to 2 speak of one thing, 3 to 5 of another; terms 0 to 2 and 3 to 5 are their words.
    float const share = 1 / std::sqrt(3.0f);
    std::vector<std::vector<Share>> terms;
    for (std::uint32_t topic = 0; topic < 2; ++topic)
        for (std::uint32_t word = 0; word < 3; ++word)
            terms.push_back({ { topic * 3, share }, { topic * 3 + 1, share }, { topic * 3 + 2, share } });
    LatentSpace const space(6, terms);
    REQUIRE(space.dimensions() == 2);
    auto a = space.direction(terms[0]);
    auto b = space.direction(terms[2]);
    auto c = space.direction(terms[4]);
    for (auto* const each : { &a, &b, &c })
        normalise(*each);
    CHECK(likeness(a, packed(b)) == Approx(1).margin(0.02));
    CHECK(likeness(a, packed(c)) == Approx(0).margin(0.02));
    CHECK(LatentSpace(6, terms).direction(terms[0]) == space.direction(terms[0]));
}

TEST_CASE("too few documents teach nothing", "[search][latent]")
{
    for (std::size_t const documents : { 0, 1, 2, 5 }) {
        LatentSpace const space(documents, {});
        CHECK(space.dimensions() == 0);
        CHECK(space.direction({}).empty());
    }
}

TEST_CASE("a direction without length stays as it is", "[search][latent]")
{
    Direction nothing { 0, 0 };
    normalise(nothing);
    CHECK(nothing == Direction { 0, 0 });
    Direction sum;
    add(sum, {}, 1);
    CHECK(sum.empty());
}
