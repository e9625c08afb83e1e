// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/db/statement.h"
#include "app/search/index_writer.h"

#include <filesystem>
#include <string>
#include <vector>

namespace weg::relevance {

/// What SQLite's FTS5 finds by itself: the peer that ours is measured against.
class PlainIndex {
public:
    /// Of the documents' texts in `language`: unicode61 without diacritics, the title a column of its own.
    static Result<PlainIndex> create(
        std::filesystem::path const& file, std::vector<search::Document> const& documents, std::string const& language);

    /// Ids, best first. Words are joined by OR and ranked by bm25; the last is a beginning when it is `unfinished`.
    Result<std::vector<std::string>> find(
        std::string const& typed, std::string const& group, bool unfinished, std::size_t most) const;

private:
    explicit PlainIndex(db::Connection connection)
        : m_connection(std::move(connection))
    {
    }
    db::Connection m_connection;
};

} // namespace weg::relevance
