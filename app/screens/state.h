// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/facet.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weg::screens {

enum class ScreenKind {
    ChooseLanguage,
    Home,
    Section,
    Filter,
    Entry,
    TextSize,
    Finder,
    Search,
    Crisis,
    StaffPin,
    Staff
};

/// One screen of the way a person took, with how far it was scrolled.
struct Place {
    ScreenKind kind = ScreenKind::Home;
    std::string id; ///< Of the section, entry or finder question; empty elsewhere. "result": the finder's end.
    float scroll = 0;
    std::vector<content::FacetChoice> chosen = {}; ///< Of a section and its filter.
    std::vector<content::FinderStep> steps = {};   ///< Of the finder: what was answered before this question.
    std::string query = {};                        ///< Of the search: what was typed, UTF-8.
    bool not_found_said = false;                   ///< Of the search: the person told us that it was not there.
};

inline constexpr int kTextPercents[] = { 100, 125, 150, 175, 200 };

/// Everything a session is. Never written anywhere.
struct State {
    std::string language;
    int text_percent = 100;
    bool show_german = false;
    std::vector<Place> way { Place { ScreenKind::ChooseLanguage, {}, 0 } }; ///< Never empty; the last is shown.

    [[nodiscard]] Place const& here() const { return way.back(); }
    [[nodiscard]] Place& here() { return way.back(); }
};

struct GoBack { };
struct GoHome { };
struct OpenSection {
    content::SectionId id;
};
struct OpenEntry {
    content::EntryId id;
};
struct OpenLanguages { };
struct OpenTextSize { };
struct OpenSearch { };
/// Something else stands in the search's field.
struct SetQuery {
    std::string text;
};
/// The person did not find what was typed: to be counted.
struct ReportNotFound { };
/// On the pad for the staff's PIN.
struct TypePinDigit {
    char digit = '0';
};
struct ErasePinDigit { };
struct EnterPin { };
/// Staff: the program begins anew.
struct RestartProgram { };
struct LeaveStaff { };
struct OpenFinder { };
/// The city's crisis message.
struct OpenCrisis { };
/// An answer of the finder and the question or "result" that it leads to.
struct AnswerFinder {
    content::FinderStep step;
    std::string next;
};
struct OpenFilter { };
/// Chooses a facet, or takes the choice back. One term of each kind.
struct ToggleFacet {
    content::FacetChoice choice;
};
struct ClearFacets { };
struct SetLanguage {
    std::string tag;
};
struct SetTextPercent {
    int percent = 100;
};
struct ToggleGerman { };
struct UseEmbeddedContent { };
/// Another program of the device is asked for: telephone, mail, map or browser.
struct OpenUri {
    std::string uri;
};

/// What a screen asks for. It changes nothing itself.
using Action = std::variant<std::monostate, GoBack, GoHome, OpenSection, OpenEntry, OpenLanguages, OpenTextSize,
    OpenSearch, SetQuery, ReportNotFound, OpenFinder, OpenCrisis, TypePinDigit, ErasePinDigit, EnterPin, RestartProgram,
    LeaveStaff, AnswerFinder, OpenFilter, ToggleFacet, ClearFacets, SetLanguage, SetTextPercent, ToggleGerman,
    UseEmbeddedContent, OpenUri>;

/// The state after `action`. Choosing a language keeps the place a person was at; the first choice leads home.
State apply(State state, Action const& action);

} // namespace weg::screens
