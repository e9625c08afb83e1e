// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/fonts.h"

namespace weg::text {

/// One row of the font manifest: a file and the scripts it is the first choice for.
struct FontRow {
    std::vector<std::string> scripts; ///< ISO 15924.
    FontStyle style;
    unsigned face_index = 0; ///< Within a collection (.ttc), else 0.
    std::filesystem::path file;
    std::string package; ///< The Debian package that installs it.
};

/// Reads the manifest described in fonts.h; the font files themselves are not touched.
/// Errors: `Unreadable` when the file cannot be read; `InvalidData` names file, line and mend.
Result<std::vector<FontRow>> read_manifest(std::filesystem::path const& manifest);

} // namespace weg::text
