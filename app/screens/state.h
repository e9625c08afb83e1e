// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/model.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weg::screens {

enum class ScreenKind { ChooseLanguage, Home, Section, Entry, TextSize };

/// One screen of the way a person took, with how far it was scrolled.
struct Place {
    ScreenKind kind = ScreenKind::Home;
    std::string id; ///< Of the section or entry; empty elsewhere.
    float scroll = 0;
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
struct SetLanguage {
    std::string tag;
};
struct SetTextPercent {
    int percent = 100;
};
struct ToggleGerman { };
struct UseEmbeddedContent { };

/// What a screen asks for. It changes nothing itself.
using Action = std::variant<std::monostate, GoBack, GoHome, OpenSection, OpenEntry, OpenLanguages, OpenTextSize,
    SetLanguage, SetTextPercent, ToggleGerman, UseEmbeddedContent>;

/// The state after `action`. Choosing a language keeps the place a person was at; the first choice leads home.
State apply(State state, Action const& action);

} // namespace weg::screens
