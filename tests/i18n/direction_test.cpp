// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/direction.h"

#include "tests/support/catch.h"

using weg::i18n::Direction;
using weg::i18n::direction_of;

TEST_CASE("Arabic and Sorani and Persian run from right to left", "[i18n][direction]")
{
    CHECK(direction_of(GENERATE("ar", "ckb", "fa", "ar-DE", "ku-Arab", "he")) == Direction::RightToLeft);
}

TEST_CASE("the other languages of the app run from left to right", "[i18n][direction]")
{
    CHECK(direction_of(
              GENERATE("de", "tr", "uk", "ru", "kmr", "en", "pl", "el", "ro", "ti", "ta", "fr", "zh-Hans", "fa-Latn"))
        == Direction::LeftToRight);
}

TEST_CASE("a tag that says nothing runs from left to right", "[i18n][direction]")
{
    CHECK(direction_of(GENERATE("", "xx", "qqq", "-", "not a tag", "ar_!!", "\xFF")) == Direction::LeftToRight);
}
