// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace weg::i18n {

/// A stretch of a text in UTF-16 units; end is exclusive.
struct TextStretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(TextStretch, TextStretch) = default;
};

/// The sentences of `text` in the way of `language` (BCP 47), without the white space around them. What is longer than
/// `most` units is parted after a comma, semicolon, colon or dash of whatever script, and where there is none stays whole.
/// Without ICU's rules all of it is one sentence.
/// Source: Unicode UAX #29 with ICU's rules and CLDR's abbreviations ("Nr. 5" is no end).
std::vector<TextStretch> sentences(std::u16string_view text, std::string_view language, std::uint32_t most);

} // namespace weg::i18n
