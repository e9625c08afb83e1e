// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/screens/utterance.h"

#include <optional>

namespace weg::client {

/// Knows what was announced last, so that each thing is announced once: when it gets the focus, and when what is to be
/// said of it changes while it has it.
class Announcer {
public:
    /// What is to be said now; nothing: no more than before.
    [[nodiscard]] std::optional<screens::Utterance> news(ui::SemanticsTree const& seen, i18n::Localizer const& words);
    /// Whatever has the focus then is announced again.
    void forget() { m_said.reset(); }

private:
    struct Announced {
        std::string id;
        screens::Utterance utterance;
        friend bool operator==(Announced const&, Announced const&) = default;
    };
    std::optional<Announced> m_said;
};

} // namespace weg::client
