// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/manifest.h"
#include "app/tools/fonts/characters.h"

namespace weg::fonts {

/// Writes the face of `row` with the glyphs that `characters` can lead to, and all of its layout features, to `file`.
/// Returns the bytes written; 0, and no file, when the face has none of the characters.
/// Errors: those of open_face(); `InvalidData` when HarfBuzz cannot cut the font; `Unreadable` names a file that cannot be written.
Result<std::size_t> write_subset(
    text::FontRow const& row, CodePoints const& characters, std::filesystem::path const& file);

} // namespace weg::fonts
