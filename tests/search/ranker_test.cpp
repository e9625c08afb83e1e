// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/ranker.h"

#include "tests/search/small_index.h"

#include <algorithm>
#include <cmath>

using namespace weg;
using namespace weg::search;
using test::SmallIndex;
using Strings = std::vector<std::string>;

namespace {

Document german(std::string id, std::string title, std::string body = {}, std::string group = {})
{
    return { std::move(id), std::move(group), { { "de", std::move(title), std::move(body) } } };
}

struct Topic {
    char const* name;
    char const* german[3];
    char const* english[3];
};

/// Three pages a topic, in German and English; the last of the first topic has no English.
std::vector<Document> parallel_pages()
{
    constexpr Topic kTopics[] {
        { "health", { "Arzt und Krankenhaus", "Krankenhaus mit Arzt für Kinder", "Der Arzt im Krankenhaus hilft" },
            { "doctor and hospital", "hospital with a doctor for children", "" } },
        { "school", { "Schule und Unterricht", "Unterricht der Schule für Kinder", "Lehrer, Schule, Unterricht" },
            { "school and lessons", "lessons of the school for children", "teacher, school, lessons" } },
        { "home", { "Wohnung und Miete", "Miete der Wohnung bezahlen", "Vermieter, Wohnung, Miete" },
            { "flat and rent", "paying the rent of a flat", "landlord, flat, rent" } },
        { "work", { "Arbeit und Lohn", "Lohn für Arbeit im Monat", "Chef, Arbeit, Lohn" },
            { "work and wages", "wages for a month of work", "boss, work, wages" } },
    };
    std::vector<Document> pages;
    for (auto const& topic : kTopics) {
        for (int i = 0; i < 3; ++i) {
            Document page { topic.name + std::to_string(i), topic.name, { { "de", {}, topic.german[i] } } };
            if (*topic.english[i] != '\0')
                page.texts.push_back({ "en", {}, topic.english[i] });
            pages.push_back(std::move(page));
        }
    }
    return pages;
}

} // namespace

TEST_CASE("a page whose title has the word comes before one whose text has it", "[search][ranker]")
{
    SmallIndex index({ german("body", "Alles in der Stadt", "Sport\nVerein und Sprachkurs und Museum"),
        german("title", "Sprachkurs", "Sport\nVerein und Park und Museum"),
        german("none", "Museum", "Park und Verein") });
    auto const found = index.found("Sprachkurs", { "de" });
    REQUIRE(found.size() >= 2);
    CHECK(found[0] == "title");
    CHECK(found[1] == "body");
    CHECK(std::ranges::find(found, "none") == found.end());
}

TEST_CASE("words near one another count more than words far apart", "[search][ranker]")
{
    SmallIndex index({ german("far", "Seite",
                           "Kinder spielen heute draußen im großen Park nahe der Stadt und brauchen selten einen Arzt"),
        german(
            "near", "Seite", "Heute spielen draußen im großen Park nahe der Stadt selten einen brauchen Arzt Kinder"),
        german("other", "Seite", "Museum") });
    CHECK(index.found("Arzt Kinder", { "de" }).front() == "near");
}

TEST_CASE("a question may ask one group alone, and for only so many", "[search][ranker]")
{
    SmallIndex index(
        { german("a1", "Kurs", {}, "a"), german("b1", "Kurs", {}, "b"), german("a2", "Kurs Kurs", {}, "a") });
    auto all = index.found("Kurs", { "de" });
    CHECK(all.size() == 3);
    auto of_a = index.found("Kurs", { "de" }, "a");
    std::ranges::sort(of_a);
    CHECK(of_a == Strings { "a1", "a2" });
    CHECK(index.found("Kurs", { "de" }, "c").empty());
    CHECK(index.found("Kurs", { "de" }, {}, 2).size() == 2);
    CHECK(index.found("Kurs", { "de" }, {}, 0).empty());
}

