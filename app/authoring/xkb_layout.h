// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace weg::authoring {

/// A key of a real keyboard: what it types alone, with shift, and with the third level key without and with shift.
/// 0 where that is no character (dead keys too).
using XkbKey = std::array<char32_t, 4>;

/// The keys of a layout that carry letters, as they stand.
struct XkbLayout {
    std::array<std::vector<XkbKey>, 3> rows; ///< From the top.
    std::vector<XkbKey> others;              ///< Of the row of digits, and beside the rows.
};

/// Where the build's system has its keyboards.
std::filesystem::path xkb_root();

/// The layout that xkb calls `name`: "de", or with a variant "in(tam)".
/// Errors: `Unavailable` without xkb's data; `NotFound` for a name that it does not know.
Result<XkbLayout> read_xkb_layout(std::string const& name, std::filesystem::path const& root = xkb_root());

} // namespace weg::authoring
