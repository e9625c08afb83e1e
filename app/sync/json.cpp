// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/json.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <utility>

namespace weg::sync {

namespace {

constexpr std::size_t kMostLevels = 16;

/// Builds our value from the library's events and stops at the first thing that is not ours.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return add({ nullptr }); }
    bool boolean(bool value) override { return add({ value }); }
    bool number_integer(number_integer_t value) override
    {
        return value < -kMostInteger ? fail("an integer below -2^53 + 1") : add({ std::int64_t { value } });
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return value > static_cast<std::uint64_t>(kMostInteger) ? fail("an integer above 2^53 - 1")
                                                                : add({ static_cast<std::int64_t>(value) });
    }
    bool number_float(number_float_t /*value*/, string_t const& written) override
    {
        return fail("the number " + written + ", which is no integer");
    }
    bool string(string_t& value) override { return add({ std::move(value) }); }
    bool binary(binary_t& /*value*/) override { return fail("binary data"); }
    bool start_object(std::size_t /*size*/) override { return open({ Json::Object {} }); }
    bool start_array(std::size_t /*size*/) override { return open({ Json::Array {} }); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        auto& object = std::get<Json::Object>(m_open.back()->value);
        if (object.contains(name))
            return fail("the key \"" + name + "\" twice");
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, std::string const& /*token*/, nlohmann::detail::exception const&) override
    {
        return fail("at byte " + std::to_string(position) + " something that is no JSON");
    }

    Json root;
    std::string fault;

private:
    /// Where the value came to stand.
    Json& place(Json value)
    {
        if (m_open.empty())
            return root = std::move(value);
        if (auto* const array = std::get_if<Json::Array>(&m_open.back()->value))
            return array->emplace_back(std::move(value));
        return std::get<Json::Object>(m_open.back()->value)[m_key] = std::move(value);
    }
    bool add(Json value)
    {
        place(std::move(value));
        return true;
    }
    bool open(Json value)
    {
        if (m_open.size() == kMostLevels)
            return fail("more than 16 levels");
        // A container grows only at its end while a value inside it is open, so this stays where it is.
        m_open.push_back(&place(std::move(value)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }
    bool fail(std::string what)
    {
        fault = std::move(what);
        return false;
    }

    std::vector<Json*> m_open;
    std::string m_key;
};

void append_string(std::string& to, std::string_view text)
{
    to += '"';
    for (char const c : text) {
        if (c == '"' || c == '\\')
            to += '\\';
        to += c;
    }
    to += '"';
}

void append(std::string& to, Json const& json)
{
    if (auto const* const flag = std::get_if<bool>(&json.value)) {
        to += *flag ? "true" : "false";
    } else if (auto const* const integer = std::get_if<std::int64_t>(&json.value)) {
        to += std::to_string(*integer);
    } else if (auto const* const text = std::get_if<std::string>(&json.value)) {
        append_string(to, *text);
    } else if (auto const* const array = std::get_if<Json::Array>(&json.value)) {
        char before = '[';
        for (auto const& item : *array) {
            to += std::exchange(before, ',');
            append(to, item);
        }
        to += array->empty() ? "[]" : "]";
    } else if (auto const* const object = std::get_if<Json::Object>(&json.value)) {
        char before = '{';
        for (auto const& [name, item] : *object) {
            to += std::exchange(before, ',');
            append_string(to, name);
            to += ':';
            append(to, item);
        }
        to += object->empty() ? "{}" : "}";
    } else {
        to += "null";
    }
}

} // namespace

Json const* Json::find(std::string_view name) const
{
    auto const* const object = std::get_if<Object>(&value);
    if (object == nullptr)
        return nullptr;
    auto const found = object->find(name);
    return found == object->end() ? nullptr : &found->second;
}

Result<Json> read_json(std::string_view utf8, std::string const& name)
{
    // The library would pass over a byte order mark, and the bytes that are signed have none.
    if (utf8.starts_with("\xEF\xBB\xBF"))
        return Error { ErrorCode::InvalidData, name + " begins with a byte order mark; take it out" };
    // It would take a zero byte for the end.
    if (auto const zero = utf8.find('\0'); zero != std::string_view::npos)
        return Error { ErrorCode::InvalidData,
            name + " has at byte " + std::to_string(zero) + " a zero, which is no JSON" };
    Builder builder;
    if (!nlohmann::json::sax_parse(utf8.begin(), utf8.end(), &builder))
        return Error { ErrorCode::InvalidData, name + " has " + builder.fault };
    return std::move(builder.root);
}

std::string canonical_json(Json const& json)
{
    std::string text;
    append(text, json);
    return text;
}

} // namespace weg::sync