TEST_CASE("a compound is found by its part, and its part by the compound", "[search][ranker]")
{
    SmallIndex index({ german("compound", "Sprachkurse", "Ein Sprachkurs"), german("part", "Sprache", "Ein Kurs"),
        german("none", "Museum") });
    CHECK(index.found("Kurs", { "de" }).size() == 2);
    CHECK(index.found("Sprachkurs", { "de" }).size() == 2);
    CHECK(index.found("Sprachkurs", { "de" }).front() == "compound");
}

TEST_CASE("common words are left out when others are there", "[search][ranker]")
{
    SmallIndex index({ german("who", "Wo wir sind: ein Haus"), german("kurs", "Kurs") });
    auto const ranked = index.rank({ "Wo ist ein Kurs?", { "de" }, {} });
    REQUIRE(ranked.words.size() == 1);
    CHECK(ranked.words[0].written == "Kurs");
    CHECK(index.found("Wo ist ein Kurs?", { "de" }) == Strings { "kurs" });
}

TEST_CASE("words of any language are found, whatever the reader's", "[search][ranker]")
{
    SmallIndex index(
        { { "both", {}, { { "de", "Beratung", "" }, { "uk", "консультація", "" }, { "ar", "مشاورة", "" } } },
            german("none", "Museum") });
    for (auto const* const typed : { "Beratung", "консультація", "مشاورة", "مشاوره", "BERATUNG", "Berratung" }) {
        for (auto const& chain :
            { Strings { "ta", "en", "de" }, Strings { "uk", "de" }, Strings { "ar" }, Strings {} }) {
            INFO(typed);
            CHECK(index.found(typed, chain) == Strings { "both" });
        }
    }
    // Umlauts, written either way by readers of either.
    SmallIndex office({ german("office", "Bürgerbüro"), german("none", "Museum") });
    for (auto const* const typed : { "Bürgerbüro", "Buergerbuero", "BÜRGERBÜRO" })
        for (auto const* const reader : { "de", "tr", "ar" })
            CHECK(office.found(typed, { reader }) == Strings { "office" });
}

TEST_CASE("a page that is not translated is found by a question in another language", "[search][ranker]")
{
    SmallIndex index(parallel_pages());
    auto const found = index.found("doctor hospital", { "en", "de" });
    REQUIRE(found.size() >= 3);
    auto first = Strings(found.begin(), found.begin() + 3);
    std::ranges::sort(first);
    CHECK(first == Strings { "health0", "health1", "health2" });
    CHECK(found[2] == "health2"); // Behind those that have the words.
    CHECK(index.found("doctor", { "en" }, "health").back() == "health2");
}

TEST_CASE("any text can be asked for", "[search][ranker]")
{
    SmallIndex index(parallel_pages());
    std::string every;
    for (int byte = 1; byte < 256; ++byte)
        every += static_cast<char>(byte);
    for (auto const& typed : { std::string(), std::string(" \n"), std::string("?!"), every, std::string("\xff\xfe", 2),
             std::string("\0a\0", 3), std::string(3000, 'a'), std::string("🙂🇩🇪"), std::string("\" OR 1=1 --"),
             std::string("%_*^$") }) {
        for (auto const* const tag : { "de", "en", "th", "xx", "" }) {
            for (auto const& hit : index.rank({ typed, { tag }, {}, true }).hits) {
                CHECK(hit.document < index.reader().documents());
                CHECK(std::isfinite(hit.score));
            }
        }
    }
    CHECK(index.found("", { "de" }).empty());
    CHECK(index.found("qqxqqx", { "de" }).empty());
}

TEST_CASE("a page is found by another word for what it is about", "[search][ranker][thesaurus]")
{
    SmallIndex index({ { "home", {}, { { "en", "Viewing", "An apartment near the park" } } },
        { "park", {}, { { "en", "Park", "Trees and birds" } } },
        { "doctor", {}, { { "en", "Surgery", "A doctor near the park" } } } });
    CHECK(index.found("flat", { "en" }).front() == "home");
    CHECK(index.found("where can I find accommodation?", { "en" }).front() == "home");
    CHECK(index.found("physician", { "en" }).front() == "doctor");
    auto const ranked = index.rank({ "flat trees", { "en" }, {}, false, 10 });
    REQUIRE(ranked.words.size() == 2);
    CHECK(ranked.words[0].is_named);
    CHECK_FALSE(ranked.words[1].is_named);
}

