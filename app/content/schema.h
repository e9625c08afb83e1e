// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace weg::content {

/// Marks a SQLite file as a Wegweiser bundle ("WegB"); see PRAGMA application_id.
inline constexpr std::int32_t kApplicationId = 0x57656742;
/// Grows when a reader of the old schema could not read the new one.
inline constexpr std::int32_t kSchemaVersion = 4;

/// Every statement that makes the bundle's tables and indexes, word for word as they stand in sqlite_schema, in order of
/// name. A bundle whose schema differs in one letter is refused.
/// Source: names after Open Referral HSDS 3.
std::span<char const* const> schema();

} // namespace weg::content
