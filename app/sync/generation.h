// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/repository_tree.h"
#include "app/sync/trusted_set.h"

#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weg::sync {

// What one timestamp of a published repository leads clients to.

/// Follows all published roots as a client does. Errors: `NotFound` when none is published; `Untrusted`; `Expired`.
Result<TrustedSet> trusted_roots(RepositoryTree const& tree, std::chrono::sys_seconds now);

/// The newest targets and every role that they delegate to, as a snapshot announces them.
/// Errors: `NotFound` naming the role that nobody has signed yet.
Result<std::map<std::string, MetaFile, std::less<>>> newest_roles(RepositoryTree const& tree);

/// Goes where `timestamp` leads, as a client that has followed the roots does, to every role and every target file.
/// `known`: roles whose target files were looked at before in this version. Errors: as the client's.
Result<void> prove(TrustedSet& trusted, std::string_view timestamp, std::string_view snapshot,
    RepositoryTree const& tree, std::map<std::string, MetaFile, std::less<>> const& known = {});

/// The target files of one role's file, path by path; it is read and not verified.
Result<std::map<std::string, TargetFile, std::less<>>> targets_in(std::string_view bytes, std::string_view role);

/// The places of all files that a snapshot leads to, itself among them: "metadata/3.targets.json".
Result<std::set<std::string>> places_of(RepositoryTree const& tree, Version snapshot);

} // namespace weg::sync
