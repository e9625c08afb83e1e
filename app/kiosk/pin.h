// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace weg::kiosk {

inline constexpr std::size_t kLeastPinDigits = 6;
inline constexpr std::size_t kMostPinDigits = 12;

/// What stands in the operator's file for a PIN: Argon2id with libsodium's interactive limits (64 MB, a blink of an eye),
/// as text. Errors: `InvalidData` for what is no PIN; `Unavailable` without memory for it.
/// Source: RFC 9106; libsodium, crypto_pwhash_str().
Result<std::string> hash_pin(std::string_view pin);

/// Whether `text` is such a hash, with just these limits: another's could take all of the device's memory to check.
bool is_pin_hash(std::string const& text);

/// Takes as long for a wrong PIN as for the right one.
bool fits_pin(std::string const& hash, std::string_view pin);

} // namespace weg::kiosk
