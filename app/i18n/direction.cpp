// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/direction.h"

#include "app/i18n/locale.h"

namespace weg::i18n {

Direction direction_of(std::string_view tag)
{
    auto const locale = parse_tag(tag);
    return locale && locale->isRightToLeft() ? Direction::RightToLeft : Direction::LeftToRight;
}

} // namespace weg::i18n
