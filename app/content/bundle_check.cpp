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

/// The home screen in this language, and what each of its cards leads to.
Result<void> check_home(Bundle const& bundle, Language const& language)
{
    std::vector<std::string> chain { language.tag };
    chain.insert(chain.end(), language.fallback.begin(), language.fallback.end());
    WEG_TRY(auto const sections, bundle.sections(chain));
    if (sections.empty())
        return unfit("its home has no section");
    for (auto const& section : sections) {
        if (section.title.value.empty())
            return unfit("section " + section.id.value + " has no title in " + language.tag);
        WEG_TRY(auto const groups, bundle.entries(section.id, chain));
        for (auto const& group : groups) {
            for (auto const& entry : group.entries) {
                WEG_TRY(auto const page, bundle.entry(entry.id, chain));
                if (page.title.value.empty())
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
    bool has_german = false;
    for (auto const& language : m_state->languages) {
        WEG_TRY_VOID(check_home(*this, language));
        has_german = has_german || language.tag == "de";
    }
    return has_german ? Result<void>() : unfit("it does not speak German, the source of everything");
}

} // namespace weg::content
