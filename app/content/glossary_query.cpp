// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle_state.h"
#include "app/content/text_query.h"

namespace weg::content {

Result<GlossaryTerm> read_glossary_term(
    db::Connection const& connection, TextQuery& texts, std::string const& id, std::string word)
{
    std::string const record = "term/glossary/" + id;
    GlossaryTerm term { std::move(word), {}, {} };
    WEG_TRY(term.meaning, texts.find(record, "meaning"));
    // Official words are the same in every language. They stand among the texts, so older programs can read the bundle.
    WEG_TRY(auto row,
        db::Statement::prepare(connection,
            "SELECT value FROM text WHERE record = ? AND field >= 'also/' AND field < 'also0' AND language = 'de'"
            " ORDER BY field"));
    row.bind(1, record);
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return term;
        term.also.push_back(row.text(0));
    }
}

Result<std::vector<GlossaryTerm>> Bundle::glossary(std::vector<std::string> const& chain) const
{
    WEG_TRY(auto texts, TextQuery::prepare(m_state->connection, chain));
    WEG_TRY(auto row,
        db::Statement::prepare(m_state->connection,
            "SELECT id, word FROM taxonomy_term WHERE taxonomy = 'glossary' ORDER BY position, id"));
    std::vector<GlossaryTerm> terms;
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return terms;
        WEG_TRY(auto term, read_glossary_term(m_state->connection, texts, row.text(0), row.text(1)));
        terms.push_back(std::move(term));
    }
}

} // namespace weg::content
