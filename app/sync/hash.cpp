// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/hash.h"

#include <sodium.h>

#include <array>

namespace weg::sync {

namespace {

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

std::string_view view_of(auto const& digest) { return { reinterpret_cast<char const*>(digest.data()), digest.size() }; }

} // namespace

std::string sha256(std::string_view bytes)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest {};
    crypto_hash_sha256(digest.data(), bytes_of(bytes), bytes.size());
    return to_hex(view_of(digest));
}

std::string sha512(std::string_view bytes)
{
    std::array<unsigned char, crypto_hash_sha512_BYTES> digest {};
    crypto_hash_sha512(digest.data(), bytes_of(bytes), bytes.size());
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
