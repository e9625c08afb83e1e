// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/operator.h"
#include "app/kiosk/corner_hold.h"
#include "app/kiosk/screen_rest.h"
#include "app/ports/event.h"
#include "app/screens/staff.h"
#include "app/screens/state.h"
#include "app/ui/ui.h"

#include <chrono>
#include <optional>
#include <string>

namespace weg::client {

/// What of the operator's wishes happens on the screen: its rest outside the hours, the way to the staff's PIN, their menu.
class StaffDesk {
public:
    /// `begin`: where every visit begins. `op` and `clock` must outlive the desk.
    StaffDesk(Operator& op, ports::Clock const& clock, screens::State begin);

    /// Something was done while `state` was shown. Returns whether it was for the desk alone: it woke the screen.
    bool handle(ports::Event const& event, ui::FrameSettings const& settings, screens::State const& state);

    /// A visit goes on: the screen must not rest.
    void stay() { m_rest.touch(m_clock.now()); }
    /// Nobody of the staff is there any more.
    void leave();

    [[nodiscard]] bool rests() const { return m_rest.rests(m_clock.now()); }
    /// Draws the resting screen; nothing else is drawn then.
    void draw_rest(ui::Ui& ui, i18n::Localizer const& german) const;

    /// Before a frame: the state to show from now on, when it is another one.
    std::optional<screens::State> next(screens::State const& state);
    /// What `action` leads to, when it is one of the staff's.
    std::optional<screens::State> apply(screens::State const& state, screens::Action const& action);
    [[nodiscard]] screens::StaffView view(App const& app) const;

    /// When the desk changes what is shown; nothing: it does not.
    [[nodiscard]] std::optional<std::chrono::milliseconds> changes_in(screens::State const& state) const;
    /// Staff have asked for the program to begin anew.
    [[nodiscard]] bool wants_restart() const { return m_wants_restart; }

private:
    [[nodiscard]] screens::State start(screens::ScreenKind kind = screens::ScreenKind::ChooseLanguage) const;
    void enter_pin();
    void forget_pin();

    Operator& m_operator;
    ports::Clock const& m_clock;
    screens::State m_begin;
    kiosk::ScreenRest m_rest;
    kiosk::CornerHold m_corner;
    std::string m_pin; ///< As far as it has been typed.
    bool m_is_wrong = false;
    bool m_wants_restart = false;
};

} // namespace weg::client
