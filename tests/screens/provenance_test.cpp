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

TEST_CASE("an outdated text says since when, if that is known", "[screens][provenance]")
{
    auto const german = i18n::Localizer::create("de", {});
    REQUIRE(german);
    auto const& words = german.value();
    content::Text const unknown { "Text", "de", Provenance::Outdated };
    auto const since = [](unsigned day) {
        content::Text text { "Text", "de", Provenance::Outdated };
        text.outdated_since = i18n::PartialDate { 2026, 11, day };
        return text;
    };
    auto const note = [&](content::Text const& text) { return test::plain(screens::provenance_note(words, text)); };
    CHECK(note(unknown) == "Der deutsche Text hat sich geändert. Die Übersetzung ist noch alt.");
    CHECK(note(since(26)) == "Der deutsche Text hat sich am 26. November 2026 geändert. Die Übersetzung ist noch alt.");

    content::Text const human { "Text", "de", Provenance::Human };
    auto const mark = [&](content::Text const& text, content::Text const& page) {
        return test::plain(screens::provenance_mark(words, text, page));
    };
    CHECK(mark(unknown, human) == "Übersetzung veraltet");
    CHECK(mark(since(26), human) == "Übersetzung veraltet seit 26. November 2026");
    CHECK(mark(since(26), since(26)).empty());
    CHECK(mark(unknown, unknown).empty());
    // The page's day is not the paragraph's.
    CHECK(mark(since(3), since(26)) == "Übersetzung veraltet seit 3. November 2026");

    auto const turkish = i18n::Localizer::create("tr", {});
    REQUIRE(turkish);
    CHECK(test::plain(screens::provenance_mark(turkish.value(), since(26)))
        == "Übersetzung veraltet seit 26 Kasım 2026: Almanca");
    CHECK(test::plain(screens::provenance_note(turkish.value(), since(26)))
        == "Der deutsche Text hat sich am 26 Kasım 2026 geändert. Die Übersetzung ist noch alt. Sie lesen ihn in "
           "dieser Sprache: Almanca");
}
