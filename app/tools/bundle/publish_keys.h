// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/secret_key.h"

#include <string>
#include <vector>

namespace weg::bundle {

/// Makes NAME.key, which only its owner may read, and NAME.pub. Errors: `Unreadable` when either is there.
Result<void> make_key(std::string const& name);

/// Errors: those of the file, with what to do about it.
Result<sync::PublicKey> load_public_key(std::string const& file);
Result<std::vector<sync::PublicKey>> load_public_keys(std::vector<std::string> const& files);
Result<std::vector<sync::SecretKey>> load_secret_keys(std::vector<std::string> const& files);

} // namespace weg::bundle
