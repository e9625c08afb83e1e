// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weg::i18n::testing {

/// Thin and narrow spaces, which CLDR changes from one version to the next, as common ones.
inline std::string plain_spaces(std::string text)
{
    for (std::string_view const space : { "\u2009", "\u202F", "\u00A0" })
        for (auto place = text.find(space); place != std::string::npos; place = text.find(space))
            text.replace(place, space.size(), " ");
    return text;
}

} // namespace weg::i18n::testing
