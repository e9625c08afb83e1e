// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/thesaurus.h"

#include "app/base/utf8.h"
#include "app/search/thesaurus_lists.h"
#include "tests/search/listed_languages.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

using namespace weg;
using namespace weg::search;

namespace {

Analyzer analyzer(std::string_view language)
{
    auto made = Analyzer::create(language);
    REQUIRE(made);
    return std::move(made).value();
}

/// "housing 2+1": the concept, its first word and how many it has.
std::vector<std::string> mentions(Thesaurus const& thesaurus, Analyzer const& analyzer, std::string const& line,
    Thesaurus::Phrases phrases = Thesaurus::Phrases::Longest)
{
    std::vector<std::u16string> folded;
    for (auto const& word : analyzer.words(to_utf16(line)))
        folded.push_back(word.folded);
    std::vector<std::string> named;
    for (auto const& mention : thesaurus.mentions(folded, analyzer, phrases))
        named.push_back(to_utf8(std::u16string(mention.name)) + " " + std::to_string(mention.first) + "+"
            + std::to_string(mention.words));
    return named;
}

/// What a language's list makes of a line, by name.
std::set<std::string> named(std::string const& language, std::string const& line)
{
    auto const own = analyzer(language);
    std::set<std::string> names;
    for (auto const& mention : mentions(Thesaurus::of(language, own), own, line))
        names.insert(mention.substr(0, mention.find(' ')));
    return names;
}

struct Entry {
    std::string name;
    std::vector<std::string> written;
};

std::vector<Entry> entries_of(std::string_view list)
{
    std::vector<Entry> entries;
    std::string line;
    for (auto stream = std::istringstream(std::string(list)); std::getline(stream, line);) {
        if (line.starts_with('#'))
            continue;
        auto const colon = line.find(": ");
        REQUIRE(colon != std::string::npos);
        entries.push_back({ line.substr(0, colon), {} });
        std::string const comma = ", ";
        for (std::size_t begin = colon + 2; begin <= line.size();) {
            auto const end = std::min(line.find(comma, begin), line.size());
            entries.back().written.push_back(line.substr(begin, end - begin));
            begin = end + comma.size();
        }
    }
    return entries;
}

} // namespace

TEST_CASE("words name a concept in any of their forms", "[search][thesaurus]")
{
    auto const english = analyzer("en");
    Thesaurus const thesaurus("# a remark\nhousing: flat, place to live\nrent: rent\n", english);
    CHECK(mentions(thesaurus, english, "Two flats") == std::vector<std::string> { "housing 1+1" });
    CHECK(mentions(thesaurus, english, "RENTED") == std::vector<std::string> { "rent 0+1" });
    CHECK(mentions(thesaurus, english, "flatter").empty());
    CHECK(mentions(thesaurus, english, "a remark").empty());
    CHECK(mentions(thesaurus, english, "").empty());
}

TEST_CASE("a phrase counts more than its words, also around words that only ask", "[search][thesaurus]")
{
    auto const english = analyzer("en");
    Thesaurus const thesaurus("tax: tax, tax office\noffice: office\nmoney: income tax return\n", english);
    CHECK(mentions(thesaurus, english, "The tax office") == std::vector<std::string> { "tax 1+2" });
    CHECK(mentions(thesaurus, english, "tax of the office") == std::vector<std::string> { "tax 0+4" });
    CHECK(mentions(thesaurus, english, "office tax") == std::vector<std::string> { "office 0+1", "tax 1+1" });
    CHECK(mentions(thesaurus, english, "income tax") == std::vector<std::string> { "tax 1+1" });
    CHECK(mentions(thesaurus, english, "income tax return") == std::vector<std::string> { "money 0+3" });
    CHECK(mentions(thesaurus, english, "tax office", Thesaurus::Phrases::All)
        == std::vector<std::string> { "tax 0+2", "tax 0+1", "office 1+1" });
}

TEST_CASE("a word may name two concepts", "[search][thesaurus]")
{
    auto const english = analyzer("en");
    Thesaurus const thesaurus("address: register\ncourse: register, register\n", english);
    CHECK(mentions(thesaurus, english, "register") == std::vector<std::string> { "address 0+1", "course 0+1" });
}

