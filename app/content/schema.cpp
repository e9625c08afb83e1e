// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/schema.h"

namespace weg::content {

namespace {

constexpr char const* kSchema[] = {
    "CREATE TABLE body_block (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, kind TEXT NOT NULL,"
    " step INTEGER NOT NULL, PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE contact (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, kind TEXT NOT NULL,"
    " value TEXT NOT NULL, schedule TEXT NOT NULL, PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE language (tag TEXT PRIMARY KEY, position INTEGER NOT NULL, autonym TEXT NOT NULL, greeting TEXT NOT "
    "NULL,"
    " german_name TEXT NOT NULL, english_name TEXT NOT NULL, direction TEXT NOT NULL, fallback TEXT NOT NULL,"
    " machine INTEGER NOT NULL, catalog BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE location (service TEXT NOT NULL REFERENCES service, position INTEGER NOT NULL, name TEXT NOT NULL,"
    " street TEXT NOT NULL, postal_code TEXT NOT NULL, city TEXT NOT NULL, district TEXT NOT NULL,"
    " PRIMARY KEY (service, position)) WITHOUT ROWID",
    "CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE organization (id TEXT PRIMARY KEY, name TEXT NOT NULL, website TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE schedule (service TEXT NOT NULL REFERENCES service, owner TEXT NOT NULL, position INTEGER NOT NULL,"
    " weekdays TEXT NOT NULL, opens_at INTEGER NOT NULL, closes_at INTEGER NOT NULL,"
    " PRIMARY KEY (service, owner, position)) WITHOUT ROWID",
    "CREATE TABLE section (id TEXT PRIMARY KEY, position INTEGER NOT NULL, icon TEXT NOT NULL, accent TEXT NOT NULL) "
    "WITHOUT ROWID",
    "CREATE TABLE section_group (section TEXT NOT NULL REFERENCES section, id TEXT NOT NULL, position INTEGER NOT NULL,"
    " PRIMARY KEY (section, id)) WITHOUT ROWID",
    "CREATE TABLE service (id TEXT PRIMARY KEY, section TEXT NOT NULL, section_group TEXT NOT NULL, position INTEGER "
    "NOT NULL,"
    " icon TEXT NOT NULL, organization TEXT REFERENCES organization, name TEXT NOT NULL, cost_option TEXT NOT NULL,"
    " schedule TEXT NOT NULL, historical INTEGER NOT NULL, as_of_begin TEXT NOT NULL, as_of_end TEXT NOT NULL,"
    " assured_date TEXT NOT NULL, confidence TEXT NOT NULL, staleness TEXT NOT NULL,"
    " FOREIGN KEY (section, section_group) REFERENCES section_group) WITHOUT ROWID",
    "CREATE TABLE service_attribute (service TEXT NOT NULL REFERENCES service, kind TEXT NOT NULL, position INTEGER "
    "NOT NULL,"
    " value TEXT NOT NULL, PRIMARY KEY (service, kind, position)) WITHOUT ROWID",
    "CREATE TABLE text (record TEXT NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL, value TEXT NOT NULL,"
    " provenance TEXT NOT NULL, PRIMARY KEY (record, field, language)) WITHOUT ROWID",
};

} // namespace

std::span<char const* const> schema() { return kSchema; }

} // namespace weg::content
