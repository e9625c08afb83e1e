// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/json.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weg::sync {

/// The members of one object of a metadata file, with errors (`InvalidData`) that name the file and the member.
class Fields {
public:
    /// `json` must be an object; `where` is what errors call it: "root.json: signed".
    static Result<Fields> of(Json const& json, std::string where);

    [[nodiscard]] Json const* find(std::string_view name) const;
    [[nodiscard]] Result<std::string> text(std::string_view name) const;
    [[nodiscard]] Result<bool> flag(std::string_view name) const;
    /// Within `least` and `most`.
    [[nodiscard]] Result<std::int64_t> integer(
        std::string_view name, std::int64_t least, std::int64_t most = kMostInteger) const;
    [[nodiscard]] Result<Fields> object(std::string_view name) const;
    /// The member, an object, as it is.
    [[nodiscard]] Result<Json::Object const*> members(std::string_view name) const;
    [[nodiscard]] Result<Json::Array const*> array(std::string_view name) const;
    [[nodiscard]] Result<std::vector<std::string>> texts(std::string_view name) const;

    [[nodiscard]] Error error(std::string_view name, std::string const& should) const;
    [[nodiscard]] std::string const& where() const { return m_where; }

private:
    Fields(Json const& json, std::string where)
        : m_json(&json)
        , m_where(std::move(where))
    {
    }

    template <class T>
    [[nodiscard]] Result<T const*> as(std::string_view name, char const* should) const;

    Json const* m_json;
    std::string m_where;
};

} // namespace weg::sync
