// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds.h"

#include <cstdint>
#include <cstdlib>

/// Property: whatever the bytes, JSON or (after a 'c') CSV, rows have ids, and records made of them have words and a day.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace weg::authoring;
    std::string_view text(reinterpret_cast<char const*>(data), size);
    Problems notes;
    HsdsTables tables;
    if (text.starts_with('c')) {
        if (!read_hsds_csv(text.substr(1), "service", "x.csv", tables))
            return 0;
    } else {
        auto read = read_hsds_json(text, "x.json", notes);
        if (!read)
            return 0;
        tables = std::move(read.value());
    }
    for (auto const& [table, rows] : tables) {
        for (HsdsRow const& row : rows) {
            if (!row.contains("id") || row.at("id").empty())
                std::abort();
        }
    }
    auto const city = hsds_records(tables, "c", "C", notes);
    if (!city)
        return 0;
    for (auto const& entry : city.value().entries) {
        if (entry.id.empty() || entry.title.empty() || entry.summary.empty() || entry.verified.size() != 10)
            std::abort();
    }
    return 0;
}
