// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/emoji.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

constexpr UChar32 kTextSelector = 0xFE0E;
constexpr UChar32 kEmojiSelector = 0xFE0F;
constexpr UChar32 kJoiner = 0x200D;
/// No character below is an emoji unless a selector says so.
constexpr char16_t kFirstByDefault = 0x231A;

} // namespace

bool is_emoji(std::u16string_view cluster)
{
    if (cluster.empty() || (cluster.size() == 1 && cluster.front() < kFirstByDefault))
        return false;
    auto const length = static_cast<std::int32_t>(cluster.size());
    std::int32_t at = 0;
    UChar32 previous = 0;
    U16_NEXT(cluster.data(), at, length, previous);
    if (!u_hasBinaryProperty(previous, UCHAR_EMOJI))
        return false;
    bool emoji = u_hasBinaryProperty(previous, UCHAR_EMOJI_PRESENTATION);
    while (at < length) {
        UChar32 next = 0;
        U16_NEXT(cluster.data(), at, length, next);
        if (next == kTextSelector)
            return false;
        emoji = emoji || next == kEmojiSelector || u_hasBinaryProperty(next, UCHAR_EMOJI_MODIFIER)
            || (previous == kJoiner && u_hasBinaryProperty(next, UCHAR_EXTENDED_PICTOGRAPHIC));
        previous = next;
    }
    return emoji;
}

} // namespace weg::text
