// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/sync/keys.h"

#include <string>
#include <string_view>

namespace weg::sync {

/// Overwrites bytes that are secret, so that they do not stay in memory.
void wipe(std::string& secret);

/// An Ed25519 key that signs (RFC 8032). Publishers have these; clients never do. Its memory is wiped when it goes.
class SecretKey {
public:
    SecretKey(SecretKey const&) = default;
    SecretKey(SecretKey&&) noexcept = default;
    SecretKey& operator=(SecretKey const& other);
    SecretKey& operator=(SecretKey&& other) noexcept;
    ~SecretKey() { wipe(m_key); }

    /// A new one, of the system's randomness.
    static SecretKey generate();
    /// Errors: `InvalidData` when `seed` is not 64 hexadecimal digits.
    static Result<SecretKey> from_seed(std::string_view seed);

    /// 64 hexadecimal digits: all there is to keep secret. Whoever asks wipes them.
    [[nodiscard]] std::string seed() const;
    [[nodiscard]] PublicKey public_key() const;
    /// Hexadecimal digits.
    [[nodiscard]] std::string sign(std::string_view bytes) const;

private:
    explicit SecretKey(std::string key)
        : m_key(std::move(key))
    {
    }
    std::string m_key; ///< libsodium's form: the seed, then the public key.
};

/// SHA-256 of the key's canonical JSON (TUF 1.0.34, 4.2).
std::string key_id(PublicKey const& key);

} // namespace weg::sync
