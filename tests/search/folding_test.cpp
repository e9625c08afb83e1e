// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What counts as the same word and what does not, one table a rule.
#include "app/search/folding.h"

#include "app/base/utf8.h"
#include "tests/support/catch.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <vector>

using namespace weg;
using search::fold;
using search::Umlauts;

namespace {

struct Words {
    char const* a;
    char const* b;
};

std::string folded(std::string const& word, Umlauts umlauts) { return to_utf8(fold(to_utf16(word), umlauts)); }

void check_same(std::vector<Words> const& table, Umlauts umlauts)
{
    for (auto const& [a, b] : table) {
        INFO(a << " and " << b);
        CHECK(folded(a, umlauts) == folded(b, umlauts));
    }
}

void check_other(std::vector<Words> const& table, Umlauts umlauts)
{
    for (auto const& [a, b] : table) {
        INFO(a << " and " << b);
        CHECK(folded(a, umlauts) != folded(b, umlauts));
    }
}

void check(std::vector<Words> const& same, std::vector<Words> const& other)
{
    for (auto const umlauts : { Umlauts::Dots, Umlauts::TwoLetters }) {
        check_same(same, umlauts);
        check_other(other, umlauts);
    }
}

} // namespace

TEST_CASE("German writes umlauts with two letters, others with dots", "[search][folding]")
{
    CHECK(search::umlauts_of("de") == Umlauts::TwoLetters);
    CHECK(search::umlauts_of("de-simple") == Umlauts::TwoLetters);
    for (auto const* const tag : { "tr", "en", "den", "", "uk", "ar" })
        CHECK(search::umlauts_of(tag) == Umlauts::Dots);
}

TEST_CASE("case does not count", "[search][folding]")
{
    check({ { "BAMF", "bamf" }, { "Wohnung", "wOHNUNG" }, { "КОНСУЛЬТАЦІЯ", "консультація" },
              { "ΑΣΦΆΛΕΙΑ", "ασφάλεια" } },
        { { "Amt", "Arm" }, { "Ost", "Rost" } });
}

TEST_CASE("diacritics do not count, outside German umlauts", "[search][folding]")
{
    check({ { "café", "cafe" }, { "élève", "eleve" }, { "français", "francais" }, { "naïf", "naif" },
              { "señor", "senor" }, { "București", "bucuresti" }, { "străin", "strain" }, { "čćžš", "cczs" },
              { "șț", "şţ" } },
        { { "café", "cafè s" }, { "pêche", "poche" } });
    CHECK(folded("gül", Umlauts::Dots) == "gul");
    CHECK(folded("göç", Umlauts::Dots) == "goc");
    CHECK(folded("İşçi", Umlauts::Dots) == "isci");
}

TEST_CASE("sharp s is two letters s", "[search][folding]")
{
    check({ { "Straße", "Strasse" }, { "STRAẞE", "strasse" }, { "STRASSE", "straße" }, { "Maße", "Masse" } },
        { { "Straße", "Strase" }, { "weiß", "weis" } });
}

TEST_CASE("German umlauts are two letters, not dots", "[search][folding]")
{
    check_same({ { "Ämter", "Aemter" }, { "schön", "schoen" }, { "Büro", "Buero" }, { "BÜRO", "buero" },
                   { "Übergänge", "UEBERGAENGE" }, { "a\u0308mter", "ämter" } },
        Umlauts::TwoLetters);
    check_other({ { "schön", "schon" }, { "Bär", "Bar" }, { "drücken", "drucken" }, { "Ämter", "Amter" },
                    { "Bu\u0308ro", "Buro" } },
        Umlauts::TwoLetters);
    check_same({ { "schön", "schon" }, { "gül", "gul" } }, Umlauts::Dots);
    check_other({ { "schön", "schoen" }, { "gül", "guel" } }, Umlauts::Dots);
}

TEST_CASE("the four letters i of Turkish are one", "[search][folding]")
{
    check({ { "ışık", "isik" }, { "IŞIK", "ışık" }, { "İSTANBUL", "istanbul" }, { "Istanbul", "İstanbul" },
              { "DİYARBAKIR", "diyarbakır" }, { "I\u0307l", "il" } },
        { { "ılık", "elek" }, { "kız", "köz" } });
}

