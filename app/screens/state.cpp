// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/state.h"

#include <algorithm>

namespace weg::screens {

namespace {

struct Apply {
    State& state;

    void go(ScreenKind kind, std::string id = {})
    {
        if (state.here().kind != kind || state.here().id != id)
            state.way.push_back({ kind, std::move(id), 0 });
    }
    void back()
    {
        if (state.way.size() > 1)
            state.way.pop_back();
        else
            state.way.front() = { ScreenKind::Home, {}, 0 };
    }

    void operator()(std::monostate) const { }
    void operator()(GoBack) { back(); }
    void operator()(GoHome) { state.way = { Place { ScreenKind::Home, {}, 0 } }; }
    void operator()(OpenSection const& action) { go(ScreenKind::Section, action.id.value); }
    void operator()(OpenEntry const& action) { go(ScreenKind::Entry, action.id.value); }
    void operator()(OpenLanguages) { go(ScreenKind::ChooseLanguage); }
    void operator()(OpenDisplay) { go(ScreenKind::Display); }
    void operator()(OpenAccessibilityStatement) { go(ScreenKind::AccessibilityStatement); }
    void operator()(OpenSearch) { go(ScreenKind::Search); }
    void operator()(SetQuery const& action)
    {
        state.here().query = action.text;
        state.here().scroll = 0;
        state.here().not_found_said = false;
    }
    void operator()(ReportNotFound) { state.here().not_found_said = true; }
    void operator()(OpenCrisis) { go(ScreenKind::Crisis); }
    void operator()(OpenFinder)
    {
        // The guide begins anew from wherever it is: its own questions are not part of the way back.
        std::erase_if(state.way, [](Place const& place) { return place.kind == ScreenKind::Finder; });
        if (state.way.empty())
            state.way.push_back({ ScreenKind::Home, {}, 0 });
        state.way.push_back({ ScreenKind::Finder, {}, 0 });
    }
    void operator()(AnswerFinder const& action)
    {
        Place next { ScreenKind::Finder, action.next, 0, {}, state.here().steps };
        next.steps.push_back(action.step);
        state.way.push_back(std::move(next));
    }
    void operator()(OpenFilter)
    {
        Place filter = state.here();
        filter.kind = ScreenKind::Filter;
        filter.scroll = 0;
        state.way.push_back(std::move(filter));
    }
    /// The list behind the filter shows the same choice.
    void choose(std::vector<content::FacetChoice> const& chosen)
    {
        for (Place& place : state.way) {
            if (place.id != state.here().id || (place.kind != ScreenKind::Section && place.kind != ScreenKind::Filter))
                continue;
            place.chosen = chosen;
            if (place.kind == ScreenKind::Section)
                place.scroll = 0;
        }
    }
    void operator()(ToggleFacet const& action)
    {
        auto chosen = state.here().chosen;
        bool const had = std::ranges::find(chosen, action.choice) != chosen.end();
        std::erase_if(chosen, [&](auto const& each) { return each.kind == action.choice.kind; });
        if (!had)
            chosen.push_back(action.choice);
        choose(chosen);
    }
    void operator()(ClearFacets) { choose({}); }
    void operator()(SetLanguage const& action)
    {
        state.language = action.tag;
        if (action.tag == "de")
            state.show_german = false;
        if (state.here().kind == ScreenKind::ChooseLanguage)
            back();
    }
    void operator()(SetTextPercent action)
    {
        state.text_percent
            = std::clamp(action.percent, std::ranges::min(kTextPercents), std::ranges::max(kTextPercents));
    }
    void operator()(SetModes const& action) const { state.modes = action.modes; }
    void operator()(ToggleGerman) const { state.show_german = !state.show_german; }
    void operator()(UseEmbeddedContent) const { }
    void operator()(FinishVisit) const { }
    // What is for staff is not a visit: the client sees to it.
    void operator()(TypePinDigit) const { }
    void operator()(ErasePinDigit) const { }
    void operator()(EnterPin) const { }
    void operator()(RestartProgram) const { }
    void operator()(LeaveStaff) const { }
    void operator()(OpenUri const&) const { }
    void operator()(ReadAloud action) const { state.show_german = state.show_german || action.german; }
    void operator()(ControlReading) const { }
    void operator()(RateEntry) { state.rated.push_back({ state.here().id }); }
    void operator()(ReportWrong) { state.reported_wrong.push_back({ state.here().id }); }
    void operator()(OpenTakeAway const& action) { go(ScreenKind::TakeAway, action.id.value); }
    void operator()(ShowPart action) const { state.here().part = action.part; }
    void operator()(PrintSlip) const { }
};

} // namespace

State apply(State state, Action const& action)
{
    std::visit(Apply { state }, action);
    return state;
}

} // namespace weg::screens
