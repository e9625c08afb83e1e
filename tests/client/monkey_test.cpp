// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Anybody may do anything to the app, for hours: it goes on, and takes no more of the machine than at the beginning.
//   WEG_MONKEY_EVENTS  how many deeds; 2,000 when not said
//   WEG_MONKEY_SEED    which ones; 1 when not said
#include "tests/client/monkey.h"
#include "tests/support/process.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace weg;

namespace {

/// Words that were set (two budgets of 1 MB), glyphs as quads (20,000) and as texels (eight pages of up to 1 MB, and their
/// textures) may all be fuller at the end than after the warming up; and the heap has holes.
constexpr std::int64_t kMostGrowth = std::int64_t { 16 } << 20;

long from_environment(char const* name, long otherwise)
{
    char const* const text = std::getenv(name);
    return text != nullptr ? std::max(1L, std::strtol(text, nullptr, 10)) : otherwise;
}

} // namespace

TEST_CASE("whatever is done to it, the app shows something, does nothing by itself and takes no more and more",
    "[client][monkey]")
{
    auto const deeds = from_environment("WEG_MONKEY_EVENTS", 2000);
    auto const seed = from_environment("WEG_MONKEY_SEED", 1);
    INFO("WEG_MONKEY_SEED=" << seed);
    test::Monkey monkey(static_cast<std::uint32_t>(seed));
    // So many until every language, screen and size has been seen.
    auto const warm = std::min(deeds / 2, 20'000L);
    std::int64_t memory = 0;
    std::int64_t descriptors = 0;
    for (long deed = 0; deed < deeds; ++deed) {
        monkey.act();
        if (deed == warm) {
            memory = test::memory_bytes();
            descriptors = test::open_descriptors();
        }
        if (deeds > 10'000 && deed % 1000 == 0) {
            std::printf("%ld deeds: %lld KB, %lld descriptors\n", deed,
                static_cast<long long>(test::memory_bytes() >> 10), static_cast<long long>(test::open_descriptors()));
            std::fflush(stdout);
        }
    }
    CHECK(test::memory_bytes() - memory <= kMostGrowth);
    CHECK(test::open_descriptors() == descriptors);
}
