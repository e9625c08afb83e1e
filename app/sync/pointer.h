// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace weg::sync {

/// Which of the stored bundles counts. Bundles are named by the SHA-256 of their bytes, in hexadecimal digits.
struct Pointer {
    std::string active;        ///< Empty: none but the one that came with the program.
    std::string previous;      ///< Empty: none.
    std::int64_t sequence = 0; ///< The highest that was ever installed here: nothing older is taken.
    std::int64_t trial = 0;    ///< How often `active` was begun with and has not proved itself; 0: it has.
    std::set<std::string> bad; ///< What failed here and is not taken again.

    friend bool operator==(Pointer const&, Pointer const&) = default;
};

/// Strictly: no other fields, nothing out of bounds. Errors: `InvalidData`.
Result<Pointer> read_pointer(std::string_view bytes);
std::string pointer_bytes(Pointer const& pointer);

} // namespace weg::sync
