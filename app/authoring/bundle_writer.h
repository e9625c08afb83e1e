// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"
#include "app/authoring/languages.h"
#include "app/db/connection.h"

namespace weg::authoring {

/// Fills the tables of content::schema() in the order of the sources. Errors: those of SQLite.
Result<void> write_rows(db::Connection& connection, City const& city, std::vector<SourceLanguage> const& languages);

} // namespace weg::authoring
