// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/record.h"
#include "app/db/statement.h"

#include <array>
#include <map>
#include <optional>
#include <sodium.h>
#include <string>
#include <string_view>

namespace weg::authoring {

/// Inserts rows and takes the digest of all of them, in order: the content's version.
class RowWriter {
public:
    explicit RowWriter(db::Connection& connection)
        : m_connection(connection)
    {
        crypto_hash_sha256_init(&m_hash);
    }

    template <class... Values>
    Result<void> insert(std::string const& table, Values const&... values)
    {
        WEG_TRY(auto* const prepared, statement_for(table, sizeof...(values)));
        db::Statement& statement = *prepared;
        digest(table);
        int index = 0;
        (bind(statement, ++index, values), ...);
        WEG_TRY(bool const row, statement.step());
        static_cast<void>(row);
        return {};
    }

    std::string version()
    {
        std::array<unsigned char, crypto_hash_sha256_BYTES> bytes {};
        crypto_hash_sha256_final(&m_hash, bytes.data());
        std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex {};
        sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
        return hex.data();
    }

    struct Blob {
        std::string const& bytes;
    };

private:
    /// One statement a table, prepared once.
    Result<db::Statement*> statement_for(std::string const& table, std::size_t columns)
    {
        auto found = m_statements.find(table);
        if (found == m_statements.end()) {
            std::string sql = "INSERT INTO " + table + " VALUES (";
            for (std::size_t i = 0; i < columns; ++i)
                sql += i == 0 ? "?" : ", ?";
            WEG_TRY(auto prepared, db::Statement::prepare(m_connection, sql + ")"));
            found = m_statements.emplace(table, std::move(prepared)).first;
        }
        found->second.reset();
        return &found->second;
    }
    void digest(std::string_view value)
    {
        // The length first, so that no two rows of different values read alike.
        std::string const length = std::to_string(value.size()) + ":";
        crypto_hash_sha256_update(&m_hash, reinterpret_cast<unsigned char const*>(length.data()), length.size());
        crypto_hash_sha256_update(&m_hash, reinterpret_cast<unsigned char const*>(value.data()), value.size());
    }
    void bind(db::Statement& statement, int index, std::string_view value)
    {
        digest(value);
        statement.bind(index, value);
    }
    void bind(db::Statement& statement, int index, int value)
    {
        digest(std::to_string(value));
        statement.bind(index, std::int64_t { value });
    }
    void bind(db::Statement& statement, int index, Blob const& value)
    {
        digest(value.bytes);
        statement.bind_blob(index, value.bytes);
    }
    void bind(db::Statement& statement, int index, std::optional<int> const& value)
    {
        digest(value ? std::to_string(*value) : std::string());
        if (value)
            statement.bind(index, std::int64_t { *value });
        else
            statement.bind_null(index);
    }
    void bind(db::Statement& statement, int index, std::optional<Written> const& value)
    {
        digest(value ? value->value : std::string());
        if (value)
            statement.bind(index, value->value);
        else
            statement.bind_null(index);
    }

    db::Connection& m_connection;
    std::map<std::string, db::Statement> m_statements;
    crypto_hash_sha256_state m_hash {};
};

} // namespace weg::authoring
