// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"

#include "tests/support/catch.h"

using weg::to_utf16;
using weg::to_utf8;

TEST_CASE("well-formed text survives both conversions", "[base][utf8]")
{
    std::string const text = "Grüße, مرحبا, ትግርኛ, தமிழ், 简体, 😀";
    CHECK(to_utf8(to_utf16(text)) == text);
    CHECK(to_utf16("😀") == u"\xD83D\xDE00");
}

TEST_CASE("each maximal subpart of broken text becomes one replacement character", "[base][utf8]")
{
    // The example of Unicode 15, table 3-8 and its neighbours.
    CHECK(to_utf16("\xC0\xAF") == u"\uFFFD\uFFFD");
    CHECK(to_utf16("\xED\xA0\x80") == u"\uFFFD\uFFFD\uFFFD");
    CHECK(to_utf16("\xF0\x9F\x98") == u"\uFFFD");
    CHECK(to_utf16("a\xE2\x82z") == u"a\uFFFDz");
    CHECK(to_utf16("\xF4\x90\x80\x80").size() == 4);
}

TEST_CASE("an unpaired surrogate becomes a replacement character", "[base][utf8]")
{
    char16_t const lone[] = { u'a', char16_t { 0xD800 }, u'b' };
    CHECK(to_utf8({ lone, 3 })
        == "a\xEF\xBF\xBD"
           "b");
}
