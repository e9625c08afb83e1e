// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/common_words.h"

#include "tests/search/listed_languages.h"
#include "tests/support/catch.h"

#include <set>
#include <string>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <vector>

using weg::search::common_words;

TEST_CASE("every language has words that ask but tell nothing", "[search][common-words]")
{
    auto const tags = weg::test::listed_languages();
    REQUIRE(tags.size() == 24);
    UErrorCode status = U_ZERO_ERROR;
    auto const* const nfc = icu::Normalizer2::getNFCInstance(status);
    REQUIRE(U_SUCCESS(status));
    for (auto const& tag : tags) {
        INFO(tag);
        CHECK(common_words(tag).size() >= 50);
        std::set<std::string_view> seen;
        for (auto const word : common_words(tag)) {
            INFO(word);
            CHECK_FALSE(word.empty());
            CHECK(seen.insert(word).second);
            auto const text = icu::UnicodeString::fromUTF8(std::string(word));
            CHECK(nfc->isNormalized(text, status));
            CHECK(icu::UnicodeString(text).toLower(icu::Locale(tag.c_str())) == text);
        }
    }
}

TEST_CASE("a variety of a language has its words, a language we do not speak has none", "[search][common-words]")
{
    CHECK(common_words("de-simple").data() == common_words("de").data());
    CHECK(common_words("sr-Latn").data() == common_words("sr").data());
    CHECK(common_words("zh-Hans").front() == "谁");
    CHECK(common_words("en").front() == "who");
    for (char const* const tag : { "", "-", "xx", "d", "deu" }) {
        INFO(tag);
        CHECK(common_words(tag).empty());
    }
}
