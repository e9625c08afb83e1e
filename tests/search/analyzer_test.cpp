// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/analyzer.h"

#include "app/base/utf8.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace weg;
using search::Analyzer;
using search::grams;
using Pieces = std::vector<std::u16string>;
using Strings = std::vector<std::string>;

namespace {

Analyzer analyzer(std::string_view language)
{
    auto made = Analyzer::create(language);
    REQUIRE(made);
    return std::move(made).value();
}

Strings words(std::string_view language, std::string const& text)
{
    Strings all;
    for (auto const& word : analyzer(language).words(to_utf16(text)))
        all.push_back(to_utf8(word.folded));
    return all;
}

std::string stem(std::string_view language, std::string const& word)
{
    return to_utf8(analyzer(language).stem(to_utf16(word)));
}

bool is_common(std::string_view language, std::u16string const& word) { return analyzer(language).is_common(word); }

} // namespace

TEST_CASE("words are told apart by spaces and punctuation, and folded", "[search][analyzer]")
{
    CHECK(words("de", "Wo ist das Bürgerbüro?") == Strings { "wo", "ist", "das", "buergerbuero" });
    CHECK(words("de", "E-Mail, z.B. (Amt)") == Strings { "e", "mail", "z.b", "amt" });
    CHECK(words("de", "0521 51-6789, 12.50 €") == Strings { "0521", "51", "6789", "12.50" });
    CHECK(words("ar", "ما هو رقمُ المكتب؟ ١٢") == Strings { "ما", "هو", "رقم", "المكتب", "12" });
    CHECK(words("uk", "здоров’я, п'ять") == Strings { "здоровя", "пять" });
    CHECK(words("fa", "می‌خواهم کار کنم") == Strings { "ميخواهم", "كار", "كنم" });
    CHECK(words("ti", "ምኽሪ፡ ሓገዝ።") == Strings { "ምኽሪ", "ሓገዝ" });
    CHECK(words("ta", "ஆலோசனை மையம்") == Strings { "ஆலோசனை", "மையம்" });
    for (auto const* const nothing : { "", " ", "\n\n", "?!…", "ـ", "ء", "\u0301", "🙂" })
        CHECK(words("de", nothing).empty());
}

TEST_CASE("Thai and Chinese, which write no spaces, are told apart by dictionary", "[search][analyzer]")
{
    CHECK(words("th", "ฉันต้องการเรียนภาษาเยอรมัน") == Strings { "ฉัน", "ต้องการ", "เรียน", "ภาษา", "เยอรมัน" });
    CHECK(words("zh-Hans", "我需要法律咨询。") == Strings { "我", "需要", "法律", "咨询" });
    CHECK(words("de", "Ich spreche 中文 und ภาษาไทย") == Strings { "ich", "spreche", "中文", "und", "ภาษา", "ไทย" });
}

TEST_CASE("French articles stand apart from their noun, and only French ones", "[search][analyzer]")
{
    CHECK(words("fr", "l'aide d’accueil qu'elle") == Strings { "l", "aide", "d", "accueil", "qu", "elle" });
    CHECK(words("fr", "aujourd'hui") == Strings { "aujourdhui" });
    CHECK(words("en", "l'aide don't") == Strings { "laide", "dont" });
}

TEST_CASE("\"Helfer:in\" has a word before its colon and one behind", "[search][analyzer]")
{
    CHECK(words("de", "Helfer:in, Lehrer:innen") == Strings { "helfer", "in", "lehrer", "innen" });
}

TEST_CASE("a word knows its place and its line", "[search][analyzer]")
{
    auto const text = std::u16string(u"Eins zwei\n\n  DREI: vier\nLehrer:in");
    auto const found = analyzer("de").words(text);
    REQUIRE(found.size() == 6);
    std::vector<std::uint32_t> lines;
    Pieces written;
    for (auto const& word : found) {
        lines.push_back(word.line);
        written.push_back(text.substr(word.begin, word.end - word.begin));
    }
    CHECK(lines == std::vector<std::uint32_t> { 0, 0, 2, 2, 3, 3 });
    CHECK(written == Pieces { u"Eins", u"zwei", u"DREI", u"vier", u"Lehrer", u"in" });
}

TEST_CASE("grams: four letters with begin and end marked", "[search][analyzer]")
{
    CHECK(grams(u"").empty());
    CHECK(grams(u"a").empty());
    CHECK(grams(u"ab").empty());
    CHECK(grams(u"amt") == Pieces { u"amt" });
    CHECK(grams(u"kurs") == Pieces { u"kurs" });
    CHECK(grams(u"kurse") == Pieces { u"^kur", u"kurs", u"urse", u"rse$" });
    CHECK(grams(u"мова") == Pieces { u"мова" });
    CHECK(grams(u"ምኽሪ") == Pieces { u"ምኽሪ" });
    CHECK(grams(u"ትግርኛ") == Pieces { u"^ትግ", u"ትግር", u"ግርኛ", u"ርኛ$" });
    CHECK(grams(u"局") == Pieces { u"局" });
    CHECK(grams(u"移民局") == Pieces { u"移", u"移民", u"民", u"民局", u"局" });
}

TEST_CASE("words lose their endings where Snowball measures better", "[search][analyzer]")
{
    CHECK(stem("de", "beratungen") == stem("de", "beratung"));
    CHECK(stem("de-simple", "wohnungen") == stem("de-simple", "wohnung"));
    CHECK(stem("en", "learning") == stem("en", "learn"));
    CHECK(stem("fr", "logements") == stem("fr", "logement"));
    CHECK(stem("ar", "المكتب") == stem("ar", "مكتب"));
    CHECK(stem("de", "beratung") != stem("de", "bewerbung"));
    for (auto const* const language : { "uk", "ru", "tr", "ta", "zh-Hans", "xx" })
        CHECK(stem(language, "консультації") == "консультації");
    CHECK(stem("de", "").empty());
}

TEST_CASE("words that ask are common in their language", "[search][analyzer]")
{
    CHECK(is_common("de", u"wo"));
    CHECK(is_common("de", u"koennen")); // Folded as words() folds.
    CHECK_FALSE(is_common("de", u"können"));
    CHECK(is_common("en", u"who"));
    CHECK(is_common("fr", u"ou"));
    CHECK_FALSE(is_common("de", u"kurs"));
    CHECK_FALSE(is_common("xx", u"wo"));
}

TEST_CASE("a language that nobody knows is taken apart as any text", "[search][analyzer]")
{
    CHECK(words("xx", "Eins, zwei") == Strings { "eins", "zwei" });
    CHECK(words("", "Eins") == Strings { "eins" });
}
