// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/corner_hold.h"

namespace weg::kiosk {

namespace {

bool is_in_corner(float from_start, float from_bottom)
{
    return from_start >= 0 && from_start < CornerHold::kSide && from_bottom >= 0 && from_bottom < CornerHold::kSide;
}

} // namespace

void CornerHold::down(float from_start, float from_bottom, Time now)
{
    m_since = is_in_corner(from_start, from_bottom) ? std::optional(now) : std::nullopt;
}

void CornerHold::move(float from_start, float from_bottom)
{
    if (!is_in_corner(from_start, from_bottom))
        up();
}

std::optional<CornerHold::Time> CornerHold::due() const
{
    return m_since ? std::optional(*m_since + kHold) : std::nullopt;
}

bool CornerHold::take(Time now)
{
    bool const is_held = m_since && now >= *m_since + kHold;
    if (is_held)
        up();
    return is_held;
}

} // namespace weg::kiosk
