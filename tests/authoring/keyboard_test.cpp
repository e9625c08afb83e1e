// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// With the xkb keyboards of this system and ICU's letters.
#include "app/authoring/keyboard.h"

#include "app/authoring/languages.h"
#include "app/authoring/xkb_layout.h"
#include "app/base/utf8.h"
#include "app/i18n/letters.h"
#include "tests/authoring/small_city.h"
#include "tests/text/sample_fonts.h"

#include <algorithm>
#include <map>
#include <set>

using namespace weg;
using content::Keyboard;
using content::KeyboardKey;

namespace {

Keyboard keyboard(std::string const& language, std::string const& layout)
{
    auto made = authoring::make_keyboard(language, layout);
    INFO((made ? "" : made.error().detail));
    REQUIRE(made);
    return std::move(made).value();
}

/// The letters of a row without shift, with blanks between.
std::string row(Keyboard const& keyboard, std::size_t number)
{
    std::string letters;
    for (auto const& key : keyboard.rows[number])
        letters += (letters.empty() ? "" : " ") + key.letter;
    return letters;
}

KeyboardKey key(Keyboard const& keyboard, std::string const& letter)
{
    for (auto const& row : keyboard.rows) {
        for (auto const& each : row) {
            if (each.letter == letter)
                return each;
        }
    }
    FAIL("no key " << letter);
    return {};
}

bool has(std::vector<std::string> const& letters, std::string const& letter)
{
    return std::ranges::find(letters, letter) != letters.end();
}

/// Every code point that can be typed: by keys, by holding them, and from there by forms as often as it takes.
std::set<char16_t> typed_on(Keyboard const& keyboard)
{
    std::set<std::string> reached;
    auto keys_alone = keyboard;
    keys_alone.forms.clear();
    for (auto const& letter : authoring::letters_of(keys_alone))
        reached.insert(letter);
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (auto const& set : keyboard.forms) {
            if (std::ranges::any_of(set, [&](std::string const& letter) { return reached.contains(letter); }))
                reached.insert(set.begin(), set.end());
        }
    }
    std::set<char16_t> units;
    for (auto const& letter : reached) {
        for (char16_t const unit : to_utf16(letter))
            units.insert(unit);
    }
    return units;
}

/// The languages of the app with their layouts, from its own list.
std::vector<authoring::SourceLanguage> languages_of_the_app()
{
    authoring::Problems problems;
    auto languages = authoring::read_interface(std::filesystem::path(WEG_SOURCE_DIR) / "locales", problems);
    for (auto const& line : problems.lines())
        FAIL_CHECK(line);
    return languages;
}

} // namespace

TEST_CASE("every letter of CLDR's main exemplars can be typed in every language", "[authoring][keyboard]")
{
    for (auto const& language : languages_of_the_app()) {
        auto const letters = i18n::Letters::open(language.tag);
        REQUIRE(letters);
        auto const typed = typed_on(language.keyboard);
        for (char32_t const letter : letters.value().main()) {
            if (i18n::script_of(letter) == "Hani")
                continue; // By pinyin, of which the search knows the signs.
            INFO(language.tag << ": U+" << std::hex << static_cast<unsigned>(letter));
            CHECK(typed.contains(static_cast<char16_t>(letter)));
        }
    }
}

TEST_CASE("the fonts have every letter of every key", "[authoring][keyboard]")
{
    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    for (auto const& language : languages_of_the_app()) {
        text::ParagraphStyle style;
        style.language = language.tag;
        CHECK(engine.lay_out("\u25CC\u064E", style, 1000).missing_glyphs == 0); // What a lone mark stands on.
        for (auto const& letter : authoring::letters_of(language.keyboard)) {
            INFO(language.tag << ": " << letter);
            CHECK(engine.lay_out(letter, style, 1000).missing_glyphs == 0);
        }
    }
}

