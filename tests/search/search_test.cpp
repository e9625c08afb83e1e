// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// People look for help in the city's bundle.
#include "app/search/search.h"

#include "app/base/utf8.h"
#include "app/search/index_file.h"
#include "app/search/thesaurus_lists.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <map>
#include <unicode/brkiter.h>

using namespace weg;
using search::Answer;
using search::Search;
using Strings = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

content::Bundle open_bundle()
{
    auto bundle = content::Bundle::open(fs::path(WEG_BUILD_DIR) / "share" / "wegweiser" / "embedded.sqlite");
    REQUIRE(bundle);
    return std::move(bundle).value();
}

/// The city with its index, which is made once for all tests.
struct City {
    content::Bundle bundle = open_bundle();
    test::Folder folder { "search" };
    Search search { bundle };

    City()
    {
        REQUIRE(search::build_index(bundle, folder.path() / "index", {}));
        REQUIRE(search.use_index(folder.path() / "index"));
    }
};

City& city()
{
    static City city;
    return city;
}

Answer find(std::string const& typed, Strings const& chain)
{
    auto answer = city().search.find(typed, chain);
    REQUIRE(answer);
    return std::move(answer).value();
}

/// At which place `entry` is, counted from 1; 0 when it is not there.
std::size_t place(Answer const& answer, std::string const& entry)
{
    auto const found = std::ranges::find(answer.entries, entry, &content::EntryId::value);
    return found == answer.entries.end() ? 0 : static_cast<std::size_t>(found - answer.entries.begin()) + 1;
}

/// Among the first three.
bool near_top(std::string const& typed, Strings const& chain, std::string const& entry)
{
    auto const at = place(find(typed, chain), entry);
    return at >= 1 && at <= 3;
}

/// What each language calls a concept first, by its tag.
std::map<std::string, std::string> words_for(std::string const& name)
{
    std::map<std::string, std::string> words;
    for (auto const& list : search::thesaurus_lists()) {
        auto const begin = list.text.find("\n" + name + ": ") + name.size() + 3;
        std::string word(list.text.substr(begin, list.text.find_first_of(",\n", begin) - begin));
        std::erase(word, '*');
        words.emplace(list.tag, std::move(word));
    }
    return words;
}

Strings const kReaders { "ar", "ta", "zh-Hans", "tr", "uk", "de", "ti" };

} // namespace

TEST_CASE("a German word from a letter finds its entry, whatever the reader's language", "[search][bundle]")
{
    for (auto const& reader : kReaders) {
        INFO(reader);
        CHECK(near_top("Ausländerbehörde", { reader, "en", "de" }, "auslaenderbehoerde"));
        CHECK(near_top("auslaenderbehoerde", { reader, "en", "de" }, "auslaenderbehoerde"));
        CHECK(near_top("Krankenversicherung", { reader, "en", "de" }, "krankenversicherung"));
        CHECK(near_top("Einbürgerung", { reader, "en", "de" }, "einbuergerung"));
        CHECK(near_top("Jobcenter", { reader, "en", "de" }, "jobcenter"));
    }
}

TEST_CASE("a German word spelt nearly so finds its entry and says what was looked for", "[search][bundle]")
{
    struct Row {
        char const* typed;
        char const* entry;
        char const* instead;
    };
    for (auto const& reader : { "ar", "de", "tr", "zh-Hans" }) {
        for (auto const& [typed, entry, instead] :
            std::vector<Row> { { "Auslenderbehörde", "auslaenderbehoerde", "Ausländerbehörde" },
                { "Krankenversicherng", "krankenversicherung", "Krankenversicherung" },
                { "Jobzenter", "jobcenter", "Jobcenter" }, { "Eibürgerung", "einbuergerung", "Einbürgerung" },
                { "Intergationsrat", "integrationsrat", "Integrationsrat" } }) {
            INFO(typed << " by a reader of " << reader);
            auto const answer = find(std::string(typed) + " ", { reader, "en", "de" });
            CHECK(place(answer, entry) >= 1);
            CHECK(place(answer, entry) <= 3);
            CHECK(answer.instead == instead);
        }
    }
    CHECK(find("Jobcenter", { "de" }).instead.empty());
}

