// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/bidi.h"
#include "app/text/breaks.h"
#include "app/text/script.h"
#include "app/text/style.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace weg::text {

/// A stretch of text that is shaped in one go: one level, one script, one style, one font. UTF-16 offsets.
struct Item {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    BidiLevel level = 0;
    UScriptCode script = USCRIPT_COMMON;
    FontId font;
    std::uint32_t style = 0; ///< Index of its StyleRun.
};

/// What itemize() goes by; all of one text.
struct Analysis {
    std::u16string_view text;
    std::vector<BidiLevel> const& levels;
    std::vector<ScriptRun> const& scripts;
    std::vector<std::uint8_t> const& breaks;
    std::vector<StyleRun> const& styles;
};

/// Whether `font` can show the grapheme `cluster`: it has every character, or what the character decomposes into
/// (HarfBuzz composes and decomposes by itself). Signs that are never drawn ask nothing of a font.
bool covers(FontLibrary const& fonts, FontId font, std::u16string_view cluster);

/// Splits the text where level, script, style or font change. All code points of a grapheme get one font: the first of
/// the script's stack that covers it. Signs that every script uses (digits, spaces, brackets) stay in the font before
/// them if it has them. Emoji (see is_emoji()) come from the stack of Zsye. A grapheme that no font has gets the stack's
/// first.
std::vector<Item> itemize(Analysis const& analysis, FontLibrary const& fonts);

} // namespace weg::text
