// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/key_filter.h"

#include <cmath>

namespace weg::ui {

namespace {

constexpr float kSamePlace = 48; ///< Physical pixels between touches that mean the same.

} // namespace

bool KeyFilter::accepts(ports::Event const& event)
{
    using ports::EventKind;
    switch (event.kind) {
    case EventKind::KeyDown:
    case EventKind::TextInput:
        return accepts_key(event);
    case EventKind::PointerDown:
    case EventKind::PointerMove:
    case EventKind::PointerUp:
    case EventKind::PointerCancel:
        return accepts_touch(event);
    default:
        return true;
    }
}

bool KeyFilter::accepts_key(ports::Event const& event)
{
    bool const same = m_strike && m_strike->key == event.key && m_strike->text == event.text;
    if (!same || (!event.repeat && event.time - m_strike->last >= m_times.double_strike)) {
        m_strike = Strike { event.key, event.text, event.time, event.time, event.time };
        return true;
    }
    m_strike->last = event.time;
    if (!event.repeat || event.time - m_strike->first < m_times.before_repeat
        || event.time - m_strike->counted < m_times.between_repeats)
        return false;
    m_strike->counted = event.time;
    return true;
}

bool KeyFilter::accepts_touch(ports::Event const& event)
{
    using ports::EventKind;
    if (event.kind == EventKind::PointerDown)
        m_refusing_touch = m_lift && event.time - m_lift->time < m_times.double_strike
            && std::hypot(event.x - m_lift->x, event.y - m_lift->y) <= kSamePlace;
    if (event.kind == EventKind::PointerUp || event.kind == EventKind::PointerCancel)
        m_lift = Lift { event.x, event.y, event.time };
    return !m_refusing_touch;
}

} // namespace weg::ui
