// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::kiosk: what a device does that strangers share one after the other. Pure state machines over a clock: they draw
/// nothing, write nothing and know nobody.
#pragma once

#include "app/kiosk/session_times.h"
#include "app/ports/clock.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace weg::kiosk {

enum class Phase : std::uint8_t {
    Attract,  ///< Nobody is there; languages greet in turn.
    Choosing, ///< Somebody is in front of the language choice.
    Visit,    ///< A language was chosen.
    Warning,  ///< The visit ends unless somebody says that they are still there.
};

enum class Motion : std::uint8_t { Full, Calm };

/// What of the attract loop is shown.
struct Greeting {
    std::size_t turn = 0; ///< Counts the greetings since nobody is there; to be taken modulo the languages.
    float shown = 1;      ///< 0: as the ground, 1: as ink.

    friend bool operator==(Greeting const&, Greeting const&) = default;
};

/// One visit after the other, by the monotonic clock alone: setting the time of day changes nothing.
///
/// Whoever owns it tells what people do, calls tick() when wakes_in() has passed, and wipes when that or finish() says so.
class Session {
public:
    /// `clock` must outlive it. `begin`: Attract, or Visit where the program starts in a language.
    Session(ports::Clock const& clock, SessionTimes times, Phase begin = Phase::Attract);

    [[nodiscard]] Phase phase() const { return m_phase; }

    /// Somebody touched, scrolled, typed: wakes the loop, keeps a visit and takes a warning back, as often as they like.
    void act();
    /// The first language was chosen.
    void choose_language();
    /// Something is read aloud, or no longer: as long as it is, time stands still. A warning that is read aloud is no
    /// listening.
    void listen(bool to_something);
    /// So many letters are on the screen now.
    void show_letters(std::size_t count) { m_letters = count; }
    void set_motion(Motion motion) { m_motion = motion; }

    /// The person says that they are done. Wipe now.
    void finish();
    enum class Outcome : std::uint8_t { GoesOn, Over };
    /// Time has passed. Over: the visit has ended; wipe now.
    [[nodiscard]] Outcome tick();

    /// Until what is shown changes by itself; nothing: it does not.
    [[nodiscard]] std::optional<std::chrono::milliseconds> wakes_in() const;
    /// Of the warning: what is left, in begun seconds, and what there was.
    [[nodiscard]] std::chrono::seconds left() const;
    [[nodiscard]] std::chrono::seconds warned_for() const;
    /// Of the attract loop.
    [[nodiscard]] Greeting greeting() const;
    /// Somebody has just finished and is thanked instead.
    [[nodiscard]] bool says_farewell() const;

private:
    using Time = std::chrono::steady_clock::time_point;
    using Span = std::chrono::steady_clock::duration;

    void enter(Phase phase);
    [[nodiscard]] Span passed() const { return m_clock.steady() - m_since; }
    /// How long this phase lasts when nobody acts; nothing: for ever.
    [[nodiscard]] std::optional<Span> lasts() const;
    [[nodiscard]] Span looped() const;

    ports::Clock const& m_clock;
    SessionTimes m_times;
    Phase m_phase;
    Time m_since; ///< The phase began, or somebody last acted in it.
    std::size_t m_letters = 0;
    bool m_listening = false;
    bool m_farewell = false; ///< The attract loop began with somebody's finishing.
    Motion m_motion = Motion::Full;
};

} // namespace weg::kiosk
