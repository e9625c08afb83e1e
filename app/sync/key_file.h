// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/secret_key.h"

#include <string>
#include <string_view>

namespace weg::sync {

// A publisher's keys as JSON files: a public one as TUF metadata has it, a secret one with a "private" beside the "public".
// Errors: `InvalidData` naming `name` and the mend; no error says a secret.

std::string public_key_text(PublicKey const& key);
/// Only of a kind that we can sign with: Ed25519.
Result<PublicKey> read_public_key(std::string_view text, std::string const& name);

/// Whoever asks wipes it.
std::string secret_key_text(SecretKey const& key);
Result<SecretKey> read_secret_key(std::string_view text, std::string const& name);

} // namespace weg::sync
