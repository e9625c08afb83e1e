// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace weg::platform {

/// Makes a file that only its owner may read, and brings it to the disk. Errors: `Unreadable` also when `file` is there.
Result<void> write_new_secret(std::filesystem::path const& file, std::string_view bytes);

/// At most `most_bytes`; whoever asks wipes them. Links are not followed.
/// Errors: `NotFound`; `Untrusted` when others may read or write the file; `InvalidData` when it is longer; `Unreadable`.
Result<std::string> read_secret(std::filesystem::path const& file, std::size_t most_bytes);

} // namespace weg::platform
