// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace weg {

/// A square of modules, each dark or light, row by row: what a camera reads.
struct BitMatrix {
    int side = 0;           ///< Modules, without the quiet zone around them.
    std::vector<bool> dark; ///< side * side of them.

    [[nodiscard]] bool at(int column, int row) const
    {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) + static_cast<std::size_t>(column)];
    }
};

/// Light modules that must surround a QR code on every side (ISO/IEC 18004, 6.3.8).
inline constexpr int kQuietZone = 4;

} // namespace weg
