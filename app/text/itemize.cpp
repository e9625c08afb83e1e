// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/itemize.h"

#include "app/text/emoji.h"
#include "app/text/font_face.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

bool is_invisible(UChar32 code_point)
{
    return u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_iscntrl(code_point)
        || u_hasBinaryProperty(code_point, UCHAR_VARIATION_SELECTOR) || code_point == 0x2028 || code_point == 0x2029;
}

/// Canonical decomposition, as far as it goes.
bool has_parts(FontFace const& face, UChar32 code_point)
{
    hb_codepoint_t first = 0;
    hb_codepoint_t second = 0;
    if (!hb_unicode_decompose(hb_unicode_funcs_get_default(), static_cast<hb_codepoint_t>(code_point), &first, &second))
        return false;
    auto const has = [&](hb_codepoint_t part) { return face.has(part) || has_parts(face, static_cast<UChar32>(part)); };
    return has(first) && (second == 0 || has(second));
}

bool covers_each(FontFace const& face, std::u16string_view cluster)
{
    auto const length = static_cast<std::int32_t>(cluster.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 code_point = 0;
        U16_NEXT(cluster.data(), i, length, code_point);
        if (!face.has(static_cast<char32_t>(code_point)) && !is_invisible(code_point) && !has_parts(face, code_point))
            return false;
    }
    return true;
}

bool covers_composed(FontFace const& face, std::u16string_view cluster)
{
    UErrorCode status = U_ZERO_ERROR;
    char16_t composed[16];
    auto const length = unorm2_normalize(unorm2_getNFCInstance(&status), cluster.data(),
        static_cast<std::int32_t>(cluster.size()), composed, static_cast<std::int32_t>(std::size(composed)), &status);
    return U_SUCCESS(status) && length < static_cast<std::int32_t>(cluster.size())
        && covers_each(face, { composed, static_cast<std::size_t>(length) });
}

bool is_shared(std::u16string_view cluster)
{
    UChar32 code_point = 0;
    U16_GET(cluster.data(), 0, 0, static_cast<std::int32_t>(cluster.size()), code_point);
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode const script = uscript_getScript(code_point, &status);
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

/// The fonts to try, kept while script and style stay the same.
class Stack {
public:
    explicit Stack(FontLibrary const& fonts)
        : m_fonts(fonts)
    {
    }

    std::span<FontId const> of(UScriptCode script, FontStyle style)
    {
        if (m_script != script || m_style != style) {
            m_ids = m_fonts.stack(uscript_getShortName(script), style);
            m_script = script;
            m_style = style;
        }
        return m_ids;
    }

private:
    FontLibrary const& m_fonts;
    UScriptCode m_script = USCRIPT_INVALID_CODE;
    FontStyle m_style;
    std::span<FontId const> m_ids;
};

FontId first_that_covers(FontLibrary const& fonts, std::span<FontId const> stack, std::u16string_view cluster)
{
    for (FontId const candidate : stack) {
        if (covers(fonts, candidate, cluster))
            return candidate;
    }
    return stack.empty() ? FontId {} : stack.front();
}

} // namespace

bool covers(FontLibrary const& fonts, FontId font, std::u16string_view cluster)
{
    FontFace const* const face = fonts.face(font);
    return face != nullptr && (covers_each(*face, cluster) || (cluster.size() > 1 && covers_composed(*face, cluster)));
}

std::vector<Item> itemize(Analysis const& analysis, FontLibrary const& fonts)
{
    std::vector<Item> items;
    std::size_t script_run = 0;
    std::uint32_t style_run = 0;
    Stack stack(fonts);
    bool after_emoji = false;
    auto const length = static_cast<std::uint32_t>(analysis.text.size());
    for (std::uint32_t begin = 0; begin < length;) {
        std::uint32_t end = begin + 1;
        while (end < length && (analysis.breaks[end] & kGraphemeStart) == 0)
            ++end;
        while (script_run + 1 < analysis.scripts.size() && analysis.scripts[script_run].end <= begin)
            ++script_run;
        while (style_run + 1 < analysis.styles.size() && analysis.styles[style_run].end <= begin)
            ++style_run;
        UScriptCode const script = analysis.scripts[script_run].script;
        auto const cluster = analysis.text.substr(begin, end - begin);
        bool const emoji = is_emoji(cluster);
        auto const ids = stack.of(emoji ? USCRIPT_SYMBOLS_EMOJI : script, analysis.styles[style_run].font);
        bool const same_style = !items.empty() && items.back().style == style_run && emoji == after_emoji;
        bool const stays = same_style
            && (items.back().font == (ids.empty() ? FontId {} : ids.front()) || is_shared(cluster))
            && covers(fonts, items.back().font, cluster);
        FontId const font = stays ? items.back().font : first_that_covers(fonts, ids, cluster);
        bool const joins = same_style && items.back().level == analysis.levels[begin] && items.back().script == script
            && items.back().font == font;
        if (joins)
            items.back().end = end;
        else
            items.push_back({ begin, end, analysis.levels[begin], script, font, style_run });
        after_emoji = emoji;
        begin = end;
    }
    return items;
}

} // namespace weg::text
