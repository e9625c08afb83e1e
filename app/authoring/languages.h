// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/po.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace weg::authoring {

/// A language of locales/languages.yaml with everything the bundle needs of it.
struct SourceLanguage {
    std::string tag, autonym, greeting, german_name, english_name, fallback; ///< fallback: tags joined by blanks.
    bool machine = false;
    std::string catalog;       ///< .mo bytes; empty for German.
    std::optional<Po> content; ///< Nothing: no content is translated yet.
};

/// Reads the languages and their PO files for `city`. A listed language without an interface catalog is a problem;
/// without content it is only untranslated.
std::vector<SourceLanguage> read_languages(
    std::filesystem::path const& locales, std::string const& city, Problems& problems);

} // namespace weg::authoring
