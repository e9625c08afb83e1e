// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds.h"

#include "app/authoring/hsds_index.h"
#include "app/authoring/hsds_layout.h"
#include "app/authoring/text_file.h"

#include <nlohmann/json.hpp>
#include <set>

namespace weg::authoring {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

Json json_of(HsdsRow const& row)
{
    Json object = Json::object();
    object["id"] = row.at("id");
    for (auto const& [column, value] : row)
        object[column] = is_number(column) ? Json::parse(value) : Json(value);
    return object;
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
        : m_index(tables)
    {
    }

    /// `row` of `table` with all that belongs to it.
    Json object(std::string const& table, HsdsRow const& row)
    {
        Json object = json_of(row);
        std::string const& id = row.at("id");
        if (table == "service")
            put_one(object, "organization", "organization", row, "organization_id");
        if (table == "service") {
            put_one(object, "program", "program", row, "program_id");
            for (char const* const child : { "phone", "schedule", "language", "cost_option", "required_document",
                     "service_area", "contact", "service_at_location" })
                put_list(object, child, "service_id", id);
            put_list(object, "metadata", "resource_id", id);
        }
        if (table == "service_at_location")
            put_one(object, "location", "location", row, "location_id");
        if (table == "location") {
            put_list(object, "address", "location_id", id);
            put_list(object, "accessibility", "location_id", id);
        }
        if (table == "attribute")
            put_one(object, "taxonomy_term", "taxonomy_term", row, "taxonomy_term_id");
        if (table == "taxonomy_term")
            put_one(object, "taxonomy_detail", "taxonomy", row, "taxonomy_id");
        put_list(object, "attribute", "link_id", id);
        return object;
    }

private:
    void put_one(Json& into, char const* name, std::string const& table, HsdsRow const& row, std::string const& column)
    {
        if (auto const* const found = m_index.row(table, HsdsIndex::cell(row, column)))
            into[name] = object(table, *found);
    }

    void put_list(Json& into, std::string const& table, std::string const& column, std::string const& id)
    {
        std::string const list = table == "service_at_location" ? "service_at_locations" : plural_of(table);
        for (HsdsRow const* const row : m_index.rows(table, column, id))
            into[list].push_back(object(table, *row));
    }

    HsdsIndex m_index;
};

} // namespace

Result<void> write_hsds(HsdsTables const& tables, fs::path const& folder)
{
    Nester nester(tables);
    Json services = Json::array();
    if (auto const found = tables.find("service"); found != tables.end()) {
        for (HsdsRow const& row : found->second)
            services.push_back(nester.object("service", row));
    }
    WEG_TRY_VOID(write_text_file(folder / "services.json", services.dump(1) + "\n"));
    Json package = { { "name", "wegweiser" }, { "profile", "tabular-data-package" },
        { "title", "Human Services Data Specification 3.0" }, { "resources", Json::array() } };
    for (auto const& [table, rows] : tables) {
        auto const columns = columns_of(rows);
        std::string const file = plural_of(table) + ".csv";
        WEG_TRY_VOID(write_text_file(folder / file, csv_of(rows, columns)));
        Json fields = Json::array();
        for (auto const& column : columns)
            fields.push_back({ { "name", column }, { "type", is_number(column) ? "number" : "string" } });
        package["resources"].push_back({ { "name", plural_of(table) }, { "path", file },
            { "profile", "tabular-data-resource" }, { "schema", { { "primaryKey", "id" }, { "fields", fields } } } });
    }
    return write_text_file(folder / "datapackage.json", package.dump(1) + "\n");
}

} // namespace weg::authoring
