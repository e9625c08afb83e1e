// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/fetcher.h"

#include <string_view>

namespace weg::platform {

/// Fetches from folders by "file:///media/stick/..." (RFC 8089): from a USB stick, say, which is hostile. Only regular
/// files are read, by the names that were asked for; on the whole way links, devices and pipes are refused, and nothing is
/// listed or run.
class FolderFetcher final : public ports::Fetcher {
public:
    Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) override;
    /// A folder gives whole files: there is nothing to save.
    Result<ports::Piece> fetch_piece(std::string const& url, std::int64_t offset, std::int64_t most_bytes,
        std::int64_t whole_bytes, std::string const& validator) override;
};

/// Whether `url` is one that a FolderFetcher takes.
bool is_folder_url(std::string_view url);

} // namespace weg::platform
