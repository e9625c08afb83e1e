// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <string>

namespace weg::authoring {

/// Notes since when translations in a PO file are outdated, after msgmerge has made them fuzzy: each gets the
/// translators' comment "# outdated since 2026-11-26" unless it has one, and loses it when it is current again. What
/// msgmerge guessed from another place was never a translation of this one, and gets none.
///
/// The file is replaced whole or stays as it was; one that needs nothing is not written. A malformed comment on an
/// outdated message is left for read_po() to name.
/// Units: `day` is ISO 8601.
/// Errors: `Unreadable` when it is no PO file, or cannot be written; `InvalidData` when `day` is none.
Result<void> mark_outdated(std::filesystem::path const& file, std::string const& day);

} // namespace weg::authoring