TEST_CASE("a star stands for any ending, and the longest beginning counts", "[search][thesaurus]")
{
    auto const ukrainian = analyzer("uk");
    Thesaurus const thesaurus("housing: кварт*\nrent: квартирн*, служб* найм*\nwhole: квартал\n", ukrainian);
    CHECK(mentions(thesaurus, ukrainian, "квартиру") == std::vector<std::string> { "housing 0+1" });
    CHECK(mentions(thesaurus, ukrainian, "Квартирний") == std::vector<std::string> { "rent 0+1" });
    CHECK(mentions(thesaurus, ukrainian, "квартал") == std::vector<std::string> { "whole 0+1" });
    CHECK(mentions(thesaurus, ukrainian, "служби найму") == std::vector<std::string> { "rent 0+2" });
    CHECK(mentions(thesaurus, ukrainian, "служби").empty());
    CHECK(mentions(thesaurus, ukrainian, "квар").empty());
}

TEST_CASE("what is not a list names nothing", "[search][thesaurus]")
{
    auto const english = analyzer("en");
    for (char const* const list : { "", "\n", "housing", "housing:", "housing: ,, ,", "housing: the, where", ":" }) {
        INFO(list);
        CHECK(mentions(Thesaurus(list, english), english, "housing the where").empty());
    }
    CHECK(Thesaurus::of("xx", english).empty());
    CHECK(Thesaurus("").empty());
    CHECK(Thesaurus("long: one two three four five six seven").empty());
}

TEST_CASE("what is written of a thesaurus is read as the same", "[search][thesaurus]")
{
    for (auto const& list : thesaurus_lists()) {
        INFO(list.tag);
        auto const own = analyzer(list.tag);
        auto const written = Thesaurus::of(list.tag, own).written();
        CHECK(Thesaurus(written).written() == written);
    }
    auto const english = analyzer("en");
    Thesaurus const read(Thesaurus("housing: flats, a place to live\nrent: rent*\n", english).written());
    CHECK(mentions(read, english, "flat, rented, living places").size() == 2);
    CHECK(mentions(read, english, "a place to live in") == std::vector<std::string> { "housing 1+3" });
}

TEST_CASE("the same concepts have words in every language", "[search][thesaurus]")
{
    std::set<std::string> tags;
    std::vector<std::string> names;
    for (auto const& list : thesaurus_lists()) {
        INFO(list.tag);
        tags.emplace(list.tag);
        std::vector<std::string> own;
        for (auto const& entry : entries_of(list.text))
            own.push_back(entry.name);
        if (names.empty())
            names = own;
        CHECK(own == names);
    }
    auto listed = test::listed_languages();
    std::erase(listed, "de-simple"); // Reads German's.
    CHECK(tags == std::set<std::string>(listed.begin(), listed.end()));
    CHECK(names.size() > 150);
    CHECK(std::set(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("every entry of a thesaurus can be found as it stands", "[search][thesaurus]")
{
    UErrorCode status = U_ZERO_ERROR;
    auto const* const nfc = icu::Normalizer2::getNFCInstance(status);
    REQUIRE(U_SUCCESS(status));
    for (auto const& list : thesaurus_lists()) {
        auto const own = analyzer(list.tag);
        auto const thesaurus = Thesaurus::of(list.tag, own);
        for (auto const& entry : entries_of(list.text)) {
            CHECK_FALSE(entry.written.empty());
            CHECK(std::set(entry.written.begin(), entry.written.end()).size() == entry.written.size());
            for (auto const& written : entry.written) {
                INFO("locales/" << list.tag << "/thesaurus.txt: " << entry.name << ": \"" << written << "\"");
                auto const text = icu::UnicodeString::fromUTF8(written);
                CHECK(nfc->isNormalized(text, status));
                CHECK(icu::UnicodeString(text).toLower(icu::Locale(std::string(list.tag).c_str())) == text);
                std::string bare = written;
                std::erase(bare, '*');
                auto const found = mentions(thesaurus, own, bare);
                CHECK(std::ranges::any_of(
                    found, [&](std::string const& mention) { return mention.starts_with(entry.name + " "); }));
                // "Sans abri" without its "sans" is a shelter.
                auto const words = own.words(to_utf16(bare));
                auto const telling
                    = std::ranges::count_if(words, [&](Word const& word) { return !own.is_common(word.folded); });
                CHECK((words.size() == 1 || telling > 1));
            }
        }
    }
}

TEST_CASE("one thing has many names, in one language and in all", "[search][thesaurus]")
{
    for (auto const& [language, line] : std::multimap<std::string, std::string> { { "en", "an apartment" },
             { "en", "a flat" }, { "en", "accommodation" }, { "de", "eine Wohnung" }, { "fr", "un logement" },
             { "ar", "شقة" }, { "uk", "квартиру" }, { "tr", "daire" }, { "zh-Hans", "住房" } }) {
        INFO(language << ": " << line);
        CHECK(named(language, line).contains("housing"));
    }
    CHECK(named("de-simple", "Wohnung") == named("de", "Wohnung"));
}
