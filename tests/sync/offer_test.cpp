// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/offer.h"

#include "app/sync/hash.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace weg;
using namespace weg::sync;

namespace {

std::string digest(int version) { return sha256(std::to_string(version)); }

Offer offer(int from, int to, std::int64_t bytes)
{
    Offer made;
    made.path = "bielefeld/" + std::to_string(from) + "-" + std::to_string(to);
    made.file.length = bytes;
    made.bundle = "bielefeld";
    made.sequence = to;
    made.schema = 7;
    made.least_app = { 1, 4, 0 };
    made.content = { 1000, digest(to) };
    made.from = from == 0 ? "" : digest(from);
    return made;
}

Wanted wanted() { return { "bielefeld", 7, { 1, 4, 2 }, digest(3), 3, {}, 10'000 }; }

std::int64_t bytes_of(std::vector<Offer> const& way)
{
    std::int64_t sum = 0;
    for (auto const& step : way)
        sum += step.file.length;
    return sum;
}

/// Every way of at most `steps` deltas from `at` to `goal`, by trying all.
std::int64_t cheapest(std::vector<Offer> const& offers, std::string const& at, std::string const& goal, int steps)
{
    if (at == goal)
        return 0;
    std::int64_t best = std::numeric_limits<std::int32_t>::max();
    for (auto const& each : offers) {
        if (steps > 0 && each.from == at)
            best = std::min(best, each.file.length + cheapest(offers, each.content.sha256, goal, steps - 1));
    }
    return best;
}

} // namespace

TEST_CASE("case 41: what this app cannot show is passed over for the newest that it can", "[sync][offer]")
{
    std::vector<Offer> offers { offer(0, 4, 100), offer(0, 5, 100), offer(0, 6, 100), offer(0, 7, 100),
        offer(0, 8, 100), offer(0, 9, 100) };
    offers[2].schema = 8;
    offers[3].least_app = { 1, 5, 0 };
    offers[4].content.length = 10'001;
    offers[5].bundle = "paderborn";
    CHECK(newest(offers, wanted())->content.sha256 == digest(5));
    auto later = wanted();
    later.app = { 1, 10, 0 };
    CHECK(newest(offers, later)->content.sha256 == digest(7));
    auto with_bad = wanted();
    with_bad.bad = { digest(5) };
    CHECK(newest(offers, with_bad)->content.sha256 == digest(4));
    auto up_to_date = wanted();
    up_to_date.active = digest(5);
    up_to_date.least_sequence = 5;
    CHECK_FALSE(newest(offers, up_to_date));
}

TEST_CASE("a client takes the cheapest way", "[sync][offer]")
{
    Content const goal { 1000, digest(9) };
    auto const lengths = [&](std::vector<Offer> const& offers, int from) {
        std::vector<std::int64_t> all;
        for (auto const& step : plan(offers, from == 0 ? "" : digest(from), goal))
            all.push_back(step.file.length);
        return all;
    };
    using Lengths = std::vector<std::int64_t>;
    std::vector<Offer> offers { offer(0, 9, 100), offer(8, 9, 10), offer(7, 8, 20), offer(6, 7, 40), offer(5, 9, 90) };
    CHECK(lengths(offers, 8) == Lengths { 10 });
    CHECK(lengths(offers, 7) == Lengths { 20, 10 });
    CHECK(lengths(offers, 6) == Lengths { 100 }); // 70 in three steps is not worth them.
    CHECK(lengths(offers, 5) == Lengths { 90 });
    CHECK(lengths(offers, 1) == Lengths { 100 });
    CHECK(lengths(offers, 0) == Lengths { 100 });
    CHECK(lengths({ offer(8, 9, 10), offer(7, 8, 20) }, 7) == Lengths { 20, 10 });
    CHECK(lengths({ offer(8, 9, 200), offer(0, 9, 100) }, 8) == Lengths { 100 });
    CHECK(lengths({ offer(8, 9, 10) }, 7).empty());
    CHECK(lengths({ offer(3, 4, 1), offer(4, 5, 1), offer(5, 6, 1), offer(6, 7, 1), offer(7, 8, 1), offer(8, 9, 1),
                      offer(0, 9, 100) },
              3)
        == Lengths { 100 }); // Six steps are too many.
}

TEST_CASE("no way of at most five deltas is cheaper than the planned one", "[sync][offer]")
{
    std::uint32_t random = 1;
    auto const next = [&](std::uint32_t below) { return (random = random * 1664525U + 1013904223U) % below; };
    for (int round = 0; round < 300; ++round) {
        std::vector<Offer> offers { offer(0, 9, 1000) };
        for (int i = 0; i < 14; ++i) {
            int const from = 1 + static_cast<int>((next(256) >> 5U) % 8);
            int const to = std::min(9, from + 1 + static_cast<int>(next(1024) >> 8U));
            offers.push_back(offer(from, to, 1 + (next(65'536) >> 7U)));
        }
        auto const way = plan(offers, digest(1), { 1000, digest(9) });
        auto const direct = cheapest(offers, digest(1), digest(9), 1);
        auto const chain = cheapest(offers, digest(1), digest(9), 5);
        std::int64_t best = std::min<std::int64_t>(1000, direct);
        if (chain < 600)
            best = std::min(best, chain);
        CHECK(bytes_of(way) == best);
        std::string at = digest(1);
        for (auto const& step : way) {
            CHECK((step.from.empty() || step.from == at));
            at = step.content.sha256;
        }
        CHECK(at == digest(9));
    }
}

TEST_CASE("a bundle's facts are read as they were written, and strictly", "[sync][offer]")
{
    auto const made = offer(3, 4, 12);
    auto file = made.file;
    file.custom = custom_of(made);
    auto const read = read_offer(made.path, file).value().value();
    CHECK(custom_of(read) == file.custom);
    CHECK(read.from == digest(3));
    CHECK(read.least_app == AppVersion { 1, 4, 0 });

    CHECK_FALSE(read_offer("notice.txt", TargetFile {}).value());
    auto const with = [&](char const* name, Json value) {
        auto custom = std::get<Json::Object>(file.custom.value);
        custom[name] = std::move(value);
        TargetFile changed = file;
        changed.custom = { std::move(custom) };
        return read_offer("bielefeld/x", changed);
    };
    CHECK_FALSE(with("kind", { std::string("poster") }).value());
    for (auto const& [name, value] :
        std::map<char const*, Json> { { "seq", { std::int64_t { 0 } } }, { "db_sha256", { std::string("ab") } },
            { "from_sha256", { digest(1).substr(1) + "G" } }, { "min_app", { std::string("1.4") } },
            { "algo", { std::string("lzma") } }, { "db_length", { std::string("12") } }, { "schema", { nullptr } } }) {
        INFO(name);
        auto const refused = with(name, value);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidData);
        CHECK(refused.error().detail.starts_with("bielefeld/x: custom: \"" + std::string(name) + "\" must be"));
    }
    for (char const* const version : { "1.4.0.1", "1..0", "-1.4.0", "1.4.x", " 1.4.0", "" })
        CHECK_FALSE(with("min_app", { std::string(version) }));
}

TEST_CASE("when an edition was published is signed with it, and is a time or nothing", "[sync][offer]")
{
    auto made = offer(1, 2, 100);
    made.created = std::chrono::sys_days { std::chrono::year { 2026 } / 11 / 24 } + std::chrono::hours(8);
    made.file.custom = custom_of(made);
    CHECK(read_offer(made.path, made.file).value()->created == made.created);
    made.created.reset();
    made.file.custom = custom_of(made);
    CHECK_FALSE(read_offer(made.path, made.file).value()->created);
    auto const wrong = GENERATE(as<std::string>(), "", "2026-11-24", "2026-11-24T08:00:00+01:00",
        "2026-02-30T08:00:00Z", "2026-11-24T24:00:00Z");
    std::get<Json::Object>(made.file.custom.value).insert_or_assign("created", Json { wrong });
    auto const refused = read_offer(made.path, made.file);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.find("a time like") != std::string::npos);
}
