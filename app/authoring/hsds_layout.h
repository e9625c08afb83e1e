// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// How HSDS 3.0 lays its tables out in files; shared by hsds_files.cpp and hsds_read.cpp.
#pragma once

#include <string>

namespace weg::authoring {

/// HSDS's own plural of a table: the file's and the list's name.
inline std::string plural_of(std::string const& table)
{
    if (table == "accessibility" || table == "funding" || table == "metadata" || table == "service_at_location")
        return table;
    if (table == "taxonomy")
        return "taxonomies";
    return table.ends_with("ss") ? table + "es" : table + "s";
}

/// Columns whose values HSDS wants as numbers.
inline bool is_number(std::string const& column) { return column == "amount"; }

} // namespace weg::authoring
