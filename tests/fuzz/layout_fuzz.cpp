// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/engine.h"

#include <cstdlib>

/// Property: whatever the bytes, the lines cover the text without gap or overlap.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static auto const fonts = weg::text::FontLibrary::open(WEG_SOURCE_DIR "/assets/fonts/fonts.tsv");
    if (!fonts)
        std::abort();
    weg::text::Engine engine(fonts.value());
    weg::text::ParagraphStyle style;
    style.language = "ar";
    style.direction = weg::text::BaseDirection::RightToLeft;
    style.max_lines = size > 0 ? data[0] % 4 : 0;
    auto const& layout = engine.lay_out({ reinterpret_cast<char const*>(data), size }, style, 60);
    std::uint32_t expected = 0;
    for (auto const& line : layout.lines) {
        if (line.text_begin != expected || line.text_end < line.text_begin)
            std::abort();
        expected = line.text_end;
    }
    if (expected != layout.text.size())
        std::abort();
    return 0;
}
