// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <stop_token>
#include <string_view>

namespace weg::ports {

/// What lies in a printer.
enum class Paper : std::uint8_t {
    A4,        ///< 210 x 297 mm.
    A6,        ///< 105 x 148 mm.
    Receipt80, ///< A roll of 80 mm, of which 72 are printed on; as long as the slip.
};

/// Puts finished pages on paper. May be called from any thread, by one at a time.
class Printer {
public:
    virtual ~Printer() = default;

    /// Prints `pdf` and waits until it lies there, at most for some minutes. A slip that does not come now is taken
    /// back: the next visitor must not find it. Nothing in the job says who asked for it.
    /// `millimetres_long` counts for paper from a roll.
    /// Errors: `NotFound` when there is no such printer or nobody answers for it; `Unavailable` when it needs a hand:
    /// paper, ink, an open door, switched off; `Unreadable` for what the printing system refuses otherwise, and when `stop`
    /// came before the end.
    virtual Result<void> print(std::string_view pdf, Paper paper, int millimetres_long, std::stop_token const& stop) = 0;
};

} // namespace weg::ports
