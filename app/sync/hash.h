// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weg::sync {

/// Digests of bytes as lower-case hexadecimal digits (FIPS 180-4).
std::string sha256(std::string_view bytes);
std::string sha512(std::string_view bytes);

/// The bytes that lower-case hexadecimal digits stand for; nothing for anything else, so that no byte of a signed file can
/// be changed unseen.
std::optional<std::string> from_hex(std::string_view digits);
std::string to_hex(std::string_view bytes);

} // namespace weg::sync
