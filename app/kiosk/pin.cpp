// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/pin.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace weg::kiosk {

namespace {

/// "$argon2id$v=19$m=65536,t=2,p=1$", then salt and hash in base64.
constexpr std::size_t kHashLength = 97;

bool is_pin(std::string_view text)
{
    return text.size() >= kLeastPinDigits && text.size() <= kMostPinDigits
        && std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

} // namespace

Result<std::string> hash_pin(std::string_view pin)
{
    if (!is_pin(pin))
        return Error { ErrorCode::InvalidData,
            "a PIN has " + std::to_string(kLeastPinDigits) + " to " + std::to_string(kMostPinDigits)
                + " digits and nothing else" };
    std::array<char, crypto_pwhash_STRBYTES> hash {};
    if (sodium_init() < 0
        || crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
               crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return Error { ErrorCode::Unavailable, "there is not enough memory to hash a PIN" };
    return std::string(hash.data());
}

bool is_pin_hash(std::string const& text)
{
    return text.starts_with(crypto_pwhash_STRPREFIX) && text.size() == kHashLength
        && crypto_pwhash_str_needs_rehash(
               text.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
        == 0;
}

bool fits_pin(std::string const& hash, std::string_view pin)
{
    return is_pin_hash(hash) && sodium_init() >= 0
        && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

} // namespace weg::kiosk
