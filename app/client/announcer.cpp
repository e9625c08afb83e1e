// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/announcer.h"

#include <algorithm>

namespace weg::client {

std::optional<screens::Utterance> Announcer::news(ui::SemanticsTree const& seen, i18n::Localizer const& words)
{
    auto const focused = std::ranges::find(seen.nodes(), true, &ui::Node::focused);
    if (focused == seen.nodes().end()) {
        m_said.reset();
        return std::nullopt;
    }
    Announced now { focused->id, screens::utterance_of(*focused, words) };
    if (m_said == now)
        return std::nullopt;
    m_said = std::move(now);
    return m_said->utterance;
}

} // namespace weg::client
