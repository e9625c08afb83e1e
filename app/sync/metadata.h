// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/sync/json.h"
#include "app/sync/keys.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weg::sync {

// What the four roles of TUF sign (TUF 1.0.34, 4). Every text is UTF-8. Fields that we do not know are tolerated, since
// they are signed like the others.

using Version = std::int64_t;                                    ///< 1 to kMostInteger.
using Digests = std::map<std::string, std::string, std::less<>>; ///< By algorithm, as hexadecimal digits.

/// What every role has.
struct Common {
    Version version = 0;
    std::chrono::sys_seconds expires {};
};

/// Whose signatures count, and how many of them are needed (at least 1).
struct RoleKeys {
    std::set<std::string> key_ids;
    std::int64_t threshold = 1;

    friend bool operator==(RoleKeys const&, RoleKeys const&) = default;
};
using Keys = std::map<std::string, PublicKey, std::less<>>; ///< By key id.

struct Root : Common {
    bool consistent_snapshot = false;
    Keys keys;
    RoleKeys root, timestamp, snapshot, targets;
};

/// What one metadata file says of another.
struct MetaFile {
    Version version = 0;
    std::optional<std::int64_t> length; ///< Bytes.
    Digests hashes;
};

struct Timestamp : Common {
    MetaFile snapshot;
};

struct Snapshot : Common {
    std::map<std::string, MetaFile, std::less<>> meta; ///< By role: "targets".
};

/// A file that can be fetched.
struct TargetFile {
    std::int64_t length = 0; ///< Bytes.
    Digests hashes;          ///< At least one that we can check.
    Json custom;             ///< What its publisher says of it; null when nothing.
};

/// By which a file is known: its SHA-256, or SHA-512 where that is all there is.
std::string digest_of(TargetFile const& file);

struct DelegatedRole {
    std::string name;
    RoleKeys keys;
    bool terminating = false;
    std::vector<std::string> paths;         ///< Patterns, or
    std::vector<std::string> hash_prefixes; ///< beginnings of SHA-256(path) in hexadecimal digits.
};

struct Delegations {
    Keys keys;
    std::vector<DelegatedRole> roles; ///< In the order in which they are asked.
};

struct Targets : Common {
    std::map<std::string, TargetFile, std::less<>> targets; ///< By path.
    Delegations delegations;
};

struct Signature {
    std::string key_id;
    std::string value; ///< Hexadecimal digits.
};

/// A metadata file, read but not verified.
struct Envelope {
    std::string name;      ///< What errors call it.
    std::string canonical; ///< What is signed.
    Json signed_part;
    std::vector<Signature> signatures;
};

/// Errors of all of these: `InvalidData`, naming `name` and the field.
Result<Envelope> read_envelope(std::string_view bytes, std::string const& name);
Result<Root> read_root(Envelope const& envelope);
Result<Timestamp> read_timestamp(Envelope const& envelope);
Result<Snapshot> read_snapshot(Envelope const& envelope);
Result<Targets> read_targets(Envelope const& envelope);

/// How many different keys of `role` signed it. One key counts once, whatever its key ids (TUF 1.0.34, 4.2.1).
std::int64_t signers(Envelope const& envelope, Keys const& keys, RoleKeys const& role);
/// Whether they are enough. Errors: `Untrusted`.
Result<void> verify(Envelope const& envelope, Keys const& keys, RoleKeys const& role);

/// Whether `bytes` are the file that was announced. Errors: `Untrusted`.
Result<void> check_file(std::string_view bytes, std::int64_t length, Digests const& hashes, std::string const& name);

/// Whether `role` may speak of the target `path` (TUF 1.0.34, 4.5: patterns match segment by segment).
bool speaks_of(DelegatedRole const& role, std::string_view path);

} // namespace weg::sync
