// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace weg::sync {

/// A public key as TUF metadata has it (TUF 1.0.34, 4.2): Ed25519 as 64 hexadecimal digits, others as PEM. Two keys are
/// one if all three are, whatever their key ids say.
struct PublicKey {
    std::string type;   ///< "keytype": "ed25519", "ecdsa", "rsa"; others are kept and never verify.
    std::string scheme; ///< "ed25519", "ecdsa-sha2-nistp256", "rsassa-pss-sha256".
    std::string value;  ///< "keyval": { "public" }.

    friend auto operator<=>(PublicKey const&, PublicKey const&) = default;
};

/// Whether `signature` (hexadecimal digits) was made over `bytes` with this key. A key or signature that makes no sense
/// verifies nothing.
bool verifies(PublicKey const& key, std::string_view bytes, std::string_view signature);

} // namespace weg::sync
