// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/schema.h"

namespace weg::content {

namespace {

// A fact that is not known is NULL where it would be a number, and no row or '' where it would be a text.
constexpr char const* kSchema[] = {
    "CREATE TABLE accessibility (location TEXT NOT NULL REFERENCES location, feature TEXT NOT NULL,"
    " PRIMARY KEY (location, feature)) WITHOUT ROWID",
    "CREATE TABLE attribute (service TEXT NOT NULL REFERENCES service, taxonomy TEXT NOT NULL, position INTEGER NOT "
    "NULL,"
    " term TEXT NOT NULL, PRIMARY KEY (service, taxonomy, position),"
    " FOREIGN KEY (taxonomy, term) REFERENCES taxonomy_term) WITHOUT ROWID",
    "CREATE TABLE body_block (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, kind TEXT NOT NULL,"
    " step INTEGER NOT NULL, PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE contact (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, email TEXT NOT NULL,"
    " PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE cost_option (service TEXT PRIMARY KEY REFERENCES service, term TEXT NOT NULL, cents INTEGER,"
    " currency TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE course (service TEXT PRIMARY KEY REFERENCES service, type TEXT NOT NULL, level_from TEXT NOT NULL,"
    " level_to TEXT NOT NULL, lessons INTEGER, lessons_a_week INTEGER, test TEXT NOT NULL, child_care INTEGER)"
    " WITHOUT ROWID",
    "CREATE TABLE course_start (service TEXT NOT NULL REFERENCES course, starts TEXT NOT NULL,"
    " PRIMARY KEY (service, starts)) WITHOUT ROWID",
    "CREATE TABLE crisis (id TEXT PRIMARY KEY, severity TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL,"
    " number TEXT NOT NULL, display TEXT NOT NULL, service TEXT REFERENCES service) WITHOUT ROWID",
    "CREATE TABLE eligibility (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, term TEXT NOT NULL,"
    " PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE event (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, starts TEXT NOT NULL,"
    " minutes INTEGER NOT NULL, rrule TEXT NOT NULL, location TEXT NOT NULL, PRIMARY KEY (service, position))"
    " WITHOUT ROWID",
    "CREATE TABLE facet (section TEXT NOT NULL, kind TEXT NOT NULL, term TEXT NOT NULL, service TEXT NOT NULL "
    "REFERENCES"
    " service, PRIMARY KEY (section, kind, term, service)) WITHOUT ROWID",
    "CREATE TABLE finder_answer (question TEXT NOT NULL REFERENCES finder_question, position INTEGER NOT NULL,"
    " id TEXT NOT NULL, icon TEXT NOT NULL, next TEXT NOT NULL, PRIMARY KEY (question, position)) WITHOUT ROWID",
    "CREATE TABLE finder_match (question TEXT NOT NULL, answer TEXT NOT NULL, kind TEXT NOT NULL, term TEXT NOT NULL,"
    " weight INTEGER NOT NULL, PRIMARY KEY (question, answer, kind, term)) WITHOUT ROWID",
    "CREATE TABLE finder_question (id TEXT PRIMARY KEY, position INTEGER NOT NULL, source TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE keyboard_form (locale TEXT NOT NULL REFERENCES locale, position INTEGER NOT NULL, letters TEXT NOT "
    "NULL,"
    " PRIMARY KEY (locale, position)) WITHOUT ROWID",
    "CREATE TABLE keyboard_key (locale TEXT NOT NULL REFERENCES locale, layer TEXT NOT NULL, position INTEGER NOT NULL,"
    " place INTEGER NOT NULL, letter TEXT NOT NULL, shifted TEXT NOT NULL, variants TEXT NOT NULL,"
    " shifted_variants TEXT NOT NULL, PRIMARY KEY (locale, layer, position, place)) WITHOUT ROWID",
    "CREATE TABLE language (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, code TEXT NOT NULL,"
    " PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE locale (tag TEXT PRIMARY KEY, position INTEGER NOT NULL, autonym TEXT NOT NULL,"
    " greeting TEXT NOT NULL, german_name TEXT NOT NULL, english_name TEXT NOT NULL, direction TEXT NOT NULL,"
    " fallback TEXT NOT NULL, machine INTEGER NOT NULL, voice TEXT NOT NULL, catalog BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE location (id TEXT PRIMARY KEY, name TEXT NOT NULL, street TEXT NOT NULL, postal_code TEXT NOT NULL,"
    " city TEXT NOT NULL, district TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE measure (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, number TEXT NOT NULL,"
    " PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE measure_today (service TEXT NOT NULL, position INTEGER NOT NULL, place INTEGER NOT NULL,"
    " other TEXT NOT NULL REFERENCES service, PRIMARY KEY (service, position, place),"
    " FOREIGN KEY (service, position) REFERENCES measure) WITHOUT ROWID",
    "CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE organization (id TEXT PRIMARY KEY, name TEXT NOT NULL, website TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE phone (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, number TEXT NOT NULL,"
    " display TEXT NOT NULL, PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE prize_round (service TEXT NOT NULL REFERENCES service, year INTEGER NOT NULL, inferred INTEGER NOT "
    "NULL,"
    " number INTEGER, deadline TEXT NOT NULL, awarded TEXT NOT NULL, cents_each INTEGER, PRIMARY KEY (service, year))"
    " WITHOUT ROWID",
    "CREATE TABLE prize_winner (service TEXT NOT NULL, year INTEGER NOT NULL, position INTEGER NOT NULL,"
    " name TEXT NOT NULL, PRIMARY KEY (service, year, position), FOREIGN KEY (service, year) REFERENCES prize_round)"
    " WITHOUT ROWID",
    "CREATE TABLE program (id TEXT PRIMARY KEY, organization TEXT REFERENCES organization, name TEXT NOT NULL)"
    " WITHOUT ROWID",
    "CREATE TABLE related (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL,"
    " other TEXT NOT NULL REFERENCES service, PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE required_document (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL,"
    " PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE schedule (service TEXT NOT NULL REFERENCES service, owner TEXT NOT NULL, always INTEGER NOT NULL,"
    " by_appointment INTEGER NOT NULL, last_admission INTEGER, PRIMARY KEY (service, owner)) WITHOUT ROWID",
    "CREATE TABLE schedule_exception (service TEXT NOT NULL, owner TEXT NOT NULL, position INTEGER NOT NULL,"
    " first_day TEXT NOT NULL, last_day TEXT NOT NULL, opens_at INTEGER, closes_at INTEGER,"
    " PRIMARY KEY (service, owner, position), FOREIGN KEY (service, owner) REFERENCES schedule) WITHOUT ROWID",
    "CREATE TABLE schedule_hours (service TEXT NOT NULL, owner TEXT NOT NULL, position INTEGER NOT NULL,"
    " weekdays TEXT NOT NULL, opens_at INTEGER NOT NULL, closes_at INTEGER NOT NULL,"
    " PRIMARY KEY (service, owner, position), FOREIGN KEY (service, owner) REFERENCES schedule) WITHOUT ROWID",
    "CREATE TABLE section (id TEXT PRIMARY KEY, position INTEGER NOT NULL, icon TEXT NOT NULL, accent TEXT NOT NULL)"
    " WITHOUT ROWID",
    "CREATE TABLE section_group (section TEXT NOT NULL REFERENCES section, id TEXT NOT NULL, position INTEGER NOT NULL,"
    " PRIMARY KEY (section, id)) WITHOUT ROWID",
    "CREATE TABLE service (id TEXT PRIMARY KEY, section TEXT NOT NULL, section_group TEXT NOT NULL,"
    " position INTEGER NOT NULL, icon TEXT NOT NULL, organization TEXT REFERENCES organization,"
    " program TEXT REFERENCES program, name TEXT NOT NULL, historical INTEGER NOT NULL, as_of_begin TEXT NOT NULL,"
    " as_of_end TEXT NOT NULL, assured_date TEXT NOT NULL, confidence TEXT NOT NULL, staleness TEXT NOT NULL,"
    " FOREIGN KEY (section, section_group) REFERENCES section_group) WITHOUT ROWID",
    "CREATE TABLE service_area (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL,"
    " district TEXT NOT NULL, PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE service_at_location (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL,"
    " location TEXT NOT NULL REFERENCES location, PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE INDEX service_by_section ON service (section, section_group, position, id)",
    "CREATE TABLE source (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, name TEXT NOT NULL,"
    " PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE taxonomy (id TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE taxonomy_term (taxonomy TEXT NOT NULL REFERENCES taxonomy, id TEXT NOT NULL, position INTEGER NOT "
    "NULL,"
    " icon TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (taxonomy, id)) WITHOUT ROWID",
    "CREATE TABLE text (record TEXT NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL, value TEXT NOT NULL,"
    " provenance TEXT NOT NULL, PRIMARY KEY (record, field, language)) WITHOUT ROWID",
    "CREATE TABLE url (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, url TEXT NOT NULL,"
    " PRIMARY KEY (service, position)) WITHOUT ROWID",
};

} // namespace

std::span<char const* const> schema() { return kSchema; }

} // namespace weg::content
