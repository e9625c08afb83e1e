// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/keys.h"

#include "app/base/handle.h"
#include "app/sync/hash.h"

#include <limits>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <sodium.h>

namespace weg::sync {

namespace {

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

bool verifies_ed25519(std::string_view key, std::string_view bytes, std::string_view signature)
{
    auto const point = from_hex(key);
    return point && point->size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(bytes_of(signature), bytes_of(bytes), bytes.size(), bytes_of(*point)) == 0;
}

CHandle<EVP_PKEY, EVP_PKEY_free> read_pem(std::string_view pem)
{
    if (pem.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return nullptr;
    CHandle<BIO, BIO_free_all> const input(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return CHandle<EVP_PKEY, EVP_PKEY_free>(
        input ? PEM_read_bio_PUBKEY(input.get(), nullptr, nullptr, nullptr) : nullptr);
}

/// Keys of other repositories, which ours never makes: the elliptic curve P-256 with SHA-256, and RSA with PSS.
bool verifies_pem(PublicKey const& key, std::string_view bytes, std::string_view signature)
{
    bool const is_rsa = key.type == "rsa";
    auto const pem = read_pem(key.value);
    if (!pem || EVP_PKEY_get_base_id(pem.get()) != (is_rsa ? EVP_PKEY_RSA : EVP_PKEY_EC))
        return false;
    CHandle<EVP_MD_CTX, EVP_MD_CTX_free> const digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* padding = nullptr; // Belongs to `digest`.
    if (!digest || EVP_DigestVerifyInit(digest.get(), &padding, EVP_sha256(), nullptr, pem.get()) != 1)
        return false;
    if (is_rsa
        && (EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING) <= 0
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(padding, RSA_PSS_SALTLEN_AUTO) <= 0))
        return false;
    return EVP_DigestVerify(digest.get(), bytes_of(signature), signature.size(), bytes_of(bytes), bytes.size()) == 1;
}

} // namespace

bool verifies(PublicKey const& key, std::string_view bytes, std::string_view signature)
{
    auto const raw = from_hex(signature);
    if (!raw)
        return false;
    if (key.type == "ed25519" && key.scheme == "ed25519")
        return verifies_ed25519(key.value, bytes, *raw);
    // Older repositories name the scheme as the type too.
    bool const is_curve
        = (key.type == "ecdsa" || key.type == "ecdsa-sha2-nistp256") && key.scheme == "ecdsa-sha2-nistp256";
    bool const is_rsa = key.type == "rsa" && key.scheme == "rsassa-pss-sha256";
    return (is_curve || is_rsa) && verifies_pem(key, bytes, *raw);
}

} // namespace weg::sync
