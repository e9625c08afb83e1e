// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weg::sync {

/// The bytes that were signed for.
struct Content {
    std::int64_t length = 0; ///< Bytes.
    std::string sha256;      ///< Lower-case hexadecimal digits.
};

/// Unpacks one zstd frame (RFC 8878), which may build on `base` (zstd --patch-from). Takes `length` bytes of memory and no
/// more, whatever the frame says of itself.
/// Errors: `Untrusted` unless it is one frame with nothing behind it, of exactly this content, without a dictionary of its
/// own and with a window of at most 128 MiB.
Result<std::string> unpack(std::string_view packed, Content const& content, std::string_view base = {});

/// The other direction: as small as zstd can. Same input, same bytes.
Result<std::string> pack(std::string_view bytes, std::string_view base = {});

} // namespace weg::sync