TEST_CASE("the entry is found in the reader's own language", "[search][bundle]")
{
    CHECK(near_top("دائرة الأجانب", { "ar", "de" }, "auslaenderbehoerde"));
    CHECK(near_top("دايره الاجانب", { "ar", "de" }, "auslaenderbehoerde"));
    CHECK(near_top("التجنيس", { "ar", "de" }, "einbuergerung"));
    CHECK(near_top("yabancılar dairesi", { "tr", "de" }, "auslaenderbehoerde"));
    CHECK(near_top("YABANCILAR DAİRESİ", { "tr", "de" }, "auslaenderbehoerde"));
    CHECK(near_top("yabancilar dairesi", { "tr", "de" }, "auslaenderbehoerde"));
    CHECK(near_top("மருந்தகம்", { "ta", "de" }, "apothekennotdienst"));
    CHECK(near_top("காவல்துறை", { "ta", "de" }, "notruf-110"));
    CHECK(near_top("警察", { "zh-Hans", "de" }, "notruf-110"));
    CHECK(near_top("药店", { "zh-Hans", "de" }, "apothekennotdienst"));
    CHECK(near_top("Apotheke", { "zh-Hans", "de" }, "apothekennotdienst"));
    CHECK(near_top("110", { "ar", "de" }, "notruf-110"));
    CHECK(near_top("١١٠", { "ar", "de" }, "notruf-110"));
}

TEST_CASE("what people call it finds the entry in nearly every language", "[search][bundle][thesaurus]")
{
    // By the first word of a concept. In most languages these entries have a title and a summary, the rest is German.
    for (auto const& [name, entry] : std::map<std::string, std::string> { { "homelessness", "wohnungsnot" },
             { "citizenship", "einbuergerung" }, { "recognition", "anerkennung" },
             { "foreigners-office", "auslaenderbehoerde" }, { "public-transport", "mobiel" } }) {
        Strings missed;
        for (auto const& [language, word] : words_for(name)) {
            if (!near_top(word + " ", { language, "en" }, entry))
                missed.push_back(word);
        }
        INFO(entry << " is missed by " << (missed.empty() ? "nobody" : missed.front()));
        CHECK(missed.size() <= 2);
    }
}

TEST_CASE("what was found by another word for it is marked", "[search][bundle][thesaurus]")
{
    for (auto const& [name, entry] : std::map<std::string, std::string> { { "citizenship", "einbuergerung" },
             { "recognition", "anerkennung" }, { "foreigners-office", "auslaenderbehoerde" } }) {
        Strings unmarked;
        for (auto const& [language, word] : words_for(name)) {
            Strings const chain { language, "en" };
            auto const answer = find(word + " ", chain);
            auto const cards = city().bundle.cards({ { entry } }, chain);
            REQUIRE((cards && cards.value().size() == 1));
            auto const& card = cards.value().front();
            if (city().search.marks(answer, card.title.value, card.title.language).empty()
                && city().search.marks(answer, card.summary.value, card.summary.language).empty())
                unmarked.push_back(word);
        }
        INFO(entry << " is not marked for " << (unmarked.empty() ? "nobody" : unmarked.front()));
        CHECK(unmarked.size() <= 2);
    }
}

TEST_CASE("the unfinished word finds already", "[search][bundle]")
{
    for (auto const* const typed : { "Auslän", "Ausländerb", "auslaend" })
        CHECK(place(find(typed, { "ar", "de" }), "auslaenderbehoerde") > 0);
    for (auto const& [letter, reader] : std::vector<std::pair<char const*, char const*>> { { "a", "de" }, { "B", "ar" },
             { "م", "ar" }, { "க", "ta" }, { "警", "zh-Hans" }, { "б", "ru" }, { "ይ", "ti" } }) {
        INFO(letter);
        CHECK_FALSE(find(letter, { reader, "de" }).entries.empty());
    }
}

