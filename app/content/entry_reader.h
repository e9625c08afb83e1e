// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle_state.h"
#include "app/content/text_query.h"

namespace weg::content {

/// Collects one entry from its tables; every step may find the file broken. For read_entry() alone.
class EntryReader {
public:
    EntryReader(db::Connection const& connection, TextQuery& texts, EntryId const& id)
        : m_connection(connection)
        , m_texts(texts)
        , m_id(id.value)
    {
    }

    Result<Entry> read();

private:
    /// Runs `sql`, whose first parameter is the entry, and calls `use` for each row.
    template <class Use>
    Result<void> each_row(std::string_view sql, Use const& use)
    {
        WEG_TRY(auto row, db::Statement::prepare(m_connection, sql));
        row.bind(1, m_id);
        for (;;) {
            WEG_TRY(bool const found, row.step());
            if (!found)
                return {};
            WEG_TRY_VOID(use(row));
        }
    }
    /// The names of the terms that `sql` lists, in `taxonomy`.
    Result<void> read_terms(std::string_view sql, std::string const& taxonomy, std::vector<Text>& into);

    Result<void> read_service();
    Result<void> read_words();
    Result<void> read_body();
    Result<void> read_contacts();
    Result<void> read_locations();
    Result<void> read_lists();
    Result<std::optional<Schedule>> read_schedule(std::string const& owner);
    Result<void> read_exceptions(std::string const& owner, Schedule& schedule);

    // What only some entries are: kind_query.cpp.
    Result<void> read_course();
    Result<void> read_measures();
    Result<void> read_rounds();
    Result<void> read_events();
    Result<void> read_glossary();

    db::Connection const& m_connection;
    TextQuery& m_texts;
    std::string m_id;
    Entry m_entry;
};

/// NULL is not known.
inline std::optional<int> optional_number(db::Statement const& row, int column)
{
    return row.is_null(column) ? std::nullopt : std::optional(static_cast<int>(row.number(column)));
}

} // namespace weg::content
