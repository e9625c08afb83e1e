// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/matcher.h"

#include "app/base/utf8.h"
#include "tests/search/small_index.h"

#include <algorithm>

using namespace weg;
using namespace weg::search;
using test::SmallIndex;
using Strings = std::vector<std::string>;

namespace {

Document page(std::string id, std::string language, std::string title, std::string body = {})
{
    return { std::move(id), {}, { { std::move(language), std::move(title), std::move(body) } } };
}

std::vector<Match> matches(
    SmallIndex const& index, std::u16string const& typed, bool unfinished = false, std::string_view language = "de")
{
    auto const number = index.reader().number_of(language);
    REQUIRE(number);
    auto found = matches_of({ { typed }, unfinished }, index.reader(), { *number });
    REQUIRE(found);
    return std::move(found).value();
}

Strings words(std::vector<Match> const& matches)
{
    Strings all;
    std::ranges::transform(
        matches, std::back_inserter(all), [](Match const& match) { return to_utf8(match.word.folded); });
    return all;
}

/// `word` with each mistake at each place.
std::vector<std::u16string> damaged(std::u16string const& word)
{
    std::vector<std::u16string> all;
    for (std::size_t i = 0; i < word.size(); ++i) {
        all.push_back(std::u16string(word).erase(i, 1));
        all.push_back(std::u16string(word).insert(i, 1, word[i]));
        all.push_back(std::u16string(word).replace(i, 1, 1, word[i] == word.back() ? word.front() : word.back()));
        if (i > 0) {
            all.push_back(word);
            std::swap(all.back()[i], all.back()[i - 1]);
        }
    }
    std::erase(all, word);
    return all;
}

} // namespace

TEST_CASE("the distance of two words, up to a limit", "[search][matcher]")
{
    struct Row {
        char16_t const* a;
        char16_t const* b;
        std::size_t distance;
    };
    for (auto const& [a, b, distance] :
        std::vector<Row> { { u"", u"", 0 }, { u"", u"ab", 2 }, { u"kurs", u"kurs", 0 }, { u"kurs", u"kur", 1 },
            { u"kurs", u"kurrs", 1 }, { u"kurs", u"kuns", 1 }, { u"kurs", u"kusr", 1 }, { u"kurs", u"ukrs", 1 },
            { u"kurs", u"ukrss", 2 }, { u"ca", u"abc", 3 }, // Optimal string alignment: no letter moves twice.
            { u"beratung", u"bewerbung", 4 }, { u"abcd", u"efgh", 4 }, { u"сыр", u"сир", 1 } }) {
        INFO(to_utf8(a) << " and " << to_utf8(b));
        for (std::size_t most = 0; most < 6; ++most) {
            CHECK(edit_distance(a, b, most) == std::min(distance, most + 1));
            CHECK(edit_distance(b, a, most) == std::min(distance, most + 1));
        }
    }
}

TEST_CASE("short words forgive less, scripts without vowels sooner, Chinese and numbers nothing", "[search][matcher]")
{
    std::vector<std::pair<char16_t const*, std::size_t>> const table { { u"", 0 }, { u"amt", 0 }, { u"kurs", 1 },
        { u"wohnung", 1 }, { u"beratung", 2 }, { u"мова", 1 }, { u"ஆலோசனை", 1 }, { u"من", 0 }, { u"سكن", 1 },
        { u"مدرسه", 1 }, { u"مشاوره", 2 }, { u"ምኽሪ", 1 }, { u"עזרה", 1 }, { u"咨询", 0 }, { u"移民局咨询处", 0 },
        { u"2026", 0 }, { u"covid19", 0 } };
    for (auto const& [word, mistakes] : table) {
        INFO(to_utf8(word));
        CHECK(forgiven_mistakes(word) == mistakes);
    }
}

TEST_CASE("a word that the texts have is itself, however else it is nearly spelt", "[search][matcher]")
{
    SmallIndex const index({ page("1", "de", "Kurs Kurse Wohnung") });
    auto const found = matches(index, u"kurs");
    REQUIRE(words(found) == Strings { "kurs" });
    CHECK(found.front().via == Via::Itself);
    CHECK(found.front().weight == 1);
    CHECK(found.front().word.written == "Kurs");
    CHECK(matches(index, u"qqxqqx").empty());
}

TEST_CASE("what no text has is known by the thesaurus of a language that is asked for", "[search][matcher][thesaurus]")
{
    SmallIndex const index({ page("1", "de", "Park Arm"), page("2", "en", "Trees Tree") });
    auto const whole = matches(index, u"fahrrad");
    REQUIRE(words(whole) == Strings { "fahrrad" });
    CHECK(whole.front().via == Via::Itself);
    CHECK(words(matches(index, u"farrad")) == Strings { "fahrrad" });
    CHECK(words(matches(index, u"fahrradwerkst", true)) == Strings { "fahrradwerkstatt" });
    CHECK(matches(index, u"bicycle").empty());
    CHECK(words(matches(index, u"bicycle", false, "en")) == Strings { "bicycle" });
    // What a text has comes before what only the thesaurus knows: "Arzt" begins so, too.
    CHECK(words(matches(index, u"ar", true)) == Strings { "arm" });
}

