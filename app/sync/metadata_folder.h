// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/files.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace weg::sync {

/// Writes `bytes` so that `file` is at every moment, also after a power cut, the old file or the new one.
/// Errors: `Unreadable`; then the old one is still there, and nothing else.
Result<void> replace_file(ports::Files& files, std::filesystem::path const& file, std::string_view bytes);

/// The metadata that a client has come to trust, byte for byte as it was received, one file a role without its version:
/// "root.json", and for delegated roles their percent-encoded names.
class MetadataFolder {
public:
    MetadataFolder(ports::Files& files, std::filesystem::path folder)
        : m_files(files)
        , m_folder(std::move(folder))
    {
    }

    /// Errors: `NotFound`, `Unreadable`, `InvalidData` when it is longer than any metadata may be.
    [[nodiscard]] Result<std::string> load(std::string_view role) const;
    Result<void> keep(std::string_view role, std::string_view bytes);
    /// Not an error when there is none.
    Result<void> forget(std::string_view role);

private:
    [[nodiscard]] std::filesystem::path file_of(std::string_view role) const;

    ports::Files& m_files;
    std::filesystem::path m_folder;
};

/// `text` with all but letters, digits and -._~ as %XX (RFC 3986, 2.3): one segment of a URL, or one file's name.
std::string percent_encoded(std::string_view text);

} // namespace weg::sync
