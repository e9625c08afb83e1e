// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/text_checks.h"

#include "app/i18n/locale.h"
#include "app/i18n/quotation.h"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace weg::i18n {

namespace {

using Text = icu::UnicodeString;

/// Abbreviations, names of our time and the German words that stay beside their explanation.
constexpr std::array<std::string_view, 23> kEverywhere { "bamf", "chat", "duldung", "eat", "email", "e", "mail", "eu",
    "fax", "id", "mimi", "nrw", "ok", "online", "pdf", "qr", "sms", "whatsapp", "wifi", "wlan", "app", "bielefeld",
    "wegweiser" };

/// Letters that CLDR does not list for a language and its writers use all the same.
constexpr std::pair<std::string_view, char16_t const*> kMoreLetters[] { { "ckb", u"[ه]" }, { "kmr", u"[êîûçş]" },
    { "ps", u"[يئیۍېګړږښټډڼځڅهۀء]" }, { "ur", u"[ںۂءۃئأآؤ]" }, { "fa", u"[ءأئؤۀ]" }, { "ti", u"[ሀ-፼]" },
    { "sq", u"[ëç]" }, { "vi", u"[đ]" } };

struct Punctuation {
    std::string_view script; ///< ISO 15924.
    char16_t wrong, right;
};
/// What stands behind a letter of the script must be its own. U+037E equals ";" (Unicode's canonical decomposition).
constexpr std::array<Punctuation, 12> kPunctuation { { { "Arab", u'?', u'؟' }, { "Arab", u',', u'،' },
    { "Arab", u';', u'؛' }, { "Hans", u'?', u'？' }, { "Hans", u',', u'，' }, { "Hans", u'.', u'。' },
    { "Hans", u'!', u'！' }, { "Hans", u':', u'：' }, { "Hans", u';', u'；' }, { "Grek", u'?', u';' },
    { "Ethi", u'.', u'።' }, { "Ethi", u';', u'፤' } } };

Text text_of(std::string const& utf8) { return Text::fromUTF8(utf8); }

/// Stretches of letters, with the marks on them.
std::vector<Text> words_of(Text const& text)
{
    std::vector<Text> words;
    Text word;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        UChar32 const letter = text.char32At(i);
        if (u_isalpha(letter) || (!word.isEmpty() && (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0)) {
            word.append(letter);
            continue;
        }
        if (!word.isEmpty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.push_back(word);
    return words;
}

/// Groups of digits of any script, as their values.
std::set<std::string> numbers_of(Text const& text)
{
    std::set<std::string> numbers;
    std::string number;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        if (auto const digit = u_charDigitValue(text.char32At(i)); digit >= 0) {
            number += static_cast<char>('0' + digit);
            continue;
        }
        if (!number.empty())
            numbers.insert(std::exchange(number, {}));
    }
    if (!number.empty())
        numbers.insert(number);
    return numbers;
}

std::string folded(Text word) { return utf8_of(word.foldCase()); }

std::string code_point(UChar32 letter)
{
    std::array<char, 16> text {};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(letter));
    return text.data();
}

std::set<std::string> folded_words(Text const& text)
{
    std::set<std::string> words;
    for (auto const& word : words_of(text))
        words.insert(folded(word));
    return words;
}

} // namespace

struct TextChecks::State {
    explicit State(std::string const& its_language)
        : language(its_language)
        , quotation(its_language)
    {
    }

    std::string language;
    std::string script;      ///< ISO 15924 of most of its readers.
    icu::UnicodeSet letters; ///< Empty: nobody knows; then only the script counts.
    UScriptCode script_code = USCRIPT_INVALID_CODE;
    Quotation quotation;
};

TextChecks::~TextChecks() = default;
TextChecks::TextChecks(TextChecks&&) noexcept = default;

