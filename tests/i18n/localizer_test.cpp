// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Expected texts: CLDR 42 as ICU 72 (Debian 12) formats it, read against CLDR's own charts.
#include "app/i18n/city_time.h"
#include "app/i18n/localizer.h"

#include "tests/i18n/mo_file.h"
#include "tests/support/catch.h"

using weg::i18n::Catalog;
using weg::i18n::Direction;
using weg::i18n::fill;
using weg::i18n::isolate_ltr;
using weg::i18n::Localizer;
using namespace weg::i18n::testing;

namespace {

Localizer localizer(std::string const& tag, Catalog const* catalog = nullptr)
{
    return Localizer::create(tag, catalog ? std::vector { catalog } : std::vector<Catalog const*> {}).value();
}

} // namespace

TEST_CASE("German speaks for itself", "[i18n][localizer]")
{
    auto const german = localizer("de");
    CHECK(german.language() == "de");
    CHECK(german.direction() == Direction::LeftToRight);
    CHECK(german.tr("Hilfe") == "Hilfe");
    CHECK(german.tr("").empty());
    CHECK(german.trc("button", "Hilfe") == "Hilfe");
    CHECK(german.trn("Ein Ort", "{n} Orte", 1) == "Ein Ort");
    CHECK(german.trn("Ein Ort", "{n} Orte", 0) == "{n} Orte");
    CHECK(german.translates("button", "Hilfe"));
}

TEST_CASE("a catalog speaks where it can and German elsewhere", "[i18n][localizer]")
{
    auto const catalog = Catalog::open(mo_file({
        { "", "Plural-Forms: nplurals=1; plural=0;\n" },
        { "Ein Ort\0{n} Orte"s, "{n} yer"s },
        { "Hilfe", "Yardım" },
        { "button\4Hilfe", "Yardım al" },
    }));
    auto const turkish = localizer("tr", &catalog.value());
    CHECK(turkish.tr("Hilfe") == "Yardım");
    CHECK(turkish.tr("Zurück") == "Zurück");
    CHECK(turkish.tr("").empty());
    CHECK(turkish.trc("button", "Hilfe") == "Yardım al");
    CHECK(turkish.trc("menu", "Hilfe") == "Hilfe");
    CHECK(turkish.trn("Ein Ort", "{n} Orte", 1) == "{n} yer");
    CHECK(turkish.trn("Ein Tag", "{n} Tage", 1) == "Ein Tag");
    CHECK(turkish.trn("Ein Tag", "{n} Tage", 2) == "{n} Tage");
    CHECK(turkish.translates("", "Hilfe"));
    CHECK_FALSE(turkish.translates("menu", "Hilfe"));
}

TEST_CASE("what a catalog lacks comes from the next of the chain, by its own plurals", "[i18n][localizer]")
{
    auto const own
        = Catalog::open(mo_file({ { "", "Plural-Forms: nplurals=1; plural=0;\n" }, { "Hilfe", "Alîkarî" } }));
    auto const next = Catalog::open(mo_file({
        { "", "Plural-Forms: nplurals=2; plural=(n != 1);\n" },
        { "Ein Ort\0{n} Orte"s, "one place\0{n} places"s },
        { "Hilfe", "Help" },
        { "Zurück", "Back" },
    }));
    auto const kurdish = Localizer::create("kmr", { &own.value(), &next.value() });
    REQUIRE(kurdish);
    CHECK(kurdish.value().tr("Hilfe") == "Alîkarî");
    CHECK(kurdish.value().tr("Zurück") == "Back");
    CHECK(kurdish.value().tr("Weiter") == "Weiter");
    CHECK(kurdish.value().trn("Ein Ort", "{n} Orte", 1) == "one place");
    CHECK(kurdish.value().trn("Ein Ort", "{n} Orte", 2) == "{n} places");
    CHECK_FALSE(kurdish.value().translates("", "Zurück"));
}

TEST_CASE("numbers take the grouping and digits of each language", "[i18n][localizer]")
{
    // U+061C after the Arabic sign and U+00A0, U+202F within are CLDR's.
    using Row = std::tuple<std::string, std::string, std::string>;
    auto const [tag, number, percent] = GENERATE(values<Row>({
        { "de", "1.234.567", "200\u00A0%" },
        { "en", "1,234,567", "200%" },
        { "tr", "1.234.567", "%200" },
        { "kmr", "1.234.567", "%200" },
        { "ar", "١٬٢٣٤٬٥٦٧", "٢٠٠٪\u061C" },
        { "fa", "۱٬۲۳۴٬۵۶۷", "۲۰۰٪" },
        { "ckb", "١٬٢٣٤٬٥٦٧", "٢٠٠\u00A0٪" },
        { "ti", "1,234,567", "200%" },
        { "ta", "12,34,567", "200%" },
        { "zh-Hans", "1,234,567", "200%" },
        { "fr", "1\u202F234\u202F567", "200\u00A0%" },
    }));
    auto const language = localizer(tag);
    INFO(tag);
    CHECK(language.number(1'234'567) == number);
    CHECK(language.percent(200) == percent);
}

