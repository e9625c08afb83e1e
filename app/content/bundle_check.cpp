// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle_state.h"

namespace weg::content {

namespace {

Error unfit(std::string const& what) { return { ErrorCode::InvalidData, "the bundle cannot be shown: " + what }; }

Result<void> check_references(db::Connection const& connection)
{
    WEG_TRY(auto row, db::Statement::prepare(connection, "PRAGMA foreign_key_check"));
    WEG_TRY(bool const found, row.step());
    return found ? Result<void>(unfit("table " + row.text(0) + " refers to what is not there")) : Result<void>();
}

/// The home screen in this language, the lists that it leads to, and the interface's words.
Result<void> check_home(Bundle const& bundle, Language const& language, std::vector<std::string> const& chain)
{
    WEG_TRY(auto const sections, bundle.sections(chain));
    if (sections.empty())
        return unfit("its home has no section");
    for (auto const& section : sections) {
        if (section.title.value.empty())
            return unfit("section " + section.id.value + " has no title in " + language.tag);
        WEG_TRY(auto const groups, bundle.entries(section.id, chain));
        for (auto const& group : groups) {
            for (auto const& entry : group.entries) {
                if (entry.title.value.empty())
                    return unfit("entry " + entry.id.value + " has no title in " + language.tag);
            }
        }
    }
    WEG_TRY(auto const catalog, bundle.interface_catalog(language.tag));
    if (catalog.empty() && language.tag != "de")
        return unfit("it has no words of the interface in " + language.tag);
    return {};
}

} // namespace

Result<void> Bundle::check() const
{
    WEG_TRY_VOID(check_references(m_state->connection));
    std::vector<std::string> const german { "de" };
    bool has_german = false;
    for (auto const& language : m_state->languages) {
        std::vector<std::string> chain { language.tag };
        chain.insert(chain.end(), language.fallback.begin(), language.fallback.end());
        WEG_TRY_VOID(check_home(*this, language, chain));
        has_german = has_german || language.tag == "de";
    }
    if (!has_german)
        return unfit("it does not speak German, the source of everything");
    // Facts are the same in every language, and the words of all are in one table: once is enough.
    WEG_TRY(auto const ids, entry_ids());
    for (auto const& id : ids)
        WEG_TRY_VOID(entry(id, german));
    return {};
}

} // namespace weg::content
