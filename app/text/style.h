// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/direction.h"
#include "app/text/fonts.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weg::text {

/// FirstStrong is rules P2 and P3 of UAX #9, for text whose language is not known.
enum class BaseDirection : std::uint8_t { LeftToRight, RightToLeft, FirstStrong };

constexpr BaseDirection base_direction(i18n::Direction direction)
{
    return direction == i18n::Direction::RightToLeft ? BaseDirection::RightToLeft : BaseDirection::LeftToRight;
}

/// Justify stretches every line but a paragraph's last: spaces, and with Kashida::Allowed Arabic joins before them.
enum class Align : std::uint8_t { Start, Center, End, Justify };
enum class Kashida : std::uint8_t { Never, Allowed };

/// How a paragraph is to be set. `direction` is the base direction: of the content's language, not guessed.
struct ParagraphStyle {
    std::string language; ///< BCP 47: chooses shaping (locl), line-break rules and hyphenation.
    BaseDirection direction = BaseDirection::LeftToRight;
    float size = 16.0f; ///< Pixels per em; kept to quarters.
    Weight weight = Weight::Regular;
    Slant slant = Slant::Upright;
    Align align = Align::Start;
    Kashida kashida = Kashida::Never;
    bool tabular = false;      ///< Digits of equal width (OpenType tnum), for columns of numbers.
    float line_spacing = 1.0f; ///< Factor on the natural line height.
    int max_lines = 0;         ///< 0: as many as it takes; else the last ends in an ellipsis.

    friend auto operator<=>(ParagraphStyle const&, ParagraphStyle const&) = default;
};

/// A stretch of a paragraph that looks different. Where spans overlap, the later one wins, point by point.
struct Span {
    std::size_t begin = 0; ///< UTF-8 byte offsets into the paragraph.
    std::size_t end = 0;
    std::optional<Weight> weight = std::nullopt;
    std::optional<Slant> slant = std::nullopt;
    std::optional<bool> tabular = std::nullopt;
    std::optional<std::string> language = std::nullopt; ///< BCP 47, for shaping.
    std::optional<std::uint32_t> mark = std::nullopt;   ///< Whatever the caller paints by: a colour, a link. 0: none.
    float size_factor = 1;                              ///< Times the paragraph's size.

    friend auto operator<=>(Span const&, Span const&) = default;
};

/// What one stretch of text looks like after all spans: from the end of the one before up to `end` (UTF-16).
struct StyleRun {
    std::uint32_t end = 0;
    float size = 0; ///< Pixels per em, in quarters.
    FontStyle font;
    std::string features; ///< OpenType, as HarfBuzz writes them, joined by commas: "tnum", "-liga,ss01".
    std::uint32_t mark = 0;
    std::string language;
};

/// `spans` laid over `style`, in the UTF-16 offsets that `utf8` gets by to_utf16(). At least one run, the last ending
/// at the text's end. An offset inside a character counts as its beginning.
std::vector<StyleRun> style_runs(std::string_view utf8, ParagraphStyle const& style, std::span<Span const> spans);

} // namespace weg::text
