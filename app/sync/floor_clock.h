// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/ports/clock.h"
#include "app/ports/files.h"

#include <chrono>
#include <filesystem>

namespace weg::sync {

/// The system's clock, which never goes back behind a time that was signed: a device whose battery died in 1970 must not
/// take what expired since for fresh. Seconds since the epoch, in `file`.
class FloorClock final : public ports::Clock {
public:
    /// `least`: when the program's own content was made. All must outlive the clock.
    FloorClock(ports::Files& files, std::filesystem::path file, ports::Clock const& system, std::chrono::sys_seconds least);

    [[nodiscard]] std::chrono::system_clock::time_point now() const override;
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return m_system.steady(); }
    /// Whether the system's clock shows a time that is over for certain.
    [[nodiscard]] bool is_suspect() const;

    /// It is at least `time`. Errors: `Unreadable`; then it counts until the program ends.
    Result<void> raise(std::chrono::sys_seconds time);

private:
    ports::Files& m_files;
    std::filesystem::path m_file;
    ports::Clock const& m_system;
    std::chrono::sys_seconds m_floor;
};

} // namespace weg::sync
