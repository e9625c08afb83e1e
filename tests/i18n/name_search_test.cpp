// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/name_search.h"

#include "tests/support/catch.h"

using weg::i18n::name_contains;

TEST_CASE("a name is found as people type it", "[i18n][name-search]")
{
    for (auto const& [name, typed] : std::vector<std::pair<char const*, char const*>> { { "Türkçe", "turkce" },
             { "Türkçe", "TÜR" }, { "Tiếng Việt", "viet" }, { "Українська", "укр" }, { "العربية", "عرب" },
             { "简体中文", "中文" }, { "Deutsch", "" }, { "Deutsch", " deu " }, { "Română", "romana" } }) {
        INFO(name << " " << typed);
        CHECK(name_contains(name, typed));
    }
    CHECK_FALSE(name_contains("Türkçe", "turka"));
    CHECK_FALSE(name_contains("Deutsch", "x"));
    CHECK_FALSE(name_contains("", "x"));
}
