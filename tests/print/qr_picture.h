// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/bit_matrix.h"

#include <filesystem>
#include <fstream>

namespace weg::test {

/// A portable graymap (PGM) of a code with its quiet zone, four pixels a module.
inline void write_picture(BitMatrix const& matrix, std::filesystem::path const& file)
{
    constexpr int kPixels = 4;
    int const side = (matrix.side + 2 * kQuietZone) * kPixels;
    std::ofstream picture(file, std::ios::binary);
    picture << "P5 " << side << ' ' << side << " 255\n";
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            int const column = x / kPixels - kQuietZone;
            int const row = y / kPixels - kQuietZone;
            bool const inside = column >= 0 && column < matrix.side && row >= 0 && row < matrix.side;
            picture.put(inside && matrix.at(column, row) ? '\0' : '\xFF');
        }
    }
}

} // namespace weg::test
