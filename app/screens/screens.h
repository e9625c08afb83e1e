// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::screens: what people see. Each screen is a function of the model that draws itself and returns what the
/// person asked for.
#pragma once

#include "app/screens/listening.h"
#include "app/screens/model.h"
#include "app/screens/state.h"
#include "app/ui/on_screen_keyboard.h"
#include "app/ui/text_field.h"
#include "app/ui/ui.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weg::screens {

/// How it stands with the slip that a person may have.
enum class PrintState : std::uint8_t {
    NoPrinter,
    Ready,
    Printing,
    Done,      ///< It lies in the tray.
    NeedsHand, ///< Paper is missing, or a door is open.
    OutOfOrder,
};

/// What people can take along from this device.
struct TakingAway {
    bool offered = false; ///< It makes codes for telephones.
    PrintState slip = PrintState::NoPrinter;
};

struct StaffView;

/// What every screen is given. Nothing of it is changed but the scroll position of the place and what
/// is typed there, and with what.
struct Context {
    ui::Ui& ui;
    i18n::Localizer const& words;
    Model const& model;
    State const& state;
    float& scroll;
    ui::TextField& typed;           ///< What is being typed on this screen; empty when it is new.
    ui::OnScreenKeyboard& keyboard; ///< What it is typed with, where the device has no keyboard of its own.
    bool opens_uris = false;        ///< The device has other programs: OpenUri may be asked for.
    Listening listening = {};       ///< What can be heard here.
    bool counts_answers = false;    ///< What people answer is counted: they may be asked.
    TakingAway taking_away = {};
    StaffView const* staff = nullptr; ///< For the screens of the staff; null elsewhere.
    float top = 0;                    ///< Where the screen begins; above it is what stands above every screen.
};

/// Draws the screen of the state's place.
Action draw(Context const& context);

Action draw_choose_language(Context const& context);
Action draw_home(Context const& context);
Action draw_section(Context const& context);
Action draw_filter(Context const& context);
Action draw_search(Context const& context);
Action draw_finder(Context const& context);
Action draw_entry(Context const& context);
Action draw_display(Context const& context);
/// What the app can do for people with disabilities, what it cannot yet, and whom to tell (Directive (EU) 2016/2102, article 7).
Action draw_accessibility_statement(Context const& context);
Action draw_take_away(Context const& context);
Action draw_crisis(Context const& context);

/// Why the content cannot be shown.
struct Trouble {
    ErrorCode code = ErrorCode::NotFound;
    std::string missing_font; ///< "file (package)"; empty: it is not about fonts.
    bool can_use_embedded = false;
    enum class Scope { Bundle, Page } scope = Scope::Bundle; ///< Page: one page is broken; there is a way back.
};
/// Says it in the language of `words` and in German below. `german` is the source language's localizer.
Action draw_trouble(ui::Ui& ui, i18n::Localizer const& words, i18n::Localizer const& german, Trouble const& trouble);

} // namespace weg::screens
