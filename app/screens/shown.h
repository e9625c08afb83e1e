// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/screens/model.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weg::screens {

/// Who is in need finds these whatever a device leaves out.
inline constexpr std::string_view kEmergencySection = "emergency";

/// What of a bundle a device shows: all of it, or what its operator has chosen.
class Shown {
public:
    /// Everything.
    Shown() = default;

    /// The sections and languages with these ids and tags; of empty lists, all. What the bundle does not have is no
    /// choice: see unknown(). Emergency numbers are always shown. Errors: those of the bundle.
    static Result<Shown> choose(content::Bundle const& bundle, std::vector<std::string> const& sections,
        std::vector<std::string> const& languages);

    /// The chosen ids and tags that the bundle does not have: "section: x".
    [[nodiscard]] std::vector<std::string> const& unknown() const { return m_unknown; }

    /// Takes the rest out of what a screen is to show.
    void apply(Model& model) const;

private:
    [[nodiscard]] bool hides(content::EntryId const& id) const { return m_entries.contains(id.value); }

    std::set<std::string> m_sections; ///< Those that are not shown,
    std::set<std::string> m_entries;  ///< and what is in them.
    std::set<std::string> m_languages;
    std::vector<std::string> m_unknown;
};

} // namespace weg::screens