TEST_CASE("an official word is explained in the reader's language", "[search][bundle]")
{
    for (auto const& reader : { "ar", "tr", "de", "en" }) {
        INFO(reader);
        for (auto const* const typed : { "BAMF", "bamf", "Was ist das BAMF?" }) {
            auto const answer = find(typed, { reader, "en", "de" });
            REQUIRE_FALSE(answer.explained.empty());
            CHECK(answer.explained.front().word == "BAMF");
            CHECK(answer.explained.front().meaning.language == reader);
            CHECK_FALSE(answer.explained.front().meaning.value.empty());
        }
    }
    CHECK(find("Fahrrad", { "de" }).explained.empty());
}

TEST_CASE("nothing typed and nonsense find nothing", "[search][bundle]")
{
    for (auto const* const typed :
        { "", " ", "\n", "?!", "…", "ـ", "xyzxyz", "qqxqqx", "xyzxyz ", "qqxqqx qqxqqx", "龘龘", "\xff\xfe" }) {
        for (auto const& reader : kReaders) {
            INFO(typed << " by a reader of " << reader);
            auto const answer = find(typed, { reader, "en", "de" });
            CHECK(answer.entries.empty());
            CHECK(answer.explained.empty());
            CHECK(answer.instead.empty());
        }
    }
}

TEST_CASE("very long input is answered", "[search][bundle]")
{
    std::string many;
    for (int i = 0; i < 300; ++i)
        many += "Jobcenter ";
    CHECK(place(find(many, { "ar", "de" }), "jobcenter") == 1);
    CHECK(find(std::string(20'000, 'q'), { "de" }).entries.empty());
    CHECK(find(std::string(20'000, 'q') + " ", { "tr" }).entries.empty());
}

TEST_CASE("no more answers than can be read, each once", "[search][bundle]")
{
    for (auto const* const typed : { "Bielefeld", "Beratung", "und", "e" }) {
        auto ids = find(typed, { "de" }).entries;
        CHECK(ids.size() <= Search::kMost);
        std::ranges::sort(ids, {}, &content::EntryId::value);
        CHECK(std::ranges::adjacent_find(ids) == ids.end());
    }
}

TEST_CASE("without an index, words of the title and the summary find", "[search][bundle]")
{
    Search const search(city().bundle);
    CHECK_FALSE(search.has_index());
    auto const found = [&](std::string const& typed, std::string const& reader) {
        auto answer = search.find(typed, { reader, "de" });
        REQUIRE(answer);
        return std::move(answer).value();
    };
    CHECK(place(found("Ausländerbehörde", "de"), "auslaenderbehoerde") > 0);
    CHECK(place(found("jobcen", "ar"), "jobcenter") > 0);
    CHECK(place(found("دائرة", "ar"), "auslaenderbehoerde") > 0);
    CHECK(place(found("警察", "zh-Hans"), "notruf-110") > 0);
    CHECK(found("", "de").entries.empty());
    CHECK(found("xyzxyz", "de").entries.empty());
    CHECK_FALSE(found("BAMF", "ar").explained.empty());
}

TEST_CASE("an index that cannot be used leaves what was there", "[search][bundle]")
{
    test::Folder const folder("search-other");
    folder.write("none", "This is no index.");
    Search search(city().bundle);
    auto const refused = search.use_index(folder.path() / "none");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::WrongFormat);
    CHECK_FALSE(search.has_index());
    REQUIRE(search.use_index(city().folder.path() / "index"));
    CHECK_FALSE(search.use_index(folder.path() / "none"));
    CHECK(search.has_index());
    auto const answer = search.find("Jobcenter", { "de" });
    REQUIRE(answer);
    CHECK(place(answer.value(), "jobcenter") == 1);
}
