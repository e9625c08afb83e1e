// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include "app/authoring/city.h"
#include "app/authoring/compile.h"
#include "app/authoring/languages.h"

#include <string>

namespace weg::test {

inline constexpr char const* kGoodEntry = R"(id: mimi
section: health
group: all
icon: heart
organization: drk
name: "MiMi"
title: "Gesundheit"
summary: "Kurz gesagt."
body:
  - heading: "Zuerst"
  - paragraph: "Rufen Sie an."
  - steps: ["Eins", "Zwei"]
target_groups: [everyone]
spoken_languages: [ar, en]
cost: free
contacts:
  - phone: "+49 521 12345"
    display: "0521 12345"
    label: "Büro"
    schedule:
      hours: ["mon-fri 07:30-18:00", "sat,holiday 09:00-12:00"]
  - web: "https://example.org/mimi"
locations:
  - name: "Haus"
    street: "Weg 1"
    city: "Bielefeld"
    district: mitte
    note: "Hof"
sources: ["https://example.org"]
as_of: "2017/2022"
verified: 2026-11-23
confidence: high
staleness: low
)";

inline constexpr char const* kPoHeader = R"(msgid ""
msgstr ""
"Language: en\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
)";

/// A city with one entry, two languages and one icon, on disk.
struct SmallCity : Folder {
    SmallCity()
        : Folder("city")
    {
        write("content/c/city.yaml",
            "city: c\nname: C-Stadt\nsections:\n  - id: health\n    icon: heart\n    accent: green\n"
            "    title: Heilung\n    intro: Hilfe.\n    groups:\n      - { id: all, title: Alles }\n");
        write("content/c/terms.yaml",
            "target_groups:\n  - { id: everyone, name: alle }\ncosts:\n  - { id: free, name: kostenlos }\n"
            "districts:\n  - { id: mitte, name: Mitte }\n");
        write("content/c/organizations.yaml",
            "organizations:\n  - { id: drk, name: DRK, web: \"https://example.org\" }\n");
        write("content/c/entries/health/mimi.yaml", kGoodEntry);
        write("icons/heart.svg", "<svg/>");
        write("locales/languages.yaml",
            "- { tag: de, autonym: Deutsch, greeting: Hallo, german: Deutsch, english: German, fallback: [], keyboard: "
            "de }\n"
            "- { tag: en, autonym: English, greeting: Hello, german: Englisch, english: English, fallback: [], "
            "keyboard: gb }\n"
            "- { tag: ar, autonym: \"العربية\", greeting: \"أهلاً\", german: Arabisch, english: Arabic, fallback: [en], "
            "keyboard: ara }\n");
        write("locales/en/wegweiser.po", std::string(kPoHeader) + "\nmsgid \"Zurück\"\nmsgstr \"Back\"\n");
        write("locales/ar/wegweiser.po", std::string(kPoHeader) + "\n# machine\nmsgid \"Zurück\"\nmsgstr \"رجوع\"\n");
        write("locales/en/c.po",
            std::string(kPoHeader)
                + "\nmsgctxt \"mimi/title\"\nmsgid \"Gesundheit\"\nmsgstr \"Health\"\n"
                  "\n# machine\nmsgctxt \"mimi/summary\"\nmsgid \"Kurz gesagt.\"\nmsgstr \"In short.\"\n");
        write("locales/ar/c.po",
            std::string(kPoHeader) + "\n#, fuzzy\nmsgctxt \"mimi/title\"\nmsgid \"Gesundheit\"\nmsgstr \"الصحة\"\n");
    }

    authoring::City read(authoring::Problems& problems) const
    {
        return authoring::read_city(path() / "content/c", path() / "icons", problems);
    }

    /// Builds the bundle; everything must be right.
    std::filesystem::path build(std::string const& name) const
    {
        authoring::Problems problems;
        auto const city = read(problems);
        auto const languages = authoring::read_languages(path() / "locales", city.id, problems);
        for (auto const& line : problems.lines())
            UNSCOPED_INFO(line);
        REQUIRE(problems.empty());
        REQUIRE(authoring::write_bundle(city, languages, path() / name));
        return path() / name;
    }
};

} // namespace weg::test