TextChecks::TextChecks(std::string const& language)
    : m_state(std::make_unique<State>(language))
{
    auto locale = parse_tag(language).value_or(icu::Locale::getRoot());
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale likely(locale);
    likely.addLikelySubtags(status);
    m_state->script = likely.getScript();
    std::string const base = m_state->script == "Hans" ? "Hani" : m_state->script;
    m_state->script_code
        = static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, base.empty() ? "Latn" : base.c_str()));
    auto const formats = format_locale(language);
    bool const has_own = formats && std::string_view(formats.value().getLanguage()) != "en";
    if (m_state->script_code == USCRIPT_HAN || (!has_own && language != "en"))
        return;
    ULocaleData* const data = ulocdata_open(formats.value().getBaseName(), &status);
    // The auxiliary sets have letters of foreign names: accents for Latin, but also Arabic's ي for Persian.
    for (auto const kind : { ULOCDATA_ES_STANDARD, ULOCDATA_ES_AUXILIARY }) {
        icu::UnicodeSet set;
        ulocdata_getExemplarSet(data, set.toUSet(), USET_CASE_INSENSITIVE, kind, &status);
        if (U_SUCCESS(status) && (kind == ULOCDATA_ES_STANDARD || m_state->script_code == USCRIPT_LATIN))
            m_state->letters.addAll(set);
        status = U_ZERO_ERROR;
    }
    ulocdata_close(data);
    for (auto const& [tag, more] : kMoreLetters) {
        if (tag == language && !m_state->letters.isEmpty())
            m_state->letters.addAll(icu::UnicodeSet(more, status).closeOver(USET_CASE_INSENSITIVE));
    }
}

namespace {

class OneCheck {
public:
    OneCheck(std::string const& german, std::string const& words)
        : m_german(text_of(german))
        , m_words(text_of(words))
    {
    }

    [[nodiscard]] std::vector<std::string> found() { return std::move(m_found); }

    void spaces()
    {
        auto const blank = [](Text const& text, bool at_end) {
            return !text.isEmpty() && text[at_end ? text.length() - 1 : 0] == u' ';
        };
        if (blank(m_german, false) != blank(m_words, false) || blank(m_german, true) != blank(m_words, true))
            add("begins or ends with a space unlike the German; make them alike");
        if (m_words.indexOf(u"  ") >= 0)
            add("has two spaces in a row; take one out");
    }

