// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/marks.h"

#include "app/base/utf8.h"
#include "tests/support/catch.h"

#include <unicode/brkiter.h>

using namespace weg;
using search::Answer;
using Strings = std::vector<std::string>;

namespace {

/// What is marked of `text`. Checks what all marks have in common.
Strings marked_by(Answer const& answer, std::string const& text, std::string_view language)
{
    INFO(text);
    auto const analyzer = search::Analyzer::create(language);
    REQUIRE(analyzer);
    auto const thesaurus = search::Thesaurus::of(language, analyzer.value());
    auto const letters = to_utf16(text);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const graphemes(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    REQUIRE(U_SUCCESS(status));
    graphemes->setText(icu::UnicodeString(letters.data(), static_cast<std::int32_t>(letters.size())));
    Strings all;
    std::uint32_t last = 0;
    for (auto const& range : search::marks_in(text, answer, analyzer.value(), thesaurus)) {
        CHECK(range.begin >= last);
        CHECK(range.begin < range.end);
        REQUIRE(range.end <= letters.size());
        CHECK(graphemes->isBoundary(static_cast<std::int32_t>(range.begin)));
        CHECK(graphemes->isBoundary(static_cast<std::int32_t>(range.end)));
        last = range.end;
        all.push_back(to_utf8(std::u16string_view(letters).substr(range.begin, range.end - range.begin)));
    }
    return all;
}

/// When `words`, folded, are looked for.
Strings marked(Strings const& words, std::string const& text, std::string_view language)
{
    Answer answer;
    answer.words = words;
    return marked_by(answer, text, language);
}

/// When concepts are.
Strings named(Strings const& concepts, std::string const& text, std::string_view language)
{
    Answer answer;
    answer.concepts = concepts;
    return marked_by(answer, text, language);
}

} // namespace

TEST_CASE("German words and the parts of compounds are marked", "[search][marks]")
{
    CHECK(marked({ "kurs" }, "Ein Kurs, zwei Kurse, ein Sprachkurs.", "de") == Strings { "Kurs", "Kurs", "kurs" });
    CHECK(marked({ "wohnung" }, "Die Wohnungen", "de") == Strings { "Wohnungen" }); // The stem.
    CHECK(marked({ "strasse" }, "Straße und Strasse", "de") == Strings { "Straße", "Strasse" });
    CHECK(marked({ "stras" }, "Straße", "de") == Strings { "Straß" }); // A letter is marked whole.
    CHECK(marked({ "buero" }, "Bürgerbüro, Bu\u0308ro", "de") == Strings { "büro", "Bu\u0308ro" });
    CHECK(marked({ "amt" }, "Gesamtamt", "de").empty()); // Inside a word only what is long enough.
    CHECK(marked({ "be" }, "Beratung ab heute", "de") == Strings { "Be" });
    CHECK(marked({ "helfer" }, "Helfer:in", "de") == Strings { "Helfer" });
    CHECK(marked({ "museum" }, "Kein Treffer", "de").empty());
    CHECK(marked({}, "Kurs", "de").empty());
    CHECK(marked({ "kurs" }, "", "de").empty());
}

TEST_CASE("Arabic words are marked with their harakat, and behind their article", "[search][marks]")
{
    CHECK(marked({ "مدرسه" }, "مَدْرَسَةٌ كبيرة", "ar") == Strings { "مَدْرَسَةٌ" });
    CHECK(marked({ "مدر" }, "مَدْرَسَة", "ar") == Strings { "مَدْرَ" });
    CHECK(marked({ "مشاوره" }, "المُشاورة", "ar") == Strings { "مُشاورة" });
    CHECK(marked({ "كتاب" }, "كـتـاب", "ar") == Strings { "كـتـاب" });
    CHECK(marked({ "مكتب" }, "المكتب", "ar") == Strings { "المكتب" }); // The stem.
}

TEST_CASE("Tamil, Thai and Chinese are marked by whole letters", "[search][marks]")
{
    CHECK(marked({ "ஆலோசனை" }, "ஆலோசனை மையம்", "ta") == Strings { "ஆலோசனை" });
    CHECK(marked({ "ஆலோச" }, "ஆலோசனை", "ta") == Strings { "ஆலோச" });
    CHECK(marked({ "ஆல" }, "ஆலோசனை", "ta") == Strings { "ஆலோ" }); // Its vowel sign belongs to it.
    CHECK(marked({ "ภาษา" }, "เรียนภาษาเยอรมัน", "th") == Strings { "ภาษา" });
    CHECK(marked({ "เรียน" }, "ฉันเรียนที่นี่", "th") == Strings { "เรียน" });
    CHECK(marked({ "ท" }, "ที่นี่", "th") == Strings { "ที่" });
    CHECK(marked({ "咨询" }, "我需要法律咨询。", "zh-Hans") == Strings { "咨询" });
    CHECK(marked({ "警" }, "警察", "zh-Hans") == Strings { "警" });
}

TEST_CASE("letters of several units and several letters of one are marked whole", "[search][marks]")
{
    CHECK(marked({ "cafe" }, "Cafe\u0301 café", "fr") == Strings { "Cafe\u0301", "café" });
    CHECK(marked({ "isik" }, "Işık", "tr") == Strings { "Işık" });
    CHECK(marked({ "aide" }, "l'aide", "fr") == Strings { "aide" });
    CHECK(marked({ "здоровя" }, "здоров'я", "uk") == Strings { "здоров'я" });
    CHECK(marked({ "f" }, "\uFB01nden", "de") == Strings { "\uFB01" });
    CHECK(marked({ "34" }, "\u060534", "ar") == Strings { "\u060534" }); // A sign over the numbers behind it.
    CHECK(marked({ "in" }, "a:\u0301in", "de").size() <= 1);             // A colon with an accent ends no letter.
}

TEST_CASE("what names what was looked for is marked whole, by whatever word", "[search][marks][thesaurus]")
{
    CHECK(named({ "housing" }, "An apartment near a park", "en") == Strings { "apartment" });
    CHECK(named({ "housing" }, "Freie Wohnungen am Park", "de") == Strings { "Wohnungen" });
    CHECK(named({ "housing" }, "Шукаю квартиру", "uk") == Strings { "квартиру" });
    CHECK(named({ "housing" }, "Trees and birds", "en").empty());
    CHECK(named({}, "An apartment", "en").empty());
    CHECK(named({ "no such concept" }, "An apartment", "en").empty());
    // Several words, those between that only ask, and one mention inside of another.
    CHECK(named({ "housing" }, "Find a place to live here.", "en") == Strings { "place to live" });
    Answer both;
    both.words = { "place", "near" };
    both.concepts = { "housing" };
    CHECK(marked_by(both, "A place to live near you", "en") == Strings { "place to live", "near" });
}
