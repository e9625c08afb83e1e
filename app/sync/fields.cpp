// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/fields.h"

namespace weg::sync {

Result<Fields> Fields::of(Json const& json, std::string where)
{
    if (!std::holds_alternative<Json::Object>(json.value))
        return Error { ErrorCode::InvalidData, where + " must be an object" };
    return Fields(json, std::move(where));
}

Json const* Fields::find(std::string_view name) const { return m_json->find(name); }

Error Fields::error(std::string_view name, std::string const& should) const
{
    return { ErrorCode::InvalidData, m_where + ": \"" + std::string(name) + "\" must be " + should };
}

template <class T>
Result<T const*> Fields::as(std::string_view name, char const* should) const
{
    auto const* const json = find(name);
    auto const* const value = json != nullptr ? std::get_if<T>(&json->value) : nullptr;
    if (value == nullptr)
        return error(name, should);
    return value;
}

Result<std::string> Fields::text(std::string_view name) const
{
    WEG_TRY(auto const* const value, as<std::string>(name, "a string"));
    return *value;
}

Result<bool> Fields::flag(std::string_view name) const
{
    WEG_TRY(auto const* const value, as<bool>(name, "true or false"));
    return *value;
}

Result<std::int64_t> Fields::integer(std::string_view name, std::int64_t least, std::int64_t most) const
{
    WEG_TRY(auto const* const value, as<std::int64_t>(name, "an integer"));
    if (*value < least || *value > most)
        return error(name, "an integer from " + std::to_string(least) + " to " + std::to_string(most));
    return *value;
}

Result<Json::Object const*> Fields::members(std::string_view name) const { return as<Json::Object>(name, "an object"); }

Result<Fields> Fields::object(std::string_view name) const
{
    WEG_TRY_VOID(members(name));
    return Fields(*find(name), m_where + "." + std::string(name));
}

Result<Json::Array const*> Fields::array(std::string_view name) const { return as<Json::Array>(name, "an array"); }

Result<std::vector<std::string>> Fields::texts(std::string_view name) const
{
    WEG_TRY(auto const* const items, array(name));
    std::vector<std::string> texts;
    for (auto const& item : *items) {
        auto const* const text = std::get_if<std::string>(&item.value);
        if (text == nullptr)
            return error(name, "an array of strings");
        texts.push_back(*text);
    }
    return texts;
}

} // namespace weg::sync
