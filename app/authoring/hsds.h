// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"
#include "app/authoring/source_writer.h"
#include "app/base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

/// A row of an HSDS table: column and value, both as text; what is not known has no column.
using HsdsRow = std::map<std::string, std::string>;
/// The rows of each table, by the table's HSDS name in the singular ("service_at_location").
using HsdsTables = std::map<std::string, std::vector<HsdsRow>>;

/// The city in German as HSDS 3.0 has it. Ids are UUIDs made from ours, so that they stay the same from export to export;
/// what HSDS has no column for is an attribute. content/README.md lists what is carried.
/// Source: Open Referral Human Services Data Specification 3.0.
HsdsTables hsds_tables(City const& city);

/// Writes `services.json` (an array, each service with all that belongs to it inside) and the tabular package
/// (`datapackage.json` and a CSV a table, RFC 4180) into `folder`. Errors: `Unreadable` names the file that cannot
/// be written.
Result<void> write_hsds(HsdsTables const& tables, std::filesystem::path const& folder);

/// Reads what write_hsds() or another system wrote: a file of services as JSON (one, a list, or a page of a list), or
/// the folder of a tabular package. A row that stands in several places is one row. What is no row is named in `notes`.
/// Errors: `Unreadable`; `InvalidData` names the file, and the row of a table; `WrongFormat` when no service is there.
Result<HsdsTables> read_hsds(std::filesystem::path const& source, Problems& notes);
/// The same for text in memory; `shown_name` stands for the file.
Result<HsdsTables> read_hsds_json(std::string_view json, std::string const& shown_name, Problems& notes);
/// One table of a package, RFC 4180; added to `tables`.
Result<void> read_hsds_csv(
    std::string_view csv, std::string const& table, std::string const& shown_name, HsdsTables& tables);

/// Records of the tables: a section and group of each service's terms, or one of all. What has no place in our records, and
/// what our checks refuse, is named in `notes` by service. People's names are never taken over.
/// Errors: `InvalidData` when no service has a name.
Result<DraftCity> hsds_records(
    HsdsTables const& tables, std::string const& city_id, std::string const& city_name, Problems& notes);

} // namespace weg::authoring
