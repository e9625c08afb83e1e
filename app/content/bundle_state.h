// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/db/statement.h"

namespace weg::content {

struct Bundle::State {
    db::Connection connection;
    std::string version;
    std::string city;
    i18n::PartialDate date;
    std::vector<Language> languages;
};

/// "2023", "2023-10" or "2023-10-05"; nothing for an empty text.
std::optional<i18n::PartialDate> read_date(std::string_view text);

Staleness read_staleness(std::string_view name);

/// Reads one entry; see Bundle::entry().
Result<Entry> read_entry(db::Connection const& connection, EntryId const& id, std::vector<std::string> const& chain);
/// Reads what a list shows of an entry.
Result<EntryCard> read_card(
    db::Connection const& connection, class TextQuery& texts, EntryId const& id, std::string icon);

} // namespace weg::content
