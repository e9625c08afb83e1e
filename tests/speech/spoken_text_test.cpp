// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/speech/spoken_text.h"

#include "app/base/utf8.h"
#include "tests/support/catch.h"

using weg::speech::spoken_text;

TEST_CASE("telephone numbers are said digit by digit, in their groups", "[speech][spoken-text]")
{
    CHECK(spoken_text(u"Telefon 0521 51-0") == "Telefon 0 5 2 1, 5 1, 0");
    CHECK(spoken_text(u"+49 521 / 123456.") == "+4 9, 5 2 1, 1 2 3 4 5 6.");
    CHECK(spoken_text(u"(0521) 51-2345 anrufen") == "0 5 2 1, 5 1, 2 3 4 5 anrufen");
    CHECK(spoken_text(u"Rufen Sie 116 117 an") == "Rufen Sie 1 1 6, 1 1 7 an");
    CHECK(spoken_text(u"الهاتف \u2066\u0660\u0661\u0662\u0663 \u0664\u0665\u0666\u0667\u2069")
        == "الهاتف ٠ ١ ٢ ٣, ٤ ٥ ٦ ٧");
}

TEST_CASE("other numbers are the voice's own affair", "[speech][spoken-text]")
{
    for (std::u16string const text : { u"33602 Bielefeld", u"01.02.2026", u"08:00 Uhr", u"110", u"9,50 Euro",
             u"im Jahr 2010", u"0,5 Prozent", u"11611 Menschen" })
        CHECK(spoken_text(text) == weg::to_utf8(text));
}

TEST_CASE("dashes between numbers are a rest, addresses their host", "[speech][spoken-text]")
{
    CHECK(spoken_text(u"9:00\u201318:00 Uhr") == "9:00, 18:00 Uhr");
    CHECK(spoken_text(u"9:00 \u2013 18:00 Uhr") == "9:00, 18:00 Uhr");
    CHECK(spoken_text(u"Mo\u2013Fr") == "Mo\u2013Fr");
    CHECK(spoken_text(u"https://www.bielefeld.de/node/1?a=2 und mehr") == "www.bielefeld.de und mehr");
}

TEST_CASE("what steers the layout is not said", "[speech][spoken-text]")
{
    CHECK(spoken_text(u"Bera\u00ADtung \u2068MiMi\u2069\u200F") == "Beratung MiMi");
    CHECK(spoken_text(u"می\u200Cخواهم") == "می\u200Cخواهم"); // A joiner that makes the word.
    CHECK(spoken_text(u"\u2022 Ausweis") == " Ausweis");
    CHECK(spoken_text(u"<b>a & b</b>") == "<b>a & b</b>"); // Engines are given plain text.
}
