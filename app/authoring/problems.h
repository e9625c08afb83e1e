// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace weg::authoring {

/// Everything that is wrong with the sources, gathered in one run. A line reads "file:line:column: what; mend".
class Problems {
public:
    void add(std::string const& place, std::string const& what) { m_lines.push_back(place + ": " + what); }
    [[nodiscard]] std::vector<std::string> const& lines() const { return m_lines; }
    [[nodiscard]] bool empty() const { return m_lines.empty(); }

private:
    std::vector<std::string> m_lines;
};

} // namespace weg::authoring
