// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/translation_checks.h"
#include "tests/support/catch.h"

using namespace weg::authoring;

namespace {

/// What is found wrong, or nothing.
std::string found(char const* language, char const* german, char const* words, bool is_rare_form = false)
{
    Problems problems;
    TranslationChecks const checks(language);
    for (auto const what : { TranslationChecks::What::Rules, TranslationChecks::What::Manners })
        checks.check(what, german, words, is_rare_form, "x.po: 'y'", problems);
    return problems.empty() ? std::string() : problems.lines().front();
}

} // namespace

TEST_CASE("each gate names the place, the mistake and the mend", "[translation-checks]")
{
    struct Case {
        char const* language;
        char const* german;
        char const* words;
        char const* says;
    };
    for (auto const& [language, german, words, says] :
        std::vector<Case> { { "en", "bis {time}", "until {hour}", "{placeholders} are not those" },
            { "en", "bis", "until ", "begins or ends with a space" },
            { "en", "bis morgen", "until  tomorrow", "two spaces" },
            { "en", "bis", "un\u0007til", "U+0007 has no place" },
            { "en", "bis", "until\uE000", "U+E000 has no place" },
            { "en", "Rufen Sie 116 117 an.", "Call 116 116.", "other numbers" },
            { "ar", "Rufen Sie 110 an.", "اتصلوا بالرقم.", "other numbers" },
            { "en", "Hilfe", "[help](x)", "another number of '['" },
            { "uk", "Beratung", "Кoнсультація", "mixes letters of two scripts" },
            { "uk", "Beratung", "Консультация ы", "U+044B, which is no letter of uk" },
            { "ru", "Beratung", "Консультація", "no letter of ru" },
            { "fa", "Beratung", "مشاوره ي", "U+064A, which is no letter of fa" },
            { "ar", "Beratung", "مشاوره چ", "no letter of ar" }, { "ta", "Beratung", "help", "no letter of ta" },
            { "zh-Hans", "Beratung", "咨询 help", "no letter of zh-Hans" },
            { "tr", "Beratung", "Danışma помощь", "no letter of tr" }, { "ar", "Wer hilft?", "من يساعد?", "write '؟'" },
            { "ar", "Hilfe, Rat", "مساعدة, نصيحة", "write '،'" }, { "zh-Hans", "Hilfe.", "帮助.", "write '。'" },
            { "el", "Wer hilft?", "Ποιος βοηθά?", "write ';'" }, { "ti", "Hilfe.", "ሓገዝ.", "write '።'" },
            { "fr", "Wer?", "Qui ?", "no-break" }, { "es", "Wer?", "Quién?", "without '¿'" },
            { "en", "Ohne „Hilfe“", "Without „help“", "write “…”" },
            { "uk", "Ohne „Hilfe“", "Без “допомоги”", "write «…»" },
            { "ar", "Ohne „Hilfe“", "بدون \"مساعدة\"", "write «…»" },
            { "en", "Machen Sie zuerst einen Termin", "Machen Sie zuerst einen Termin", "still German" } }) {
        INFO(language << " " << words);
        std::string const line = found(language, german, words);
        CHECK(line.starts_with("x.po: 'y': the translation"));
        CHECK(line.find(says) != std::string::npos);
    }
}

TEST_CASE("what is right passes every gate", "[translation-checks]")
{
    for (auto const& [language, german, words] : std::vector<std::tuple<char const*, char const*, char const*>> {
             { "ar", "Termine um 9:30 Uhr, Caritas und DRK", "المواعيد الساعة ٩:٣٠، Caritas وDRK" },
             { "uk", "Im Neuen Rathaus", "У Новій ратуші (Neues Rathaus)" },
             { "uk", "Im Neuen Rathaus", "У ратуші Neues Rathaus" }, { "ckb", "Wer hilft?", "کێ یارمەتی دەدات؟" },
             { "kmr", "Beratung", "Şêwirmendî" }, { "vi", "Sprachkurse", "Khóa học tiếng" },
             { "ps", "Hilfe", "مرسته ښځې ګډون" }, { "ur", "Hilfe.", "مدد ہے۔" },
             { "zh-Hans", "Um 9.30 Uhr: MiMi", "9.30 分：MiMi" }, { "el", "Wer hilft?", "Ποιος βοηθά;" },
             { "de-simple", "Sprachkurse", "Sprach·kurse" },
             { "de-simple", "Rufen Sie sofort an bitte", "Rufen Sie sofort an bitte" },
             { "pl", "Ohne „Hilfe“", "Bez „pomocy”" }, { "fa", "Ohne „Hilfe“", "بدون «کمک»" },
             { "uk", "Ohne „Hilfe“", "Без здоров'я" }, { "en", "Paragraf 44", "§ 44 (section 44)" },
             { "fr", "Wer?", "Qui\u00A0?" } }) {
        INFO(language << " " << words);
        CHECK(found(language, german, words).empty());
    }
    CHECK(found("ar", "{count} Stunde", "ساعة واحدة", /*is_rare_form=*/true).empty());
    CHECK_FALSE(found("ar", "{count} Stunde", "ساعة واحدة").empty());
}
