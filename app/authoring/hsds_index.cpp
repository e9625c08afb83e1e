// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds_index.h"

namespace weg::authoring {

HsdsIndex::HsdsIndex(HsdsTables const& tables)
{
    for (auto const& [table, rows] : tables) {
        for (HsdsRow const& row : rows) {
            for (auto const& [column, value] : row) {
                if (column == "id" || column.ends_with("_id"))
                    m_rows[{ table, column, value }].push_back(&row);
            }
        }
    }
}

std::vector<HsdsRow const*> const& HsdsIndex::rows(
    std::string const& table, std::string const& column, std::string const& id) const
{
    static std::vector<HsdsRow const*> const none;
    auto const found = m_rows.find({ table, column, id });
    return found == m_rows.end() ? none : found->second;
}

HsdsRow const* HsdsIndex::row(std::string const& table, std::string const& id) const
{
    auto const& found = rows(table, "id", id);
    return found.empty() ? nullptr : found.front();
}

std::vector<std::string> HsdsIndex::values(std::string const& id, std::string const& type) const
{
    std::vector<std::string> values;
    for (auto const* const attribute : rows("attribute", "link_id", id)) {
        if (cell(*attribute, "link_type") == type && attribute->contains("value"))
            values.push_back(attribute->at("value"));
    }
    return values;
}

std::string HsdsIndex::value(std::string const& id, std::string const& type) const
{
    auto const all = values(id, type);
    return all.empty() ? std::string() : all.front();
}

std::vector<HsdsRow const*> HsdsIndex::terms(std::string const& id, std::string const& taxonomy) const
{
    std::vector<HsdsRow const*> terms;
    for (auto const* const attribute : rows("attribute", "link_id", id)) {
        auto const* const term = row("taxonomy_term", cell(*attribute, "taxonomy_term_id"));
        if (cell(*attribute, "link_type") == taxonomy && term)
            terms.push_back(term);
    }
    return terms;
}

std::string const& HsdsIndex::cell(HsdsRow const& row, std::string const& column)
{
    static std::string const none;
    auto const found = row.find(column);
    return found == row.end() ? none : found->second;
}

} // namespace weg::authoring
