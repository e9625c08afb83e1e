// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weg::kiosk {

/// The operator's file in the part of TOML that we let near toml++: ASCII, without strings over several lines. Version 3.3
/// (Debian 12's) runs into undefined behaviour on some letters beyond ASCII, wherever they stand; and nothing that the
/// file sets needs one. People's own words stand in comments, where each such letter becomes '?', so places stay right.
struct PlainToml {
    struct Fault {
        std::uint32_t line = 1;
        std::uint32_t column = 1; ///< In code points, as toml++ counts.
        std::string what;
    };

    std::string text;
    std::optional<Fault> fault; ///< Why it is not plain; the first.
};

/// `utf8`: the file. A byte order mark at its begin is left out.
PlainToml plain_toml(std::string_view utf8);

} // namespace weg::kiosk
