// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/metadata.h"
#include "app/sync/secret_key.h"

#include <span>
#include <string>

namespace weg::sync {

// The other direction of metadata.h: what a publisher signs. read_...(to_json(x)) gives x again.

Json to_json(PublicKey const& key);
Json to_json(Root const& root);
Json to_json(Timestamp const& timestamp);
Json to_json(Snapshot const& snapshot);
Json to_json(Targets const& targets);

/// The bytes of a metadata file: `signed_part` with a signature of each key.
std::string signed_file(Json signed_part, std::span<SecretKey const> signers);

} // namespace weg::sync
