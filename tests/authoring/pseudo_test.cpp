// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/pseudo.h"

#include "app/base/utf8.h"
#include "tests/authoring/small_city.h"

using namespace weg::authoring;

TEST_CASE("pseudo-German is longer or runs the other way, and keeps its names", "[pseudo]")
{
    std::string const german = "Geöffnet bis {time}: Grüße";
    CHECK(accented(german).find("{time}") != std::string::npos);
    CHECK(accented(german).starts_with("[Ĝ") == false); // Small letters only: nothing depends on their case.
    CHECK(accented(german).starts_with("[ĝ"));
    CHECK(weg::to_utf16(accented(german)).size() * 10 >= weg::to_utf16(german).size() * 14);
    CHECK(in_arabic_letters("Hilfe {count}") == "حيلفه {count}");
    CHECK(in_arabic_letters("110") == "110");
}

TEST_CASE("pseudo-languages are complete", "[pseudo]")
{
    weg::test::SmallCity const small;
    Problems problems;
    auto const city = small.read(problems);
    small.write("locales/wegweiser.pot",
        std::string(weg::test::kPoHeader)
            + "\nmsgid \"Zurück\"\nmsgstr \"\"\n\nmsgid \"{count} Tag\"\nmsgid_plural \"{count} Tage\"\n"
              "msgstr[0] \"\"\nmsgstr[1] \"\"\n");
    std::vector<SourceLanguage> languages;
    add_pseudo_languages(languages, city, small.path() / "locales", problems);
    for (auto const& line : problems.lines())
        UNSCOPED_INFO(line);
    REQUIRE(problems.empty());
    REQUIRE(languages.size() == 2);
    for (auto const& language : languages) {
        CHECK(language.catalog.size() > 100);
        REQUIRE(language.content);
        for (auto const& message : city.messages)
            CHECK(language.content->messages.contains({ message.context, message.german }));
    }
    CHECK(languages[1].catalog.find(in_arabic_letters("{count} Tage")) != std::string::npos);
}
