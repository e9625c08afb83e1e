// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/content_age.h"

#include "tests/support/catch.h"
#include "tests/support/plain.h"

using namespace weg;

TEST_CASE("the contents say from when they are, and when no new ones come any more", "[screens]")
{
    auto const shown = [](char const* language, std::optional<i18n::PartialDate> stale_since) {
        auto const words = i18n::Localizer::create(language, {});
        REQUIRE(words);
        return test::plain(screens::content_age_note(words.value(), { 2026, 11, 23 }, stale_since));
    };
    CHECK(shown("de", std::nullopt) == "Stand der Inhalte: 23. November 2026");
    CHECK(shown("de", i18n::PartialDate { 2026, 11, 25 })
        == "Stand der Inhalte: 23. November 2026\n"
           "Seit 25. November 2026 kamen keine neuen Inhalte. Fragen Sie bei wichtigen Dingen nach.");
    CHECK(shown("tr", std::nullopt) == "Stand der Inhalte: 23 Kasım 2026");
}
