// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/facet.h"
#include "app/screens/modes.h"
#include "app/speech/reader.h"

#include <cstddef>
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
    Display,
    AccessibilityStatement,
    Finder,
    Search,
    TakeAway,
    Crisis,
    StaffPin,
    Staff
};

/// Whether those who look after the device are in front of it, and no visitor.
constexpr bool is_for_staff(ScreenKind kind) { return kind == ScreenKind::StaffPin || kind == ScreenKind::Staff; }

/// One screen of the way a person took, with how far it was scrolled.
struct Place {
    ScreenKind kind = ScreenKind::Home;
    std::string
        id; ///< Of the section, entry (also what is taken away of it) or finder question; empty elsewhere. "result": the finder's end.
    float scroll = 0;
    std::vector<content::FacetChoice> chosen = {}; ///< Of a section and its filter.
    std::vector<content::FinderStep> steps = {};   ///< Of the finder: what was answered before this question.
    std::string query = {};                        ///< Of the search: what was typed, UTF-8.
    std::size_t part = 0;                          ///< Of what is taken away: which of its codes is shown.
    bool not_found_said = false;                   ///< Of the search: the person told us that it was not there.
};

inline constexpr int kTextPercents[] = { 100, 125, 150, 175, 200 };

/// Everything a session is. Never written anywhere.
struct State {
    std::string language;
    int text_percent = 100;
    bool show_german = false;
    std::vector<Place> way { Place { ScreenKind::ChooseLanguage, {}, 0 } }; ///< Never empty; the last is shown.
    Modes modes {};
    std::vector<content::EntryId> rated = {};          ///< Whether they helped was said: nobody is asked twice.
    std::vector<content::EntryId> reported_wrong = {}; ///< That something is wrong there was said.

    [[nodiscard]] Place const& here() const { return way.back(); }
    [[nodiscard]] Place& here() { return way.back(); }
    /// Every visit begins so: no language was chosen yet.
    [[nodiscard]] bool is_first_choice() const { return way.size() == 1 && here().kind == ScreenKind::ChooseLanguage; }
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
struct OpenDisplay { };
struct OpenAccessibilityStatement { };
struct OpenSearch { };
/// Something else stands in the search's field.
struct SetQuery {
    std::string text;
};
/// The person did not find what was typed: to be counted.
struct ReportNotFound { };
/// Whether the entry that is read helped: to be counted.
enum class Helped { Yes, No };
struct RateEntry {
    Helped helped = Helped::Yes;
};
/// Something is wrong on the entry that is read: to be counted.
struct ReportWrong { };
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
struct SetModes {
    Modes modes {};
};
struct ToggleGerman { };
struct UseEmbeddedContent { };
/// The person is done with a shared device: nothing of the visit may stay.
struct FinishVisit { };
/// Another program of the device is asked for: telephone, mail, map or browser.
struct OpenUri {
    std::string uri;
};

/// The page is to be read aloud; or its German words, which are shown then.
struct ReadAloud {
    bool german = false;
    bool before_others = false; ///< The person knows that others may hear it.
};
struct ControlReading {
    speech::ReadingCommand command;
};
struct OpenTakeAway {
    content::EntryId id;
};
/// Another of the codes that are taken away.
struct ShowPart {
    std::size_t part = 0;
};
struct PrintSlip { };

/// What a screen asks for. It changes nothing itself.
using Action = std::variant<std::monostate, GoBack, GoHome, OpenSection, OpenEntry, OpenLanguages, OpenDisplay,
    OpenAccessibilityStatement, OpenSearch, SetQuery, ReportNotFound, OpenFinder, OpenCrisis, AnswerFinder, OpenFilter,
    ToggleFacet, ClearFacets, SetLanguage, SetTextPercent, SetModes, ToggleGerman, UseEmbeddedContent, FinishVisit,
    OpenUri, RateEntry, ReportWrong, ReadAloud, ControlReading, OpenTakeAway, ShowPart, PrintSlip, TypePinDigit,
    ErasePinDigit, EnterPin, RestartProgram, LeaveStaff>;

/// The state after `action`. Choosing a language keeps the place a person was at; the first choice leads home.
State apply(State state, Action const& action);

} // namespace weg::screens
