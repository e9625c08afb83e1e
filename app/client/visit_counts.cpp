// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/visit_counts.h"

#include "app/base/log.h"

#include <algorithm>

namespace weg::client {

namespace {

using kiosk::Count;
using screens::ScreenKind;

void tell(Result<void> const& written)
{
    if (!written)
        log(LogLevel::Error, "statistics are not written: " + written.error().detail);
}

Result<void> check_known(content::Bundle const& bundle, std::set<std::string, std::less<>> wanted)
{
    WEG_TRY(auto const entries, bundle.entry_ids());
    for (auto const& entry : entries)
        wanted.erase(entry.value);
    WEG_TRY(auto const sections, bundle.sections({ "de" }));
    for (auto const& section : sections)
        wanted.erase(section.id.value);
    if (wanted.empty())
        return {};
    return Error { ErrorCode::NotFound,
        "sensitive names \"" + *wanted.begin()
            + "\", which is no section and no entry of this content; write its new name, or take it out" };
}

} // namespace

void VisitCounts::use(content::Bundle const& bundle)
{
    auto const& options = m_statistics->options();
    auto const sensitive = options.sensitive.value_or(std::vector<std::string> {});
    m_sensitive = { sensitive.begin(), sensitive.end() };
    m_named_languages.clear();
    for (auto const& language : bundle.languages())
        if (m_named_languages.size() < static_cast<std::size_t>(options.named_languages))
            m_named_languages.insert(language.tag);
    auto const known = check_known(bundle, m_sensitive);
    m_is_safe = known.has_value();
    if (!known)
        log(LogLevel::Error, "nothing is counted: " + known.error().detail);
}

void VisitCounts::add(Count count, screens::State const& state, std::string subject)
{
    if (!m_is_safe)
        return;
    bool const is_named = m_named_languages.contains(state.language);
    m_visit.add(count, std::move(subject), is_named ? state.language : std::string(kiosk::kOtherLanguages));
}

/// `own`: what the entry is counted as where nothing about it is sensitive.
std::string VisitCounts::subject_of(content::Entry const& entry, std::string const& own) const
{
    bool const is_sensitive = m_sensitive.contains(entry.id.value) || m_sensitive.contains(entry.section.value);
    return is_sensitive ? std::string(kiosk::kSensitive) : own;
}

void VisitCounts::see(screens::State const& state, screens::Model const& model)
{
    auto const& here = state.here();
    if (here.kind == ScreenKind::ChooseLanguage
        || screens::is_for_staff(here.kind)) // Where a kiosk waits, or no visitor is.
        return;
    add(Count::Visits, state);
    if (here.kind == ScreenKind::Section)
        add(Count::Topic, state, m_sensitive.contains(here.id) ? std::string(kiosk::kSensitive) : here.id);
    else if (here.kind == ScreenKind::Entry && model.entry)
        add(Count::Topic, state, subject_of(*model.entry, model.entry->section.value));
    else if (here.kind == ScreenKind::Search && model.has_query)
        add(Count::Search, state);
    else if (here.kind == ScreenKind::Finder)
        add(Count::Guide, state);
}

void VisitCounts::act(screens::State const& state, screens::Model const& model, screens::Action const& action)
{
    if (std::holds_alternative<screens::ReportNotFound>(action))
        add(Count::NotFound, state);
    if (!model.entry)
        return;
    auto const subject = subject_of(*model.entry, model.entry->id.value);
    if (auto const* const rated = std::get_if<screens::RateEntry>(&action))
        add(rated->helped == screens::Helped::Yes ? Count::Helped : Count::NotHelped, state, subject);
    else if (std::holds_alternative<screens::ReportWrong>(action))
        add(Count::Wrong, state, subject);
}

void VisitCounts::end_visit(std::chrono::local_days today)
{
    tell(m_statistics->add(m_visit, today));
    m_visit.clear();
}

void VisitCounts::turn(std::chrono::local_days today) { tell(m_statistics->turn(today)); }

void VisitCounts::close(std::chrono::local_days today)
{
    end_visit(today);
    tell(m_statistics->close());
}

} // namespace weg::client
