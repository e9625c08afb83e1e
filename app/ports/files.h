// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weg::ports {

/// Something that others wait for; its end is their turn.
class Hold {
public:
    virtual ~Hold() = default;
};

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
    /// Makes the file, or goes on at its end.
    virtual Result<void> append(std::filesystem::path const& file, std::string_view bytes) = 0;
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

    /// How many bytes this program may still write on the disk that `folder` is on.
    virtual Result<std::int64_t> free_bytes(std::filesystem::path const& folder) = 0;

    /// Makes `file` where it is not there and holds it as long as what comes back lives: one process, or one such thing
    /// in it, at a time; given back when the process ends, however it ends.
    /// Errors: also `Unavailable` when another has it and we do not wait.
    enum class Patience : std::uint8_t { None, UntilItIsFree };
    virtual Result<std::unique_ptr<Hold>> hold(std::filesystem::path const& file, Patience patience) = 0;
};

} // namespace weg::ports
