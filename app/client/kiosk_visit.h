// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/session.h"
#include "app/ports/event.h"
#include "app/screens/cover.h"
#include "app/ui/ui.h"

#include <functional>
#include <optional>
#include <vector>

namespace weg::client {

/// A visit to a kiosk from the first touch until nothing of it is left: the session, what it shows instead of screens, and
/// the one place from which everything that keeps something of a visitor is told to forget it.
class KioskVisit {
public:
    /// `clock` must outlive it. `begin`: as of the session.
    KioskVisit(ports::Clock const& clock, kiosk::SessionTimes times, kiosk::Phase begin);

    /// `forget` is called whenever a visit ends. What it needs must outlive the visit.
    void on_wipe(std::function<void()> forget) { m_wipes.push_back(std::move(forget)); }

    /// For who knows more of the visitor: that they listen, or want calm motion.
    [[nodiscard]] kiosk::Session& session() { return m_session; }
    [[nodiscard]] kiosk::Session const& session() const { return m_session; }

    /// Somebody did this. Returns whether that was all: a touch that wakes or extends touches nothing else.
    [[nodiscard]] bool takes(ports::Event const& event, ui::Ui const& ui);
    /// Before each frame.
    void tick();
    /// The visitor is done. `farewell`: the last that is said in their language, for some seconds.
    void finish(screens::Farewell farewell);

    [[nodiscard]] screens::Cover cover() const;

private:
    void wipe();

    kiosk::Session m_session;
    std::optional<screens::Farewell> m_farewell;
    std::vector<std::function<void()>> m_wipes;
};

} // namespace weg::client
