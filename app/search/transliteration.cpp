// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/transliteration.h"

#include "app/base/utf8.h"
#include "app/search/script.h"

#include <algorithm>

namespace weg::search {

namespace {

constexpr std::size_t kShortestKey = 3;
constexpr std::string_view kPinyin = "p:";

struct Sound {
    std::string_view letters;
    std::string_view key;
};

/// Longest first. What is not here stands for itself; vowels and half-vowels for nothing.
constexpr Sound kSounds[] {
    { "schtsch", "S" },
    { "shch", "S" },
    { "tsch", "S" },
    { "dsch", "S" },
    { "tch", "S" },
    { "sch", "S" },
    { "dzh", "S" },
    { "sh", "S" },
    { "ch", "S" },
    { "zh", "S" },
    { "dj", "S" },
    { "kh", "h" },
    { "gh", "g" },
    { "ph", "f" },
    { "th", "t" },
    { "dh", "d" },
    { "ck", "k" },
    { "tz", "ts" },
    { "a", "" },
    { "e", "" },
    { "i", "" },
    { "o", "" },
    { "u", "" },
    { "y", "" },
    { "j", "" },
    { "c", "ts" },
    { "q", "k" },
    { "w", "v" },
    { "x", "ks" },
    { "z", "s" },
};

std::string sounds_of(std::string_view latin)
{
    std::string key;
    while (!latin.empty()) {
        auto const* const sound
            = std::ranges::find_if(kSounds, [&](Sound const& each) { return latin.starts_with(each.letters); });
        bool const known = sound != std::end(kSounds);
        auto const letters = known ? sound->letters.size() : 1;
        auto const heard = known ? sound->key : latin.substr(0, 1);
        for (char const letter : heard) {
            bool const is_letter = (letter >= 'a' && letter <= 'z') || letter == 'S';
            if (is_letter && (key.empty() || key.back() != letter))
                key += letter;
        }
        latin.remove_prefix(letters);
    }
    if (key.size() > kShortestKey && key.back() == 'h') // Ta marbuta, which is mostly not heard.
        key.pop_back();
    return key.size() < kShortestKey ? std::string {} : key;
}

} // namespace

Result<Transliteration> Transliteration::create()
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    // What the last step would make one letter of, written out before it: č is "ch", not "c".
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createFromRules("latin-letters",
        u":: Any-Latin; č > ch; š > sh; ŝ > sh; ž > zh; ǧ > j; :: Latin-ASCII; :: Lower;", UTRANS_FORWARD, place,
        status));
    if (U_FAILURE(status))
        return Error { ErrorCode::Unavailable,
            std::string("ICU cannot write in Latin letters: ") + u_errorName(status) };
    return Transliteration(std::move(made));
}

std::string Transliteration::key(std::u16string const& folded) const
{
    icu::UnicodeString text(folded.data(), static_cast<std::int32_t>(folded.size()));
    if (script_of(folded) == USCRIPT_ARABIC)
        text.findAndReplace(u"ه", u"-ه"); // An h of its own, not that of "sh" or "kh".
    m_to_latin->transliterate(text);
    std::string latin;
    text.toUTF8String(latin);
    if (script_of(folded) != USCRIPT_HAN)
        return sounds_of(latin);
    std::erase(latin, ' ');
    return std::string(kPinyin) + latin;
}

std::vector<std::string> latin_keys(std::u16string const& folded)
{
    auto const latin = to_utf8(folded);
    std::vector<std::string> keys;
    if (auto key = sounds_of(latin); !key.empty())
        keys.push_back(std::move(key));
    if (auto at = latin.find("ch"); at != std::string::npos && (at == 0 || latin[at - 1] != 's')) {
        auto harsh = latin;
        harsh.replace(at, 2, "kh");
        if (auto key = sounds_of(harsh); !key.empty())
            keys.push_back(std::move(key));
    }
    auto pinyin = latin;
    std::ranges::replace(pinyin, 'v', 'u'); // For ü, which its keyboards lack.
    keys.push_back(std::string(kPinyin) + pinyin);
    return keys;
}

bool is_latin(std::u16string_view folded) { return script_of(folded) == USCRIPT_LATIN; }

} // namespace weg::search
