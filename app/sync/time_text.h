// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace weg::sync {

/// "2026-11-24T08:00:00Z", the one form that TUF allows (1.0.34, 4.1); nothing for any other, and for a moment that no
/// calendar has.
std::optional<std::chrono::sys_seconds> read_time(std::string_view text);
std::string time_text(std::chrono::sys_seconds time);

} // namespace weg::sync
