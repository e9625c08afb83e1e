// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Single units are held to CLDR's own files in cldr.tsv; here is how they are joined.
#include "app/i18n/localizer.h"

#include "tests/i18n/plain_spaces.h"
#include "tests/support/catch.h"

using weg::i18n::Localizer;
using weg::i18n::testing::plain_spaces;

TEST_CASE("how long something lasts is said in the language's own words, or not at all", "[i18n][durations]")
{
    auto const said = [](char const* language, int count) {
        auto const words = Localizer::create(language, {});
        REQUIRE(words);
        return plain_spaces(words.value().duration(std::chrono::minutes(count)));
    };
    CHECK(said("de", 90) == "1 Stunde, 30 Minuten");
    CHECK(said("de", 61) == "1 Stunde, 1 Minute");
    CHECK(said("de", 45) == "45 Minuten");
    CHECK(said("ru", 150) == "2 часа 30 минут");
    CHECK(said("ar", 180) == "٣ ساعات");
    CHECK(said("de", 0).empty());
    for (char const* const language : { "ckb", "ps", "ti" })
        CHECK(said(language, 90).empty());
}
