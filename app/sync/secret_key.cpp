// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/secret_key.h"

#include "app/sync/hash.h"
#include "app/sync/metadata_writer.h"

#include <sodium.h>

namespace weg::sync {

namespace {

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

} // namespace

void wipe(std::string& secret)
{
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

SecretKey& SecretKey::operator=(SecretKey const& other)
{
    if (this != &other) {
        wipe(m_key);
        m_key = other.m_key;
    }
    return *this;
}

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept
{
    m_key.swap(other.m_key); // What was here goes with `other`.
    return *this;
}

SecretKey SecretKey::generate()
{
    std::string key(crypto_sign_SECRETKEYBYTES, '\0');
    std::string point(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_keypair(bytes_of(point), bytes_of(key));
    return SecretKey(std::move(key));
}

Result<SecretKey> SecretKey::from_seed(std::string_view seed)
{
    auto raw = from_hex(seed);
    if (!raw || raw->size() != crypto_sign_SEEDBYTES)
        return Error { ErrorCode::InvalidData, "a secret key must be 64 hexadecimal digits" };
    std::string key(crypto_sign_SECRETKEYBYTES, '\0');
    std::string point(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytes_of(point), bytes_of(key), bytes_of(std::string_view(*raw)));
    wipe(*raw);
    return SecretKey(std::move(key));
}

std::string SecretKey::seed() const { return to_hex(std::string_view(m_key).substr(0, crypto_sign_SEEDBYTES)); }

PublicKey SecretKey::public_key() const
{
    return { "ed25519", "ed25519", to_hex(std::string_view(m_key).substr(crypto_sign_SEEDBYTES)) };
}

std::string SecretKey::sign(std::string_view bytes) const
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(
        bytes_of(signature), nullptr, bytes_of(bytes), bytes.size(), bytes_of(std::string_view(m_key)));
    return to_hex(signature);
}

std::string key_id(PublicKey const& key) { return sha256(canonical_json(to_json(key))); }

} // namespace weg::sync
