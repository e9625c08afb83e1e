// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/files.h"

namespace weg::platform {

/// The files of a POSIX system.
class PosixFiles : public ports::Files {
public:
    Result<std::string> read(std::filesystem::path const& file, std::int64_t most_bytes) override;
    Result<void> write(std::filesystem::path const& file, std::string_view bytes) override;
    Result<void> append(std::filesystem::path const& file, std::string_view bytes) override;
    Result<void> sync(std::filesystem::path const& file) override;
    Result<void> sync_folder(std::filesystem::path const& folder) override;
    Result<void> rename(std::filesystem::path const& from, std::filesystem::path const& to) override;
    Result<void> remove(std::filesystem::path const& file) override;
    Result<std::vector<std::string>> list(std::filesystem::path const& folder) override;
    Result<void> make_folder(std::filesystem::path const& folder) override;
    Result<std::int64_t> free_bytes(std::filesystem::path const& folder) override;
    Result<std::unique_ptr<ports::Hold>> hold(std::filesystem::path const& file, Patience patience) override;
};

} // namespace weg::platform
