// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"
#include "app/base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace weg::authoring {

/// A row of an HSDS table: column and value, both as text; what is not known has no column.
using HsdsRow = std::map<std::string, std::string>;
/// The rows of each table, by the table's HSDS name in the singular ("service_at_location").
using HsdsTables = std::map<std::string, std::vector<HsdsRow>>;

/// The city in German as HSDS 3.0 has it. Ids are UUIDs made from ours, so that they stay the same from export to export.
/// What HSDS has no place for (measures, prize rounds, the finder) is left out.
/// Source: Open Referral Human Services Data Specification 3.0.
HsdsTables hsds_tables(City const& city);

/// Writes `services.json` (an array, each service with all that belongs to it inside) and the tabular package
/// (`datapackage.json` and a CSV a table, RFC 4180) into `folder`. Errors: `Unreadable` names the file that cannot
/// be written.
Result<void> write_hsds(HsdsTables const& tables, std::filesystem::path const& folder);

} // namespace weg::authoring
