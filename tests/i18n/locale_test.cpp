// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/locale.h"

#include "tests/support/catch.h"

using weg::i18n::format_locale;

TEST_CASE("each tag formats with the data that ICU has for it", "[i18n][locale]")
{
    auto const [tag, name] = GENERATE(table<std::string, std::string>({
        { "de", "de" }, { "zh-Hans", "zh_Hans" }, { "ckb", "ckb" }, { "en-US", "en_US" },
        { "kmr", "ku" },    // CLDR's alias: Kurmanji is what "ku" stands for.
        { "en", "en_150" }, // Europe's English.
    }));
    CHECK(format_locale(tag).value().getBaseName() == name);
}

TEST_CASE("a tag without data formats in English wherever the program runs", "[i18n][locale]")
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const before;
    icu::Locale::setDefault(icu::Locale("tr"), status);
    auto const tag = GENERATE("xx", "qqq", "", "not a tag", "\xFF");
    CHECK(format_locale(tag).value().getBaseName() == std::string("en_150"));
    icu::Locale::setDefault(before, status);
}

TEST_CASE("the calendar is Gregorian in every language", "[i18n][locale]")
{
    UErrorCode status = U_ZERO_ERROR;
    auto const locale = format_locale(GENERATE("fa", "de", "ar", "xx", "fa-u-ca-persian")).value();
    CHECK(locale.getUnicodeKeywordValue<std::string>("ca", status) == "gregory");
}
