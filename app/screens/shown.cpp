// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/shown.h"

#include <algorithm>

namespace weg::screens {

namespace {

/// What of `all` is not in `chosen`; nothing when nothing of it is, for then the choice was a mistake.
std::set<std::string> hidden_of(
    std::vector<std::string> const& all, std::vector<std::string> const& chosen, std::string_view always = {})
{
    std::set<std::string> out;
    bool any = false;
    for (auto const& each : all) {
        bool const is_chosen = std::ranges::find(chosen, each) != chosen.end();
        any = any || is_chosen;
        if (!is_chosen && each != always)
            out.insert(each);
    }
    return any ? out : std::set<std::string> {};
}

void add_unknown(std::vector<std::string> const& all, std::vector<std::string> const& chosen, std::string const& what,
    std::vector<std::string>& unknown)
{
    for (auto const& each : chosen) {
        if (std::ranges::find(all, each) == all.end())
            unknown.push_back(what + each);
    }
}

} // namespace

Result<Shown> Shown::choose(
    content::Bundle const& bundle, std::vector<std::string> const& sections, std::vector<std::string> const& languages)
{
    Shown shown;
    std::vector<std::string> const german { "de" };
    WEG_TRY(auto const all_sections, bundle.sections(german));
    std::vector<std::string> ids;
    std::ranges::transform(all_sections, std::back_inserter(ids), [](auto const& each) { return each.id.value; });
    std::vector<std::string> tags;
    std::ranges::transform(bundle.languages(), std::back_inserter(tags), &content::Language::tag);
    add_unknown(ids, sections, "section: ", shown.m_unknown);
    add_unknown(tags, languages, "language: ", shown.m_unknown);
    shown.m_sections = hidden_of(ids, sections, kEmergencySection);
    shown.m_languages = hidden_of(tags, languages);
    for (auto const& section : shown.m_sections) {
        WEG_TRY(auto const groups, bundle.entries({ section }, german));
        for (auto const& group : groups) {
            for (auto const& card : group.entries)
                shown.m_entries.insert(card.id.value);
        }
    }
    return shown;
}

void Shown::apply(Model& model) const
{
    auto const hides_card = [this](content::EntryCard const& card) { return hides(card.id); };
    std::erase_if(model.sections, [this](auto const& section) { return m_sections.contains(section.id.value); });
    std::erase_if(model.languages, [this](auto const& language) { return m_languages.contains(language.tag); });
    std::erase_if(model.hits, [&](Hit const& hit) { return hides_card(hit.card); });
    std::erase_if(model.results, [&](auto const& result) { return hides_card(result.card); });
    for (auto* const entry : { &model.entry, &model.german }) {
        if (!*entry)
            continue;
        std::erase_if((*entry)->related, hides_card);
        for (auto& measure : (*entry)->measures)
            std::erase_if(measure.today, hides_card);
    }
    if (model.question) {
        constexpr std::string_view kToSection = "section/";
        std::erase_if(model.question->answers, [&](auto const& answer) {
            return answer.next.starts_with(kToSection) && m_sections.contains(answer.next.substr(kToSection.size()));
        });
    }
}

} // namespace weg::screens
