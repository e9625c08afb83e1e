// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::sync: how signed content reaches a client: TUF metadata, what to fetch, how to put it together and where to keep
/// it. It knows neither sockets nor screens: those are ports.
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weg::sync {

/// A JSON value as TUF has them: no fractions. Strings are UTF-8; keys are sorted by their bytes, which for UTF-8 is the
/// order of code points.
struct Json {
    using Array = std::vector<Json>;
    using Object = std::map<std::string, Json, std::less<>>;

    std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object> value;

    friend bool operator==(Json const&, Json const&) = default;

    /// The member `name` of an object; null when there is none, or this is no object.
    [[nodiscard]] Json const* find(std::string_view name) const;
};

/// The largest integer that every reader of JSON understands alike, 2^53 - 1 (RFC 8259, 6).
inline constexpr std::int64_t kMostInteger = 9'007'199'254'740'991;

/// Reads one JSON text (RFC 8259), strictly: two readers must never see different things in what is signed.
/// Errors: `InvalidData` for what is no JSON, and for fractions, exponents, integers beyond kMostInteger, a key twice in
/// an object, more than 16 levels, a byte order mark, and strings that are not well-formed Unicode. `name` is what the
/// error calls the text.
Result<Json> read_json(std::string_view utf8, std::string const& name);

/// The one text that is signed for a value: OLPC's canonical JSON (http://wiki.laptop.org/go/Canonical_JSON), as TUF
/// names it: no blanks, keys in order, only quotes and backslashes escaped.
std::string canonical_json(Json const& json);

} // namespace weg::sync
