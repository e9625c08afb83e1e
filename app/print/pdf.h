// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/bit_matrix.h"
#include "app/print/faces.h"
#include "app/text/layout.h"

#include <string>
#include <vector>

namespace weg::print {

/// Layouts for paper are set in dots of a tenth of a point, so that whole dots are fine enough.
inline constexpr float kDotsPerPoint = 10;
inline constexpr float kDotsPerMillimetre = kDotsPerPoint * 72 / 25.4f;

/// Where things stand on a page. Dots from its top left corner; layouts must live until write_pdf() is done.
struct PageOfDots {
    struct SetLine {
        text::Layout const* layout = nullptr;
        std::size_t line = 0;
        float x = 0; ///< Of the layout's left edge.
        float y = 0; ///< Of the line's top.
    };
    struct SetCode {
        BitMatrix const* matrix = nullptr;
        float x = 0; ///< Without its quiet zone.
        float y = 0;
        float module = 0; ///< The side of one.
    };
    struct Rule {
        float x = 0;
        float y = 0;
        float width = 0;
    };
    float width = 0;
    float height = 0;
    std::vector<SetLine> lines;
    std::vector<SetCode> codes;
    std::vector<Rule> rules;
};

/// What a PDF says of itself.
struct PdfLabels {
    std::string title;
    std::string created; ///< ISO 8601: equal content made on the same day is the same file.
};

/// Black on white, with the glyphs in use embedded and their text in logical order beside them (ActualText), so that it
/// can be searched, copied and read aloud. Errors: `Unavailable` names what Cairo could not do.
Result<std::string> write_pdf(std::vector<PageOfDots> const& pages, Faces& faces, PdfLabels const& labels);

} // namespace weg::print
