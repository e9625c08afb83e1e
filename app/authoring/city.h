// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::authoring: from the sources people edit (YAML records, PO files) to a checked bundle.
#pragma once

#include "app/authoring/messages.h"
#include "app/authoring/syntax.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weg::authoring {

struct SourceSchedule {
    bool always = false;
    std::vector<HoursLine> hours;
};

struct SourceContact {
    std::string kind;  ///< "phone", "email" or "web".
    std::string value; ///< As displayed.
    std::optional<SourceSchedule> schedule;
};

struct SourceLocation {
    std::string name, street, postal_code, city, district;
};

struct SourceBlock {
    std::string kind; ///< "heading", "paragraph", "point" or "step".
    int step = 0;
};

/// One record of entries/, checked on its own; references are checked when all are read.
struct SourceEntry {
    Written id;
    Written section, group, icon, name;
    std::optional<Written> organization, cost;
    int order = 0;
    bool historical = false;
    std::vector<SourceBlock> body;
    std::vector<SourceContact> contacts;
    std::vector<SourceLocation> locations;
    std::vector<Written> districts;
    std::optional<SourceSchedule> schedule;
    std::vector<Written> spoken_languages, target_groups, related, sources;
    std::string as_of_begin, as_of_end, verified, confidence, staleness;
    std::vector<Message> messages;
};

struct SourceGroup {
    std::string id;
};

struct SourceSection {
    std::string id, icon, accent;
    std::vector<SourceGroup> groups;
};

struct SourceOrganization {
    std::string id, name, website;
};

/// A whole city folder.
struct City {
    std::string id;
    std::string name;
    std::vector<SourceSection> sections;
    std::vector<SourceOrganization> organizations;
    std::vector<SourceEntry> entries; ///< By section, group, order and id.
    std::vector<Message> messages;    ///< Of the city, its terms and all entries, in reading order.
};

/// Reads and checks `folder`; icons must be in `icons`. Everything wrong is in `problems`; then the city is
/// not to be used.
City read_city(std::filesystem::path const& folder, std::filesystem::path const& icons, Problems& problems);

/// Reads one record; see content/README.md. `file_id`: the file's name without its ending.
SourceEntry read_entry(Record record, std::string const& file, std::string const& file_id);

} // namespace weg::authoring
