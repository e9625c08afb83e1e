// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <utility>

namespace weg::client {

/// How often readers said that the search had not what they looked for: so many on a day in a language. What they typed
/// and when in the day is not kept, nothing of it is written anywhere, and it ends with the program.
class NotFoundCount {
public:
    void add(std::chrono::local_days day, std::string const& language) { ++m_counts[{ day, language }]; }
    [[nodiscard]] int of(std::chrono::local_days day, std::string const& language) const
    {
        auto const found = m_counts.find({ day, language });
        return found == m_counts.end() ? 0 : found->second;
    }

private:
    std::map<std::pair<std::chrono::local_days, std::string>, int> m_counts;
};

} // namespace weg::client
