// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/provenance.h"

#include "tests/support/catch.h"
#include "tests/support/plain.h"

using namespace weg;
using content::Provenance;

TEST_CASE("a text tells where it comes from when the page's note does not say so", "[screens][provenance]")
{
    auto const turkish = i18n::Localizer::create("tr", {});
    REQUIRE(turkish);
    auto const& words = turkish.value();
    content::Text const human { "Metin", "tr", Provenance::Human };
    content::Text const machine { "Metin", "tr", Provenance::Machine };
    content::Text const missing { "Text", "de", Provenance::Missing };
    content::Text const outdated { "Text", "de", Provenance::Outdated };
    auto const mark = [&](auto const& text, auto const& page) {
        return test::plain(screens::provenance_mark(words, text, page));
    };
    CHECK(mark(machine, human) == "Von einer Maschine übersetzt");
    CHECK(mark(missing, human) == "Noch nicht übersetzt: Almanca");
    CHECK(mark(outdated, machine) == "Übersetzung veraltet: Almanca");
    CHECK(mark(missing, machine) == "Noch nicht übersetzt: Almanca");
    // What the page has said already, and what is better than the page says.
    CHECK(mark(machine, machine).empty());
    CHECK(mark(missing, missing).empty());
    CHECK(mark(human, machine).empty());
    CHECK(mark(content::Text { "", "de", Provenance::Missing }, human).empty());
    // A stand-in in a third language is not the one that the page names.
    CHECK(mark(content::Text { "Text", "en", Provenance::Missing }, missing) == "Noch nicht übersetzt: İngilizce");
    CHECK(test::plain(screens::provenance_mark(words, machine)) == "Von einer Maschine übersetzt");
    CHECK(screens::provenance_mark(words, human).empty());
}
