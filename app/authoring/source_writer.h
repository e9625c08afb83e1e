// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/content/model.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace weg::authoring {

/// Records as an importer makes them, to be written in the form of content/README.md. An empty text, list or value
/// is a key that is left out. Nothing is checked here: read_city() does that with what was written.

struct DraftBlock {
    content::BlockKind kind = content::BlockKind::Paragraph;
    int step = 0; ///< Number of a Step; a step that does not follow the one before it begins a new list.
    std::string text;
};

struct DraftContact {
    std::string kind;    ///< "phone", "email" or "web".
    std::string value;   ///< In the form that check_phone, check_email or check_url demands.
    std::string display; ///< Of a phone, as people write it.
    std::string label;
};

struct DraftLocation {
    std::string name, street, postal_code, city, district, note;
};

struct DraftEntry {
    std::string id, section, group, icon, organization, name, title, summary, cost, check;
    int order = 0;
    std::vector<DraftBlock> body;
    std::vector<DraftContact> contacts;
    std::vector<DraftLocation> locations;
    std::vector<std::string> target_groups, spoken_languages, related, sources;
    std::string as_of; ///< Empty: undated.
    std::string verified;
    content::Confidence confidence = content::Confidence::Medium;
    content::Staleness staleness = content::Staleness::Medium;
};

/// A term, group or organization: `web` is of an organization only.
struct DraftName {
    std::string id, name, web;
};

struct DraftSection {
    std::string id, icon, accent, title, intro;
    std::vector<DraftName> groups;
};

struct DraftCity {
    std::string id, name;
    std::string origin; ///< Where the records come from; stands as a comment in each file.
    std::vector<DraftSection> sections;
    std::vector<DraftName> organizations, target_groups, costs, districts;
    std::vector<DraftEntry> entries;
};

/// `context`: as context_of() makes it.
struct DraftTranslation {
    std::string context, german, words;
    bool machine = false; ///< No person has checked it: gets the mark "# machine".
};

/// By language tag.
using DraftTranslations = std::map<std::string, std::vector<DraftTranslation>>;

/// The text of one record's file.
std::string entry_yaml(DraftEntry const& entry, std::string const& origin);

/// A city's PO file. Of messages with the same context and German the first is written, as gettext demands; those
/// without words are left out.
std::string po_text(
    std::string const& city_name, std::string const& language, std::vector<DraftTranslation> const& translations);

/// Writes content/<city>/ below `folder`, which need not exist.
/// Errors: `Unreadable` names the file that cannot be written.
Result<void> write_content(DraftCity const& city, std::filesystem::path const& folder);

/// Writes locales/ below `folder`: the city's PO file for each language, and for those that the app speaks also what
/// it needs of them: LINGUAS, languages.yaml and the interface catalogs, all from `app_locales`. A language that the
/// app does not speak has its PO file only and is named in what is handed back.
/// Errors: `NotFound` when `app_locales` has no languages.yaml; `Unreadable` names the file that cannot be written.
Result<std::vector<std::string>> write_locales(DraftCity const& city, DraftTranslations const& translations,
    std::filesystem::path const& app_locales, std::filesystem::path const& folder);

} // namespace weg::authoring
