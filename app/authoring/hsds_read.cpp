// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/csv_text.h"
#include "app/authoring/hsds.h"
#include "app/authoring/hsds_layout.h"
#include "app/authoring/text_file.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace weg::authoring {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr std::array<std::string_view, 21> kTables { "accessibility", "address", "attribute", "contact", "cost_option",
    "funding", "language", "location", "metadata", "organization", "organization_identifier", "phone", "program",
    "required_document", "schedule", "service", "service_area", "service_at_location", "taxonomy", "taxonomy_term",
    "meta_table_description" };
/// Deeper than any service of HSDS nests.
constexpr int kMostDepth = 16;

/// The table whose rows stand in a list or file of this name; empty: none.
std::string table_of(std::string_view plural)
{
    if (plural == "service_at_locations")
        return "service_at_location";
    auto const found = std::ranges::find_if(
        kTables, [&](std::string_view table) { return plural_of(std::string(table)) == plural; });
    return found == kTables.end() ? std::string() : std::string(*found);
}

/// The column by which a row points to the one it stands in.
std::string link_column(std::string const& table, std::string const& parent)
{
    return table == "attribute" ? "link_id" : table == "metadata" ? "resource_id" : parent + "_id";
}

std::string scalar_text(std::string const& column, Json const& value)
{
    if (auto const* const text = value.get_ptr<std::string const*>())
        return *text;
    if (is_number(column) && value.is_number()) {
        std::array<char, 64> amount {};
        std::snprintf(amount.data(), amount.size(), "%.2f", value.get<double>());
        return amount.data();
    }
    return value.is_null() ? std::string() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Takes nested objects apart into rows.
class Flattener {
public:
    Flattener(std::string shown_name, Problems& notes)
        : m_shown(std::move(shown_name))
        , m_notes(notes)
    {
    }

    /// The id of `object`'s row. A row seen before gets the columns it did not have.
    std::string take(std::string const& table, Json const& object, HsdsRow row, int depth)
    {
        std::string id = scalar_text("id", object.value("id", Json()));
        if (id.empty()) {
            id = table + "-" + std::to_string(++m_without_id);
            m_notes.add(m_shown + ": " + table + " " + std::to_string(m_without_id), "has no id; it stands alone");
        }
        row["id"] = id;
        for (auto const& [key, value] : object.items()) {
            if (key == "id")
                continue;
            if (value.is_array())
                take_list(key, value, table, id, depth);
            else if (value.is_object())
                take_one(key, value, row, depth);
            else if (std::string const text = scalar_text(key, value); !text.empty())
                row[key] = text;
        }
        HsdsRow& known = m_rows[{ table, id }];
        if (known.empty())
            m_order.emplace_back(table, id);
        known.merge(row);
        return id;
    }

    HsdsTables tables()
    {
        HsdsTables tables;
        for (auto const& [table, id] : m_order)
            tables[table].push_back(std::move(m_rows[{ table, id }]));
        return tables;
    }

private:
    void take_list(
        std::string const& key, Json const& list, std::string const& parent, std::string const& parent_id, int depth)
    {
        std::string const table = table_of(key);
        for (Json const& item : list) {
            if (table.empty() || !item.is_object() || depth == kMostDepth) {
                m_notes.add(m_shown + ": " + parent + " " + parent_id, "'" + key + "' is no list of HSDS; left out");
                return;
            }
            HsdsRow row { { link_column(table, parent), parent_id } };
            if (table == "attribute")
                row["link_entity"] = parent;
            static_cast<void>(take(table, item, std::move(row), depth + 1));
        }
    }

    void take_one(std::string const& key, Json const& object, HsdsRow& row, int depth)
    {
        std::string const table = key == "taxonomy_detail" ? "taxonomy" : key;
        if (std::ranges::find(kTables, table) == kTables.end() || depth == kMostDepth) {
            m_notes.add(m_shown, "'" + key + "' is no object of HSDS; left out");
            return;
        }
        row[table + "_id"] = take(table, object, {}, depth + 1);
    }

    std::string m_shown;
    Problems& m_notes;
    int m_without_id = 0;
    std::map<std::pair<std::string, std::string>, HsdsRow> m_rows; ///< By table and id.
    std::vector<std::pair<std::string, std::string>> m_order;
};

/// The files of a package, by table. They have HSDS's names, so that the package's own list adds nothing.
std::map<std::string, fs::path> package_files(fs::path const& folder, Problems& notes)
{
    std::map<std::string, fs::path> files;
    std::error_code ignored;
    for (auto const& item : fs::directory_iterator(folder, ignored)) {
        fs::path const& file = item.path();
        if (file.extension() != ".csv")
            continue;
        if (auto const table = table_of(file.stem().string()); !table.empty())
            files[table] = file;
        else
            notes.add(file.string(), "is no table of HSDS; left out");
    }
    return files;
}

} // namespace

