// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::db: SQLite with results instead of codes. A file from outside is opened so that nothing in it can run.
#pragma once

#include "app/base/handle.h"
#include "app/base/result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <sqlite3.h>
#include <string>

namespace weg::db {

/// Statements that have run and are free, by their SQL: preparing one takes longer than most of ours run.
using FreeStatements = std::map<std::string, CHandle<sqlite3_stmt, sqlite3_finalize>, std::less<>>;

/// One open database.
class Connection {
public:
    /// Opens a finished file for reading only, as SQLite's own advice for untrusted files has it (security.html):
    /// immutable, defensive, no trusted schema, no views or triggers, low limits, pages checked as they are read.
    /// Errors: `NotFound`; `WrongFormat` when it is no SQLite file; `InvalidData` when part of it may be in
    /// a write-ahead log; `Unreadable`.
    static Result<Connection> open_untrusted(std::filesystem::path const& file);
    /// A new, empty file for writing. Errors: `Unreadable` when it cannot be made.
    static Result<Connection> create(std::filesystem::path const& file);

    Connection(Connection&&) noexcept = default;
    Connection& operator=(Connection&&) = delete;
    ~Connection() = default;

    /// Runs statements that give no rows.
    Result<void> execute(char const* sql);
    [[nodiscard]] sqlite3& handle() const { return *m_handle; }
    [[nodiscard]] FreeStatements& free_statements() const { return *m_free_statements; }
    [[nodiscard]] Error error(std::string const& what) const;

private:
    explicit Connection(CHandle<sqlite3, sqlite3_close> handle)
        : m_handle(std::move(handle))
    {
    }
    CHandle<sqlite3, sqlite3_close> m_handle;
    /// In a place of its own, which statements know when the connection has moved. Goes before the handle.
    std::unique_ptr<FreeStatements> m_free_statements = std::make_unique<FreeStatements>();
};

} // namespace weg::db