TEST_CASE("what is German alone is found from every language", "[search][ranker][thesaurus]")
{
    SmallIndex index({ german("home", "Mietwohnung", "Wohnung suchen und mieten"),
                         german("doctor", "Arztpraxis", "Ein Arzt für Kinder"),
                         { "park", {}, { { "de", "Park", "Bäume" }, { "uk", "Парк", "Дерева" } } } },
        { "tr", "ar", "en", "zh-Hans" });
    for (auto const& [language, typed] : std::vector<std::pair<std::string, std::string>> {
             { "uk", "квартиру" }, { "tr", "kiralık ev" }, { "ar", "شقة" }, { "en", "flat" }, { "zh-Hans", "住房" } }) {
        INFO(language << ": " << typed);
        auto const found = index.found(typed, { language, "en" });
        REQUIRE_FALSE(found.empty());
        CHECK(found.front() == "home");
    }
}

TEST_CASE("a word that names something is not taken for a misspelt other one", "[search][ranker][thesaurus]")
{
    // "Flat" is no "flan", but "apartmnt" is an apartment.
    SmallIndex index({ { "home", {}, { { "en", "Moving", "An apartment near the park" } } },
        { "cake", {}, { { "en", "Flan", "Flan and flan" } } }, { "park", {}, { { "en", "Park", "Trees" } } } });
    auto const flat = index.rank({ "flat", { "en" }, {}, false, 10 });
    REQUIRE(flat.words.size() == 1);
    REQUIRE(flat.words[0].matches.size() == 1);
    CHECK(flat.words[0].matches[0].word.written == "flat");
    REQUIRE_FALSE(flat.hits.empty());
    CHECK(index.reader().id(flat.hits[0].document) == "home");
    auto const misspelt = index.rank({ "apartmnt", { "en" }, {}, false, 10 });
    REQUIRE(misspelt.words.size() == 1);
    REQUIRE(misspelt.words[0].matches.size() == 1);
    CHECK(misspelt.words[0].matches[0].word.written == "apartment");
    // Nor one that stands for many.
    SmallIndex insured({ german("insured", "Krankenversicherung"), german("none", "Museum") });
    auto const insurance = insured.rank({ "Krankenversicherng", { "de" }, {}, false, 10 });
    REQUIRE(insurance.words.size() == 1);
    REQUIRE(insurance.words[0].is_named);
    REQUIRE(insurance.words[0].matches.size() == 1);
    CHECK(insurance.words[0].matches[0].word.written == "Krankenversicherung");
}

TEST_CASE("a misspelt or begun word names what the right one does", "[search][ranker][thesaurus]")
{
    SmallIndex index({ { "rented", {}, { { "en", "Moving", "An apartment near the park" } } },
        { "listed", {}, { { "en", "Accommodation", "Rooms and beds" } } },
        { "park", {}, { { "en", "Park", "Trees" } } } });
    for (char const* const typed : { "apartmant", "apartm" }) {
        INFO(typed);
        auto const ranked = index.rank({ typed, { "en" }, {}, true, 10 });
        REQUIRE(ranked.hits.size() >= 2);
        CHECK(index.reader().id(ranked.hits[0].document) == "rented");
        CHECK(index.reader().id(ranked.hits[1].document) == "listed");
    }
}

TEST_CASE("a word of the reader's language is not taken for a German one", "[search][ranker][thesaurus]")
{
    SmallIndex index({ { "children", {}, { { "en", "Children", "Toys" }, { "de", "Kinder", "Ein Kind spielt" } } },
        { "friendly", {}, { { "en", "Be kind", "Kind neighbours" }, { "de", "Freundlich", "Gute Nachbarn" } } } });
    CHECK_FALSE(index.rank({ "kind", { "en" }, {}, false, 10 }).words.front().is_named);
    CHECK(index.rank({ "Kind", { "de" }, {}, false, 10 }).words.front().is_named);
    CHECK(index.rank({ "Kinder", { "en" }, {}, false, 10 }).words.front().is_named);
}
