// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace weg::ports {

/// Files that must outlive a power cut, one system call each, so that a test can stop after any of them.
/// Paths are whole files; links are not followed and only regular files are read.
/// Errors: `NotFound`; `Unreadable` for everything else, naming the path and the system's reason.
class Files {
public:
    virtual ~Files() = default;

    /// Errors: also `InvalidData` when the file is longer than `most_bytes`.
    virtual Result<std::string> read(std::filesystem::path const& file, std::int64_t most_bytes) = 0;
    /// Makes the file, or empties it, and writes. What is written is not safe before sync().
    virtual Result<void> write(std::filesystem::path const& file, std::string_view bytes) = 0;
    /// Returns when the file's bytes are on the disk.
    virtual Result<void> sync(std::filesystem::path const& file) = 0;
    /// Returns when the folder's names are on the disk: after rename() and remove().
    virtual Result<void> sync_folder(std::filesystem::path const& folder) = 0;
    /// Takes the place of `to`, which is at every moment the old file or the new one.
    virtual Result<void> rename(std::filesystem::path const& from, std::filesystem::path const& to) = 0;
    virtual Result<void> remove(std::filesystem::path const& file) = 0;
    /// The names of all that is in it, sorted.
    virtual Result<std::vector<std::string>> list(std::filesystem::path const& folder) = 0;
    /// With the folders above it. Not an error when it is there already.
    virtual Result<void> make_folder(std::filesystem::path const& folder) = 0;
};

} // namespace weg::ports