TEST_CASE("hamza carriers, alef and its variants are one", "[search][folding]")
{
    check({ { "أحمد", "احمد" }, { "إقامة", "اقامة" }, { "آباء", "اباء" }, { "ٱلبيت", "البيت" }, { "مسؤول", "مسوول" },
              { "هيئة", "هيية" }, { "شؤون", "شوون" }, { "أ", "ا\u0654" }, { "إ", "ا\u0655" }, { "ماء", "ما" } },
        { { "سأل", "سيل" }, { "سؤال", "سيال" }, { "أحمد", "حمد" } });
}

TEST_CASE("ya, alef maqsura and Farsi yeh are one", "[search][folding]")
{
    check({ { "مستشفى", "مستشفي" }, { "على", "علي" }, { "فارسی", "فارسي" }, { "سی", "سى" } },
        { { "على", "علا" }, { "دی", "دو" } });
}

TEST_CASE("kaf and keheh are one", "[search][folding]")
{
    check({ { "کتاب", "كتاب" }, { "کمک", "كمك" } }, { { "كتاب", "گتاب" }, { "كلب", "قلب" } });
}

TEST_CASE("ta marbuta and ha are one", "[search][folding]")
{
    check({ { "مدرسة", "مدرسه" }, { "مشاورة", "مشاوره" }, { "خانۀ", "خانه" }, { "ہم", "هم" }, { "ھەولێر", "ههولێر" } },
        { { "مدرسة", "مدرست" }, { "مدرسة", "مدرس" } });
}

TEST_CASE("tatweel, harakat and joiners do not count", "[search][folding]")
{
    check({ { "مـدرسـة", "مدرسة" }, { "ـــ", "" }, { "مَدْرَسَة", "مدرسة" }, { "مُدَرِّس", "مدرس" }, { "هٰذا", "هذا" },
              { "كتابًا", "كتابا" }, { "می‌خواهم", "میخواهم" }, { "لا\u200Dم", "لام" },
              { "Schiff\u00ADfahrt", "Schifffahrt" } },
        { { "مدرسة", "مدارسة" }, { "می‌خواهم", "می خواهم" } });
}

TEST_CASE("presentation forms are the letters they present", "[search][folding]")
{
    check({ { "\uFEE3\uFEAA\uFEAD\uFEB3\uFE94", "مدرسة" }, { "\uFEFB", "لا" }, { "\uFEF7", "لأ" }, { "\uFDF2", "الله" },
              { "\uFB01nden", "finden" }, { "\uFB06", "st" } },
        { { "\uFEE3", "ن" }, { "\uFEFB", "ل" } });
}

TEST_CASE("Persian, Arabic and other digits are ASCII", "[search][folding]")
{
    check({ { "۰۱۲۳۴۵۶۷۸۹", "0123456789" }, { "٠١٢٣٤٥٦٧٨٩", "0123456789" }, { "०१२३", "0123" }, { "௧௨", "12" },
              { "１２３", "123" }, { "B\u00B2", "B2" } },
        { { "۴", "٥" }, { "۶", "9" } });
}

TEST_CASE("Cyrillic letters with a mark of their own stay letters, yo is ye", "[search][folding]")
{
    check({ { "ещё", "еще" }, { "ЁЛКА", "елка" }, { "е\u0308", "ё" }, { "и\u0306", "й" }, { "і\u0308", "ї" },
              { "за́мок", "замок" }, { "ґанок", "ганок" } },
        { { "її", "іі" }, { "їжа", "іжа" }, { "мій", "мии" }, { "й", "и" }, { "ў", "у" }, { "і", "и" }, { "є", "е" },
            { "ћ", "ђ" } });
}

TEST_CASE("Ukrainian apostrophes are none", "[search][folding]")
{
    check({ { "здоров\u02BCя", "здоров\u2019я" }, { "здоров'я", "здоров\u2019я" }, { "здоров'я", "здоровя" },
              { "п'ять", "пять" } },
        { { "здоров'я", "здоровь я" }, { "п'ять", "пити" } });
}

TEST_CASE("Vietnamese without its marks is understood", "[search][folding]")
{
    check({ { "đường", "duong" }, { "ĐƯỜNG", "đường" }, { "tiếng Việt", "tieng viet" }, { "tư vấn", "tu van" },
              { "học", "hoc" }, { "giấy tờ", "giay to" } },
        { { "đường", "tuong" }, { "học", "hac" } });
}

