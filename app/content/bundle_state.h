// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/content/reading.h"
#include "app/db/statement.h"

namespace weg::content {

struct Bundle::State {
    db::Connection connection;
    std::string version;
    std::string city_id;
    i18n::PartialDate date;
    std::vector<Language> languages;
};

/// Reads one entry; see Bundle::entry().
Result<Entry> read_entry(db::Connection const& connection, EntryId const& id, std::vector<std::string> const& chain);
/// Reads the keyboard of a language that the bundle speaks; see Bundle::keyboard().
Result<Keyboard> read_keyboard(db::Connection const& connection, std::string_view language);
/// Reads what a list shows of an entry.
Result<EntryCard> read_card(
    db::Connection const& connection, class TextQuery& texts, EntryId const& id, std::string icon);

/// Reads a term of the glossary.
Result<GlossaryTerm> read_glossary_term(
    db::Connection const& connection, class TextQuery& texts, std::string const& id, std::string word);

} // namespace weg::content
