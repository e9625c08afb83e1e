// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"
#include "app/authoring/languages.h"
#include "app/base/result.h"

#include <filesystem>

namespace weg::authoring {

/// Writes the bundle: same input, same bytes. A file already there is replaced only when the new one is whole.
/// Errors: `Unreadable` when it cannot be written.
Result<void> write_bundle(
    City const& city, std::vector<SourceLanguage> const& languages, std::filesystem::path const& file);

} // namespace weg::authoring