TEST_CASE("what is typed may be the beginning of a word", "[search][matcher]")
{
    SmallIndex const index(
        { page("1", "de", "Beratung", "Beratungsstelle Beratung Beruf Kurs"), page("2", "en", "Berth", "Bernese") });
    auto const one = matches(index, u"b", true);
    REQUIRE(one.size() >= 3);
    CHECK(one.front().word.folded == u"beratung"); // The most frequent.
    CHECK(words(matches(index, u"beru", true)) == Strings { "beruf" });
    auto const found = matches(index, u"beratung", true);
    REQUIRE(words(found) == Strings { "beratung", "beratungsstelle" });
    CHECK(found[0].via == Via::Itself);
    CHECK(found[1].via == Via::Completion);
    CHECK(found[1].weight < found[0].weight);
    // Whole words are not completed.
    CHECK(words(matches(index, u"beratung")) == Strings { "beratung" });
    CHECK(matches(index, u"ber").empty());
    // Words of a language that was asked for come first, those of others behind.
    auto const english = words(matches(index, u"bern", true));
    CHECK(english == Strings { "bernese" });
    CHECK(words(matches(index, u"bert", true, "en")) == Strings { "berth" });
}

TEST_CASE("any one mistake in a word is forgiven wherever it stands", "[search][matcher]")
{
    SmallIndex const index({ page("1", "de", "Kurse", "Wohnung Beratung Krankenkasse"),
        page("2", "ar", "مشاورة", "مدرسة"), page("3", "uk", "консультація", "школа"), page("4", "ta", "ஆலோசனை") });
    for (auto const* const word : { u"kurse", u"wohnung", u"beratung", u"krankenkasse", u"مشاوره", u"مدرسه",
             u"консультація", u"школа", u"ஆலோசனை" }) {
        for (auto const& typed : damaged(word)) {
            auto const itself = index.reader().word(typed);
            REQUIRE(itself);
            if (forgiven_mistakes(typed) == 0
                || (itself.value() && itself.value()->is_of(*index.reader().number_of("de"))))
                continue;
            INFO(to_utf8(typed) << " for " << to_utf8(word));
            auto const found = matches(index, typed);
            REQUIRE_FALSE(found.empty());
            CHECK(to_utf8(found.front().word.folded) == to_utf8(word));
            CHECK(found.front().via == Via::Spelling);
        }
    }
    CHECK(words(matches(index, u"berattun")) == Strings { "beratung" });
    CHECK(words(matches(index, u"krankenase")) == Strings { "krankenkasse" }); // Two in one half of a long word.
    CHECK(matches(index, u"bewerbung").empty());
}

TEST_CASE("an unfinished word may be misspelt as well", "[search][matcher]")
{
    SmallIndex const index({ page("1", "de", "Krankenkasse") });
    CHECK(words(matches(index, u"krankn", true)) == Strings { "krankenkasse" });
    CHECK(words(matches(index, u"krankn", false)) == Strings { "krank" });
}

TEST_CASE("of words spelt nearly so the nearest are meant, the most frequent first", "[search][matcher]")
{
    SmallIndex const index({ page("1", "de", "Beratung", "Beratungen Bemalung Bemalung Bemalung"),
        page("2", "de", "Kasse Tasse", "Tasse") });
    CHECK(words(matches(index, u"berarung")) == Strings { "beratung" });
    CHECK(words(matches(index, u"lasse")) == Strings { "tasse", "kasse" });
}

TEST_CASE("a word in Latin letters is heard in other scripts", "[search][matcher]")
{
    SmallIndex const index({ page("1", "de", "Wohnung"), page("2", "ar", "مشاورة", "مدرسة مستشفى"),
        page("3", "uk", "консультація", "школа"), page("4", "ru", "консультация", "школа жильё"),
        page("5", "zh-Hans", "咨询", "学校"), page("6", "fa", "مشاوره") });
    struct Row {
        char16_t const* typed;
        char const* heard;
    };
    for (auto const& [typed, heard] :
        std::vector<Row> { { u"muschawara", "مشاوره" }, { u"mushawara", "مشاوره" }, { u"madrasa", "مدرسه" },
            { u"mustaschfa", "مستشفي" }, { u"konsultatsiya", "консультация" }, { u"konsultatsiya", "консультація" },
            { u"konsultacja", "консультация" }, { u"zixun", "咨询" }, { u"xuexiao", "学校" } }) {
        INFO(to_utf8(typed) << " is " << heard);
        auto const found = matches(index, typed);
        auto const all = words(found);
        CHECK(std::ranges::find(all, heard) != all.end());
        for (auto const& match : found)
            CHECK(match.via == Via::Sound);
    }
    CHECK(words(matches(index, u"muschawara")) == Strings { "مشاوره" });
    CHECK(words(matches(index, u"zixun")) == Strings { "咨询" });
    for (auto const* const unrelated :
        { u"fahrraeder", u"qqxqqx", u"xyzxyz", u"apfel", u"zixung", u"мшвр", u"mkt", u"masawara" })
        CHECK(matches(index, unrelated).empty());
    // Three sounds are any word's: only a reader of the language means this one.
    for (auto const* const typed : { u"schkola", u"shkola" }) {
        CHECK(matches(index, typed).empty());
        auto const heard = matches_of({ { typed }, false }, index.reader(), { *index.reader().number_of("uk") });
        REQUIRE(heard);
        CHECK(words(heard.value()) == Strings { "школа" });
    }
    // Who spells a German word nearly right means that one.
    CHECK(words(matches(index, u"wonung")) == Strings { "wohnung" });
}

TEST_CASE("each way to fold a word is looked for", "[search][matcher]")
{
    SmallIndex const index({ page("1", "tr", "Gül"), page("2", "de", "Gül") });
    auto const found = matches_of({ { u"gul", u"guel" }, false }, index.reader(), { 0 });
    REQUIRE(found);
    CHECK(words(found.value()) == Strings { "gul", "guel" });
}
