// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/compounds.h"

#include "tests/support/catch.h"

#include <map>

using weg::search::compound_parts;
using Parts = std::vector<std::u16string>;

namespace {

using Counts = std::map<std::u16string, std::uint32_t>;

Parts parts(std::u16string const& word, Counts const& counts)
{
    return compound_parts(word, [&](std::u16string const& each) {
        auto const found = counts.find(each);
        return found == counts.end() ? 0 : found->second;
    });
}

} // namespace

TEST_CASE("a compound has the parts that stand alone, whatever links them", "[search][compounds]")
{
    Counts const counts { { u"sprache", 3 }, { u"kurs", 5 }, { u"kind", 4 }, { u"garten", 2 }, { u"arbeit", 7 },
        { u"amt", 9 }, { u"platz", 2 }, { u"wohnung", 3 }, { u"suche", 1 }, { u"familie", 2 }, { u"kasse", 1 },
        { u"beratung", 8 }, { u"frauen", 2 }, { u"haus", 3 }, { u"jahr", 2 }, { u"zeit", 2 } };
    CHECK(parts(u"sprachkurs", counts) == Parts { u"sprache", u"kurs" });
    CHECK(parts(u"kindergarten", counts) == Parts { u"kind", u"garten" });
    CHECK(parts(u"arbeitsplatz", counts) == Parts { u"arbeit", u"platz" });
    CHECK(parts(u"wohnungssuche", counts) == Parts { u"wohnung", u"suche" });
    CHECK(parts(u"familienkasse", counts) == Parts { u"familie", u"kasse" });
    CHECK(parts(u"familienberatung", counts) == Parts { u"familie", u"beratung" });
    CHECK(parts(u"frauenhaus", counts) == Parts { u"frauen", u"haus" });
    CHECK(parts(u"jahreszeit", counts) == Parts { u"jahr", u"zeit" });
    CHECK(parts(u"kindbeginn", counts).empty());
}

TEST_CASE("what is no compound has no parts", "[search][compounds]")
{
    Counts const counts { { u"bera", 1 }, { u"tung", 1 }, { u"amt", 9 }, { u"jugend", 2 }, { u"kurs", 1 },
        { u"e", 5 } };
    CHECK(parts(u"", counts).empty());
    CHECK(parts(u"kurs", counts).empty());
    CHECK(parts(u"kurkurs", counts).empty());                        // Seven letters.
    CHECK(parts(u"jugendamt", counts).empty());                      // A part of three letters is too short to tell.
    CHECK(parts(u"beratung", counts) == Parts { u"bera", u"tung" }); // It knows words only by their count.
    CHECK(parts(u"kurs", {}).empty());
    CHECK(parts(u"sprachkurs", { { u"kurs", 5 } }).empty()); // Both are to stand alone.
    CHECK(parts(u"sprachkurs", { { u"sprache", 5 } }).empty());
}

TEST_CASE("of several ways the one whose rarer half is more frequent wins, then the first", "[search][compounds]")
{
    CHECK(parts(u"staubecken", { { u"stau", 3 }, { u"becken", 3 }, { u"staub", 9 }, { u"ecken", 2 } })
        == Parts { u"stau", u"becken" });
    CHECK(parts(u"staubecken", { { u"stau", 3 }, { u"becken", 2 }, { u"staub", 9 }, { u"ecken", 4 } })
        == Parts { u"staub", u"ecken" });
    CHECK(parts(u"staubecken", { { u"stau", 3 }, { u"becken", 3 }, { u"staub", 3 }, { u"ecken", 3 } })
        == Parts { u"stau", u"becken" });
    // "arbeits" itself may be a word; without its link it is the more frequent one.
    CHECK(parts(u"arbeitsplatz", { { u"arbeit", 6 }, { u"arbeits", 1 }, { u"platz", 9 } })
        == Parts { u"arbeit", u"platz" });
}