TEST_CASE("Polish letters, ligatures and barred letters are what they look like", "[search][folding]")
{
    check({ { "łódź", "lodz" }, { "ŁÓDŹ", "łódź" }, { "mieszkać", "mieszkac" }, { "książka", "ksiazka" },
              { "œuvre", "oeuvre" }, { "smørbrød", "smorbrod" }, { "lære", "laere" }, { "ħ", "h" }, { "ŧ", "t" },
              { "ð", "d" } },
        { { "łan", "dan" }, { "œuf", "euf" } });
}

TEST_CASE("Greek accents do not count, nor does where a sigma stands", "[search][folding]")
{
    check({ { "ασφάλεια", "ασφαλεια" }, { "ΝΌΜΟΣ", "νόμος" }, { "νομος", "νομοσ" }, { "Αϊντά", "αιντα" } },
        { { "νόμος", "νομό" }, { "ωρα", "ορα" } });
}

TEST_CASE("width does not count", "[search][folding]")
{
    check({ { "ＢＡＭＦ", "bamf" }, { "ｶﾞｲﾄﾞ", "ガイド" } }, { { "ＢＡＭＦ", "bam" } });
}

TEST_CASE("vowel signs of Tamil, Devanagari and Thai are letters", "[search][folding]")
{
    check({ { "ஆலோசனை", "ஆலோசனை" }, { "கொ", "க\u0BC6\u0BBE" }, { "நீங்\u200Dகள்", "நீங்கள்" } },
        { { "கி", "க" }, { "கி", "கீ" }, { "க்", "க" }, { "कि", "क" }, { "कि", "की" }, { "हिन्दी", "हनद" }, { "ที่", "ท" },
            { "มา", "ม้า" } });
}

TEST_CASE("Ge'ez letters that sound alike in Tigrinya are one, others are not", "[search][folding]")
{
    check({ { "ሠላም", "ሰላም" }, { "ፀሓይ", "ጸሓይ" }, { "ፁ", "ጹ" }, { "ኅብረት", "ሕብረት" }, { "ኀገዝ", "ሓገዝ" },
              { "አገልግሎት", "ኣገልግሎት" }, { "ሐገዝ", "ሓገዝ" }, { "ዐዲ", "ዓዲ" }, { "ሀገር", "ሃገር" }, { "ሧ", "ሷ" } },
        { { "ሀ", "ሐ" }, { "አ", "ዐ" }, { "ሰ", "ሸ" }, { "ጸ", "ጠ" }, { "ሐ", "ኸ" }, { "ኡ", "ኣ" }, { "ሰ", "ሳ" } });
}

TEST_CASE("other Ge'ez and Chinese are left as they are", "[search][folding]")
{
    for (auto const* const word : { "ምኽሪ", "ትግርኛ", "ሓገዝ", "፩፪", "咨询", "移民局" }) {
        CHECK(folded(word, Umlauts::Dots) == word);
        CHECK(folded(word, Umlauts::TwoLetters) == word);
    }
    check({}, { { "ለ", "ሉ" }, { "学", "學" } });
}

TEST_CASE("composed and decomposed text fold alike, and folding twice is folding once", "[search][folding]")
{
    UErrorCode status = U_ZERO_ERROR;
    auto const* const apart = icu::Normalizer2::getNFDInstance(status);
    REQUIRE(U_SUCCESS(status));
    for (auto const* const word : { "Übergänge", "İŞÇİ", "ǖ", "đường", "أُسْرَة", "مَسْؤُول", "خانۀ", "її й ў ё", "ሓገዝ",
             "ஆலோசனை", "क़लम", "Ṩṩ", "ᾳ", "ΐ", "한국어", "가", "ガイド", "ｶﾞ", "ﬃ", "Ǆ", "ŉ", "½", "㎏", "№", "ﷺ", "'",
             "ʼn", "ء", "\u0B6E\u0BCD", "" }) {
        INFO(word);
        auto const decomposed = apart->normalize(icu::UnicodeString::fromUTF8(word), status);
        std::string other;
        decomposed.toUTF8String(other);
        for (auto const umlauts : { Umlauts::Dots, Umlauts::TwoLetters }) {
            CHECK(folded(word, umlauts) == folded(other, umlauts));
            auto const once = folded(word, umlauts);
            CHECK(folded(once, umlauts) == once);
        }
    }
}
