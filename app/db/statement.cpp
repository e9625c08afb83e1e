// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/db/statement.h"

namespace weg::db {

namespace {

/// More than a screen asks; lists that are filtered in many ways must not fill the memory.
constexpr std::size_t kMostFree = 64;

} // namespace

Result<Statement> Statement::prepare(Connection const& connection, std::string_view sql)
{
    auto& free = connection.free_statements();
    if (auto found = free.find(sql); found != free.end()) {
        Statement statement(std::move(found->second), free);
        free.erase(found);
        return statement;
    }
    sqlite3_stmt* raw = nullptr;
    int const code = sqlite3_prepare_v2(&connection.handle(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    if (code != SQLITE_OK)
        return connection.error(std::string(sql));
    return Statement { CHandle<sqlite3_stmt, sqlite3_finalize>(raw), free };
}

Statement::~Statement()
{
    if (!m_handle || m_free->size() >= kMostFree)
        return;
    // What went wrong was said when it ran.
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
    m_free->try_emplace(sqlite3_sql(m_handle.get()), std::move(m_handle));
}

Statement& Statement::bind(int index, std::string_view text)
{
    // An empty view may have no data; SQLite would take that for NULL.
    sqlite3_bind_text(
        m_handle.get(), index, text.empty() ? "" : text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(int index, std::int64_t number)
{
    sqlite3_bind_int64(m_handle.get(), index, number);
    return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes)
{
    sqlite3_bind_blob(
        m_handle.get(), index, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind_null(int index)
{
    sqlite3_bind_null(m_handle.get(), index);
    return *this;
}

Result<bool> Statement::step()
{
    int const code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    sqlite3* const database = sqlite3_db_handle(m_handle.get());
    bool const foreign = code == SQLITE_NOTADB;
    return Error { foreign ? ErrorCode::WrongFormat : ErrorCode::InvalidData,
        std::string(sqlite3_sql(m_handle.get())) + ": " + sqlite3_errmsg(database) };
}

std::string_view Statement::bytes(int column) const
{
    auto const* const data = static_cast<char const*>(sqlite3_column_blob(m_handle.get(), column));
    auto const size = sqlite3_column_bytes(m_handle.get(), column);
    return data == nullptr ? std::string_view {} : std::string_view(data, static_cast<std::size_t>(size));
}

std::string Statement::text(int column) const
{
    auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(m_handle.get(), column));
    auto const length = sqlite3_column_bytes(m_handle.get(), column);
    return bytes ? std::string(bytes, static_cast<std::size_t>(length)) : std::string();
}

} // namespace weg::db