TEST_CASE("odd percentages are not rounded away", "[i18n][localizer]")
{
    auto const english = localizer("en");
    for (int value = 0; value <= 400; ++value)
        REQUIRE(english.percent(value) == std::to_string(value) + "%");
}

TEST_CASE("the week begins on Monday and its days stand alone", "[i18n][localizer]")
{
    using Row = std::tuple<std::string, std::string, std::string>;
    auto const [tag, monday, sunday] = GENERATE(values<Row>({
        { "de", "Mo", "So" },
        { "en", "Mon", "Sun" },
        { "tr", "Pzt", "Paz" },
        { "kmr", "dş", "yş" },
        { "ar", "الاثنين", "الأحد" },
        { "fa", "دوشنبه", "یکشنبه" },
        { "ckb", "دووشەممە", "یەکشەممە" },
        { "ti", "ሰኑ", "ሰን" },
        { "ta", "திங்.", "ஞாயி." },
        { "zh-Hans", "周一", "周日" },
    }));
    auto const language = localizer(tag);
    INFO(tag);
    CHECK(language.weekday(1) == monday);
    CHECK(language.weekday(7) == sunday);
}

TEST_CASE("lists are joined as the language joins them", "[i18n][localizer]")
{
    using Row = std::tuple<std::string, std::string>;
    auto const [tag, list] = GENERATE(values<Row>({
        { "de", "A, B und C" },
        { "en", "A, B and C" },
        { "tr", "A, B ve C" },
        { "kmr", "A, B û C" },
        { "ar", "A وB وC" },
        { "fa", "A،\u200F B، و C" },
        { "ckb", "A, B, C" }, // CLDR 42 has no pattern of its own.
        { "ti", "A፣ Bን Cን" },
        { "ta", "A, B மற்றும் C" },
        { "zh-Hans", "A、B和C" },
    }));
    auto const language = localizer(tag);
    INFO(tag);
    CHECK(language.list({ "A", "B", "C" }) == list);
    CHECK(language.list({ "A" }) == "A");
    CHECK(language.list({}).empty());
}

TEST_CASE("languages are named in the reader's language and else in their own", "[i18n][localizer]")
{
    using Row = std::tuple<std::string, std::string, std::string>;
    auto const [tag, named, name] = GENERATE(values<Row>({
        { "de", "ar", "Arabisch" },
        { "de", "zh-Hans", "Chinesisch (vereinfacht)" },
        { "en", "ckb", "Central Kurdish" },
        { "tr", "ti", "Tigrinya dili" },
        { "uk", "de", "Німецька" }, // Upper case, as it stands alone.
        { "ar", "ar", "العربية" },
        { "fa", "de", "آلمانی" },
        { "ckb", "ckb", "کوردیی ناوەندی" },
        { "kmr", "de", "elmanî" },
        { "kmr", "zh-Hans", "简体中文" }, // CLDR 42 has no Kurmanji name for it.
        { "zh-Hans", "fa", "波斯语" },
        { "de", "qqq", "qqq" },
        { "de", "not a tag", "not a tag" },
    }));
    INFO(tag << ", " << named);
    CHECK(localizer(tag).language_name(named) == name);
}

TEST_CASE("a language that ICU does not know formats in English", "[i18n][localizer]")
{
    auto const unknown = localizer("xx");
    CHECK(unknown.language() == "xx");
    CHECK(unknown.direction() == Direction::LeftToRight);
    CHECK(unknown.list({ "A", "B", "C" }) == "A, B and C");
}

TEST_CASE("a localizer survives the moves of its owner", "[i18n][localizer]")
{
    auto first = localizer("de");
    CHECK(first.number(1000) == "1.000");
    auto const second = std::move(first);
    CHECK(second.number(1000) == "1.000");
    CHECK(second.date({ 2026, 11, 23 }) == "23. November 2026");
}

