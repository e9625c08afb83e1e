// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/hash.h"

#include "app/base/check.h"

#include <array>
#include <openssl/sha.h>
#include <sodium.h>

namespace weg::sync {

namespace {

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

std::string_view view_of(auto const& digest) { return { reinterpret_cast<char const*>(digest.data()), digest.size() }; }

} // namespace

std::string sha256(std::string_view bytes)
{
    // OpenSSL's, which uses the processor's instructions for it: five times as fast as libsodium's on a bundle.
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest {};
    WEG_CHECK(SHA256(bytes_of(bytes), bytes.size(), digest.data()) != nullptr);
    return to_hex(view_of(digest));
}

std::string sha512(std::string_view bytes)
{
    std::array<unsigned char, SHA512_DIGEST_LENGTH> digest {};
    WEG_CHECK(SHA512(bytes_of(bytes), bytes.size(), digest.data()) != nullptr);
    return to_hex(view_of(digest));
}

std::optional<std::string> from_hex(std::string_view digits)
{
    std::string bytes(digits.size() / 2, '\0');
    std::size_t length = 0;
    auto* const begin = reinterpret_cast<unsigned char*>(bytes.data());
    if (sodium_hex2bin(begin, bytes.size(), digits.data(), digits.size(), nullptr, &length, nullptr) != 0
        || to_hex(bytes) != digits)
        return std::nullopt;
    return bytes;
}

std::string to_hex(std::string_view bytes)
{
    std::string digits(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), bytes_of(bytes), bytes.size());
    digits.pop_back();
    return digits;
}

} // namespace weg::sync
