// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/relevance/plain_index.h"

#include "app/base/utf8.h"

#include <unicode/uchar.h>

namespace weg::relevance {

namespace {

/// "one two" becomes "\"one\" OR \"two\"".
std::string match_of(std::string const& typed, bool unfinished)
{
    std::string match;
    std::u16string word;
    auto const letters = to_utf16(typed);
    auto const end_word = [&](bool last) {
        if (!word.empty())
            match += (match.empty() ? "\"" : " OR \"") + to_utf8(word) + (last && unfinished ? "\"*" : "\"");
        word.clear();
    };
    for (char16_t const unit : letters) {
        auto const type = u_charType(unit);
        if (u_isalnum(unit) != 0 || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || unit == u'_')
            word += unit;
        else
            end_word(false);
    }
    end_word(true);
    return match;
}

} // namespace

Result<PlainIndex> PlainIndex::create(
    std::filesystem::path const& file, std::vector<search::Document> const& documents, std::string const& language)
{
    WEG_TRY(auto connection, db::Connection::create(file));
    WEG_TRY_VOID(connection.execute("PRAGMA journal_mode=OFF; BEGIN;"
                                    "CREATE VIRTUAL TABLE page USING fts5(title, body, team UNINDEXED, id UNINDEXED,"
                                    " tokenize='unicode61 remove_diacritics 2')"));
    {
        WEG_TRY(auto row, db::Statement::prepare(connection, "INSERT INTO page VALUES (?, ?, ?, ?)"));
        for (auto const& document : documents) {
            for (auto const& text : document.texts) {
                if (text.language != language)
                    continue;
                row.bind(1, text.title).bind(2, text.body).bind(3, document.group).bind(4, document.id);
                WEG_TRY_VOID(row.step());
                row.reset();
            }
        }
    }
    WEG_TRY_VOID(connection.execute("COMMIT"));
    return PlainIndex(std::move(connection));
}

Result<std::vector<std::string>> PlainIndex::find(
    std::string const& typed, std::string const& group, bool unfinished, std::size_t most) const
{
    std::vector<std::string> ids;
    auto const match = match_of(typed, unfinished);
    if (match.empty())
        return ids;
    WEG_TRY(auto row,
        db::Statement::prepare(
            m_connection, "SELECT id FROM page WHERE page MATCH ? AND team = ? ORDER BY bm25(page) LIMIT ?"));
    row.bind(1, match).bind(2, group).bind(3, static_cast<std::int64_t>(most));
    for (;;) {
        WEG_TRY(bool const more, row.step());
        if (!more)
            return ids;
        ids.push_back(row.text(0));
    }
}

} // namespace weg::relevance
