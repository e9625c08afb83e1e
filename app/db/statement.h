// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/db/connection.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weg::db {

/// One prepared statement, which its connection keeps when this object goes. The connection must outlive it.
class Statement {
public:
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) noexcept = delete;
    ~Statement();

    static Result<Statement> prepare(Connection const& connection, std::string_view sql);

    /// Parameters count from 1. Text and blobs are copied.
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::int64_t number);
    Statement& bind_blob(int index, std::string_view bytes);
    Statement& bind_null(int index);

    /// True when there is a row to read, false at the end.
    Result<bool> step();
    /// Ready to run again; what was bound stays.
    void reset() { sqlite3_reset(m_handle.get()); }

    /// Columns count from 0. NULL reads as an empty text or 0.
    [[nodiscard]] std::string text(int column) const;
    /// Not a copy: good until the next step() or reset().
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(m_handle.get(), column); }
    [[nodiscard]] bool is_null(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }

private:
    Statement(CHandle<sqlite3_stmt, sqlite3_finalize> handle, FreeStatements& free)
        : m_handle(std::move(handle))
        , m_free(&free)
    {
    }
    CHandle<sqlite3_stmt, sqlite3_finalize> m_handle; ///< None in one that has moved.
    FreeStatements* m_free;
};

} // namespace weg::db