TEST_CASE("values fill their named places between isolates", "[i18n][localizer]")
{
    CHECK(fill("Stand: {date}", { { "date", "2023" } }) == "Stand: \u20682023\u2069");
    CHECK(fill("{a}{b}{a}", { { "a", "1" }, { "b", "2" } }) == "\u20681\u2069\u20682\u2069\u20681\u2069");
    CHECK(fill("{a}", { { "a", "{a}" } }) == "\u2068{a}\u2069");
    CHECK(fill("", { { "a", "1" } }).empty());
}

TEST_CASE("places without a value stay as they are", "[i18n][localizer]")
{
    CHECK(fill("{b} {", { { "a", "1" } }) == "{b} {");
    CHECK(fill("{a", { { "a", "1" } }) == "{a");
    CHECK(fill("{ab}", { { "a", "1" } }) == "{ab}");
    CHECK(fill("{{a}}", { { "a", "1" } }) == "{\u20681\u2069}");
    CHECK(fill("{a}", {}) == "{a}");
}

TEST_CASE("what always reads left to right is isolated so", "[i18n][localizer]")
{
    CHECK(isolate_ltr("0521 51-0") == "\u20660521 51-0\u2069");
}

TEST_CASE("money is written as the language writes it", "[i18n][localizer]")
{
    CHECK(localizer("de").money(250000, "EUR") == "2.500\u00A0€");
    CHECK(localizer("de").money(229, "EUR") == "2,29\u00A0€");
    CHECK(localizer("en").money(160300, "EUR") == "€1,603");
    CHECK(localizer("fa").money(250000, "EUR").find("۲٬۵۰۰") != std::string::npos);
}

TEST_CASE("weekdays have whole names", "[i18n][localizer]")
{
    CHECK(localizer("de").weekday_name(1) == "Montag");
    CHECK(localizer("uk").weekday_name(7) == "неділя");
}

TEST_CASE("the clocks of the city follow daylight saving time", "[i18n][city-time]")
{
    using namespace std::chrono;
    auto const at = [](year_month_day day, int hour, int minute) {
        return weg::i18n::city_time(sys_days { day } + hours { hour } + minutes { minute });
    };
    CHECK(at(2026y / March / 29, 0, 59) == local_days { 2026y / March / 29 } + minutes { 119 });
    CHECK(at(2026y / March / 29, 1, 0) == local_days { 2026y / March / 29 } + hours { 3 });
    CHECK(at(2026y / October / 25, 0, 30) == local_days { 2026y / October / 25 } + hours { 2 } + minutes { 30 });
    CHECK(at(2026y / October / 25, 1, 30) == local_days { 2026y / October / 25 } + hours { 2 } + minutes { 30 });
    CHECK(at(2026y / November / 23, 23, 30) == local_days { 2026y / November / 24 } + minutes { 30 });
}

TEST_CASE("lists are in the order of the language", "[i18n][localizer]")
{
    auto const sorted = [](char const* tag, std::vector<std::string> names) {
        auto const words = Localizer::create(tag, {}).value();
        std::ranges::sort(names, [&](auto const& a, auto const& b) { return words.sorts_before(a, b); });
        return names;
    };
    using Names = std::vector<std::string>;
    // German files "ö" with "o"; Turkish has "ç" and "ı" as letters of their own; Persian "پ" after "ب".
    CHECK(sorted("de", { "Zypern", "Österreich", "Oman" }) == Names { "Oman", "Österreich", "Zypern" });
    CHECK(sorted("tr", { "çadır", "ırmak", "ilaç", "cuma" }) == Names { "cuma", "çadır", "ırmak", "ilaç" });
    CHECK(sorted("fa", { "تهران", "پارس", "بلوچی" }) == Names { "بلوچی", "پارس", "تهران" });
    CHECK(sorted("zh-Hans", { "中文", "阿拉伯语", "德语" }) == Names { "阿拉伯语", "德语", "中文" });
}

TEST_CASE("a capital at the beginning is the language's own", "[i18n][localizer]")
{
    auto const capitalized
        = [](char const* tag, char const* text) { return Localizer::create(tag, {}).value().capitalized(text); };
    CHECK(capitalized("tr", "istanbul ilçesi") == "İstanbul ilçesi");
    CHECK(capitalized("de", "istanbul") == "Istanbul");
    CHECK(capitalized("de", "ßa") == "Ssa");
    CHECK(capitalized("el", "άνοιξη") == "Άνοιξη");
    CHECK(capitalized("fr", "\u2068mardi\u2069 et Jeudi") == "\u2068Mardi\u2069 et Jeudi");
    CHECK(capitalized("de", "116117 anrufen") == "116117 anrufen");
    CHECK(capitalized("ar", "الثلاثاء") == "الثلاثاء");
    CHECK(capitalized("de", "").empty());
}
