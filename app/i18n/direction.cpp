// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/direction.h"

#include <unicode/locid.h>

namespace weg::i18n {

Direction direction_of(std::string_view tag)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const locale = icu::Locale::forLanguageTag(
        icu::StringPiece(tag.data(), static_cast<std::int32_t>(tag.size())), status);
    if (U_FAILURE(status) || !locale.isRightToLeft())
        return Direction::LeftToRight;
    return Direction::RightToLeft;
}

} // namespace weg::i18n
