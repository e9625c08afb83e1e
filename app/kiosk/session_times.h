// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace weg::kiosk {

/// How long a visit may rest before it ends.
struct SessionTimes {
    std::chrono::seconds idle { 90 };    ///< Until the visitor is asked whether they are still there,
    std::chrono::seconds warning { 30 }; ///< and from then until everything is forgotten.

    friend bool operator==(SessionTimes const&, SessionTimes const&) = default;
};

} // namespace weg::kiosk
