// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/schema_picture.h"

#include "app/content/schema.h"
#include "app/db/statement.h"

#include <algorithm>
#include <array>
#include <vector>

namespace weg::authoring {

namespace {

constexpr int kWidth = 190; ///< Of a table; all lengths are user units of the SVG.
constexpr int kGap = 70;
constexpr int kRow = 17;
constexpr int kHead = 26;
constexpr int kMargin = 20;
constexpr int kColumns = 6;
/// Nearly every table refers to it: said beside the column, for a line each would hide all others.
constexpr std::string_view kCentre = "service";

struct Column {
    std::string name;
    bool key;
    bool optional;
    std::string refers_to; ///< A table; empty for none.
};

struct Table {
    std::string name;
    std::vector<Column> columns;
    int x = 0;
    int y = 0;

    [[nodiscard]] int height() const { return kHead + static_cast<int>(columns.size()) * kRow + 8; }
};

Result<std::vector<Table>> read_tables()
{
    WEG_TRY(auto connection, db::Connection::create(":memory:"));
    for (char const* const statement : content::schema())
        WEG_TRY_VOID(connection.execute(statement));
    std::vector<Table> tables;
    WEG_TRY(auto names,
        db::Statement::prepare(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
    for (;;) {
        WEG_TRY(bool const found, names.step());
        if (!found)
            return tables;
        Table table { names.text(0), {} };
        WEG_TRY(auto row,
            db::Statement::prepare(connection,
                "SELECT c.name, c.pk, c.\"notnull\", coalesce((SELECT f.\"table\" FROM pragma_foreign_key_list(?1) f"
                " WHERE f.\"from\" = c.name LIMIT 1), '') FROM pragma_table_info(?1) c ORDER BY c.cid"));
        row.bind(1, table.name);
        for (;;) {
            WEG_TRY(bool const more, row.step());
            if (!more)
                break;
            table.columns.push_back(
                { row.text(0), row.number(1) != 0, row.number(2) == 0 && row.number(1) == 0, row.text(3) });
        }
        tables.push_back(std::move(table));
    }
}

/// Each table goes to the column that is shortest so far.
int place(std::vector<Table>& tables)
{
    std::array<int, kColumns> bottoms {};
    bottoms.fill(kMargin);
    for (Table& table : tables) {
        auto const shortest = std::ranges::min_element(bottoms);
        table.x = kMargin + static_cast<int>(shortest - bottoms.begin()) * (kWidth + kGap);
        table.y = *shortest;
        *shortest += table.height() + kMargin;
    }
    return std::ranges::max(bottoms);
}

std::string number(int value) { return std::to_string(value); }

/// From a column to the head of the table it refers to.
std::string line(Table const& from, std::size_t column, Table const& to)
{
    bool const leftwards = to.x <= from.x;
    int const x1 = leftwards ? from.x : from.x + kWidth;
    int const x2 = leftwards && to.x != from.x ? to.x + kWidth : to.x;
    int const y1 = from.y + kHead + static_cast<int>(column) * kRow + kRow / 2;
    int const y2 = to.y + kHead / 2;
    int const bend = leftwards ? -kGap / 2 : kGap / 2;
    int const arrival = to.x == from.x ? -kGap / 2 : -bend;
    return "<path class='line' d='M" + number(x1) + " " + number(y1) + "C" + number(x1 + bend) + " " + number(y1) + " "
        + number(x2 + arrival) + " " + number(y2) + " " + number(x2) + " " + number(y2) + "'/>\n";
}

std::string box(Table const& table)
{
    std::string svg = "<g><title>" + table.name + "</title><rect class='box' x='" + number(table.x) + "' y='"
        + number(table.y) + "' width='" + number(kWidth) + "' height='" + number(table.height())
        + "' rx='6'/><text class='name' x='" + number(table.x + 10) + "' y='" + number(table.y + 18) + "'>" + table.name
        + "</text>\n";
    int y = table.y + kHead;
    for (Column const& column : table.columns) {
        svg += "<text class='" + std::string(column.key ? "key" : "column") + "' x='" + number(table.x + 10) + "' y='"
            + number(y + 12) + "'>" + column.name + (column.optional ? " ?" : "")
            + (column.refers_to == kCentre ? " → " + column.refers_to : std::string()) + "</text>\n";
        y += kRow;
    }
    return svg + "</g>\n";
}

} // namespace

Result<std::string> schema_picture()
{
    WEG_TRY(auto tables, read_tables());
    int const height = place(tables);
    int const width = kMargin * 2 + kColumns * kWidth + (kColumns - 1) * kGap;
    std::string svg = "<!-- SPDX-FileCopyrightText: 2026 The Wegweiser authors -->\n"
                      "<!-- SPDX-License-Identifier: Apache-2.0 -->\n"
                      "<!-- Made by wegweiser-bundle schema; do not edit. -->\n"
                      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 "
        + number(width) + " " + number(height)
        + "' font-family='sans-serif' font-size='13'>\n"
          "<title>Tables of a Wegweiser bundle, schema "
        + number(content::kSchemaVersion)
        + "</title>\n"
          "<desc>Underlined: primary key. Question mark: may be unknown. Lines lead to the table referred to.</desc>\n"
          "<style>.box{fill:#fff;stroke:#8c8478}.name{font-weight:bold;fill:#0b6363}.key{text-decoration:underline}"
          ".line{fill:none;stroke:#0b3d91;stroke-opacity:.45}</style>\n"
          "<rect width='100%' height='100%' fill='#fbf7ef'/>\n";
    for (Table const& table : tables) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            auto const to = std::ranges::find(tables, table.columns[i].refers_to, &Table::name);
            if (to != tables.end() && to->name != kCentre)
                svg += line(table, i, *to);
        }
    }
    for (Table const& table : tables)
        svg += box(table);
    return svg + "</svg>\n";
}

} // namespace weg::authoring
