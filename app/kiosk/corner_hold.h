// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace weg::kiosk {

/// A finger that rests in one corner for five seconds: the way to the staff's PIN, which nobody finds by chance.
class CornerHold {
public:
    using Time = std::chrono::system_clock::time_point;
    static constexpr std::chrono::seconds kHold { 5 };
    static constexpr float kSide = 56; ///< Of the corner, logical pixels.

    /// Where a finger went down or moved to. `from_start`, `from_bottom`: logical pixels from the edges that meet in the
    /// corner.
    void down(float from_start, float from_bottom, Time now);
    void move(float from_start, float from_bottom);
    void up() { m_since.reset(); }

    /// When it will have rested long enough; nothing: no finger is there.
    [[nodiscard]] std::optional<Time> due() const;
    /// Whether it has. True once.
    [[nodiscard]] bool take(Time now);

private:
    std::optional<Time> m_since;
};

} // namespace weg::kiosk
