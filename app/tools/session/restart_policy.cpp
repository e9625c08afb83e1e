// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/session/restart_policy.h"

#include <algorithm>

namespace weg::session {

RestartPolicy::Start RestartPolicy::after(std::chrono::milliseconds lived)
{
    using std::chrono::milliseconds;
    constexpr int kMostDoublings = 6;
    m_early_deaths = lived >= kSettled ? 0 : std::min(m_early_deaths + 1, kToFactory + kMostDoublings);
    if (m_early_deaths < 2)
        return {};
    milliseconds const delay { 500 << (m_early_deaths - 2) };
    return { std::min(delay, milliseconds { kLongestDelay }), m_early_deaths >= kToFactory };
}

RestartPolicy::Start RestartPolicy::asked_for()
{
    m_early_deaths = 0;
    return {};
}

} // namespace weg::session
