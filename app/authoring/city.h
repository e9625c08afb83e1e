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

/// Days on which other hours hold. Without hours the place is closed.
struct SourceException {
    std::string first_day, last_day; ///< "2026-12-24"
    std::optional<HoursLine> hours;
};

struct SourceSchedule {
    bool always = false;
    bool by_appointment = false;
    std::optional<int> last_admission; ///< Minutes before closing.
    std::vector<HoursLine> hours;
    std::vector<SourceException> exceptions;
};

struct SourceContact {
    std::string kind;    ///< "phone", "email" or "web".
    std::string value;   ///< Phone in E.164, address or URL.
    std::string display; ///< Of a phone, as it is written for people.
    std::optional<SourceSchedule> schedule;
};

struct SourceLocation {
    std::string name, street, postal_code, city, district;
    std::vector<std::string> features; ///< "step-free"

    friend auto operator<=>(SourceLocation const&, SourceLocation const&) = default;
};

struct SourceCourse {
    std::string type, level_from, level_to, test;
    std::optional<int> lessons, lessons_a_week;
    std::optional<bool> child_care;
    std::vector<std::string> starts;
};

struct SourceMeasure {
    std::string number; ///< "3.1"
    std::vector<Written> today;
};

struct SourceRound {
    int year = 0;
    bool inferred = false; ///< The year is a guess of ours.
    std::optional<int> number, cents_each;
    std::string deadline, awarded; ///< Days.
    std::vector<std::string> winners;
};

struct SourceEvent {
    std::string starts, rrule, location; ///< starts: "2026-12-01 18:00", Europe/Berlin.
    int minutes = 0;
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
    std::optional<Written> program;
    std::optional<int> cents; ///< What it costs, in euro cents.
    std::optional<SourceCourse> course;
    int documents = 0; ///< How many papers to bring; their words are messages.
    std::vector<SourceMeasure> measures;
    std::vector<SourceRound> rounds;
    std::vector<SourceEvent> events;
    std::vector<Written> spoken_languages, target_groups, service_areas, times, topics, related, sources;
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

struct SourceProgram {
    std::string id, name;
    std::optional<Written> organization;
};

/// A word of terms.yaml.
struct SourceTerm {
    std::string taxonomy; ///< "target_group", "audience", "cost", "district", "time", "topic" or "glossary".
    std::string id, icon;
    std::vector<Written> audiences; ///< Of a target group: who of those a reader can choose it is for.
    std::string german;             ///< Of a glossary term: the word itself.
    std::vector<Written> also = {}; ///< Of a glossary term: other German words for it.
    bool on_pages = true;           ///< Of a glossary term: entries that use the word explain it, not only the search.
};

/// What a choice in the finder speaks for: a facet of the services that fit.
struct SourceMatch {
    std::string kind; ///< "group", "audience", "district", "cost", "language", "time", "level", "child-care" ...
    Written term;
    int weight = 1;
};

struct SourceAnswer {
    std::string id, icon;
    Written next; ///< A question, "result" or "section/<id>".
    std::vector<SourceMatch> matches;
};

struct SourceQuestion {
    Written id;
    std::string source; ///< "answers", or "district": one answer for each of them.
    std::vector<SourceAnswer> answers;
};

struct Finder {
    std::vector<SourceQuestion> questions; ///< The first is asked first.
};

/// A message above every page, for as long as it holds.
struct SourceCrisis {
    std::string severity;         ///< "danger" or "warning".
    std::string starts, ends;     ///< "2026-12-01 18:00", Europe/Berlin.
    std::string number, display;  ///< Of a telephone; may be empty.
    std::optional<Written> entry; ///< Where more is.
};

/// A whole city folder.
struct City {
    std::string id;
    std::string name;
    std::string state; ///< The federal state; may be empty.
    std::vector<SourceSection> sections;
    std::vector<SourceTerm> terms;
    std::vector<SourceOrganization> organizations;
    std::vector<SourceProgram> programs;
    Finder finder;
    std::optional<SourceCrisis> crisis;
    std::vector<SourceEntry> entries; ///< By section, group, order and id.
    std::vector<Message> messages;    ///< Of the city, its terms and all entries, in reading order.
};

/// Reads and checks `folder`; icons must be in `icons`. Everything wrong is in `problems`; then the city is
/// not to be used.
City read_city(std::filesystem::path const& folder, std::filesystem::path const& icons, Problems& problems);

/// The city folders directly below `folder`, by name.
std::vector<std::filesystem::path> cities_in(std::filesystem::path const& folder);

/// Reads finder.yaml and checks that every way through it ends at a result, that each question is on one of them and that none
/// is longer than four. Messages go to `city`.
void read_finder(std::filesystem::path const& file, City& city, Problems& problems);

/// Reads crisis.yaml. Messages go to `city`.
void read_crisis(std::filesystem::path const& file, City& city, Problems& problems);

/// Reads one record; see content/README.md. `file_id`: the file's name without its ending.
SourceEntry read_entry(Record record, std::string const& file, std::string const& file_id);

} // namespace weg::authoring