TEST_CASE("a keyboard has room on a screen and types each letter on one key", "[authoring][keyboard]")
{
    for (auto const& language : languages_of_the_app()) {
        INFO(language.tag);
        Keyboard const& keyboard = language.keyboard;
        CHECK(keyboard.language == language.tag);
        REQUIRE(keyboard.rows.size() == 3);
        REQUIRE(keyboard.symbols.size() == 3);
        CHECK(keyboard.digits.size() == 10);
        std::set<std::string> letters;
        for (std::size_t number = 0; number < 3; ++number) {
            // Shift and backspace stand beside the lowest row.
            CHECK(keyboard.rows[number].size() >= 6);
            CHECK(keyboard.rows[number].size() + (number == 2 ? 2 : 0) <= 12);
            CHECK(keyboard.symbols[number].size() <= 10);
            for (auto const& key : keyboard.rows[number]) {
                INFO(key.letter);
                CHECK(letters.insert(key.letter).second);
                CHECK(key.shifted != key.letter);
                CHECK(key.variants.size() <= 10);
                CHECK((key.shifted_variants.empty() || key.shifted_variants.size() == key.variants.size()));
                CHECK_FALSE(has(key.variants, key.letter));
            }
        }
    }
}

TEST_CASE("keys stand where the language's own keyboard has them", "[authoring][keyboard]")
{
    CHECK(row(keyboard("de", "de"), 0) == "q w e r t z u i o p ü");
    CHECK(row(keyboard("de", "de"), 1) == "a s d f g h j k l ö ä");
    CHECK(row(keyboard("fr", "fr"), 0) == "a z e r t y u i o p");
    CHECK(row(keyboard("tr", "tr"), 0) == "q w e r t y u ı o p ğ ü");
    CHECK(row(keyboard("el", "gr"), 1) == "α σ δ φ γ η ξ κ λ");
    CHECK(row(keyboard("ru", "ru"), 2) == "я ч с м и т ь б ю");
    CHECK(row(keyboard("bg", "bg(phonetic)"), 0) == "я в е р т ъ у и о п ш щ");
    CHECK(row(keyboard("zh-Hans", "cn"), 0) == "q w e r t y u i o p");
    // From the left, though they are written from the right.
    CHECK(row(keyboard("ar", "ara"), 0) == "ض ص ث ق ف غ ع ه خ ح ج د");
    CHECK(row(keyboard("fa", "ir"), 1) == "ش س ی ب ل ا ت ن م ک گ");
    CHECK(row(keyboard("ta", "lk(tam_unicode)"), 1) == "ய ள ன க ப ா த ம ட ் ங");
    // xkb names these by the ligature's code of an old encoding.
    CHECK(key(keyboard("ar", "ara"), "لا").shifted == "لآ");
}

TEST_CASE("capitals follow the language", "[authoring][keyboard]")
{
    auto const turkish = keyboard("tr", "tr");
    CHECK(key(turkish, "i").shifted == "İ");
    CHECK(key(turkish, "ı").shifted == "I");
    CHECK(key(keyboard("de", "de"), "s").shifted_variants.front() == "ß"); // Not "SS".
    CHECK(key(keyboard("el", "gr"), "α").shifted_variants.front() == "Ά");
    CHECK(key(keyboard("ti", "et"), "ቀ").shifted == "ቐ");
}

TEST_CASE("letters without a key hang on their base letter", "[authoring][keyboard]")
{
    CHECK(key(keyboard("de", "de"), "s").variants.front() == "ß");
    CHECK(has(key(keyboard("de", "de"), "e").variants, "é"));
    CHECK(key(keyboard("de", "de"), "ü").variants.empty()); // They are u's.
    auto const polish = keyboard("pl", "pl");
    CHECK(key(polish, "z").variants[0] == "ź");
    CHECK(key(polish, "z").variants[1] == "ż");
    CHECK(key(polish, "l").variants.front() == "ł");
    CHECK(key(polish, "x").variants.empty()); // Where xkb has ź.
    CHECK(key(keyboard("ru", "ru"), "е").variants.front() == "ё");
    CHECK(has(key(keyboard("uk", "ua"), "і").variants, "ы")); // Nothing it hangs on; xkb has it here.
    CHECK(has(key(keyboard("fr", "fr"), "o").variants, "œ"));
    auto const alef = key(keyboard("ar", "ara"), "ا").variants;
    CHECK(has(alef, "أ"));
    CHECK(has(alef, "إ"));
    CHECK(has(alef, "آ"));
}

