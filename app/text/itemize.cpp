// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/itemize.h"

#include "app/text/font_face.h"

#include <optional>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

/// Signs that are never drawn ask nothing of a font.
bool is_invisible(UChar32 code_point)
{
    return u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_iscntrl(code_point)
        || u_hasBinaryProperty(code_point, UCHAR_VARIATION_SELECTOR) || code_point == 0x2028 || code_point == 0x2029;
}

bool covers(FontLibrary const& fonts, FontId id, std::u16string_view cluster)
{
    FontFace const* const face = fonts.face(id);
    if (!face)
        return false;
    auto const length = static_cast<std::int32_t>(cluster.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 code_point = 0;
        U16_NEXT(cluster.data(), i, length, code_point);
        hb_codepoint_t glyph = 0;
        if (!is_invisible(code_point)
            && !hb_font_get_nominal_glyph(face->font.get(), static_cast<hb_codepoint_t>(code_point), &glyph))
            return false;
    }
    return true;
}

bool is_shared(std::u16string_view cluster)
{
    UChar32 code_point = 0;
    U16_GET(cluster.data(), 0, 0, static_cast<std::int32_t>(cluster.size()), code_point);
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode const script = uscript_getScript(code_point, &status);
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

} // namespace

std::vector<Item> itemize(std::u16string_view text, std::vector<BidiLevel> const& levels,
    std::vector<ScriptRun> const& scripts, std::vector<std::uint8_t> const& breaks, FontLibrary const& fonts,
    Weight weight)
{
    std::vector<Item> items;
    std::size_t run = 0;
    std::optional<UScriptCode> stack_script;
    std::vector<FontId> stack;
    auto const length = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t begin = 0; begin < length;) {
        std::uint32_t end = begin + 1;
        while (end < length && (breaks[end] & kGraphemeStart) == 0)
            ++end;
        while (run + 1 < scripts.size() && scripts[run].end <= begin)
            ++run;
        UScriptCode const script = scripts[run].script;
        if (stack_script != script) {
            stack = fonts.stack(uscript_getShortName(script), weight);
            stack_script = script;
        }
        auto const cluster = text.substr(begin, end - begin);
        FontId font = stack.empty() ? FontId {} : stack.front();
        if (!items.empty() && is_shared(cluster) && covers(fonts, items.back().font, cluster)) {
            font = items.back().font;
        } else {
            for (FontId const candidate : stack) {
                if (covers(fonts, candidate, cluster)) {
                    font = candidate;
                    break;
                }
            }
        }
        bool const joins = !items.empty() && items.back().level == levels[begin] && items.back().script == script
            && items.back().font == font;
        if (joins)
            items.back().end = end;
        else
            items.push_back({ begin, end, levels[begin], script, font });
        begin = end;
    }
    return items;
}

} // namespace weg::text
