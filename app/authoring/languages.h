// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/po.h"
#include "app/content/keyboard.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace weg::authoring {

/// A language of locales/languages.yaml with everything the bundle needs of it.
struct SourceLanguage {
    std::string tag, autonym, greeting, german_name, english_name, fallback; ///< fallback: tags joined by blanks.
    std::string voice; ///< Tags of voices joined by blanks; empty: there is none.
    content::Keyboard keyboard;
    bool machine = false;
    std::string catalog;       ///< .mo bytes; empty for German.
    std::optional<Po> content; ///< Nothing: no content is translated yet.
};

/// Reads the languages with their keyboards and interface catalogs. A listed language without one is a problem.
std::vector<SourceLanguage> read_interface(std::filesystem::path const& locales, Problems& problems);

/// Puts the translations of `city` into `languages`, in place of those of another. Where there are none the city is only
/// untranslated.
void read_content(std::vector<SourceLanguage>& languages, std::filesystem::path const& locales, std::string const& city,
    Problems& problems);

/// Both: the languages with their PO files for `city`.
std::vector<SourceLanguage> read_languages(
    std::filesystem::path const& locales, std::string const& city, Problems& problems);

/// The manners of every translation (TranslationChecks): what a bundle may break and a translator wants to know.
/// What is wrong with a PO file itself is for read_languages() to name.
void check_manners(std::filesystem::path const& locales, std::string const& city, Problems& problems);

} // namespace weg::authoring
