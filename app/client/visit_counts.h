// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/kiosk/statistics.h"
#include "app/screens/screens.h"

#include <chrono>
#include <set>
#include <string>

namespace weg::client {

/// Sees what a visitor opens and answers, and counts it once a visit. Nothing of what is typed, no times and no order; when
/// the visit ends all of it is one more in some cells, and forgotten.
class VisitCounts {
public:
    /// `statistics` must outlive it. Nothing is counted before use().
    explicit VisitCounts(kiosk::Statistics& statistics)
        : m_statistics(&statistics)
    {
    }

    /// This content is shown from now on. If it lacks a section or an entry that is set to be sensitive, that may have
    /// another name here and would show: nothing is counted then, and the log says why.
    void use(content::Bundle const& bundle);
    /// Whether what people answer is counted; if not, they must not be asked.
    [[nodiscard]] bool counts() const { return m_is_safe; }

    void see(screens::State const& state, screens::Model const& model);
    void act(screens::State const& state, screens::Model const& model, screens::Action const& action);

    /// Somebody has gone. `today`: in the city. What cannot be written is logged and tried again.
    void end_visit(std::chrono::local_days today);
    /// It is `today` now, whether somebody is here or not.
    void turn(std::chrono::local_days today);
    /// The program ends in order.
    void close(std::chrono::local_days today);

    /// What would be counted if the visit ended now.
    [[nodiscard]] kiosk::Visit const& visit() const { return m_visit; }

private:
    void add(kiosk::Count count, screens::State const& state, std::string subject = {});
    [[nodiscard]] std::string subject_of(content::Entry const& entry, std::string const& own) const;

    kiosk::Statistics* m_statistics;
    std::set<std::string, std::less<>> m_sensitive;
    std::set<std::string, std::less<>> m_named_languages;
    bool m_is_safe = false;
    kiosk::Visit m_visit;
};

} // namespace weg::client
