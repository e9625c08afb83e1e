// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/folding.h"

#include <algorithm>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace weg::search {

namespace {

struct Pair {
    UChar32 from;
    char16_t to[3];
};

/// Letters that Unicode does not take apart, and those of the Arabic script that are written one for another. Sorted.
constexpr Pair kLetters[] {
    { 0x00e6, u"ae" }, { 0x00f0, u"d" }, { 0x00f8, u"o" }, { 0x0111, u"d" }, { 0x0127, u"h" }, { 0x0131, u"i" },
    { 0x0142, u"l" }, { 0x0153, u"oe" }, { 0x0167, u"t" }, { 0x0491, u"г" }, { 0x0621, u"" }, // hamza alone
    { 0x0629, u"ه" },                                                                         // ta marbuta
    { 0x0640, u"" },                                                                          // tatweel
    { 0x0649, u"ي" },                                                                         // alef maqsura
    { 0x0671, u"ا" },                                                                         // alef wasla
    { 0x06a9, u"ك" },                                                                         // keheh
    { 0x06be, u"ه" },                                                                         // heh doachashmee
    { 0x06c0, u"ه" },                                                                         // heh with yeh above
    { 0x06c1, u"ه" },                                                                         // heh goal
    { 0x06c3, u"ه" },                                                                         // teh marbuta goal
    { 0x06cc, u"ي" },                                                                         // Farsi yeh
    { 0x06d2, u"ي" },                                                                         // yeh barree
    { 0x06d5, u"ه" },                                                                         // ae
};

/// Ge'ez letters that Tigrinya does not tell apart by ear and writes one for another: ሠ ኀ ፀ in all their orders, and of
/// the gutturals the first order, which is spoken like the fourth (ሀገር and ሃገር). Amharic would go further.
UChar32 as_spoken_in_tigrinya(UChar32 letter)
{
    constexpr UChar32 kOrders = 8;
    for (auto const& [from, to] :
        { std::pair { 0x1220, 0x1230 }, std::pair { 0x1280, 0x1210 }, std::pair { 0x1340, 0x1338 } })
        if (letter >= from && letter < from + kOrders)
            letter += to - from;
    switch (letter) {
    case 0x1200: // ሀ
    case 0x1210: // ሐ
    case 0x12a0: // አ
    case 0x12d0: // ዐ
        return letter + 3;
    default:
        return letter;
    }
}

/// A mark over this letter makes another letter of it, not an accented one.
bool makes_a_letter(UChar32 base, UChar32 mark)
{
    switch (base) {
    case 0x0438: // и: й
    case 0x0443: // у: ў
        return mark == 0x0306;
    case 0x0456: // і: ї
        return mark == 0x0308;
    default:
        return false;
    }
}

bool has_accents(UScriptCode script)
{
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC || script == USCRIPT_ARABIC
        || script == USCRIPT_HEBREW || script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

UScriptCode script_of(UChar32 character)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(character, &status);
}

void append_letter(icu::UnicodeString& out, UChar32 letter)
{
    if (auto const digit = u_charDigitValue(letter); digit >= 0) {
        out.append(static_cast<char16_t>(u'0' + digit));
        return;
    }
    auto const* const found = std::ranges::lower_bound(kLetters, letter, {}, &Pair::from);
    if (found != std::end(kLetters) && found->from == letter)
        out.append(found->to, -1);
    else if (letter != u'\'' && letter != 0x2019 && letter != 0x02bc && letter != u'`')
        out.append(as_spoken_in_tigrinya(letter));
}

icu::UnicodeString with_two_letters(icu::UnicodeString const& text)
{
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        switch (char16_t const unit = text[i]) {
        case u'ä':
            out.append(u"ae", 2);
            break;
        case u'ö':
            out.append(u"oe", 2);
            break;
        case u'ü':
            out.append(u"ue", 2);
            break;
        default:
            out.append(unit);
        }
    }
    return out;
}

} // namespace

Umlauts umlauts_of(std::string_view language)
{
    return language == "de" || language.starts_with("de-") ? Umlauts::TwoLetters : Umlauts::Dots;
}

std::u16string fold(std::u16string_view word, Umlauts umlauts)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const* const caseless = icu::Normalizer2::getNFKCCasefoldInstance(status);
    auto const* const apart = icu::Normalizer2::getNFDInstance(status);
    auto const* const together = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        return std::u16string(word); // ICU without its data folds nothing; words still equal themselves.
    icu::UnicodeString const written(word.data(), static_cast<std::int32_t>(word.size()));
    auto lower = caseless->normalize(written, status);
    if (umlauts == Umlauts::TwoLetters)
        lower = with_two_letters(lower);
    auto const parts = apart->normalize(lower, status);
    icu::UnicodeString letters;
    UChar32 base = 0;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        UChar32 const character = parts.char32At(i);
        if (u_charType(character) != U_NON_SPACING_MARK) {
            base = u_charDigitValue(character) >= 0 ? UChar32 { u'0' } : character; // As it is written out.
            append_letter(letters, character);
        } else if (!has_accents(script_of(base)) || makes_a_letter(base, character)) {
            letters.append(character);
        }
    }
    auto const folded = together->normalize(letters, status);
    return { folded.getBuffer(), static_cast<std::size_t>(folded.length()) };
}

} // namespace weg::search
