// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/json.h"

#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace weg::sync;

TEST_CASE("only JSON that every reader understands alike is read", "[sync][json]")
{
    std::string const deep_enough = std::string(16, '[') + std::string(16, ']');
    std::string const too_deep = std::string(17, '[') + std::string(17, ']');
    for (std::string const& text : std::vector<std::string> { "{}", " [1, -2, true, null] ",
             "\"\\u00e9\\ud83d\\ude00\"", "9007199254740991", "-9007199254740991", deep_enough, "{\"a\":{\"a\":1}}" }) {
        INFO(text);
        CHECK(read_json(text, "x"));
    }
    struct Case {
        std::string text;
        char const* says;
    };
    for (auto const& [text, says] : std::vector<Case> { { "", "no JSON" }, { "{", "no JSON" }, { "{} {}", "no JSON" },
             { "{\"a\":1,}", "no JSON" }, { "[01]", "no JSON" }, { "[NaN]", "no JSON" },
             { "1.0", "1.0, which is no integer" }, { "1e2", "no integer" }, { "9007199254740992", "above 2^53 - 1" },
             { "-9007199254740992", "below -2^53 + 1" }, { "99999999999999999999999", "no integer" },
             { "{\"a\":1,\"a\":1}", "the key \"a\" twice" },
             { "{\"b\":{\"a\":1,\"\\u0061\":2}}", "the key \"a\" twice" }, { too_deep, "16 levels" },
             { "\"\\ud83d\"", "no JSON" }, { "\"\xff\"", "no JSON" }, { "\"\xed\xa0\x80\"", "no JSON" },
             { "\xEF\xBB\xBF{}", "byte order mark" }, { "\"a\nb\"", "no JSON" },
             { std::string("[1]\0", 4), "no JSON" } }) {
        INFO(text);
        auto const json = read_json(text, "file.json");
        REQUIRE_FALSE(json);
        CHECK(json.error().code == weg::ErrorCode::InvalidData);
        CHECK(json.error().detail.starts_with("file.json "));
        CHECK(json.error().detail.find(says) != std::string::npos);
    }
}

TEST_CASE("the canonical form has no choice left", "[sync][json]")
{
    auto const canonical = [](char const* text) { return canonical_json(read_json(text, "x").value()); };
    CHECK(canonical(" { \"b\" : [ 1 , -0, false ] , \"a\" : { } } ") == "{\"a\":{},\"b\":[1,0,false]}");
    CHECK(canonical("[]") == "[]");
    CHECK(canonical("[null,true,[[]]]") == "[null,true,[[]]]");
    // Only quotes and backslashes are escaped; everything else stands as it is, control characters too.
    CHECK(canonical("\"\\\"\\\\\\/\\n\\u0001\\u00e9\"") == "\"\\\"\\\\/\n\x01é\"");
    // Keys by code point: U+FFFF before U+1F600, unlike in UTF-16.
    CHECK(canonical("{\"\\ud83d\\ude00\":1,\"\\uffff\":2,\"Z\":3,\"a\":4}")
        == "{\"Z\":3,\"a\":4,\"\uFFFF\":2,\"\U0001F600\":1}");
}
