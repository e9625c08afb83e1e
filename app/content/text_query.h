// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/model.h"
#include "app/db/statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace weg::content {

/// Finds words in the first language of a chain that has them.
class TextQuery {
public:
    static Result<TextQuery> prepare(db::Connection const& connection, std::vector<std::string> chain);

    /// The words of a field; an empty Text when the record has no such field.
    Result<Text> find(std::string_view record, std::string_view field);

private:
    TextQuery(db::Statement statement, std::vector<std::string> chain)
        : m_statement(std::move(statement))
        , m_chain(std::move(chain))
    {
    }
    db::Statement m_statement;
    std::vector<std::string> m_chain;
};

} // namespace weg::content