    void characters()
    {
        for (std::int32_t i = 0; i < m_words.length(); i = m_words.moveIndex32(i, 1)) {
            UChar32 const letter = m_words.char32At(i);
            auto const kind = U_GET_GC_MASK(letter);
            bool const forbidden
                = (kind & (U_GC_CC_MASK | U_GC_CO_MASK | U_GC_CN_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0
                || letter == 0xFFFD || letter == 0xFEFF;
            if (forbidden && letter != u'\n')
                add(code_point(letter) + " has no place in a text; take it out");
        }
    }

    void numbers()
    {
        if (numbers_of(m_german) != numbers_of(m_words))
            add("has other numbers than the German; mend them");
    }

    void marks()
    {
        for (char16_t const mark : { u'#', u'`', u'[', u']', u'<', u'>', u'|' }) {
            auto const count = [&](Text const& text) {
                std::int32_t found = 0;
                for (std::int32_t at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
                    ++found;
                return found;
            };
            if (count(m_german) != count(m_words))
                add("has another number of '" + utf8_of(Text(mark)) + "' than the German; make them alike");
        }
    }

    void letters(std::string const& language, UScriptCode script, icu::UnicodeSet const& own)
    {
        auto const german = folded_words(m_german);
        for (auto const& word : words_of(m_words)) {
            if (mixes_alike(word)) {
                add("'" + utf8_of(word) + "' mixes letters of two scripts that look alike; write all of it in one");
                continue;
            }
            for (auto const& part : parts_by_script(word)) {
                std::string const plain = folded(part);
                if (std::ranges::find(kEverywhere, plain) == kEverywhere.end() && !is_german(plain, german)
                    && !in_brackets(part))
                    check_part(part, language, script, own);
            }
        }
    }

    void punctuation(std::string const& script, UScriptCode code)
    {
        for (std::int32_t i = 1; i < m_words.length(); ++i) {
            UErrorCode status = U_ZERO_ERROR;
            if (uscript_getScript(m_words.char32At(m_words.moveIndex32(i, -1)), &status) != code)
                continue;
            for (auto const& [of, wrong, right] : kPunctuation) {
                if (of == script && m_words[i] == wrong && !inside_number(i))
                    add("has '" + utf8_of(Text(wrong)) + "' behind a letter of its script; write '"
                        + utf8_of(Text(right)) + "'");
            }
        }
    }

    void quotes(Quotation const& own)
    {
        if (auto fault = own.fault(m_words))
            add(*std::move(fault));
    }

    void french_spaces()
    {
        for (char16_t const* const mark : { u" :", u" ;", u" ?", u" !", u"« ", u" »" }) {
            if (m_words.indexOf(mark) >= 0)
                add("has a plain space at '" + utf8_of(Text(mark)) + "'; write a no-break one (U+00A0 or U+202F)");
        }
    }

    void spanish_marks()
    {
        for (auto const& [begin, end] : { std::pair(u'¿', u'?'), { u'¡', u'!' } }) {
            if ((m_words.indexOf(end) >= 0) != (m_words.indexOf(begin) >= 0))
                add("has '" + utf8_of(Text(end)) + "' without '" + utf8_of(Text(begin)) + "'; write both");
        }
    }

    /// Names and addresses may stand in German; what has three spaces and more is a sentence that was forgotten.
    void german_left()
    {
        constexpr std::size_t kSpaces = 3;
        std::size_t spaces = 0;
        for (std::int32_t at = m_german.indexOf(u' '); at >= 0; at = m_german.indexOf(u' ', at + 1))
            ++spaces;
        if (m_german == m_words && spaces >= kSpaces)
            add("is still German; translate it");
    }

private:
    static UScriptCode script_of(UChar32 letter)
    {
        UErrorCode status = U_ZERO_ERROR;
        return uscript_getScript(letter, &status);
    }

    /// Latin, Cyrillic and Greek letters that look the same make words that nobody finds again.
    static bool mixes_alike(Text const& word)
    {
        std::set<UScriptCode> scripts;
        for (std::int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1))
            scripts.insert(script_of(word.char32At(i)));
        return scripts.contains(USCRIPT_LATIN) + scripts.contains(USCRIPT_CYRILLIC) + scripts.contains(USCRIPT_GREEK)
            > 1;
    }

    /// Arabic and Ethiopic write prefixes together with a German name: "وCaritas".
    static std::vector<Text> parts_by_script(Text const& word)
    {
        std::vector<Text> parts;
        UScriptCode last = USCRIPT_INVALID_CODE;
        for (std::int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1)) {
            auto const script = script_of(word.char32At(i));
            bool const same = script == last || script == USCRIPT_INHERITED || script == USCRIPT_COMMON;
            if (parts.empty() || !same)
                parts.emplace_back();
            parts.back().append(word.char32At(i));
            last = same && last != USCRIPT_INVALID_CODE ? last : script;
        }
        return parts;
    }

    /// German declines: "im Neuen Rathaus" is the Neues Rathaus.
    static bool is_german(std::string const& plain, std::set<std::string> const& german)
    {
        constexpr std::size_t kStem = 4;
        return std::ranges::any_of(
            german, [&](std::string const& word) { return word.substr(0, kStem) == plain.substr(0, kStem); });
    }

    /// What stands in brackets is the German word that people will meet.
    [[nodiscard]] bool in_brackets(Text const& part) const
    {
        auto const at = m_words.indexOf(part);
        for (std::int32_t i = at - 1; i >= 0; --i) {
            if (m_words[i] == u')' || m_words[i] == u'）')
                return false;
            if (m_words[i] == u'(' || m_words[i] == u'（')
                return true;
        }
        return false;
    }

    void check_part(Text const& part, std::string const& language, UScriptCode script, icu::UnicodeSet const& own)
    {
        for (std::int32_t i = 0; i < part.length(); i = part.moveIndex32(i, 1)) {
            UChar32 const letter = part.char32At(i);
            auto const its = script_of(letter);
            if (!u_isalpha(letter) || its == USCRIPT_COMMON
                || (own.isEmpty() ? its == script : own.contains(letter) != 0))
                continue;
            add("'" + utf8_of(part) + "' has " + code_point(letter) + ", which is no letter of " + language
                + "; write it with the language's own");
            return;
        }
    }

    void add(std::string what) { m_found.push_back(std::move(what)); }

    [[nodiscard]] bool inside_number(std::int32_t at) const
    {
        return at + 1 < m_words.length() && u_isdigit(m_words[at + 1]) && u_isdigit(m_words[at - 1]);
    }

    Text m_german, m_words;
    std::vector<std::string> m_found;
};

} // namespace

std::vector<std::string> TextChecks::rules(std::string const& german, std::string const& words) const
{
    OneCheck one(german, words);
    one.spaces();
    one.characters();
    one.marks();
    return one.found();
}

std::vector<std::string> TextChecks::manners(
    std::string const& german, std::string const& words, bool is_rare_form) const
{
    OneCheck one(german, words);
    if (!is_rare_form)
        one.numbers();
    one.letters(m_state->language, m_state->script_code, m_state->letters);
    one.punctuation(m_state->script, m_state->script_code);
    one.quotes(m_state->quotation);
    if (!m_state->language.starts_with("de"))
        one.german_left();
    if (m_state->language == "fr")
        one.french_spaces();
    if (m_state->language == "es")
        one.spanish_marks();
    return one.found();
}

} // namespace weg::i18n
