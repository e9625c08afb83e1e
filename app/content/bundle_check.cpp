// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle_state.h"
#include "app/content/text_query.h"

namespace weg::content {

namespace {

Error unfit(std::string const& what) { return { ErrorCode::InvalidData, "the bundle cannot be shown: " + what }; }

Result<void> check_references(db::Connection const& connection)
{
    WEG_TRY(auto row, db::Statement::prepare(connection, "PRAGMA foreign_key_check"));
    WEG_TRY(bool const found, row.step());
    return found ? Result<void>(unfit("table " + row.text(0) + " refers to what is not there")) : Result<void>();
}

/// The home screen in this language, the titles on every list, the interface's words and the keyboard.
Result<void> check_home(Bundle const& bundle, Language const& language, std::vector<std::string> const& chain,
    std::vector<EntryId> const& ids, TextQuery texts)
{
    WEG_TRY(auto const sections, bundle.sections(chain));
    if (sections.empty())
        return unfit("its home has no section");
    for (auto const& section : sections) {
        if (section.title.value.empty())
            return unfit("section " + section.id.value + " has no title in " + language.tag);
    }
    for (auto const& id : ids) {
        WEG_TRY(auto const title, texts.find(id.value, "title"));
        if (title.value.empty())
            return unfit("entry " + id.value + " has no title in " + language.tag);
    }
    WEG_TRY(auto const catalog, bundle.interface_catalog(language.tag));
    if (catalog.empty() && language.tag != "de")
        return unfit("it has no words of the interface in " + language.tag);
    WEG_TRY_VOID(bundle.keyboard(language.tag));
    return {};
}

} // namespace

Result<void> Bundle::check() const
{
    WEG_TRY_VOID(check_references(m_state->connection));
    std::vector<std::string> const german { "de" };
    bool has_german = false;
    WEG_TRY(auto const ids, entry_ids());
    for (auto const& language : m_state->languages) {
        std::vector<std::string> chain { language.tag };
        chain.insert(chain.end(), language.fallback.begin(), language.fallback.end());
        WEG_TRY(auto texts, TextQuery::prepare(m_state->connection, chain));
        WEG_TRY_VOID(check_home(*this, language, chain, ids, std::move(texts)));
        has_german = has_german || language.tag == "de";
    }
    if (!has_german)
        return unfit("it does not speak German, the source of everything");
    // Facts are the same in every language, and the words of all are in one table: once is enough.
    WEG_TRY(auto const sections, this->sections(german));
    for (auto const& section : sections)
        WEG_TRY_VOID(entries(section.id, german));
    for (auto const& id : ids)
        WEG_TRY_VOID(entry(id, german));
    WEG_TRY_VOID(crisis(german));
    WEG_TRY(auto const terms, glossary(german));
    for (auto const& term : terms) {
        if (term.meaning.value.empty())
            return unfit("its glossary does not explain " + term.word);
    }
    return {};
}

} // namespace weg::content
