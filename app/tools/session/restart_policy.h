// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace weg::session {

/// When and how a program that has ended is begun again: at once when it had served for a while; later and later when it
/// keeps dying; and from the third early death on in its factory state, because what it was given may be what kills it.
class RestartPolicy {
public:
    struct Start {
        std::chrono::milliseconds delay { 0 };
        bool factory = false;
    };

    /// It ended after `lived`.
    Start after(std::chrono::milliseconds lived);
    /// It ended because staff want it begun anew: at once, as it was given, whatever came before.
    Start asked_for();

    static constexpr int kAskedFor = 75; ///< A program that ends with this asks for it (sysexits.h, EX_TEMPFAIL).
    static constexpr std::chrono::seconds kSettled { 60 }; ///< Who lives so long did not die of how it began.
    static constexpr int kToFactory = 3;
    static constexpr std::chrono::seconds kLongestDelay { 30 };

private:
    int m_early_deaths = 0;
};

} // namespace weg::session
