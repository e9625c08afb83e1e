// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/db/connection.h"

#include <array>
#include <fstream>
namespace weg::db {

namespace {

struct Limit {
    int id;
    int value;
};

/// SQLite's "high security" column, with room for our largest blobs and one chained lookup.
constexpr Limit kLimits[] = { { SQLITE_LIMIT_LENGTH, 4'000'000 }, { SQLITE_LIMIT_SQL_LENGTH, 100'000 },
    { SQLITE_LIMIT_COLUMN, 100 }, { SQLITE_LIMIT_EXPR_DEPTH, 20 }, { SQLITE_LIMIT_COMPOUND_SELECT, 3 },
    { SQLITE_LIMIT_VDBE_OP, 25'000 }, { SQLITE_LIMIT_FUNCTION_ARG, 8 }, { SQLITE_LIMIT_ATTACHED, 0 },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50 }, { SQLITE_LIMIT_VARIABLE_NUMBER, 20 }, { SQLITE_LIMIT_TRIGGER_DEPTH, 1 } };

/// The path as a URI: SQLite gives "?", "#" and "%" a meaning of their own.
std::string immutable_uri(std::filesystem::path const& file)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (char const letter : std::filesystem::absolute(file).string()) {
        if (letter == '?' || letter == '#' || letter == '%') {
            auto const byte = static_cast<unsigned char>(letter);
            uri += { '%', kHex[byte >> 4], kHex[byte & 15] };
        } else {
            uri += letter;
        }
    }
    return uri + "?mode=ro&immutable=1";
}

/// Bytes 18 and 19 of the header are 1, or 2 for a write-ahead log (SQLite file format, 1.3.3): then half of the content
/// may be in another file, which nobody vouches for.
bool wants_log(std::filesystem::path const& file)
{
    std::array<char, 20> header {};
    std::ifstream stream(file, std::ios::binary);
    return stream.read(header.data(), header.size()) && (header[18] == 2 || header[19] == 2);
}

} // namespace

Result<Connection> Connection::open_untrusted(std::filesystem::path const& file)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return Error { ErrorCode::NotFound, file.string() + ": is not there" };
    if (wants_log(file))
        return Error { ErrorCode::InvalidData, file.string() + ": is written for a write-ahead log; build it again" };
    sqlite3* raw = nullptr;
    int const code = sqlite3_open_v2(
        immutable_uri(file).c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection { CHandle<sqlite3, sqlite3_close>(raw) };
    if (code != SQLITE_OK)
        return Error { ErrorCode::Unreadable, file.string() + ": " + sqlite3_errstr(code) };

    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    for (Limit const& limit : kLimits)
        sqlite3_limit(raw, limit.id, limit.value);
    if (auto set = connection.execute("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF;");
        !set) {
        bool const foreign = sqlite3_errcode(raw) == SQLITE_NOTADB;
        return Error { foreign ? ErrorCode::WrongFormat : ErrorCode::Unreadable,
            file.string() + ": " + set.error().detail };
    }
    return connection;
}

Result<Connection> Connection::create(std::filesystem::path const& file)
{
    sqlite3* raw = nullptr;
    int const code = sqlite3_open_v2(
        file.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection { CHandle<sqlite3, sqlite3_close>(raw) };
    if (code != SQLITE_OK)
        return Error { ErrorCode::Unreadable, file.string() + ": " + sqlite3_errstr(code) };
    return connection;
}

Result<void> Connection::execute(char const* sql)
{
    if (sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return error(sql);
    return {};
}

Error Connection::error(std::string const& what) const
{
    int const code = sqlite3_errcode(m_handle.get());
    return { code == SQLITE_NOTADB ? ErrorCode::WrongFormat : ErrorCode::InvalidData,
        what + ": " + sqlite3_errmsg(m_handle.get()) };
}

} // namespace weg::db
