// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/script.h"

#include <array>
#include <span>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

/// Brackets nested deeper than this are not paired, as in UAX #9, BD16.
constexpr std::size_t kMaxOpenBrackets = 63;

bool is_ascii_letter(UChar32 code_point)
{
    return (code_point >= 'A' && code_point <= 'Z') || (code_point >= 'a' && code_point <= 'z');
}

bool is_real(UScriptCode script)
{
    return script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
}

class Itemizer {
public:
    Itemizer(std::u16string_view text, UScriptCode fallback)
        : m_text(text)
        , m_fallback(fallback)
    {
    }

    std::vector<ScriptRun> run()
    {
        auto const size = static_cast<std::uint32_t>(m_text.size());
        for (std::uint32_t offset = 0; offset < size;) {
            auto const begin = offset;
            UChar32 code_point = 0;
            U16_NEXT(m_text.data(), offset, size, code_point);
            take(begin, code_point);
        }
        if (size > 0)
            m_runs.push_back({ size, is_real(m_current) ? m_current : m_fallback });
        return std::move(m_runs);
    }

private:
    struct Bracket {
        UChar32 closing;
        UScriptCode script;
    };

    void take(std::uint32_t begin, UChar32 code_point)
    {
        // Most text is made of these two, and asking ICU about each costs as much as shaping it.
        if (is_ascii_letter(code_point)) {
            switch_to(begin, USCRIPT_LATIN);
            return;
        }
        if (code_point == ' ' && is_real(m_current))
            return;
        auto script = own_script(code_point);
        auto const type = u_getIntPropertyValue(code_point, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (type == U_BPT_CLOSE)
            script = close_bracket(code_point, script);
        if (is_real(script))
            switch_to(begin, script);
        if (type == U_BPT_OPEN && m_brackets.size() < kMaxOpenBrackets)
            m_brackets.push_back({ u_getBidiPairedBracket(code_point), m_current });
    }

    /// Common when the character goes with whatever surrounds it.
    [[nodiscard]] UScriptCode own_script(UChar32 code_point) const
    {
        UErrorCode status = U_ZERO_ERROR;
        auto const script = uscript_getScript(code_point, &status);
        if (script != USCRIPT_COMMON)
            return script == USCRIPT_INHERITED ? USCRIPT_COMMON : script;
        auto const surrounding = is_real(m_current) ? m_current : m_fallback;
        if (uscript_hasScript(code_point, surrounding))
            return is_real(m_current) ? USCRIPT_COMMON : surrounding;
        std::array<UScriptCode, 64> extensions {};
        auto const count = uscript_getScriptExtensions(
            code_point, extensions.data(), static_cast<std::int32_t>(extensions.size()), &status);
        return U_SUCCESS(status) && count > 0 ? extensions[0] : USCRIPT_COMMON;
    }

    UScriptCode close_bracket(UChar32 code_point, UScriptCode script)
    {
        for (auto depth = m_brackets.size(); depth > 0; --depth) {
            if (m_brackets[depth - 1].closing != code_point)
                continue;
            auto const opening = m_brackets[depth - 1].script;
            m_brackets.resize(depth - 1);
            return is_real(script) ? script : opening;
        }
        return script;
    }

    void switch_to(std::uint32_t begin, UScriptCode script)
    {
        if (!is_real(m_current)) {
            // What stood before the first letter was waiting for it.
            for (auto& bracket : m_brackets)
                bracket.script = script;
        } else if (script != m_current) {
            m_runs.push_back({ begin, m_current });
        }
        m_current = script;
    }

    std::u16string_view m_text;
    UScriptCode m_fallback;
    UScriptCode m_current = USCRIPT_COMMON;
    std::vector<Bracket> m_brackets;
    std::vector<ScriptRun> m_runs;
};

} // namespace

std::vector<ScriptRun> script_runs(std::u16string_view text, UScriptCode fallback)
{
    return Itemizer(text, fallback).run();
}

UScriptCode script_of_language(std::string const& language)
{
    UErrorCode status = U_ZERO_ERROR;
    std::array<char, ULOC_FULLNAME_CAPACITY> locale {};
    std::array<char, ULOC_FULLNAME_CAPACITY> likely {};
    std::array<char, ULOC_SCRIPT_CAPACITY> script {};
    auto const capacity = static_cast<std::int32_t>(locale.size());
    uloc_forLanguageTag(language.c_str(), locale.data(), capacity, nullptr, &status);
    uloc_addLikelySubtags(locale.data(), likely.data(), capacity, &status);
    uloc_getScript(likely.data(), script.data(), static_cast<std::int32_t>(script.size()), &status);
    auto const code = u_getPropertyValueEnum(UCHAR_SCRIPT, script.data());
    if (U_FAILURE(status) || script[0] == '\0' || code == UCHAR_INVALID_CODE)
        return USCRIPT_LATIN;
    switch (code) {
    // The writing systems of Chinese, Japanese and Korean share the ideographs.
    case USCRIPT_SIMPLIFIED_HAN:
    case USCRIPT_TRADITIONAL_HAN:
    case USCRIPT_JAPANESE:
    case USCRIPT_KOREAN:
        return USCRIPT_HAN;
    default:
        return static_cast<UScriptCode>(code);
    }
}

} // namespace weg::text
