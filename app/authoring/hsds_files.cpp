// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace weg::authoring {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

/// HSDS's own plural of a table: the file's and the list's name.
std::string plural_of(std::string const& table)
{
    if (table == "accessibility" || table == "metadata" || table == "service_at_location")
        return table;
    if (table == "taxonomy")
        return "taxonomies";
    return table.ends_with("ss") ? table + "es" : table + "s";
}

/// Columns whose values HSDS wants as numbers.
bool is_number(std::string const& column) { return column == "amount"; }

Json json_of(HsdsRow const& row)
{
    Json object = Json::object();
    object["id"] = row.at("id");
    for (auto const& [column, value] : row)
        object[column] = is_number(column) ? Json::parse(value) : Json(value);
    return object;
}

Result<void> write_file(fs::path const& file, std::string const& text)
{
    std::ofstream stream(file, std::ios::binary);
    if (!(stream << text).flush())
        return Error { ErrorCode::Unreadable,
            file.string() + ": cannot be written; is the folder there and the disk not full?" };
    return {};
}

/// RFC 4180: a field with a comma, a quote or a line end is quoted.
std::string csv_field(std::string const& value)
{
    if (value.find_first_of(",\"\r\n") == std::string::npos)
        return value;
    std::string quoted = "\"";
    for (char const byte : value)
        quoted += byte == '"' ? std::string("\"\"") : std::string(1, byte);
    return quoted + "\"";
}

/// The columns that some row has, "id" first.
std::vector<std::string> columns_of(std::vector<HsdsRow> const& rows)
{
    std::set<std::string> names;
    for (HsdsRow const& row : rows) {
        for (auto const& [column, value] : row)
            names.insert(column);
    }
    names.erase("id");
    std::vector<std::string> columns { "id" };
    columns.insert(columns.end(), names.begin(), names.end());
    return columns;
}

std::string csv_of(std::vector<HsdsRow> const& rows, std::vector<std::string> const& columns)
{
    std::string csv;
    for (auto const& column : columns)
        csv += (&column == &columns.front() ? "" : ",") + column;
    csv += "\r\n";
    for (HsdsRow const& row : rows) {
        for (auto const& column : columns) {
            auto const cell = row.find(column);
            csv += (&column == &columns.front() ? "" : ",") + csv_field(cell == row.end() ? "" : cell->second);
        }
        csv += "\r\n";
    }
    return csv;
}

class Nester {
public:
    explicit Nester(HsdsTables const& tables)
        : m_tables(tables)
    {
    }

    Json services()
    {
        Json all = Json::array();
        for (HsdsRow const& row : rows("service")) {
            Json service = json_of(row);
            std::string const id = row.at("id");
            put_one(service, "organization", row, "organization_id");
            put_one(service, "program", row, "program_id");
            for (char const* const table : { "phone", "schedule", "language", "cost_option", "required_document",
                     "service_area", "contact", "service_at_location" })
                put_list(service, table, "service_id", id);
            put_list(service, "attribute", "link_id", id);
            put_list(service, "metadata", "resource_id", id);
            all.push_back(std::move(service));
        }
        return all;
    }

private:
    [[nodiscard]] std::vector<HsdsRow> const& rows(std::string const& table) const
    {
        static std::vector<HsdsRow> const none;
        auto const found = m_tables.find(table);
        return found == m_tables.end() ? none : found->second;
    }

    void put_one(Json& into, std::string const& table, HsdsRow const& row, std::string const& column)
    {
        auto const id = row.find(column);
        if (id == row.end())
            return;
        for (HsdsRow const& other : rows(table)) {
            if (other.at("id") == id->second)
                into[table] = json_of(other);
        }
    }

    void put_list(Json& into, std::string const& table, std::string const& column, std::string const& id)
    {
        for (HsdsRow const& row : rows(table)) {
            auto const found = row.find(column);
            if (found == row.end() || found->second != id)
                continue;
            Json object = json_of(row);
            if (table == "service_at_location")
                put_location(object, row.at("location_id"));
            if (table == "attribute")
                put_one(object, "taxonomy_term", row, "taxonomy_term_id");
            std::string const list = table == "service_at_location" ? "service_at_locations" : plural_of(table);
            into[list].push_back(std::move(object));
        }
    }

    void put_location(Json& into, std::string const& id)
    {
        for (HsdsRow const& row : rows("location")) {
            if (row.at("id") != id)
                continue;
            Json location = json_of(row);
            put_list(location, "address", "location_id", id);
            put_list(location, "accessibility", "location_id", id);
            into["location"] = std::move(location);
        }
    }

    HsdsTables const& m_tables;
};

} // namespace

Result<void> write_hsds(HsdsTables const& tables, fs::path const& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    WEG_TRY_VOID(write_file(folder / "services.json", Nester(tables).services().dump(1) + "\n"));
    Json package = { { "name", "wegweiser" }, { "profile", "tabular-data-package" },
        { "title", "Human Services Data Specification 3.0" }, { "resources", Json::array() } };
    for (auto const& [table, rows] : tables) {
        auto const columns = columns_of(rows);
        std::string const file = plural_of(table) + ".csv";
        WEG_TRY_VOID(write_file(folder / file, csv_of(rows, columns)));
        Json fields = Json::array();
        for (auto const& column : columns)
            fields.push_back({ { "name", column }, { "type", is_number(column) ? "number" : "string" } });
        package["resources"].push_back({ { "name", plural_of(table) }, { "path", file },
            { "profile", "tabular-data-resource" }, { "schema", { { "primaryKey", "id" }, { "fields", fields } } } });
    }
    return write_file(folder / "datapackage.json", package.dump(1) + "\n");
}

} // namespace weg::authoring
