// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/bidi.h"
#include "app/text/breaks.h"
#include "app/text/fonts.h"
#include "app/text/script.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace weg::text {

/// A stretch of text that is shaped in one go: one level, one script, one font. UTF-16 offsets.
struct Item {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    BidiLevel level = 0;
    UScriptCode script = USCRIPT_COMMON;
    FontId font;
};

/// Splits `text` where level, script or font change. All code points of a grapheme get one font: the first of
/// the script's stack that has them all. Signs that every script uses (digits, spaces, brackets) stay in the
/// font before them if it has them. A grapheme that no font has gets the stack's first.
std::vector<Item> itemize(std::u16string_view text, std::vector<BidiLevel> const& levels,
    std::vector<ScriptRun> const& scripts, std::vector<std::uint8_t> const& breaks, FontLibrary const& fonts,
    Weight weight);

} // namespace weg::text
