// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/speech/voices.h"

#include "tests/support/catch.h"

#include <vector>

using weg::speech::voice_of;

TEST_CASE("a language is said by a voice of its own or by none", "[speech][voices]")
{
    std::vector<std::string> const device { "cmn", "de", "en-GB", "fr-fr", "ku", "sr" };
    auto const voice = [&](std::vector<std::string> const& wanted) { return voice_of(wanted, device); };
    CHECK(voice({ "de" }) == "de");
    CHECK(voice({ "en" }) == "en");
    CHECK(voice({ "FR" }) == "FR");
    CHECK(voice({ "kmr", "ku" }) == "ku");
    CHECK(voice({ "cmn", "zh" }) == "cmn");
    CHECK(voice({}).empty());
    CHECK(voice({ "ti" }).empty());
    CHECK(voice({ "" }).empty());
    CHECK(voice({ "d" }).empty());
    CHECK(voice({ "en-US" }).empty());
}
