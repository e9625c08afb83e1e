// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/model.h"

#include <algorithm>

namespace weg::screens {

std::vector<std::string> language_chain(content::Bundle const& bundle, std::string const& language)
{
    std::vector<std::string> chain { language };
    auto const& all = bundle.languages();
    if (auto const found = std::ranges::find(all, language, &content::Language::tag); found != all.end())
        chain.insert(chain.end(), found->fallback.begin(), found->fallback.end());
    if (chain.back() != "de")
        chain.emplace_back("de");
    return chain;
}

namespace {

Result<void> load_section(
    content::Bundle const& bundle, Place const& here, std::vector<std::string> const& chain, Model& model)
{
    auto const found = std::ranges::find(model.sections, here.id, [](auto const& section) { return section.id.value; });
    if (found == model.sections.end())
        return Error { ErrorCode::NotFound, "section " + here.id };
    model.section = *found;
    WEG_TRY(model.facets, bundle.facets({ here.id }, here.chosen, chain));
    WEG_TRY(model.facet_count, bundle.count({ here.id }, here.chosen));
    for (auto const& choice : here.chosen) {
        auto others = here.chosen;
        std::erase(others, choice);
        WEG_TRY(auto const count, bundle.count({ here.id }, others));
        model.without.push_back(count);
        WEG_TRY(auto name, bundle.facet_name({ here.id }, choice, chain));
        model.chosen_names.push_back(std::move(name));
    }
    if (here.kind == ScreenKind::Section) {
        WEG_TRY(model.groups, bundle.entries({ here.id }, chain, here.chosen));
    }
    return {};
}

Result<void> load_finder(
    content::Bundle const& bundle, Place const& here, std::vector<std::string> const& chain, Model& model)
{
    if (here.id == "result") {
        WEG_TRY(model.results, bundle.find(here.steps, chain));
    } else {
        WEG_TRY(model.question, bundle.finder_question(here.id, chain));
    }
    return {};
}

Result<void> load_search(content::Bundle const& bundle, search::Search const& search, std::string const& query,
    std::vector<std::string> const& chain, Model& model)
{
    model.has_query = query.find_first_not_of(' ') != std::string::npos;
    if (!model.has_query)
        return {};
    WEG_TRY(auto answer, search.find(query, chain));
    WEG_TRY(auto cards, bundle.cards(answer.entries, chain));
    for (auto& card : cards) {
        auto title = search.marks(answer, card.title.value, card.title.language);
        auto summary = search.marks(answer, card.summary.value, card.summary.language);
        model.hits.push_back({ std::move(card), std::move(title), std::move(summary) });
    }
    model.explained = std::move(answer.explained);
    model.instead = std::move(answer.instead);
    if (model.hits.empty()) { // Other ways are offered then.
        model.has_finder = bundle.finder_question({}, chain).has_value();
        WEG_TRY(model.sections, bundle.sections(chain));
    }
    return {};
}

/// `model.now` is set.
Result<void> load_crisis(content::Bundle const& bundle, std::vector<std::string> const& chain, Model& model)
{
    WEG_TRY(auto crisis, bundle.crisis(chain));
    if (!crisis || crisis->ends <= model.now)
        return {};
    bool const is_current = crisis->starts <= model.now;
    model.crisis_change = is_current ? crisis->ends : crisis->starts;
    if (is_current) {
        model.crisis = std::move(crisis);
        WEG_TRY(model.crisis_german, bundle.crisis({ "de" }));
    }
    return {};
}

} // namespace

Result<Model> load_model(
    content::Bundle const& bundle, search::Search const& search, State const& state, content::CityTime now)
{
    Model model;
    model.now = now;
    model.content_date = bundle.content_date();
    model.languages = bundle.languages();
    auto const language = std::ranges::find(model.languages, state.language, &content::Language::tag);
    model.words_by_machine = language != model.languages.end() && language->machine;
    auto const chain = language_chain(bundle, state.language);
    WEG_TRY_VOID(load_crisis(bundle, chain, model));
    Place const& here = state.here();
    switch (here.kind) {
    case ScreenKind::Home:
        model.has_finder = bundle.finder_question({}, chain).has_value();
        [[fallthrough]];
    case ScreenKind::Section:
    case ScreenKind::Filter: {
        WEG_TRY(model.sections, bundle.sections(chain));
        if (here.kind != ScreenKind::Home) {
            WEG_TRY_VOID(load_section(bundle, here, chain, model));
        }
        break;
    }
    case ScreenKind::Finder:
        WEG_TRY_VOID(load_finder(bundle, here, chain, model));
        break;
    case ScreenKind::Search:
        WEG_TRY_VOID(load_search(bundle, search, here.query, chain, model));
        break;
    case ScreenKind::Entry: {
        WEG_TRY(model.entry, bundle.entry({ here.id }, chain));
        if (state.show_german && state.language != "de") {
            WEG_TRY(model.german, bundle.entry({ here.id }, { "de" }));
        }
        break;
    }
    case ScreenKind::TakeAway: {
        WEG_TRY(model.entry, bundle.entry({ here.id }, chain));
        break;
    }
    case ScreenKind::ChooseLanguage:
    case ScreenKind::Display:
    case ScreenKind::AccessibilityStatement:
    case ScreenKind::Crisis:
    case ScreenKind::StaffPin:
    case ScreenKind::Staff:
        break;
    }
    return model;
}

} // namespace weg::screens
