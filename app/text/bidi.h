// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"
#include "app/text/style.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unicode/ubidi.h>
#include <vector>

namespace weg::text {

using BidiLevel = std::uint8_t;

struct BidiParagraph {
    BidiLevel base = 0;
    std::vector<BidiLevel> levels; ///< One a UTF-16 code unit; odd is right-to-left.
};

/// Finds embedding levels. Reused for many paragraphs, so that ICU allocates once.
/// Source: Unicode UAX #9 through ICU, whose answer differs in 31 lines of BidiCharacterTest, all with
/// embeddings next to their terminator; see tests/text/bidi_test.cpp.
class BidiResolver {
public:
    BidiResolver();

    /// Levels of `text` as if it stood on one line. Text that ICU refuses is all at the base level.
    BidiParagraph resolve(std::u16string_view text, BaseDirection base);

private:
    CHandle<UBiDi, ubidi_close> m_bidi;
    std::u16string m_copy; ///< Kept for its memory, as ICU keeps a pointer to what it resolves.
};

/// The direction of the first strong letter outside isolates (rules P2 and P3); nothing when there is none.
std::optional<BaseDirection> first_strong(std::u16string_view text);

/// The order in which pieces with these levels stand from left to right (rule L2): indices into `levels`.
std::vector<std::int32_t> visual_order(std::span<BidiLevel const> levels);

/// Whether rule L1 gives `code_point` the base level at the end of a line: white space, isolates and the like,
/// all of it invisible there.
bool hangs_at_line_end(char32_t code_point);

} // namespace weg::text
