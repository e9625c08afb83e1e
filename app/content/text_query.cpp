// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/text_query.h"

#include "app/content/reading.h"

#include <algorithm>

namespace weg::content {

namespace {

/// A row marked "outdated" has no words: its German has changed since they were written. Its value is the day of that
/// change, "2026-11-26"; in older bundles it is empty, which reads as a day not known, so the schema is the same.
constexpr std::string_view kOutdated = "outdated";

Provenance read_provenance(std::string_view name)
{
    if (name == "original")
        return Provenance::Original;
    return name == "human" ? Provenance::Human : Provenance::Machine;
}

} // namespace

Result<TextQuery> TextQuery::prepare(db::Connection const& connection, std::vector<std::string> chain)
{
    if (std::ranges::find(chain, "de") == chain.end())
        chain.emplace_back("de");
    WEG_TRY(auto statement,
        db::Statement::prepare(
            connection, "SELECT value, provenance FROM text WHERE record = ? AND field = ? AND language = ?"));
    return TextQuery(std::move(statement), std::move(chain));
}

Result<Text> TextQuery::find(std::string_view record, std::string_view field)
{
    auto missing = Provenance::Missing;
    std::optional<i18n::PartialDate> outdated_since;
    for (std::string const& language : m_chain) {
        m_statement.reset();
        m_statement.bind(1, record).bind(2, field).bind(3, language);
        WEG_TRY(bool const found, m_statement.step());
        if (!found)
            continue;
        std::string const provenance = m_statement.text(1);
        bool const first = language == m_chain.front();
        if (provenance == kOutdated) {
            if (first) {
                missing = Provenance::Outdated;
                outdated_since = read_day(m_statement.text(0));
            }
            continue;
        }
        auto const shown = read_provenance(provenance);
        return Text { m_statement.text(0), language, first ? shown : missing, shown, outdated_since };
    }
    return Text {};
}

} // namespace weg::content
