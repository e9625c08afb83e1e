// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/sync/json.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace weg::sync {

/// How a device's updates go, for readers ("content as of") and for staff. Times are 0 when it never was.
struct Status {
    std::chrono::sys_seconds looked {};   ///< When a source was last asked.
    std::chrono::sys_seconds answered {}; ///< When one last gave the newest bundle, or proved that it is here.
    std::int64_t failures = 0;            ///< How many looks in a row have failed since.
    std::string problem;                  ///< Why the last one failed, for staff and in English; empty: it did not.
    bool is_clock_suspect = false;        ///< The device's clock is behind what was signed.

    friend bool operator==(Status const&, Status const&) = default;
};

/// Strictly: no other fields, nothing out of bounds. Errors: `InvalidData`.
Result<Status> read_status(std::string_view bytes);
std::string status_bytes(Status const& status);
/// The same as part of another file.
Json status_json(Status const& status);

} // namespace weg::sync
