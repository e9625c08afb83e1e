// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace weg {

/// A textual key that cannot be mistaken for another kind's. `Tag` is never defined.
/// Content ids are lower-case ASCII words joined by hyphens ("ki-bielefeld").
template <class Tag>
struct StringId {
    std::string value;

    friend auto operator<=>(StringId const&, StringId const&) = default;
};

} // namespace weg