TEST_CASE("where they outnumber the keys, composed letters are forms", "[authoring][keyboard]")
{
    for (auto const& language : languages_of_the_app()) {
        INFO(language.tag);
        CHECK(language.keyboard.forms.empty() == (language.tag != "ti" && language.tag != "vi"));
    }
    auto const begins = [](Keyboard const& keyboard) {
        std::map<std::string, std::vector<std::string>> sets;
        for (auto const& set : keyboard.forms)
            sets[set.front()] = set;
        return sets;
    };
    auto const tigrinya = begins(keyboard("ti", "et"));
    CHECK(tigrinya.at("ሀ") == std::vector<std::string> { "ሀ", "ሁ", "ሂ", "ሃ", "ሄ", "ህ", "ሆ" });
    CHECK(tigrinya.at("ከ").size() == 12); // With the rounded ones, which stand in a row of their own.
    CHECK(tigrinya.at("ቐ").at(1) == "ቑ"); // From shift.
    auto const vietnamese = begins(keyboard("vi", "vn"));
    CHECK(vietnamese.at("a") == std::vector<std::string> { "a", "à", "ả", "ã", "á", "ạ", "ă", "â" });
    CHECK(vietnamese.at("â") == std::vector<std::string> { "â", "ầ", "ẩ", "ẫ", "ấ", "ậ" });
    CHECK(vietnamese.at("Ơ").at(1) == "Ờ");
    CHECK(vietnamese.at("d") == std::vector<std::string> { "d", "đ" });
}

TEST_CASE("digits are those of telephones, with the language's own beside them", "[authoring][keyboard]")
{
    auto const persian = keyboard("fa", "ir");
    CHECK(persian.digits[0].letter == "1");
    CHECK(persian.digits[0].variants == std::vector<std::string> { "۱" });
    CHECK(persian.digits[9].variants == std::vector<std::string> { "۰" });
    CHECK(keyboard("de", "de").digits[0].variants.empty());
    auto const signs = [](Keyboard const& keyboard) {
        std::vector<std::string> all;
        for (auto const& key : keyboard.symbols[2])
            all.push_back(key.letter);
        return all;
    };
    CHECK(has(signs(persian), "؟"));
    CHECK(has(signs(keyboard("ur", "pk")), "۔"));
    CHECK_FALSE(has(signs(keyboard("de", "de")), "؟"));
}

TEST_CASE("an unknown layout is named with its place, its language and the mend", "[authoring][keyboard]")
{
    test::SmallCity const city;
    auto const line_of = [&](std::string const& layout) {
        city.write("locales/languages.yaml",
            "- { tag: de, autonym: Deutsch, greeting: Hallo, german: Deutsch, english: German, fallback: []" + layout
                + " }\n");
        authoring::Problems problems;
        static_cast<void>(authoring::read_interface(city.path() / "locales", problems));
        REQUIRE(problems.lines().size() == 1);
        return problems.lines().front();
    };
    for (char const* const layout : { "klingon", "de(klingon)", "\"de,us\"", "de(", "de()", "\"(tam)\"", "../de" }) {
        auto const line = line_of(std::string(", keyboard: ") + layout);
        INFO(line);
        CHECK(line.find("languages.yaml:1:") != std::string::npos);
        CHECK(line.find(": de: xkb has no keyboard ") != std::string::npos);
        CHECK(line.find("choose one of") != std::string::npos);
    }
    CHECK(line_of("").find("keyboard") != std::string::npos);
}

TEST_CASE("without xkb's data the package is named", "[authoring][keyboard]")
{
    auto const none = authoring::read_xkb_layout("de", "/nowhere");
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::Unavailable);
    CHECK(none.error().detail.find("xkb-data") != std::string::npos);
}
