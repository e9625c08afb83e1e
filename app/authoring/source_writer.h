// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/content/model.h"

#include <filesystem>
#include <map>
#include <optional>
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

struct DraftException {
    std::string first_day, last_day; ///< "2026-12-24"
    std::string hours;               ///< "09:00-11:00"; empty: closed.
};

struct DraftSchedule {
    bool always = false;
    bool by_appointment = false;
    std::string last_admission;     ///< Minutes; may be empty.
    std::vector<std::string> hours; ///< "mon,tue 09:00-12:00"
    std::vector<DraftException> exceptions;
    std::string note;
};

struct DraftContact {
    std::string kind;    ///< "phone", "email" or "web".
    std::string value;   ///< In the form that check_phone, check_email or check_url demands.
    std::string display; ///< Of a phone, as people write it.
    std::string label;
    std::optional<DraftSchedule> schedule = {};
};

struct DraftLocation {
    std::string name, street, postal_code, city, district, note;
    bool step_free = false;
};

struct DraftEntry {
    std::string id, section, group, icon, organization, name, title, summary, cost, check;
    std::string program, cost_eur, cost_note, spoken_languages_note;
    int order = 0;
    bool historical = false;
    std::vector<DraftBlock> body;
    std::vector<DraftContact> contacts;
    std::vector<DraftLocation> locations;
    std::optional<DraftSchedule> schedule;
    std::vector<std::string> target_groups, spoken_languages, topics, times, service_areas, documents, related, sources;
    std::string as_of; ///< Empty: undated.
    std::string verified;
    content::Confidence confidence = content::Confidence::Medium;
    content::Staleness staleness = content::Staleness::Medium;
};

/// A term, group, organization or programme. `web` is of an organization only, `organization` of a programme, the rest of
/// terms; a glossary's term has its word as `name`, and alone `also` and `search_only`.
struct DraftName {
    std::string id, name, web;
    std::string organization = {}, icon = {}, meaning = {};
    std::vector<std::string> audiences = {}, also = {};
    bool search_only = false;
};

struct DraftSection {
    std::string id, icon, accent, title, intro;
    std::vector<DraftName> groups;
};

struct DraftCity {
    std::string id, name, state;
    std::string origin; ///< Where the records come from; stands as a comment in each file.
    std::vector<DraftSection> sections;
    std::vector<DraftName> organizations, programs;
    std::map<std::string, std::vector<DraftName>> terms; ///< By their key in terms.yaml: "target_groups".
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
