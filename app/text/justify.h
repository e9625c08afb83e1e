// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/lines.h"

#include <vector>

namespace weg::text {

inline constexpr char32_t kTatweel = 0x0640;

/// What justification adds beside one cluster. Units: pixels.
struct Stretch {
    std::uint32_t offset = 0;   ///< UTF-16: where the cluster begins. Ascending.
    float after = 0;            ///< Room after the cluster.
    std::uint32_t tatweels = 0; ///< U+0640 drawn before the cluster, where its letter joins the one before.
};

/// How `line` is stretched by `slack`: with Kashida::Allowed by whole tatweels first, then evenly at its spaces, or
/// between all clusters of a line that has none and is written without (Han, kana). Empty when nothing can stretch it.
std::vector<Stretch> justify(LineDraft const& line, Paragraph const& paragraph, LineBreaker const& breaker,
    FontLibrary const& fonts, float slack, Kashida kashida);

/// The advance of U+0640 in `font` at `size`; 0 when it has none.
float tatweel_width(FontLibrary const& fonts, FontId font, float size);

} // namespace weg::text
