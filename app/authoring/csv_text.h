// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

/// Every row of a CSV text, with its cells; nothing when a quote is not closed or stands where none may.
/// Source: RFC 4180 through libcsv.
std::optional<std::vector<std::vector<std::string>>> read_csv(std::string_view text);

} // namespace weg::authoring
