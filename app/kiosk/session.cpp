// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/session.h"

#include <algorithm>

namespace weg::kiosk {

namespace {

using std::chrono::milliseconds;

/// A greeting comes and goes in this, in so many frames: a fade that leaves the processor in peace.
constexpr milliseconds kFade { 600 };
constexpr int kFadeFrames = 6;
constexpr milliseconds kFadeFrame = kFade / kFadeFrames;
/// However it is set, a greeting stands still between coming and going.
constexpr milliseconds kLeastGreeting = kFade * 3;

SessionTimes sane(SessionTimes times)
{
    times.idle = std::max<milliseconds>(times.idle, kLeastIdle);
    times.longest_idle = std::max(times.longest_idle, times.idle);
    times.warning = std::max<milliseconds>(times.warning, kLeastWarning);
    times.choosing = std::max<milliseconds>(times.choosing, kLeastIdle);
    times.greeting = std::max(times.greeting, kLeastGreeting);
    times.farewell = std::max(times.farewell, milliseconds { 0 });
    return times;
}

/// Up, so that who sleeps for it does not wake just before.
milliseconds wait_for(std::chrono::steady_clock::duration time)
{
    return std::max(std::chrono::ceil<milliseconds>(time), milliseconds { 0 });
}

} // namespace

Session::Session(ports::Clock const& clock, SessionTimes times, Phase begin)
    : m_clock(clock)
    , m_times(sane(times))
    , m_phase(begin)
    , m_since(clock.steady())
{
}

void Session::enter(Phase phase)
{
    m_phase = phase;
    m_since = m_clock.steady();
    m_farewell = false;
}

void Session::act()
{
    if (m_phase == Phase::Attract)
        enter(Phase::Choosing);
    else
        enter(m_phase == Phase::Warning ? Phase::Visit : m_phase);
}

void Session::choose_language()
{
    if (m_phase == Phase::Choosing || m_phase == Phase::Attract)
        enter(Phase::Visit);
}

void Session::listen(bool to_something)
{
    if (m_listening == to_something)
        return;
    m_listening = to_something;
    if (m_phase == Phase::Visit) // Whoever has listened to the end gets the whole time again.
        enter(Phase::Visit);
}

void Session::finish()
{
    enter(Phase::Attract);
    m_listening = false;
    m_farewell = m_times.farewell > milliseconds { 0 };
}

Session::Outcome Session::tick()
{
    auto const time = lasts();
    if (!time || passed() < *time)
        return Outcome::GoesOn;
    // From now on, not from when it was due: a device that was held up still warns for the whole time.
    if (m_phase == Phase::Visit) {
        enter(Phase::Warning);
        return Outcome::GoesOn;
    }
    enter(Phase::Attract);
    m_listening = false;
    return Outcome::Over;
}

std::optional<Session::Span> Session::lasts() const
{
    switch (m_phase) {
    case Phase::Attract:
        break;
    case Phase::Choosing:
        return m_times.choosing;
    case Phase::Visit: {
        if (m_listening)
            break;
        auto const most = static_cast<std::size_t>(m_times.longest_idle / kReading);
        auto const reading = kReading * static_cast<int>(std::min(m_letters, most));
        return std::clamp<milliseconds>(reading, m_times.idle, m_times.longest_idle);
    }
    case Phase::Warning:
        return m_times.warning;
    }
    return std::nullopt;
}

std::optional<milliseconds> Session::wakes_in() const
{
    auto const time = lasts();
    if (m_phase == Phase::Warning) { // Its seconds are counted.
        auto const rest = *time - passed();
        return wait_for(rest - std::chrono::ceil<std::chrono::seconds>(rest) + std::chrono::seconds { 1 });
    }
    if (m_phase != Phase::Attract)
        return time ? std::optional(wait_for(*time - passed())) : std::nullopt;
    if (says_farewell())
        return wait_for(m_times.farewell - passed());
    auto const into = looped() % m_times.greeting;
    if (m_motion == Motion::Calm)
        return wait_for(m_times.greeting - into);
    bool const coming = into < kFade && looped() >= m_times.greeting;
    auto const going = m_times.greeting - kFade;
    if (coming || into >= going) {
        auto const begun = into >= going ? into - going : into;
        return wait_for(kFadeFrame - begun % kFadeFrame);
    }
    return wait_for(going - into);
}

std::chrono::seconds Session::left() const
{
    auto const rest = std::chrono::ceil<std::chrono::seconds>(m_times.warning - passed());
    return std::clamp(rest, std::chrono::seconds { 0 }, warned_for());
}

std::chrono::seconds Session::warned_for() const { return std::chrono::ceil<std::chrono::seconds>(m_times.warning); }

/// Since the greetings began.
Session::Span Session::looped() const { return passed() - (m_farewell ? m_times.farewell : milliseconds { 0 }); }

Greeting Session::greeting() const
{
    if (m_phase != Phase::Attract || says_farewell())
        return {};
    auto const into = looped() % m_times.greeting;
    Greeting greeting { static_cast<std::size_t>(looped() / m_times.greeting) };
    if (m_motion == Motion::Calm)
        return greeting;
    auto const share = [](Span of_fade) { return static_cast<float>(of_fade / kFadeFrame) / kFadeFrames; };
    auto const going = m_times.greeting - kFade;
    if (into >= going)
        greeting.shown = 1 - share(into - going);
    else if (into < kFade && greeting.turn > 0) // The first is there at once.
        greeting.shown = share(into);
    return greeting;
}

bool Session::says_farewell() const { return m_farewell && m_phase == Phase::Attract && passed() < m_times.farewell; }

} // namespace weg::kiosk
