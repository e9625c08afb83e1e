// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle_state.h"
#include "app/content/event_dates.h"
#include "app/content/text_query.h"

namespace weg::content {

namespace {

Error unreadable(std::string const& what) { return { ErrorCode::InvalidData, "the crisis message has " + what }; }

} // namespace

Result<std::optional<Crisis>> Bundle::crisis(std::vector<std::string> const& chain) const
{
    WEG_TRY(auto row,
        db::Statement::prepare(
            m_state->connection, "SELECT severity, starts, ends, number, display, service FROM crisis"));
    WEG_TRY(bool const found, row.step());
    if (!found)
        return std::optional<Crisis> {};
    Crisis crisis;
    if (row.text(0) != "danger" && row.text(0) != "warning")
        return unreadable("no severity that is known");
    crisis.severity = row.text(0) == "danger" ? Severity::Danger : Severity::Warning;
    auto const starts = read_city_time(row.text(1));
    auto const ends = read_city_time(row.text(2));
    if (!starts || !ends)
        return unreadable("no time");
    crisis.starts = *starts;
    crisis.ends = *ends;
    crisis.number = row.text(3);
    crisis.phone = row.text(4);
    crisis.entry.value = row.text(5);
    WEG_TRY(auto texts, TextQuery::prepare(m_state->connection, chain));
    WEG_TRY(crisis.title, texts.find("crisis", "title"));
    WEG_TRY(crisis.text, texts.find("crisis", "text"));
    if (crisis.title.value.empty() || crisis.text.value.empty())
        return unreadable("no words");
    if (!crisis.entry.value.empty()) {
        WEG_TRY(crisis.entry_title, texts.find(crisis.entry.value, "title"));
    }
    return std::optional(std::move(crisis));
}

} // namespace weg::content
