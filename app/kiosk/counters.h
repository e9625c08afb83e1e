// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/cell.h"
#include "app/kiosk/disclosure.h"

#include <map>
#include <utility>
#include <vector>

namespace weg::kiosk {

/// What one visit adds: every cell at most once, in no order and without a time.
class Visit {
public:
    /// Counts once, in the language of the first time. `language`: of what is counted by day; else not kept.
    void add(Count count, std::string subject, std::string language);
    [[nodiscard]] bool has(Cell const& cell) const;
    [[nodiscard]] std::vector<Cell> cells() const;
    void clear() { m_languages.clear(); }

private:
    std::map<std::pair<Count, std::string>, std::string> m_languages;
};

/// A cell as it may be seen: noisy, rounded, and for no fewer visits than the least.
struct Figure {
    Cell cell;
    int visits = 0;

    friend bool operator==(Figure const&, Figure const&) = default;
};

/// The counts of a day and a month, in memory alone. What leaves it are figures.
/// Every figure stands for visits that no other figure of its row (what is counted, of which subject) stands for, so
/// sums of figures say nothing of what is hidden.
class Counters {
public:
    /// `least`: visits, kLeastAccepted or more. `noise` must outlive the counters.
    Counters(int least, Noise& noise)
        : m_least(least)
        , m_noise(&noise)
    {
    }

    void add(Visit const& visit);

    /// The day's figures, by cell; its counts are forgotten. Languages that may not be shown alone are shown together as
    /// kOtherLanguages, if they are enough.
    std::vector<Figure> end_day();
    /// The figures that may be shown by now, by cell; their counts are forgotten. The rest may be counted on: an entry is
    /// seldom found wrong by enough in one month. Each month's end draws noise anew and is one more thing that is told of
    /// a visit, so that must end some time.
    enum class Rest { CountedOn, Forgotten };
    std::vector<Figure> end_month(Rest rest);

private:
    int m_least;
    Noise* m_noise;
    std::map<Cell, int> m_day;
    std::map<Cell, int> m_month;
};

} // namespace weg::kiosk
