// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <string>

namespace weg::authoring {

/// The bundle's tables with their columns and what they refer to, as an SVG picture made from content::schema() itself:
/// same schema, same bytes. Errors: those of SQLite.
Result<std::string> schema_picture();

} // namespace weg::authoring
