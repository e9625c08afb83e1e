// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace weg::kiosk {

/// How long a shared device waits for whom. The operator's to set; whatever is set, a warning comes and lasts long enough.
struct SessionTimes {
    /// At the least, without touch, key, scrolling or listening, until the warning. What is on the screen may ask for more:
    /// a slow reader is given kReading for each letter.
    std::chrono::milliseconds idle { std::chrono::seconds { 90 } };
    /// At the most, however much there is to read: what somebody left open is not for the next one.
    std::chrono::milliseconds longest_idle { std::chrono::minutes { 4 } };
    /// From the warning to the end.
    std::chrono::milliseconds warning { std::chrono::seconds { 30 } };
    /// In front of the language choice, where nothing is lost and so nobody is warned.
    std::chrono::milliseconds choosing { std::chrono::seconds { 60 } };
    /// Each language's greeting.
    std::chrono::milliseconds greeting { std::chrono::seconds { 3 } };
    /// The word of thanks to whom has finished; any touch ends it.
    std::chrono::milliseconds farewell { std::chrono::seconds { 6 } };

    friend bool operator==(SessionTimes const&, SessionTimes const&) = default;
};

/// Nobody gets less than this to say that they are still there (WCAG 2.2, 2.2.1).
inline constexpr std::chrono::seconds kLeastWarning { 20 };
/// Nor less than this until they are asked.
inline constexpr std::chrono::seconds kLeastIdle { 20 };

/// Five letters a second: a third of what practised readers of 17 languages read aloud, 863 letters a minute.
/// Source: Trauzettel-Klosinski and Dietz, IReST, Invest. Ophthalmol. Vis. Sci. 53 (2012) 5452.
inline constexpr std::chrono::milliseconds kReading { 200 };

} // namespace weg::kiosk
