// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace weg::text {

/// Cumulated advance of all clusters that begin before each UTF-16 offset; one more entry than the text has units.
using Prefix = std::vector<float>;

/// Where a line that starts at `begin` ends, so that its visible part is no wider than `max_width`: after the last
/// opportunity (UAX #14) that fits; inside a word between graphemes when none does; at least one grapheme.
/// `breaks`: see BreakFinder. `limit`: end at or before this offset.
std::uint32_t line_end(std::uint32_t begin, std::uint32_t limit, std::u16string_view text,
    std::span<std::uint8_t const> breaks, Prefix const& prefix, float max_width);

/// `end` without the white space and invisible signs before it, which hang outside the line.
std::uint32_t visible_end(std::u16string_view text, std::uint32_t begin, std::uint32_t end);

} // namespace weg::text