Result<HsdsTables> read_hsds_json(std::string_view json, std::string const& shown_name, Problems& notes)
{
    Json const root = Json::parse(json.begin(), json.end(), nullptr, /*allow_exceptions=*/false);
    if (root.is_discarded())
        return Error { ErrorCode::InvalidData, shown_name + ": is not JSON in UTF-8; fetch it again" };
    Json items = root.is_object() && root.contains("contents") ? root["contents"] : root;
    if (!items.is_array())
        items = Json::array({ items });
    Flattener flattener(shown_name, notes);
    std::size_t position = 0;
    for (Json const& item : items) {
        ++position;
        if (!item.is_object()) {
            notes.add(shown_name + ": item " + std::to_string(position), "is no object; left out");
            continue;
        }
        // HSDS gives lists of services, and organizations with theirs inside.
        static_cast<void>(flattener.take(item.contains("services") ? "organization" : "service", item, {}, 0));
    }
    auto tables = flattener.tables();
    if (!tables.contains("service"))
        return Error { ErrorCode::WrongFormat, shown_name + ": holds no service; give a list of HSDS services" };
    return tables;
}

Result<void> read_hsds_csv(
    std::string_view csv, std::string const& table, std::string const& shown_name, HsdsTables& tables)
{
    auto const rows = read_csv(csv);
    if (!rows || rows->empty())
        return Error { ErrorCode::InvalidData,
            shown_name + ": is no CSV after RFC 4180 (a quote is not closed, or it is empty); export it again" };
    auto const& columns = rows->front();
    for (std::size_t i = 1; i < rows->size(); ++i) {
        auto const& cells = (*rows)[i];
        if (cells.size() != columns.size())
            return Error { ErrorCode::InvalidData,
                shown_name + ": row " + std::to_string(i + 1) + " has " + std::to_string(cells.size()) + " cells, "
                    + std::to_string(columns.size()) + " are named in its first row; export it again" };
        HsdsRow row;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (!cells[column].empty())
                row[columns[column]] = cells[column];
        }
        if (!row.contains("id"))
            return Error { ErrorCode::InvalidData,
                shown_name + ": row " + std::to_string(i + 1) + " has no id; export it again" };
        tables[table].push_back(std::move(row));
    }
    return {};
}

Result<HsdsTables> read_hsds(fs::path const& source, Problems& notes)
{
    std::error_code ignored;
    if (!fs::is_directory(source, ignored)) {
        WEG_TRY(auto const json, read_text_file(source));
        return read_hsds_json(json, source.string(), notes);
    }
    HsdsTables tables;
    for (auto const& [table, file] : package_files(source, notes)) {
        WEG_TRY(auto const csv, read_text_file(file));
        WEG_TRY_VOID(read_hsds_csv(csv, table, file.string(), tables));
    }
    if (!tables.contains("service"))
        return Error { ErrorCode::WrongFormat,
            source.string() + ": holds no service; give a package with services.csv" };
    return tables;
}

} // namespace weg::authoring
