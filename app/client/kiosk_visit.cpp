// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/kiosk_visit.h"

#include <utility>

namespace weg::client {

namespace {

using kiosk::Phase;

enum class Deed { None, Begun, GoesOn };

/// What of it a person does. What goes on was begun by something else.
Deed deed_of(ports::Event const& event)
{
    using ports::EventKind;
    switch (event.kind) {
    case EventKind::PointerDown:
    case EventKind::Wheel:
    case EventKind::KeyDown:
    case EventKind::TextInput:
        return Deed::Begun;
    case EventKind::PointerMove:
    case EventKind::PointerUp:
    case EventKind::TextEditing:
        return Deed::GoesOn;
    case EventKind::PointerCancel:
    case EventKind::Resize:
    case EventKind::TexturesLost:
    case EventKind::Quit:
        break;
    }
    return Deed::None;
}

} // namespace

KioskVisit::KioskVisit(ports::Clock const& clock, kiosk::SessionTimes times, Phase begin)
    : m_session(clock, times, begin)
{
}

bool KioskVisit::takes(ports::Event const& event, ui::Ui const& ui)
{
    auto const deed = deed_of(event);
    if (deed == Deed::None)
        return false;
    switch (m_session.phase()) {
    case Phase::Attract:
        if (deed == Deed::Begun)
            m_session.act();
        return true;
    case Phase::Warning:
        // Its button to finish is pressed like any other: when the finger comes up.
        if (deed == Deed::GoesOn
            || (event.kind == ports::EventKind::PointerDown && ui.is_on(event, screens::kIdleFinish)))
            return false;
        m_session.act();
        return true;
    case Phase::Choosing:
    case Phase::Visit:
        m_session.act();
        break;
    }
    return false;
}

void KioskVisit::tick()
{
    if (m_session.tick() == kiosk::Session::Outcome::Over)
        wipe();
    if (!m_session.says_farewell())
        m_farewell.reset();
}

void KioskVisit::finish(screens::Farewell farewell)
{
    m_session.finish();
    wipe();
    m_farewell = std::move(farewell);
}

void KioskVisit::wipe()
{
    for (auto const& forget : m_wipes)
        forget();
}

screens::Cover KioskVisit::cover() const
{
    switch (m_session.phase()) {
    case Phase::Attract: {
        auto const greeting = m_session.greeting();
        return screens::Attract { greeting.turn, greeting.shown, m_farewell.value_or(screens::Farewell {}) };
    }
    case Phase::Warning:
        return screens::IdleWarning { m_session.left(), m_session.warned_for() };
    case Phase::Choosing:
    case Phase::Visit:
        break;
    }
    return {};
}

} // namespace weg::client
