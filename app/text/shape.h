// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/font_face.h"
#include "app/text/itemize.h"

#include <string>
#include <string_view>
#include <vector>

namespace weg::text {

/// A glyph in visual order, before it has a place. Units: pixels at the size it was shaped for.
struct ShapedGlyph {
    std::uint32_t glyph = 0;
    std::uint32_t cluster = 0; ///< UTF-16 offset of the first code unit it stands for.
    float advance = 0;
    float dx = 0;
    float dy = 0;      ///< Downwards.
    bool drawn = true; ///< False for what is invisible by nature.
};

/// Shapes `item`'s text with HarfBuzz, seeing all of `text` around it, so that letters join across items and
/// line ends. The result is in visual order. `size`: pixels per em.
class Shaper {
public:
    Shaper();

    std::vector<ShapedGlyph> shape(
        std::u16string_view text, Item const& item, FontFace const& face, std::string const& language, float size);

private:
    CHandle<hb_buffer_t, hb_buffer_destroy> m_buffer;
};

} // namespace weg::text
