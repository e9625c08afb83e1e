// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/frame_health.h"

#include <algorithm>

namespace weg::kiosk {

void FrameHealth::add(std::chrono::microseconds time)
{
    ++m_frames;
    if (time > kLate)
        ++m_late;
    m_slowest = std::max(m_slowest, time);
}

} // namespace weg::kiosk
