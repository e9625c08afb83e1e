// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace weg::authoring {

/// A whole file. Errors: `Unreadable` names it.
Result<std::string> read_text_file(std::filesystem::path const& file);

/// Writes a file and the folders above it. Errors: `Unreadable` names the file and what the system said.
Result<void> write_text_file(std::filesystem::path const& file, std::string_view text);

/// Writes a file's new text beside it, and then gives it the name: who opens the file meets the old text or the new one.
/// Errors: `Unreadable`; then the file is as it was.
Result<void> replace_text_file(std::filesystem::path const& file, std::string_view text);

/// A name in the system's folder for temporary files that no other process has; what was written there goes with it.
struct TemporaryFile {
    explicit TemporaryFile(std::string const& ending);
    ~TemporaryFile();
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;

    std::filesystem::path path;
};

/// A folder that gets its name when all in it is written. Until keep() it stands beside its place under another
/// name, and it is gone when this object goes: nobody ever meets half of it.
class FreshFolder {
public:
    /// Errors: `Unreadable` when something stands at `place` already, or nothing can be made beside it.
    static Result<FreshFolder> create(std::filesystem::path const& place);
    ~FreshFolder();
    FreshFolder(FreshFolder&& other) noexcept;
    FreshFolder& operator=(FreshFolder&&) = delete;

    /// Where to write until keep().
    [[nodiscard]] std::filesystem::path const& path() const { return m_path; }
    /// Gives the folder its name. Errors: `Unreadable`; then the folder goes.
    Result<void> keep();

private:
    FreshFolder(std::filesystem::path place, std::filesystem::path path);

    std::filesystem::path m_place;
    std::filesystem::path m_path; ///< Empty: nothing to take away.
};

} // namespace weg::authoring
