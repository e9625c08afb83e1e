// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace weg::kiosk {

/// How well frames come, since the program began. Counts only: no frame says when it was or what it showed.
class FrameHealth {
public:
    /// Two frames of a 60 Hz screen: what takes longer is seen as a jerk.
    static constexpr std::chrono::microseconds kLate { 33'334 };

    /// A frame took `time`, from its first call to its showing.
    void add(std::chrono::microseconds time);

    [[nodiscard]] std::uint64_t frames() const { return m_frames; }
    [[nodiscard]] std::uint64_t late() const { return m_late; }
    [[nodiscard]] std::chrono::microseconds slowest() const { return m_slowest; }

private:
    std::uint64_t m_frames = 0;
    std::uint64_t m_late = 0;
    std::chrono::microseconds m_slowest { 0 };
};

} // namespace weg::kiosk
