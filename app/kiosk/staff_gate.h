// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace weg::kiosk {

/// The way to what is for staff: opens for a PIN and a short time, and shuts for long when somebody guesses.
///
/// How many tries have failed since the last right one outlives the program, or pulling the plug would be a way to guess
/// on. Nothing else does, no time either: who begins anew in a lock-out waits for all of it again, and setting the
/// device's clock helps nobody over a restart.
class StaffGate {
public:
    static constexpr std::int64_t kTries = 5;                ///< So many wrong PINs in a row lead to
    static constexpr std::chrono::minutes kFirstLock { 15 }; ///< a lock-out. Each further five make it twice as long,
    static constexpr std::chrono::minutes kLongestLock { 240 };
    static constexpr std::chrono::minutes kOpenFor { 5 }; ///< So long the right one opens.

    using Keep = std::function<void(std::int64_t wrong_tries)>;
    /// `hash`: see hash_pin(); empty: nothing opens. `wrong_tries`: what `keep` was last told, in this run or one before.
    /// `clock` must outlive the gate.
    StaffGate(ports::Clock const& clock, std::string hash, std::int64_t wrong_tries, Keep keep);

    enum class Answer : std::uint8_t { Open, Wrong, Locked };
    /// A PIN of fewer digits than any has costs no try. Takes some tenths of a second.
    Answer enter(std::string_view pin);
    void shut() { m_open_until.reset(); }

    [[nodiscard]] bool has_pin() const { return !m_hash.empty(); }
    [[nodiscard]] bool is_open() const;
    /// How long nothing is tried yet; nothing: one may.
    [[nodiscard]] std::optional<std::chrono::seconds> locked_for() const;
    /// Since the last right one.
    [[nodiscard]] std::int64_t wrong_tries() const { return m_wrong; }

private:
    using Time = std::chrono::system_clock::time_point;
    void count(std::int64_t wrong);
    void lock();

    ports::Clock const& m_clock;
    std::string m_hash;
    Keep m_keep;
    std::int64_t m_wrong = 0;
    Time m_locked_at {};
    std::chrono::seconds m_lock { 0 }; ///< From m_locked_at on; 0: none.
    std::optional<Time> m_open_until;
    Time m_opened_at {};
};

} // namespace weg::kiosk
