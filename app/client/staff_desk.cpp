// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/staff_desk.h"

#include "app/i18n/city_time.h"
#include "app/kiosk/pin.h"

#include <algorithm>

namespace weg::client {

namespace {

using screens::ScreenKind;
using namespace std::chrono;

bool is_start(screens::State const& state)
{
    return state.way.size() == 1
        && (state.here().kind == ScreenKind::ChooseLanguage || state.here().kind == ScreenKind::Home);
}

} // namespace

StaffDesk::StaffDesk(Operator& op, ports::Clock const& clock, screens::State begin)
    : m_operator(op)
    , m_clock(clock)
    , m_begin(std::move(begin))
    , m_rest(op.config().screen, ceil<seconds>(op.config().times.idle + op.config().times.warning), i18n::city_time)
{
}

/// Where every visit begins, without anything of the last one; `kind` above it, if it is another screen.
screens::State StaffDesk::start(ScreenKind kind) const
{
    auto start = m_begin;
    if (kind != ScreenKind::ChooseLanguage)
        start.way.push_back({ kind, {}, 0 });
    return start;
}

bool StaffDesk::handle(ports::Event const& event, ui::FrameSettings const& settings, screens::State const& state)
{
    using ports::EventKind;
    auto const now = m_clock.now();
    bool const rested = m_rest.rests(now);
    bool const is_touch = event.kind == EventKind::PointerDown || event.kind == EventKind::KeyDown
        || event.kind == EventKind::Wheel || event.kind == EventKind::PointerUp;
    if (is_touch)
        m_rest.touch(now);
    if (rested)
        return is_touch;

    bool const mirrored = settings.direction == i18n::Direction::RightToLeft;
    auto const width = static_cast<float>(settings.size.width);
    float const from_start = (mirrored ? width - event.x : event.x) / settings.scale;
    float const from_bottom = (static_cast<float>(settings.size.height) - event.y) / settings.scale;
    if (event.kind == EventKind::PointerDown && is_start(state) && m_operator.gate().has_pin())
        m_corner.down(from_start, from_bottom, now);
    else if (event.kind == EventKind::PointerMove)
        m_corner.move(from_start, from_bottom);
    else if (event.kind == EventKind::PointerUp || event.kind == EventKind::PointerCancel)
        m_corner.up();
    return false;
}

void StaffDesk::draw_rest(ui::Ui& ui, i18n::Localizer const& german) const
{
    auto const& hall = m_operator.config().hall;
    screens::draw_resting(ui, german, hall ? &*hall : nullptr, i18n::city_time(m_clock.now()));
}

std::optional<screens::State> StaffDesk::next(screens::State const& state)
{
    auto const kind = state.here().kind;
    if (kind != ScreenKind::StaffPin)
        forget_pin();
    if (kind != ScreenKind::Staff) // Whoever goes on from the menu has left it, also for who comes back that way.
        m_operator.gate().shut();
    if (m_corner.take(m_clock.now()))
        return start(ScreenKind::StaffPin);
    bool const is_over = kind == ScreenKind::Staff && !m_operator.gate().is_open();
    // A visit does not last into the night.
    bool const falls_asleep = rests() && (!is_start(state) || kind != ScreenKind::ChooseLanguage);
    return is_over || falls_asleep ? std::optional(start()) : std::nullopt;
}

std::optional<screens::State> StaffDesk::apply(screens::State const& state, screens::Action const& action)
{
    if (auto const* const typed = std::get_if<screens::TypePinDigit>(&action)) {
        m_is_wrong = false;
        if (m_pin.size() < kiosk::kMostPinDigits)
            m_pin += typed->digit;
        return state;
    }
    if (std::holds_alternative<screens::ErasePinDigit>(action)) {
        if (!m_pin.empty())
            m_pin.pop_back();
        return state;
    }
    if (std::holds_alternative<screens::EnterPin>(action)) {
        enter_pin();
        return m_operator.gate().is_open() ? start(ScreenKind::Staff) : state;
    }
    if (std::holds_alternative<screens::RestartProgram>(action))
        m_wants_restart = m_operator.gate().is_open();
    else if (!std::holds_alternative<screens::LeaveStaff>(action))
        return std::nullopt;
    return start();
}

void StaffDesk::enter_pin()
{
    auto const answer = m_operator.gate().enter(m_pin);
    forget_pin();
    m_is_wrong = answer == kiosk::StaffGate::Answer::Wrong;
}

void StaffDesk::leave()
{
    forget_pin();
    m_corner.up();
    m_operator.gate().shut();
}

void StaffDesk::forget_pin()
{
    std::ranges::fill(m_pin, '0');
    m_pin.clear();
    m_is_wrong = false;
}

screens::StaffView StaffDesk::view(App const& app) const
{
    auto const locked = m_operator.gate().locked_for();
    return { .digits = m_pin.size(),
        .is_wrong = m_is_wrong,
        .locked_for = locked ? std::optional(ceil<minutes>(*locked)) : std::nullopt,
        .health = m_operator.health(app, steady_clock::now()),
        .now = i18n::city_time(m_clock.now()) };
}

std::optional<milliseconds> StaffDesk::changes_in(screens::State const& state) const
{
    auto const now = m_clock.now();
    std::optional<milliseconds> soonest;
    auto const until = [&](system_clock::time_point moment) {
        auto const left = std::max(ceil<milliseconds>(moment - now) + milliseconds { 1 }, milliseconds { 0 });
        soonest = soonest ? std::min(*soonest, left) : left;
    };
    if (auto const due = m_corner.due())
        until(*due);
    if (auto const change = m_rest.changes_at(now))
        until(*change);
    // How long the PIN is locked, and how the device is, in whole minutes.
    if (state.here().kind == ScreenKind::StaffPin || state.here().kind == ScreenKind::Staff)
        until(now + minutes { 1 });
    return soonest;
}

} // namespace weg::client
